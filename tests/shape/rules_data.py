"""House rules on files, resources, records and the tools that check the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.shape.sources import Source, called, line_of

Found = Iterator[tuple[int, str]]
FILE_CALLS = {"read_bytes", "read_text", "write_bytes", "write_text"}


def resources_only_through_assets(source: Source) -> Found:
    """Where resources lie differs between wheel and checkout: only assets.py knows."""
    if source.is_in("assets.py") or not source.in_package:
        return
    for text in source.strings():
        if re.match(r"(?:.*/)?_?resources(?:/|$)", str(text.value)):
            yield text.lineno, f"{text.value!r}: resources are read through journeyeditor.assets"
    for node, name in source.names():
        if name in {"__file__", "resources", "pkgutil"} and _is_way_to_files(node):
            yield line_of(node), f"{name}: resources are read through journeyeditor.assets"


def files_only_through_storage(source: Source) -> Found:
    """All input and output goes through storage's file layer, which a test can make fail."""
    if source.is_in("assets.py", "storage/") or not source.in_package:
        return
    for call in source.calls():
        opens = isinstance(call.func, ast.Name) and call.func.id == "open"
        opens = opens or ast.unparse(call.func) in {"os.open", "io.open", "os.replace", "os.fdopen"}
        # A method of a path; the function `write_bytes` is storage's own.
        opens = opens or (isinstance(call.func, ast.Attribute) and called(call) in FILE_CALLS)
        if opens:
            yield call.lineno, f"{ast.unparse(call.func)}: files are read and written by storage"


def records_are_validated(source: Source) -> Found:
    """model_copy(update=...) and model_construct skip validation; records are changed by replace."""
    for call in source.calls():
        updates = any(keyword.arg in {"update", None} for keyword in call.keywords) or call.args
        if called(call) == "model_copy" and updates:
            yield call.lineno, "model_copy(update=...) skips validation: use replace"
        if called(call) == "model_construct" and (call.args or call.keywords):
            yield call.lineno, "model_construct with values skips their validation"


def no_exemptions_from_types(source: Source) -> Found:
    """Types are checked everywhere: a library without types gets a stub in typings/."""
    for line, text in source.comments():
        if re.search(r"#\s*(?:type:\s*ignore|mypy:)", text):
            yield line, "no exemption from mypy: say what it is, or write a stub in typings/"


def exemptions_from_lint_have_reasons(source: Source) -> Found:
    """A lint rule that is ignored in a line says why in the same line."""
    for line, text in source.comments():
        if re.search(r"#\s*noqa(?!: [A-Z0-9]+(?:, ?[A-Z0-9]+)* - \w)", text):
            yield line, "noqa names its rules and says why: `# noqa: A001 - because`"


def tests_do_not_sleep(source: Source) -> Found:
    """A test waits for something to happen, never for time to pass."""
    if not source.path.startswith("tests/"):
        return
    for call in source.calls():
        if called(call) in {"sleep", "qSleep", "qWait", "msleep"}:
            yield call.lineno, f"{called(call)}: wait for what is to happen (waitUntil)"


def _is_way_to_files(node: ast.AST) -> bool:
    """Tell a module's own path and an import apart from somebody's attribute of that name."""
    return isinstance(node, ast.alias | ast.Name)
