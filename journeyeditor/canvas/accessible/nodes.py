"""Nodes: rows, cells and cards as Qt's accessible interfaces, made when somebody asks for them.

Qt's cache owns an interface once it is registered, and its id is how it is let go again; the Python
object must live as long, or Qt holds a pointer into nothing. `Nodes` keeps them by what they stand for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar, cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow

from journeyeditor.canvas.accessible.board import Board
from journeyeditor.canvas.accessible.words import card_description, card_name, column_name
from journeyeditor.document.sturdy import sturdy
from journeyeditor.layout.places import cell_rect, row_index
from journeyeditor.layout.plan import Rect
from journeyeditor.models import Card, CellKey, JourneyMap, Row
from journeyeditor.models.queries import find, ids, row_of

if TYPE_CHECKING:
    from journeyeditor.canvas.accessible.heads import CurveNode
    from journeyeditor.layout.voices import Voice

N = TypeVar("N", bound="Node")
K = TypeVar("K", str, CellKey)

NOTHING: Final = cast("QAccessibleInterface", None)
"""No interface: Qt takes None for a null pointer here, which PySide's stubs do not say."""


@sturdy
class Node(QAccessibleInterface):
    """What rows, cells and cards have in common; without a QObject of their own."""

    def __init__(self, nodes: Nodes) -> None:
        """Belong to `nodes`."""
        super().__init__()
        self.nodes = nodes
        self.board = nodes.board
        self.number = 0

    def place(self) -> Rect | None:
        """Where it stands in the grid, px at zoom 1; None where it is not shown."""
        raise NotImplementedError

    def children(self) -> list[Node]:
        """What it holds, in order."""
        return []

    def name(self) -> str:
        """What it is called."""
        raise NotImplementedError

    def description(self) -> str:
        """What more there is to say."""
        return ""

    # --- What Qt asks.

    def isValid(self) -> bool:  # noqa: N802 - Qt calls it
        """Whether it is still in the map."""
        return self.nodes.alive

    def object(self) -> QObject:
        """No QObject stands behind it."""
        return cast("QObject", None)

    def window(self) -> QWindow:
        """The window it is shown in."""
        return self.board.viewport().window().windowHandle()

    def child(self, index: int) -> QAccessibleInterface:
        """One of its children."""
        children = self.children()
        return children[index] if 0 <= index < len(children) else NOTHING

    def childCount(self) -> int:  # noqa: N802 - Qt calls it
        """How many children it has."""
        return len(self.children())

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802 - Qt calls it
        """Which of its children this is, or -1."""
        children = self.children()
        return children.index(child) if isinstance(child, Node) and child in children else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: N802 - Qt calls it
        """The child at a point of the screen."""
        return next((node for node in self.children() if node.rect().contains(x, y)), NOTHING)

    def text(self, kind: QAccessible.Text) -> str:
        """Its name or its description."""
        if kind == QAccessible.Text.Name:
            return self.name()
        return self.description() if kind == QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802 - Qt calls it
        """Texts are edited in place, not from outside."""

    def rect(self) -> QRect:
        """Where it is on the screen, also off the window; empty where it is not shown."""
        place = self.place() if self.nodes.alive else None
        return QRect() if place is None else self.nodes.on_screen(place)

    def state(self) -> QAccessible.State:
        """Whether it is in view."""
        state = QAccessible.State()
        viewport = self.board.viewport()
        seen = QRect(viewport.mapToGlobal(QPoint()), viewport.size())
        rect = self.rect()
        if rect.isEmpty() and self.place() is None:
            state.invisible = 1
        elif not seen.intersects(rect):
            state.offscreen = 1
        return state


class RowNode(Node):
    """A row; its children are its cells."""

    def __init__(self, nodes: Nodes, row: str) -> None:
        """Stand for the row with this id."""
        super().__init__(nodes)
        self.row_id = row

    def parent(self) -> QAccessibleInterface:
        """The canvas."""
        return self.nodes.top()

    def row(self) -> Row | None:
        """The row as it is now."""
        return row_of(self.board.document.map, self.row_id)

    def children(self) -> list[Node]:
        """The cells along the columns."""
        ids = [column.id for column in self.board.places.plan.columns]
        return [self.nodes.cell(CellKey(self.row_id, at)) for at in ids]

    def name(self) -> str:
        """The row's title."""
        row = self.row()
        return "" if row is None else row.title

    def description(self) -> str:
        """What the row is about."""
        row = self.row()
        return "" if row is None else row.description

    def place(self) -> Rect | None:
        """The row across all columns."""
        plan = self.board.places.plan
        band = next((band for band in plan.rows if band.id == self.row_id), None)
        return None if band is None else Rect(0, band.y, plan.width, band.h)

    def role(self) -> QAccessible.Role:
        """A row."""
        return QAccessible.Role.Row

    def state(self) -> QAccessible.State:
        """Whether its header has the focus."""
        state = super().state()
        state.focusable = 1
        if self.board.selection.head == self.row_id and self.board.hasFocus():
            state.focused = 1
        return state


