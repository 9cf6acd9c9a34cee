"""House rules on how Qt is used."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from journeyeditor.document.sturdy import is_named_by_qt
from tests.shape.sources import Source, called, line_of

Found = Iterator[tuple[int, str]]


def no_graphics_view(source: Source) -> Found:
    """Nothing of Qt's graphics view: the canvas paints itself (too slow at 10,000 cards)."""
    for node, name in source.names():
        if name.startswith("QGraphics"):
            yield line_of(node), f"{name}: the canvas is one self-painted view"


def undo_commands_only_in_document(source: Source) -> Found:
    """There is one undo command, and it is the document's."""
    if source.is_in("document/"):
        return
    for node, name in source.names():
        if name == "QUndoCommand":
            yield line_of(node), "QUndoCommand outside document/: edit through Document.apply"


def settings_only_in_one_place(source: Source) -> Found:
    """Settings are read and written in one module, which knows their keys and types."""
    if source.is_in("ui/settings.py"):
        return
    for node, name in source.names():
        if name == "QSettings":
            yield line_of(node), "QSettings outside ui/settings.py"


def no_qsavefile(source: Source) -> Found:
    """QSaveFile reported success on a file that a full disk had cut short; storage has its own."""
    for node, name in source.names():
        if name == "QSaveFile":
            yield line_of(node), "QSaveFile: write through storage"


def labels_are_plain(source: Source) -> Found:
    """A label that guesses its format opens files named in users' texts: ui/controls/labels.py makes them."""
    if source.is_in("ui/controls/labels.py"):
        yield from _makes_plain(source, "QLabel")
        return
    for node, name in source.names():
        if name == "QLabel" and _makes_one(source, node):
            yield (
                line_of(node),
                "QLabel made outside ui/controls/labels.py, which makes it plain text",
            )


def message_boxes_are_plain(source: Source) -> Found:
    """A message box guesses its format as labels do: ui/dialogs/messages.py makes them."""
    if source.is_in("ui/dialogs/messages.py"):
        yield from _makes_plain(source, "QMessageBox")
        return
    for node, name in source.names():
        if name in {"QMessageBox", "QErrorMessage"} and _makes_one(source, node):
            yield (
                line_of(node),
                f"{name} used outside ui/dialogs/messages.py, which makes it plain text",
            )


def tooltips_are_plain(source: Source) -> Found:
    """A tooltip has no format to set: its text goes through plain_tooltip, which takes marks off."""
    for call in source.calls():
        if called(call) not in {"setToolTip", "showText"}:
            continue
        texts = [text for text in call.args if isinstance(text, ast.Call)]
        if not any(called(text) == "plain_tooltip" for text in texts):
            yield call.lineno, "a tooltip's text goes through plain_tooltip(...)"


def no_rich_text(source: Source) -> Found:
    """No text is shown as mark-up: it may come from a map that somebody else wrote."""
    names = {"insertHtml", "appendHtml", "setMarkdown", "setOpenExternalLinks"}
    if not source.is_in("ui/help/window.py"):  # it shows pages of our own and knows nothing else
        names.add("setHtml")
    for call in source.calls():
        if called(call) in names:
            yield call.lineno, f"{called(call)}: texts are shown as plain text"
    for node, name in source.names():
        if name in {"RichText", "AutoText", "MarkdownText"}:
            yield line_of(node), f"{name}: texts are shown as plain text"


def closing_is_refused_first(source: Source) -> Found:
    """An exception in closeEvent closes the window, work and all, unless it was refused first."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef) and node.name == "closeEvent":
            code = [part for part in node.body if not _is_docstring(part)]
            if not ast.unparse(code[0]).endswith(".ignore()"):
                yield node.lineno, "closeEvent begins with event.ignore()"


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _makes_one(source: Source, node: ast.AST) -> bool:
    """Tell whether a class's name is called, subclassed or asked for a ready-made dialog."""
    for other in ast.walk(source.tree):
        match other:
            case ast.Call(func=ast.Attribute(value=value) as func) if node in (value, func):
                return True
            case ast.Call(func=func) if func is node:
                return True
            case ast.ClassDef(bases=bases) if node in bases:
                return True
    return False


def _makes_plain(source: Source, name: str) -> Found:
    """In the one module that makes them: every function that does also sets plain text."""
    for scope in ast.walk(source.tree):
        if isinstance(scope, ast.FunctionDef | ast.ClassDef):
            text = ast.unparse(scope)
            if f"{name}(" in text and "PlainText" not in text:
                yield scope.lineno, f"{scope.name} makes a {name} without setting PlainText"


def what_qt_calls_is_sturdy(source: Source) -> Found:
    """A fault in a method that Qt calls may crash the program: its class is decorated."""
    if not any(map(source.is_in, ("canvas/", "document/", "ui/"))):
        return
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.ClassDef):
            continue
        methods = [part.name for part in node.body if isinstance(part, ast.FunctionDef)]
        marks = {mark.id for mark in node.decorator_list if isinstance(mark, ast.Name)}
        if any(map(is_named_by_qt, methods)) and "sturdy" not in marks:
            yield line_of(node), "@sturdy (document/sturdy.py) is missing on a class that Qt calls"
