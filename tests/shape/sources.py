"""Source files as the house rules see them: path, text, syntax tree, and ways to walk it."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Source:
    """One Python file: its path from the checkout, with forward slashes, and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The syntax tree."""
        return ast.parse(self.text, self.path)

    @cached_property
    def docstrings(self) -> frozenset[ast.AST]:
        """The nodes that are docstrings: strings that stand as a statement of their own."""
        statements = (node for node in ast.walk(self.tree) if isinstance(node, ast.Expr))
        return frozenset(node.value for node in statements if isinstance(node.value, ast.Constant))

    @property
    def in_package(self) -> bool:
        """Whether the file is one of the program's own."""
        return self.path.startswith("journeyeditor/")

    def is_in(self, *places: str) -> bool:
        """Tell whether the file is one of these, or lies in one of these folders (`ui/`)."""
        return any(
            self.path.startswith(f"journeyeditor/{place}")
            if place.endswith("/")
            else self.path == f"journeyeditor/{place}"
            for place in places
        )

    def calls(self) -> Iterator[ast.Call]:
        """Walk through all calls."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))

    def strings(self) -> Iterator[ast.Constant]:
        """Walk through all strings but docstrings; those inside f-strings are among them."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from () if node in self.docstrings else (node,)

    def comments(self) -> Iterator[tuple[int, str]]:
        """Walk through all comments, each with its line."""
        for token in tokenize.generate_tokens(io.StringIO(self.text).readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string

    def names(self) -> Iterator[tuple[ast.AST, str]]:
        """Walk through all names used: plain, after a dot, and imported."""
        for node in ast.walk(self.tree):
            match node:
                case ast.Name(id=name) | ast.Attribute(attr=name):
                    yield node, name
                case ast.alias(name=name):
                    yield node, name.rpartition(".")[2]


def called(call: ast.Call) -> str:
    """Give the last name of what is called: `setText` for `self.label.setText(...)`."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def line_of(node: ast.AST) -> int:
    """Give a node's line in its file, from 1."""
    return getattr(node, "lineno", 1)


@cache
def everything() -> tuple[Source, ...]:
    """Read every Python file that belongs to the project."""
    patterns = ("*.py", "journeyeditor/**/*.py", "tests/**/*.py", "tools/**/*.py")
    paths = sorted(path for pattern in patterns for path in CHECKOUT.glob(pattern))
    return tuple(
        Source(path.relative_to(CHECKOUT).as_posix(), path.read_text("utf-8")) for path in paths
    )
