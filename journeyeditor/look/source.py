"""The design tokens as they stand in `tokens.json`: a frozen tree and typed ways into it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

from journeyeditor import assets

Tree: TypeAlias = "str | int | float | bool | tuple[Tree, ...] | Mapping[str, Tree] | None"
Branch: TypeAlias = "Mapping[str, Tree]"


@cache
def tree() -> Branch:
    """Give the whole file, lists as tuples and objects as read-only mappings."""
    return as_branch(_freeze(json.loads(assets.read("tokens.json"))))


def branch(*names: str) -> Branch:
    """Give the object at a path of names; raises KeyError if there is none."""
    found = tree()
    for name in names:
        found = as_branch(found[name])
    return found


def as_branch(value: Tree) -> Branch:
    """Take the value as an object; raises TypeError if it is none."""
    if isinstance(value, Mapping):
        return value
    raise TypeError(f"not an object: {value!r}")


def as_list(value: Tree) -> tuple[Tree, ...]:
    """Take the value as a list; raises TypeError if it is none."""
    if isinstance(value, tuple):
        return value
    raise TypeError(f"not a list: {value!r}")


def as_number(value: Tree) -> float:
    """Take the value as a number, an int where the file has one; raises TypeError if it is none."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    raise TypeError(f"not a number: {value!r}")


def as_whole(value: Tree) -> int:
    """Take the value as a whole number; raises TypeError if it is none."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise TypeError(f"not a whole number: {value!r}")


def as_text(value: Tree) -> str:
    """Take the value as a text; raises TypeError if it is none."""
    if isinstance(value, str):
        return value
    raise TypeError(f"not a text: {value!r}")


def numbers(*names: str) -> Mapping[str, float]:
    """Give the numbers of the object at a path, by name; what is no number is left out."""
    found = branch(*names).items()
    return MappingProxyType(
        {name: value for name, value in found if isinstance(value, int | float)}
    )


def _freeze(value: Tree | list[Tree]) -> Tree:
    """Turn what `json` gives into values that cannot be changed."""
    if isinstance(value, Mapping):
        return MappingProxyType({name: _freeze(part) for name, part in value.items()})
    if isinstance(value, list):
        return tuple(_freeze(part) for part in value)
    return value
