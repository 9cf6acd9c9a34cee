"""Migrations: one numbered pure function for each step from a version of the format to the next.

`MIGRATIONS[n]` turns the plain tree of version n into one of version n + 1. The first version is 1,
so there are none yet. A new one lives in a module of its own here, `from_1.py` and so on, and never
changes once released; tests/samples keeps a file of every version for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from journeyeditor.models.json_values import Plain

Tree = dict[str, Plain]
Migration = Callable[[Tree], Tree]
"""Makes the tree of the next version, without its `version`, which is written by who calls it."""

MIGRATIONS: Final[Mapping[int, Migration]] = MappingProxyType({})
