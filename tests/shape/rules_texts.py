"""House rules on visible texts: every one goes through `tr`, whole and unglued."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.shape.sources import Source, called

Found = Iterator[tuple[int, str]]

TRANSLATORS = {"tr", "trc", "trn", "N_", "NC_"}
# Calls whose text a user reads, and where in the call it stands (all places: no number).
SHOWING = {
    "setText setTitle setWindowTitle setToolTip setStatusTip setWhatsThis setPlaceholderText",
    "setAccessibleName setAccessibleDescription setInformativeText setDetailedText setLabelText",
    "setButtonText setTabText setSuffix setPrefix setPlainText setHeaderLabels setCancelButtonText",
    "addAction addMenu addItem addItems addTab addRow insertItem insertTab showMessage showText",
    "drawText drawStaticText setSpecialValueText setNameFilter setNameFilters plain_tooltip",
    "QAction QMenu QToolBar QDockWidget QPushButton QToolButton QCheckBox QRadioButton QGroupBox",
    "QLabel QListWidgetItem QTreeWidgetItem QTableWidgetItem QStandardItem QProgressDialog",
    "print write add_argument add_parser add_argument_group ArgumentParser",
    "getOpenFileName getOpenFileNames getSaveFileName getExistingDirectory getText getItem getInt",
}
SHOWING_CALLS = {name for line in SHOWING for name in line.split()}
# In these calls only the arguments with these names are read; the rest are words for the machine.
READ_ARGUMENTS = {
    "add_argument": {"help", "description"},
    "add_parser": {"help", "description"},
    "ArgumentParser": {"description", "epilog", "usage"},
}
ERRORS = {"JourneyError", "BrokenRulesError", "UsageError", "UnreadableError", "UnwritableError"}
SPEAKING_PLACES = ("__main__.py", "app.py", "cli", "ui/", "canvas/", "document/")
# What starts like this is for programmers: developers' exceptions, logs, style sheets, patterns.
UNSEEN_CALLS = {"debug", "info", "warning", "exception", "critical", "log", "getLogger"}
UNSEEN_CALLS |= {"setStyleSheet", "setObjectName", "compile", "match", "search", "sub", "fullmatch"}

WORD = re.compile(r"[^\W\d_]{2,}")
SENTENCE = re.compile(r"[^\W\d_]{2,},? [^\W\d_]{2,}")


def messages_are_whole(source: Source) -> Found:
    """What is looked up in a catalogue is one whole literal; values come in by `{name}`."""
    for call in source.calls():
        if called(call) not in TRANSLATORS:
            continue
        for argument in call.args:
            if _is_glued(argument):
                shown = ast.unparse(argument)
                yield call.lineno, f"{called(call)}({shown}): one literal with {{name}} fields"


def errors_carry_marked_messages(source: Source) -> Found:
    """What a user is told when something fails is a message id, marked with N_."""
    if not source.in_package:
        return
    for call in source.calls():
        name = called(call)
        place = 0 if name in ERRORS else 1 if name == "Problem" else None
        if place is None:
            continue
        told = [keyword.value for keyword in call.keywords if keyword.arg == "message"]
        told += call.args[place : place + 1]
        for text in told:
            if any(WORD.search(part) for part in _spelled(text)):
                yield call.lineno, f"{name}({ast.unparse(text)}): mark the message with N_"


def shown_texts_are_translated(source: Source) -> Found:
    """A word given to something that shows it goes through tr."""
    if not source.in_package:
        return
    for call in source.calls():
        name = called(call)
        if name not in SHOWING_CALLS:
            continue
        read = READ_ARGUMENTS.get(name)
        shown = [word.value for word in call.keywords if read is None or word.arg in read]
        shown += call.args if read is None else []
        for text in shown:
            if any(WORD.search(part) for part in _spelled(text)):
                yield call.lineno, f"{name}({ast.unparse(text)}): visible texts go through tr"


def sentences_are_translated(source: Source) -> Found:
    """In the parts that speak to a user, what reads like a sentence goes through tr."""
    if not source.is_in(*SPEAKING_PLACES) and not source.path.startswith("journeyeditor/cli"):
        return
    unseen = set(_unseen(source.tree))
    for text in source.strings():
        if text not in unseen and SENTENCE.search(str(text.value)):
            yield text.lineno, f"{text.value!r} reads like a sentence: visible texts go through tr"


def undo_texts_are_translated(source: Source) -> Found:
    """The name of an undo step is read in the menu."""
    for call in source.calls():
        if called(call) != "apply" or not source.in_package:
            continue
        texts = call.args[1:2] + [word.value for word in call.keywords if word.arg == "text"]
        for text in texts:
            if any(WORD.search(part) for part in _spelled(text)):
                yield call.lineno, f"apply({ast.unparse(text)}): visible texts go through tr"


def _is_glued(node: ast.expr) -> bool:
    """Tell whether a text is put together at run time."""
    match node:
        case ast.JoinedStr():
            return True
        case ast.BinOp(op=ast.Add() | ast.Mod()):
            return True
        case ast.Call(func=ast.Attribute(attr="format" | "join" | "format_map" | "replace")):
            return True
        case ast.IfExp(body=body, orelse=orelse):
            return _is_glued(body) or _is_glued(orelse)
    return False


def _spelled(node: ast.expr) -> Iterator[str]:
    """Walk through the words that an argument spells out itself, not through calls it makes."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.Call(func=ast.Attribute(value=text, attr="format" | "join"), args=parts):
            for part in [text, *parts]:
                yield from _spelled(part)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _spelled(body)
            yield from _spelled(orelse)
        case ast.BinOp(left=left, right=right):
            yield from _spelled(left)
            yield from _spelled(right)
        case (
            ast.JoinedStr(values=parts)
            | ast.BoolOp(values=parts)
            | ast.List(elts=parts)
            | ast.Tuple(elts=parts)
        ):
            for part in parts:
                yield from _spelled(part)


def _unseen(tree: ast.Module) -> Iterator[ast.AST]:
    """Walk through what no user reads, or what goes through tr already."""
    for node in ast.walk(tree):
        skipped: list[ast.AST] = []
        match node:
            case ast.Call() if called(node) in TRANSLATORS | UNSEEN_CALLS:
                skipped = [node]
            case ast.Raise(exc=ast.Call() as raised) if called(raised) not in ERRORS:
                skipped = [raised]
            case ast.Assert(msg=ast.expr() as message):
                skipped = [message]
        for part in skipped:
            yield from ast.walk(part)
