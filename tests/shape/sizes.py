"""Size limits: what has grown past them is split by meaning; the numbers are never raised."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.shape.sources import Source

FILE_LINES = 400
CLASS_LINES = 250
CLASS_METHODS = 20
FUNCTION_LINES = 60


def too_big(source: Source) -> Iterator[str]:
    """Name the file, its classes and functions that are past a limit."""
    lines = len(source.text.splitlines())
    if lines > FILE_LINES:
        yield f"{source.path}: {lines} lines, {FILE_LINES} at most: split it by meaning"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef):
            yield from _too_big_class(source, node)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _too_long(source, node, FUNCTION_LINES)


def _too_big_class(source: Source, node: ast.ClassDef) -> Iterator[str]:
    yield from _too_long(source, node, CLASS_LINES)
    methods = {part.name for part in node.body if isinstance(part, ast.FunctionDef)}
    # Names in camelCase are Qt's: it calls them, they widen nobody's interface.
    own = {name for name in methods if not name.startswith("_") and name == name.lower()}
    if len(own) > CLASS_METHODS:
        yield (
            f"{source.path}:{node.lineno}: {node.name} has {len(own)} public methods, "
            f"{CLASS_METHODS} at most: split it by meaning"
        )


def _too_long(
    source: Source, node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef, limit: int
) -> Iterator[str]:
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    if lines > limit:
        yield (
            f"{source.path}:{node.lineno}: {node.name} has {lines} lines, {limit} at most: "
            "split it by meaning"
        )
