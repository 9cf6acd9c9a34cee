"""The outline's model: the map as Qt's views read it, made as far as it is opened.

It follows the document by identity: parts of the map that are the same objects as before are passed
over, so an edit costs what it changed, however large the map is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Final, overload

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from journeyeditor.document import Document
from journeyeditor.document.sturdy import sturdy
from journeyeditor.edits import text
from journeyeditor.models import Card, Cell, JourneyMap, Row
from journeyeditor.models.sameness import identical
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.outline.contents import Contents
from journeyeditor.ui.outline.nodes import Node, NodeKind, Nodes, Thing
from journeyeditor.ui.outline.order import Inserted, Moved, Removed, steps
from journeyeditor.ui.outline.wording import Wording

Index = QModelIndex | QPersistentModelIndex
MIME: Final = "application/x-journeyeditor-outline"
"""What is dragged from an outline: a list of ids."""

_NOWHERE: Final = QModelIndex()
_GROUP: Final = Qt.ItemFlag.ItemIsEnabled
_ABLE: Final = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsDragEnabled
)
_LEAF: Final = _ABLE | Qt.ItemFlag.ItemNeverHasChildren
# Put together once: a view asks for the flags of everything that is open each time a line comes in.
_FLAGS: Final[dict[NodeKind, Qt.ItemFlag]] = {
    "root": _GROUP,
    "phases": _GROUP,
    "rows": _GROUP,
    "phase": _ABLE,
    "row": _ABLE,
    "step": _LEAF,
    "card": _LEAF,
}
_BELOW: Final[dict[NodeKind, NodeKind]] = {
    "phases": "phase",
    "rows": "row",
    "phase": "step",
    "row": "card",
}


@sturdy
class OutlineModel(QAbstractItemModel):
    """Two groups, phases and rows; what is below a phase or a row is made when it is opened."""

    def __init__(self, document: Document, words: Wording, language: Language) -> None:
        """Show a document's map."""
        super().__init__()
        self._document = document
        self._language: Language = language
        self.words = words
        self.contents = Contents(document.map)
        self._visits = 0
        self._build()
        document.changed.connect(self._follow)

    # --- For the views.

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """The index of a child."""
        children = self._nodes.by_key[parent.internalId()].children
        if column or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row].key)

    @overload
    def parent(self) -> QObject | None: ...
    @overload
    def parent(self, child: Index) -> QModelIndex: ...
    def parent(self, child: Index | None = None) -> QObject | QModelIndex | None:
        """The index of what an item is below."""
        if child is None:
            return super().parent()
        above = self.node(child).parent
        if above is None or above is self._nodes.root:
            return QModelIndex()
        return self.createIndex(above.place, 0, above.key)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt calls it
        """How many children have been made."""
        return len(self.node(parent).children)

    def columnCount(self, _parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt calls it
        """One."""
        return 1

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:  # noqa: N802 - Qt calls it
        """Whether there is something below, made or not."""
        return self.has_children(self.node(parent))

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt calls it
        """Whether there is something below that has not been made."""
        node = self.node(parent)
        return not node.fetched and self.has_children(node)

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt calls it
        """Make what is below."""
        node = self.node(parent)
        if not node.fetched:
            node.fetched = True
            self._sync(node)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Groups cannot be selected; cards have nothing below them."""
        return _FLAGS[self._nodes.by_key[index.internalId()].kind]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is shown, edited and said of an item."""
        node = self.node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.words.shown(node)
            case Qt.ItemDataRole.EditRole if node.thing is not None:
                card = node.card
                return card.text if card is not None else text.read(self._document.map, node.id)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.words.said(node, self._document.map, self.count(node))
            case Qt.ItemDataRole.ToolTipRole if node.card is not None:
                return plain_tooltip(self.words.said(node, self._document.map, 0))
            case _:
                return None

    def setData(  # noqa: N802 - Qt calls it
        self, index: Index, value: object, _role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Write a title or a text; a visit from `begin_visit` on is one undo step."""
        node = self.node(index)
        if node.thing is None:
            return False
        after = text.write(self._document.map, node.id, str(value))
        visit = ("outline", node.id, self._visits)
        return self._document.apply(after, tr(self._language, "Edit text"), visit)

    # --- For the tree.

    def mime(self, indexes: Iterable[Index]) -> QMimeData:
        """What is dragged out of a tree: the ids of these items."""
        data = QMimeData()
        data.setData(MIME, json.dumps([self.node(index).id for index in indexes]).encode())
        return data

    def begin_visit(self) -> None:
        """Let what is written from now on be an undo step of its own."""
        self._visits += 1
        self._document.end_visit()

    def node(self, index: Index) -> Node:
        """The item of an index; that of none is the root."""
        return self._nodes.by_key[index.internalId()]

    def index_of(self, id_: str) -> QModelIndex:
        """The index of a phase, step, row or card, if it has been made."""
        node = self._nodes.by_id.get(id_)
        return QModelIndex() if node is None else self.index_of_node(node)

    def index_of_node(self, node: Node) -> QModelIndex:
        """The index of an item."""
        return self.createIndex(node.place, 0, node.key)

    def group(self, kind: NodeKind) -> QModelIndex:
        """The index of a group."""
        return self.createIndex(0 if kind == "phases" else 1, 0, self._group(kind).key)

    def has_children(self, node: Node) -> bool:
        """Whether there is something below an item, made or not."""
        return bool(node.children) if node.fetched else self.contents.has_below(node.thing)

    def count(self, node: Node) -> int:
        """The number an item shows: of phases or rows in a group, else of cards."""
        journey = self._document.map
        if node.thing is None:
            return len(journey.phases if node.kind == "phases" else journey.rows)
        return 0 if isinstance(node.thing, Card) else self.contents.count(node.thing)

    def want(self, wanted: str) -> None:
        """Show only what has a text in it, and the way to it; everything for an empty text."""
        self.beginResetModel()
        self.contents.want(wanted)
        self._build()
        self.endResetModel()

    def opened_rows(self) -> list[QModelIndex]:
        """The rows whose cards have been made."""
        return [self.index_of_node(row) for row in self._group("rows").children if row.fetched]

    def hits(self, index: Index) -> int:
        """How many cards of a row have in their texts what is filtered for."""
        thing = self.node(index).thing
        return len(self.contents.hits(thing)) if isinstance(thing, Row) else 0

    def _build(self) -> None:
        self._nodes = Nodes()
        for kind in ("phases", "rows"):
            group = self._nodes.made(kind, self._nodes.root)
            self._nodes.root.children.append(group)
            group.fetched = True
            things = self._things(group)
            group.children = [self._nodes.made(_BELOW[kind], group, it) for it in things]

    def _group(self, kind: NodeKind) -> Node:
        return self._nodes.root.children[0 if kind == "phases" else 1]

    def _things(self, node: Node) -> Sequence[Thing]:
        if node.kind == "phases":
            return self.contents.phases()
        return self.contents.rows() if node.kind == "rows" else self.contents.below(node.thing)

    # --- Following the map.

    def _follow(self, before: JourneyMap, after: JourneyMap) -> None:
        self.contents.read(after)
        same_phases = identical(before.phases, after.phases)
        if not same_phases:
            self._sync(self._group("phases"))
        if not (same_phases and identical(before.rows, after.rows)):
            self._sync(self._group("rows"))

    def _sync(self, node: Node) -> None:
        """Let what is below an item follow the map."""
        if node.kind == "row":
            self._sync_row(node)
            return
        self._exchange(node, 0, len(node.children), self._things(node))

    def _sync_row(self, node: Node) -> None:
        """Let a row's cards follow; cells that are the very same as before are passed over."""
        row = node.row
        if row is None:
            return
        old, new = node.cells, self.contents.cells(row)
        node.cells = new
        if self.contents.wanted:
            self._exchange(node, 0, len(node.children), self.contents.cards(row, new))
            return
        start, least = 0, min(len(old), len(new))
        while start < least and old[start] is new[start]:
            start += 1
        tail = 0
        while tail < least - start and old[-1 - tail] is new[-1 - tail]:
            tail += 1
        first = _cards_in(old[:start])
        last = first + _cards_in(old[start : len(old) - tail])
        self._exchange(node, first, last, self.contents.cards(row, new[start : len(new) - tail]))

    def _exchange(self, node: Node, first: int, last: int, things: Sequence[Thing]) -> None:
        """Let the children from `first` to before `last` be those for these things."""
        old = [child.id for child in node.children[first:last]]
        new = [thing.id for thing in things]
        by_id = dict(zip(new, things, strict=True))
        for step in steps(old, new):
            self._take(node, step, first, by_id)
        for child, thing in zip(node.children[first : first + len(new)], things, strict=True):
            if child.thing is not thing:
                child.thing = thing
                index = self.index_of_node(child)
                self.dataChanged.emit(index, index)
                if child.fetched:
                    self._sync(child)

    def _take(
        self, node: Node, step: Removed | Moved | Inserted, offset: int, things: dict[str, Thing]
    ) -> None:
        parent, children = self.index_of_node(node), node.children
        match step:
            case Removed(first, last):
                self.beginRemoveRows(parent, first + offset, last + offset)
                gone = children[first + offset : last + 1 + offset]
                del children[first + offset : last + 1 + offset]
                for child in gone:
                    self._nodes.forget(child)
                self.endRemoveRows()
            case Moved(source, target):
                gap = target + offset + (target > source)
                self.beginMoveRows(parent, source + offset, source + offset, parent, gap)
                children.insert(target + offset, children.pop(source + offset))
                self.endMoveRows()
            case Inserted(first, ids):
                self.beginInsertRows(parent, first + offset, first + offset + len(ids) - 1)
                made = [self._nodes.made(_BELOW[node.kind], node, things[id_]) for id_ in ids]
                children[first + offset : first + offset] = made
                self.endInsertRows()


def _cards_in(cells: Sequence[Cell]) -> int:
    return sum(len(cell.cards) for cell in cells)