class CellNode(Node):
    """A cell; its children are its cards, folded ones too."""

    def __init__(self, nodes: Nodes, key: CellKey) -> None:
        """Stand for the cell with this key."""
        super().__init__(nodes)
        self.key = key

    def parent(self) -> QAccessibleInterface:
        """The row."""
        return self.nodes.row(self.key.row)

    def cards(self) -> tuple[Card, ...]:
        """The cards of the cell as they are now."""
        row = row_of(self.board.document.map, self.key.row)
        return () if row is None else row.cell(self.key.at)

    def children(self) -> list[Node]:
        """The cards from the top."""
        return [self.nodes.card(card.id) for card in self.cards()]

    def name(self) -> str:
        """The phase, or phase and step, and the row."""
        journey = self.board.document.map
        row = row_of(journey, self.key.row)
        return f"{column_name(journey, self.key.at)}, {'' if row is None else row.title}"

    def place(self) -> Rect | None:
        """The cell's rectangle."""
        return cell_rect(self.board.places.plan, self.key)

    def role(self) -> QAccessible.Role:
        """A cell."""
        return QAccessible.Role.Cell

    def state(self) -> QAccessible.State:
        """Whether it has the focus."""
        state = super().state()
        state.focusable = 1
        if self.board.selection.focused_cell == self.key and self.board.hasFocus():
            state.focused = 1
        return state


@sturdy
class CardNode(Node):
    """A card: a leaf."""

    def __init__(self, nodes: Nodes, card: str) -> None:
        """Stand for the card with this id."""
        super().__init__(nodes)
        self.card = card

    def isValid(self) -> bool:  # noqa: N802 - Qt calls it
        """Whether the card is still in the map."""
        return super().isValid() and find(self.board.document.map, self.card) is not None

    def parent(self) -> QAccessibleInterface:
        """The cell it stands in."""
        standing = find(self.board.document.map, self.card)
        if standing is None:
            return NOTHING
        return self.nodes.cell(CellKey(standing.slot.row, standing.slot.at))

    def name(self) -> str:
        """Its text, what it is, its number."""
        standing = find(self.board.document.map, self.card)
        if standing is None:
            return ""
        number = self.board.places.plan.numbers.get(self.card, "")
        return card_name(self.board.language, standing.row, standing.card, number)

    def description(self) -> str:
        """What it shows beside its text."""
        standing = find(self.board.document.map, self.card)
        return "" if standing is None else card_description(self.board.language, standing.card)

    def place(self) -> Rect | None:
        """The card's rectangle."""
        return self.board.places.rect(self.card)

    def role(self) -> QAccessible.Role:
        """An item of a cell's list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether it is selected and has the focus."""
        state = super().state()
        state.focusable = state.selectable = state.multiSelectable = 1
        if self.card in self.board.selection:
            state.selected = 1
        if self.board.selection.focused_card == self.card and self.board.hasFocus():
            state.focused = 1
        return state


