"""Heads and curves as Qt's accessible interfaces: phases, steps, whose curve it is, its faces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueInterface

from journeyeditor.canvas.accessible.nodes import Node
from journeyeditor.canvas.accessible.words import column_name, curve_name, feeling
from journeyeditor.canvas.spots import face_in_focus
from journeyeditor.document.sturdy import sturdy
from journeyeditor.edits import emotions
from journeyeditor.edits.emotions import HIGHEST, LOWEST
from journeyeditor.layout.faces import nearest
from journeyeditor.layout.plan import PhaseBox, Rect, StepBox
from journeyeditor.layout.voices import Knot, People, Voice, voices_of
from journeyeditor.models import CellKey, Row
from journeyeditor.models.queries import row_of
from journeyeditor.texts import tr

if TYPE_CHECKING:
    from journeyeditor.canvas.accessible.nodes import Nodes


@sturdy
class HeadNode(Node):
    """The header of a phase or a step: a leaf."""

    def __init__(self, nodes: Nodes, id_: str) -> None:
        """Stand for the phase or step with this id."""
        super().__init__(nodes)
        self.id = id_

    def box(self) -> PhaseBox | StepBox | None:
        """Where the header stands."""
        plan = self.board.places.plan
        boxes: tuple[PhaseBox | StepBox, ...] = (*plan.phases, *plan.steps)
        return next((box for box in boxes if box.id == self.id), None)

    def isValid(self) -> bool:  # noqa: N802 - Qt calls it
        """Whether it is still in the map."""
        return super().isValid() and self.box() is not None

    def parent(self) -> QAccessibleInterface:
        """The canvas."""
        return self.nodes.top()

    def name(self) -> str:
        """The title."""
        box = self.box()
        return "" if box is None else box.title.text

    def description(self) -> str:
        """What more a phase's header says: its duration and what it is about."""
        box = self.box()
        if not isinstance(box, PhaseBox):
            return ""
        return ", ".join(box.tooltip.splitlines()[1:])

    def place(self) -> Rect | None:
        """The header's columns; it stands above the grid."""
        box = self.box()
        return None if box is None else Rect(box.x, 0, box.w, 0)

    def rect(self) -> QRect:
        """Where it is on the screen."""
        box = self.box() if self.nodes.alive else None
        if box is None:
            return QRect()
        pane = self.board.frame.phases
        area = QRect(*map(round, pane.head_area(box, self.board.look())))
        return QRect(pane.mapToGlobal(area.topLeft()), area.size())

    def role(self) -> QAccessible.Role:
        """The header of a column."""
        return QAccessible.Role.ColumnHeader

    def state(self) -> QAccessible.State:
        """Whether it has the focus, is collapsed, and is in view."""
        state = QAccessible.State()
        state.focusable = 1
        pane = self.board.frame.phases
        if not QRect(pane.mapToGlobal(QPoint()), pane.size()).intersects(self.rect()):
            state.offscreen = 1
        if self.board.selection.head == self.id and self.board.hasFocus():
            state.focused = 1
        columns = self.board.places.plan.columns
        is_shut = any(column.collapsed for column in columns if column.phase == self.id)
        if isinstance(self.box(), PhaseBox):
            state.expandable = 1
            state.collapsed, state.expanded = int(is_shut), int(not is_shut)
        return state


@sturdy
class CurveNode(Node):
    """An emotion curve; its children are its faces."""

    def __init__(self, nodes: Nodes, row: str, number: int) -> None:
        """Stand for one of a row's curves, the one in front first."""
        super().__init__(nodes)
        self.row = row
        self.at = number

    def found(self) -> tuple[Row, Voice] | None:
        """The row and whose curve it is, as they are now."""
        row = row_of(self.board.document.map, self.row)
        heard = self.nodes.voices(self.row)
        return None if row is None or self.at >= len(heard) else (row, heard[self.at])

    def isValid(self) -> bool:  # noqa: N802 - Qt calls it
        """Whether there still is such a curve."""
        return super().isValid() and self.found() is not None

    def parent(self) -> QAccessibleInterface:
        """The canvas."""
        return self.nodes.top()

    def children(self) -> list[Node]:
        """The faces along the curve."""
        found = self.found()
        knots = () if found is None else found[1].scored
        return [self.nodes.face(self.row, self.at, knot.column.id) for knot in knots]

    def name(self) -> str:
        """The row's title, and whose curve it is."""
        found = self.found()
        if found is None:
            return ""
        return curve_name(self.board.language, found[0].title, found[1].name)

    def place(self) -> Rect | None:
        """The plot across all columns."""
        plan = self.board.places.plan
        band = next((band for band in plan.rows if band.id == self.row), None)
        if band is None or band.curve is None or band.hidden or band.collapsed:
            return None
        return Rect(0, band.y, plan.width, band.curve.height)

    def role(self) -> QAccessible.Role:
        """A chart."""
        return QAccessible.Role.Chart

    def state(self) -> QAccessible.State:
        """The curve in front is the selected one."""
        state = super().state()
        state.selectable = 1
        state.selected = int(self.at == 0)
        return state


