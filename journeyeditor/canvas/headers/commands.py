"""Commands on headers: what menus, keys and the hand do to phases, steps and rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QObject

from journeyeditor.canvas.commands import Commands
from journeyeditor.document import Document, Selection
from journeyeditor.edits import phases, rows, steps
from journeyeditor.errors import N_
from journeyeditor.layout.gaps import Gap, HeadKind
from journeyeditor.models import JourneyMap, Kind, Phase, Row, Step, new_id
from journeyeditor.models.queries import find, phase_of, row_of
from journeyeditor.texts import language_of, tr
from journeyeditor.texts.names import kind_title

_MOVE: Final[Mapping[HeadKind, Callable[[JourneyMap, str, int], JourneyMap]]] = {
    "phase": phases.move,
    "step": steps.move,
    "row": rows.move,
}
_DELETE: Final[Mapping[HeadKind, Callable[[JourneyMap, str], JourneyMap]]] = {
    "phase": phases.delete,
    "step": steps.delete,
    "row": rows.delete,
}
_MOVED: Final = {"phase": N_("Move phase"), "step": N_("Move step"), "row": N_("Move row")}
_DELETED: Final = {
    "phase": N_("Delete phase"),
    "step": N_("Merge step"),
    "row": N_("Delete row"),
}


class Aim(NamedTuple):
    """The phase, step and row that commands act on: the focused header's, card's or cell's."""

    phase: Phase | None = None
    step: Step | None = None
    row: Row | None = None


def aim_of(journey: JourneyMap, selection: Selection) -> Aim:
    """What a selection makes commands act on; a header alone names nothing across from it."""
    row_id, column = selection.head, selection.head
    if not selection.head:
        card, cell = selection.focused_card, selection.focused_cell
        standing = None if card is None else find(journey, card)
        if cell is not None:
            row_id, column = cell.row, cell.at
        elif standing is not None:
            row_id, column = standing.slot.row, standing.slot.at
    phase = phase_of(journey, column) if column else None
    steps_there = () if phase is None else phase.steps
    step = next((step for step in steps_there if step.id == column), None)
    return Aim(phase, step, row_of(journey, row_id) if row_id else None)


