"""Nodes: the items of the outline that have been looked at so far."""

from __future__ import annotations

from itertools import count
from typing import Final, Literal

from journeyeditor.models import Card, Cell, Phase, Row, Step

NodeKind = Literal["root", "phases", "rows", "phase", "step", "row", "card"]
Thing = Phase | Step | Row | Card

_KEYS: Final = count(1)
_ROOT: Final = 0
"""The key of the root: what Qt gives for an index that is none."""


class Node:
    """An item: what it is, the part of the map it stands for, and what is below it.

    `key` is how Qt knows it. `fetched` tells whether `children` have been made. A row's `cells` are
    those its children were made from, from left to right.
    """

    __slots__ = ("cells", "children", "fetched", "key", "kind", "parent", "thing")

    def __init__(self, kind: NodeKind, parent: Node | None, thing: Thing | None = None) -> None:
        """Stand below `parent` for a part of the map; groups stand for none."""
        self.kind: NodeKind = kind
        self.parent = parent
        self.thing = thing
        self.children: list[Node] = []
        self.fetched = False
        self.cells: list[Cell] = []
        self.key = next(_KEYS)

    @property
    def id(self) -> str:
        """The id of what it stands for; a group's is its kind."""
        return self.kind if self.thing is None else self.thing.id

    @property
    def is_head(self) -> bool:
        """Whether it is a phase, a step or a row."""
        return isinstance(self.thing, Phase | Step | Row)

    @property
    def card(self) -> Card | None:
        """Its card, if it is one."""
        return self.thing if isinstance(self.thing, Card) else None

    @property
    def row(self) -> Row | None:
        """Its row, or the one its card stands in."""
        above = self if self.kind == "row" else self.parent
        return above.thing if above is not None and isinstance(above.thing, Row) else None

    @property
    def place(self) -> int:
        """Which of its parent's children it is."""
        return 0 if self.parent is None else self.parent.children.index(self)


class Nodes:
    """All items there are, by the keys Qt knows them by and by the ids of what they stand for."""

    def __init__(self) -> None:
        """Hold the root alone."""
        self.root = Node("root", None)
        self.root.fetched = True
        self.root.key = _ROOT
        self.by_key: dict[int, Node] = {_ROOT: self.root}
        self.by_id: dict[str, Node] = {}

    def made(self, kind: NodeKind, parent: Node, thing: Thing | None = None) -> Node:
        """Make an item; its parent takes it among its children itself."""
        node = Node(kind, parent, thing)
        self.by_key[node.key] = self.by_id[node.id] = node
        return node

    def forget(self, node: Node) -> None:
        """Let go of an item that is no more; its card may stand elsewhere by now."""
        for child in node.children:
            self.forget(child)
        del self.by_key[node.key]
        if self.by_id.get(node.id) is node:
            del self.by_id[node.id]