_NONE: Final = QAccessibleValueInterface.__new__(QAccessibleValueInterface)
"""A null pointer: None, where Qt asks for an interface of an interface, would lead nowhere."""


@sturdy
class FaceValue(QAccessibleValueInterface):
    """A face's score, which assistive technology reads and sets in steps of 1."""

    def __init__(self, face: FaceNode) -> None:
        """Tell of `face`."""
        super().__init__()
        self._face = face

    def currentValue(self) -> float:  # noqa: N802 - Qt calls it
        """The score; the mean where the face stands for several cards."""
        knot = self._face.knot()
        return 0.0 if knot is None or knot.score is None else float(knot.score)

    def setCurrentValue(self, value: object) -> None:  # noqa: N802 - Qt calls it
        """Move the face, as dragging it does; as one undo step."""
        board, knot = self._face.board, self._face.knot()
        if knot is None or knot.score is None or not isinstance(value, int | float):
            return
        step = round(value - knot.score)
        shifted = emotions.shift(board.document.map, knot.cards, step)
        if board.document.apply(shifted, tr(board.language, "Change score")):
            board.selection.select_face(CellKey(self._face.curve.row, self._face.at), knot.cards)

    def minimumValue(self) -> float:  # noqa: N802 - Qt calls it
        """Very bad."""
        return float(LOWEST)

    def maximumValue(self) -> float:  # noqa: N802 - Qt calls it
        """Very good."""
        return float(HIGHEST)

    def minimumStepSize(self) -> float:  # noqa: N802 - Qt calls it
        """Scores are whole numbers."""
        return 1.0


@sturdy
class FaceNode(Node):
    """A face on a curve: a leaf, whose score arrow keys change."""

    def __init__(self, nodes: Nodes, row: str, number: int, at: str) -> None:
        """Stand for the face of a row's curve in a column."""
        super().__init__(nodes)
        self.curve = nodes.curve(row, number)
        self.at = at
        self._value = FaceValue(self)

    def knot(self) -> Knot | None:
        """The score and the cards it stands for."""
        found = self.curve.found()
        knots = () if found is None else found[1].scored
        return next((knot for knot in knots if knot.column.id == self.at), None)

    def isValid(self) -> bool:  # noqa: N802 - Qt calls it
        """Whether there still is a score."""
        return super().isValid() and self.knot() is not None

    def parent(self) -> QAccessibleInterface:
        """The curve."""
        return self.curve

    def name(self) -> str:
        """The phase and how it feels."""
        knot = self.knot()
        if knot is None or knot.score is None:
            return ""
        phase = column_name(self.board.document.map, self.at)
        return f"{phase}, {feeling(self.board.language, knot.score, nearest(knot.score))}"

    def place(self) -> Rect | None:
        """The face's square."""
        plan, knot = self.board.places.plan, self.knot()
        band = next((band for band in plan.rows if band.id == self.curve.row), None)
        if band is None or band.curve is None or knot is None or self.curve.place() is None:
            return None
        for face in (*band.curve.faces, *band.curve.behind):
            if face.at == self.at and face.cards == knot.cards:
                r = face.radius
                return Rect(face.x - r, band.y + face.y - r, 2 * r, 2 * r)
        return None

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """The score as a value to read and to set; nothing else is offered.

        PySide's stubs ask for a number here, but it must be the interface itself.
        """
        is_value = kind == QAccessible.InterfaceType.ValueInterface
        return cast("int", self._value if is_value else _NONE)

    def role(self) -> QAccessible.Role:
        """Something moved up and down."""
        return QAccessible.Role.Slider

    def state(self) -> QAccessible.State:
        """Whether it has the focus."""
        state, selection = super().state(), self.board.selection
        state.focusable = 1
        is_held = selection.face == CellKey(self.curve.row, self.at) and self.board.hasFocus()
        if is_held and face_in_focus(self.board.places, selection) == self.place():
            state.focused = 1
        return state


def heard(nodes: Nodes, row_id: str) -> tuple[Voice, ...]:
    """Whose emotions a row tells of, the one in front first; none where nobody gave a score."""
    board = nodes.board
    journey = board.document.map
    row = row_of(journey, row_id)
    if row is None or row.kind != "emotion" or row.hidden:
        return ()
    people = People(journey.personas, board.shown.persona)
    voices = voices_of(row, board.places.plan.columns, people)
    return tuple(voice for voice in reversed(voices) if voice.scored)