class HeadCommands(QObject):
    """Each command is one undo step; afterwards the header it was about has the focus."""

    def __init__(self, document: Document, selection: Selection, commands: Commands) -> None:
        """Act on a document; titles are opened, and the language kept, by `commands`."""
        super().__init__(commands)
        self._document = document
        self._selection = selection
        self._commands = commands

    @property
    def aim(self) -> Aim:
        """What commands act on at the moment."""
        return aim_of(self._document.map, self._selection)

    def rename(self, kind: HeadKind) -> None:
        """Open the title of the phase, step or row in focus."""
        found = self._aimed(kind)
        if found:
            self._commands.edit_requested.emit(found)

    def leads(self, kind: HeadKind, way: int) -> bool:
        """Whether `move` would move anything."""
        id_, ids = self._aimed(kind), self._ids(kind)
        return bool(id_) and 0 <= ids.index(id_) + way < len(ids)

    def move(self, kind: HeadKind, way: int) -> None:
        """Move the phase, step or row in focus one place on (`way` 1) or back (-1)."""
        if self.leads(kind, way):
            id_ = self._aimed(kind)
            at = self._ids(kind).index(id_)
            index = at + 2 if way > 0 else at - 1
            self.move_to(kind, id_, index, keep_focus=not self._selection.head)

    def move_into(self, gap: Gap, id_: str) -> None:
        """Move a phase, step or row to a gap; a step may go over to another phase."""
        if gap.kind != "step":
            self.move_to(gap.kind, id_, gap.index)
            return
        after = steps.move_over(self._document.map, id_, gap.phase, gap.index)
        self._apply(after, _MOVED["step"])
        self._selection.select_head(id_)

    def move_to(self, kind: HeadKind, id_: str, index: int, *, keep_focus: bool = False) -> None:
        """Move a phase, step or row with everything in it to a gap between its like."""
        self._apply(_MOVE[kind](self._document.map, id_, index), _MOVED[kind])
        if not keep_focus:
            self._selection.select_head(id_)

    def delete(self, kind: HeadKind) -> None:
        """Delete the phase or row in focus with its cards; a step's cards go to its neighbour."""
        id_ = self._aimed(kind)
        if not id_:
            return
        beside = self._ids(kind)
        at = beside.index(id_)
        left = [*beside[at + 1 : at + 2], *beside[max(at - 1, 0) : at]]
        owner = phase_of(self._document.map, id_)
        if kind == "step" and owner is not None:
            left.append(owner.id)
        if self._apply(_DELETE[kind](self._document.map, id_), _DELETED[kind]):
            self._selection.select_head(left[0] if left else "")

    def toggle(self, kind: HeadKind) -> None:
        """Collapse the phase or row in focus, or expand it again."""
        journey, aim = self._document.map, self.aim
        if kind == "row" and aim.row is not None:
            shut = None if aim.row.collapsed else True
            text = N_("Collapse row") if shut else N_("Expand row")
            self._apply(rows.change(journey, aim.row.id, collapsed=shut), text)
        elif kind == "phase" and aim.phase is not None:
            shut = None if aim.phase.collapsed else True
            text = N_("Collapse phase") if shut else N_("Expand phase")
            self._apply(phases.change(journey, aim.phase.id, collapsed=shut), text)

    def hide_row(self) -> None:
        """Hide the row in focus; a narrow gap stays, by which it is shown again."""
        row = self.aim.row
        if row is not None:
            self._apply(rows.change(self._document.map, row.id, hidden=True), N_("Hide row"))
            self._selection.select_head("")

    def show_row(self, id_: str) -> None:
        """Show a hidden row again."""
        if self._apply(rows.change(self._document.map, id_, hidden=None), N_("Show row")):
            self._selection.select_head(id_)

    def show_rows(self) -> None:
        """Show all hidden rows again."""
        after = self._document.map
        for row in after.rows:
            if row.hidden:
                after = rows.change(after, row.id, hidden=None)
        self._apply(after, N_("Show all rows"))

    def sized(self, kind: HeadKind, id_: str, size: int | None) -> JourneyMap:
        """The map with a phase of another width, or a row of another height; None: automatic."""
        if kind == "row":
            return rows.change(self._document.map, id_, height=size)
        return phases.change(self._document.map, id_, width=size)

    def size(self, kind: HeadKind, id_: str, size: int | None) -> bool:
        """Set a phase's width or a row's height, px; None lets it follow its content again."""
        text = N_("Set row height") if kind == "row" else N_("Set phase width")
        return self._apply(self.sized(kind, id_, size), text)

    def reset_size(self, kind: HeadKind) -> None:
        """Give the phase or row in focus the automatic width or height again."""
        id_ = self._aimed(kind)
        if id_:
            self.size(kind, id_, None)

    def add_step(self) -> None:
        """Add a step behind the one in focus, or at the end of the phase, and open its title."""
        phase, step, _ = self.aim
        if phase is not None:
            index = phase.steps.index(step) + 1 if step else len(phase.steps)
            self.add_at(Gap("step", index, 0.0, phase.id))

    def add_at(self, gap: Gap) -> None:
        """Add a phase or a step at a gap and open its title."""
        journey = self._document.map
        speaks = language_of(journey.language)
        if gap.kind == "step":
            id_ = new_id("s")
            after = steps.add(journey, gap.phase, gap.index, id_, tr(speaks, "New step"))
            text = N_("Add step")
        else:
            id_ = new_id("p")
            after = phases.add(journey, gap.index, id_, tr(speaks, "New phase"))
            text = N_("Add phase")
        self._open(after, text, id_)

    def add_row_at(self, index: int, kind: Kind) -> None:
        """Add a row of a kind at a gap between rows and open its title."""
        journey = self._document.map
        id_ = new_id("r")
        title = kind_title(language_of(journey.language), kind)
        self._open(rows.add(journey, index, id_, kind, title), N_("Add row"), id_)

    def _open(self, after: JourneyMap, text: str, id_: str) -> None:
        if self._apply(after, text):
            self._selection.select_head(id_)
            self._commands.head_added.emit(id_)

    def _aimed(self, kind: HeadKind) -> str:
        found: Phase | Step | Row | None = getattr(self.aim, kind)
        return "" if found is None else found.id

    def _ids(self, kind: HeadKind) -> list[str]:
        """The ids of all that a phase, step or row in focus stands among."""
        journey = self._document.map
        if kind == "row":
            return [row.id for row in journey.rows]
        if kind == "phase":
            return [phase.id for phase in journey.phases]
        owner = self.aim.phase
        return [] if owner is None else [step.id for step in owner.steps]

    def _apply(self, after: JourneyMap, text: str) -> bool:
        return self._document.apply(after, tr(self._commands.language, text))