class Nodes:
    """The nodes of one canvas by what they stand for; each is made once, when first asked for."""

    def __init__(self, board: Board, top: Callable[[], QAccessibleInterface]) -> None:
        """Serve `board`, whose own interface `top` gives."""
        self.board = board
        self.top = top
        self.alive = True
        self._rows: dict[str, RowNode] = {}
        self._cells: dict[CellKey, CellNode] = {}
        self._cards: dict[str, CardNode] = {}
        self._others: dict[str, Node] = {}

    def all(self) -> list[Node]:
        """What the canvas holds: rows, the headers of phases and steps, curves."""
        plan = self.board.places.plan
        heads = [self.head(box.id) for boxes in (plan.phases, plan.steps) for box in boxes]
        return [*self.rows(), *heads, *self.curves()]

    def head(self, id_: str) -> Node:
        """The node of a phase's or step's header, or of a row."""
        from journeyeditor.canvas.accessible.heads import HeadNode

        if any(band.id == id_ for band in self.board.places.plan.rows):
            return self.row(id_)
        return self._others.get(id_) or _kept(self._others, id_, HeadNode(self, id_))

    def curves(self) -> list[Node]:
        """The emotion curves, row by row, the one in front first."""
        rows = [band.id for band in self.board.places.plan.rows if band.curve is not None]
        return [self.curve(row, at) for row in rows for at in range(len(self.voices(row)))]

    def voices(self, row: str) -> tuple[Voice, ...]:
        """Whose emotions a row tells of, the one in front first."""
        from journeyeditor.canvas.accessible.heads import heard

        return heard(self, row)

    def curve(self, row: str, number: int) -> CurveNode:
        """The node of one of a row's curves."""
        from journeyeditor.canvas.accessible.heads import CurveNode

        key = f"{row} {number}"
        found = self._others.get(key)
        if isinstance(found, CurveNode):
            return found
        made = CurveNode(self, row, number)
        _kept(self._others, key, made)
        return made

    def face(self, row: str, number: int, at: str) -> Node:
        """The node of a face on a curve."""
        from journeyeditor.canvas.accessible.heads import FaceNode

        key = f"{row} {number} {at}"
        return self._others.get(key) or _kept(self._others, key, FaceNode(self, row, number, at))

    def rows(self) -> list[Node]:
        """The rows that are not hidden, from the top."""
        return [self.row(band.id) for band in self.board.places.plan.rows if not band.hidden]

    def row_at(self, x: int, y: int) -> Node | None:
        """The row at a point of the screen, as far as it shows."""
        viewport = self.board.viewport()
        point = viewport.mapFromGlobal(QPoint(x, y))
        if not viewport.rect().contains(point):
            return None
        plan = self.board.places.plan
        index = row_index(plan, self.board.camera.to_grid(point.toPointF())[1])
        return None if index is None or plan.rows[index].hidden else self.row(plan.rows[index].id)

    def row(self, row: str) -> RowNode:
        """The node of a row."""
        return self._rows.get(row) or _kept(self._rows, row, RowNode(self, row))

    def cell(self, key: CellKey) -> CellNode:
        """The node of a cell."""
        return self._cells.get(key) or _kept(self._cells, key, CellNode(self, key))

    def card(self, card: str) -> CardNode:
        """The node of a card."""
        return self._cards.get(card) or _kept(self._cards, card, CardNode(self, card))

    def on_screen(self, place: Rect) -> QRect:
        """Where a rectangle of the grid is on the screen."""
        viewport = self.board.viewport()
        rect = self.board.camera.to_view(place).toAlignedRect()
        return QRect(viewport.mapToGlobal(rect.topLeft()), rect.size())

    def forget_gone(self, journey: JourneyMap) -> None:
        """Let go of the nodes of what is no more in the map."""
        if not (self._cards or self._rows or self._cells or self._others):
            return
        there = frozenset(ids(journey))
        _drop(self._cards, [card for card in self._cards if card not in there])
        _drop(self._rows, [row for row in self._rows if row not in there])
        _drop(self._cells, [key for key in self._cells if not there.issuperset(key)])
        gone = [key for key in self._others if not self._is_there(key, there)]
        _drop(self._others, sorted(gone, key=len, reverse=True))

    @staticmethod
    def _is_there(key: str, there: frozenset[str]) -> bool:
        """Whether the ids in a key, all but a curve's number, are still in the map."""
        row, *rest = key.split(" ")
        return row in there and all(part in there for part in rest[1:])

    def release(self) -> None:
        """Let go of all of them: the canvas is gone."""
        self.alive = False
        _drop(self._cards, [*self._cards])
        _drop(self._cells, [*self._cells])
        _drop(self._rows, [*self._rows])
        _drop(self._others, sorted(self._others, key=len, reverse=True))


def _kept(kept: dict[K, N], key: K, node: N) -> N:
    node.number = QAccessible.registerAccessibleInterface(node)
    kept[key] = node
    return node


def _drop(kept: dict[K, N], keys: list[K]) -> None:
    for key in keys:
        node = kept.pop(key)  # held by name: Qt must find it whole while it lets go of it
        QAccessible.deleteAccessibleInterface(node.number)
