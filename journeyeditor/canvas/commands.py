"""Commands: the edits that menus, keys and tools ask for, on what is selected."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product

from PySide6.QtCore import QObject, Signal

from journeyeditor.canvas.card_moves import left_behind, next_slot
from journeyeditor.document import Document, Selection
from journeyeditor.edits import cards, emotions, links, phases, rows
from journeyeditor.layout.walk import Direction
from journeyeditor.models import CellKey, JourneyMap, Kind, Slot, new_id
from journeyeditor.models.queries import columns, find, find_all, phase_of, row_of, standings
from journeyeditor.texts import Language, language_of, tr, trn
from journeyeditor.texts.fields import FIELDS
from journeyeditor.texts.names import kind_title


class Commands(QObject):
    """Each command computes a new map, applies it as one undo step and selects what it changed.

    `edit_requested(id)` asks to edit a card, phase or row in place; `card_added(id, typed)`
    likewise for a new card, so that leaving it empty takes it away again; `head_added(id)` for a
    new phase, step or row, whose title is there to be typed over. `notice(text)` is a sentence for
    the user.
    """

    edit_requested = Signal(str)
    card_added = Signal(str, str)
    head_added = Signal(str)
    notice = Signal(str)

    def __init__(
        self,
        document: Document,
        selection: Selection,
        language: Language,
        parent: QObject | None = None,
    ) -> None:
        """Act on a document and its selection, speaking `language`."""
        super().__init__(parent)
        self._document = document
        self._selection = selection
        self.language = language

    def add_card(self) -> None:
        """Add a card below the focused one, in the focused cell, or in the first cell there is."""
        journey, selection = self._document.map, self._selection
        focused = selection.focused_card
        standing = None if focused is None else find(journey, focused)
        if standing is not None:
            self.add_card_to(
                CellKey(standing.slot.row, standing.slot.at), standing.slot.position + 1
            )
            return
        cell = selection.focused_cell
        if cell is not None and row_of(journey, cell.row) is not None:
            self.add_card_to(cell)
            return
        first = next((row for row in journey.rows if not row.hidden), None)
        if first is None or not journey.phases:
            self.notice.emit(tr(self.language, "A card needs a phase and a row to stand in."))
            return
        self.add_card_to(CellKey(first.id, columns(journey)[0].id))

    def add_card_to(self, cell: CellKey, position: int | None = None, *, added: str = "") -> None:
        """Add a card at a position of a cell (None: at its end) and open it for editing.

        `added` is what was typed to bring it about.
        """
        journey = self._document.map
        row = row_of(journey, cell.row)
        if row is None or self._is_shut(cell):
            return
        place = len(row.cell(cell.at)) if position is None else position
        card = cards.new_card(row.kind, new_id("c"))
        after = cards.add(journey, Slot(cell.row, cell.at, place), card)
        if self._apply(after, tr(self.language, "Add card"), visit=("new", card.id)):
            self._selection.select([card.id])
            self.card_added.emit(card.id, added)

    def _is_shut(self, cell: CellKey) -> bool:
        """Whether nothing can be written in a cell, since its row or phase is collapsed; says so."""
        journey = self._document.map
        row, phase = row_of(journey, cell.row), phase_of(journey, cell.at)
        shut = phase if phase is not None and phase.collapsed else row
        if shut is None or not shut.collapsed:
            return False
        self.notice.emit(
            tr(self.language, "“{title}” is collapsed: expand it to write cards.", title=shut.title)
        )
        return True

    def add_phase(self) -> None:
        """Add a phase behind the one in focus, or at the end, and open its title for editing."""
        journey = self._document.map
        at = self._focused_column()
        index = next(
            (
                i + 1
                for i, phase in enumerate(journey.phases)
                if at in (phase.id, *phase.column_ids)
            ),
            len(journey.phases),
        )
        id_ = new_id("p")
        title = tr(language_of(journey.language), "New phase")
        added = phases.add(journey, index, id_, title)
        if self._apply(added, tr(self.language, "Add phase")):
            self._selection.select_head(id_)
            self.head_added.emit(id_)

    def add_row(self, kind: Kind) -> None:
        """Add a row of a kind behind the one in focus, or at the end, and open its title."""
        journey = self._document.map
        row_id = self._focused_row()
        index = next(
            (i + 1 for i, row in enumerate(journey.rows) if row.id == row_id), len(journey.rows)
        )
        id_ = new_id("r")
        title = kind_title(language_of(journey.language), kind)
        added = rows.add(journey, index, id_, kind, title)
        if self._apply(added, tr(self.language, "Add row")):
            self._selection.select_head(id_)
            self.head_added.emit(id_)

    def edit(self) -> None:
        """Edit the focused card, or add one to the focused cell."""
        if self._selection.focused_card is not None:
            self.edit_requested.emit(self._selection.focused_card)
        elif self._selection.focused_cell is not None:
            self.add_card_to(self._selection.focused_cell)

    def delete(self, text: str = "") -> None:
        """Delete the selected cards; the focus goes to the neighbour that stays.

        `text` names the undo step if it is more than that.
        """
        chosen = self._selection.cards
        journey = self._document.map
        after = cards.delete(journey, chosen)
        focus = left_behind(journey, chosen)
        text = text or trn(self.language, "Delete card", "Delete {n} cards", len(chosen))
        if self._apply(after, text):
            self._selection.select([], focus)

    def duplicate(self) -> None:
        """Put copies of the selected cards below them and select the copies."""
        self.copy_to(self._selection.cards, None)

    def copy_to(self, chosen: Iterable[str], slot: Slot | None) -> None:
        """Put copies of cards into a slot (None: each below its original) and select them."""
        ids = tuple(chosen)
        after, made = cards.duplicate(self._document.map, ids, slot, new_id)
        text = trn(self.language, "Duplicate card", "Duplicate {n} cards", len(ids))
        if self._apply(after, text):
            self._selection.select(made)

    def move_to(self, chosen: Iterable[str], slot: Slot) -> None:
        """Move cards into a slot; says which fields another kind of row made them lose."""
        self.move_each([(tuple(chosen), slot)])

    def move_each(self, moves: Sequence[tuple[Sequence[str], Slot]]) -> None:
        """Move several cards into a slot each, as one step; all of them or, if one may not, none."""
        before = after = self._document.map
        refusal = next(filter(None, (self.refusal(ids, slot) for ids, slot in moves)), "")
        if refusal:
            self.notice.emit(refusal)
            return
        lost: dict[str, None] = {}
        for ids, slot in moves:
            lost |= dict.fromkeys(cards.dropped_fields(before, ids, slot))
            after = cards.move(after, ids, slot)
        every = [id_ for ids, _ in moves for id_ in ids]
        text = trn(self.language, "Move card", "Move {n} cards", len(every))
        if self._apply(after, text):
            self._selection.select(every)
            if lost:
                names = ", ".join(tr(self.language, FIELDS[name]) for name in lost)
                self.notice.emit(
                    tr(
                        self.language,
                        "Left behind, since this row has no place for it: {fields}",
                        fields=names,
                    )
                )

    def refusal(self, chosen: Iterable[str], slot: Slot) -> str:
        """Why cards may not go into a slot, in a few words; empty if they may."""
        found = cards.refusal(self._document.map, tuple(chosen), slot)
        return "" if found is None else tr(self.language, found.message, **found.values)

    def move(self, direction: Direction) -> None:
        """Move the selected cards through the grid: up and down in the stack, or to the next phase."""
        journey = self._document.map
        found = find_all(journey, self._selection.cards)
        if not found:
            return
        lead = found[0] if direction in ("up", "left") else found[-1]
        slot = next_slot(journey, lead.slot, direction)
        if slot is not None:
            self.move_to([standing.card.id for standing in found], slot)

    def nudge_score(self, by: int) -> None:
        """Raise or lower the scores of the chosen emotions, up to the ends of the scale."""
        after = self._document.map
        for id_ in self._chosen("emotion"):
            after = emotions.nudge(after, id_, by)
        self._apply(after, tr(self.language, "Change score"))

    def shift_scores(self, chosen: Iterable[str], by: int) -> None:
        """Raise or lower the scores of some emotions together, until one is at an end of the scale."""
        after = emotions.shift(self._document.map, chosen, by)
        self._apply(after, tr(self.language, "Change score"))

    def set_severity(self, severity: int) -> None:
        """Give the chosen hurdles a severity, 1 to 3."""
        after = cards.change_many(self._document.map, self._chosen("hurdle"), severity=severity)
        self._apply(after, tr(self.language, "Change severity"))

    def link(self) -> None:
        """Link the selected hurdles with the selected solutions; if they all are, unlink them."""
        hurdles, solutions = self._chosen("hurdle"), self._chosen("solution")
        if not hurdles or not solutions:
            self.notice.emit(tr(self.language, "Select a hurdle and a solution."))
            return
        before = self._document.map
        after = _each_pair(links.link, before, solutions, hurdles)
        text = tr(self.language, "Link solution to hurdle")
        if after == before:
            after = _each_pair(links.unlink, before, solutions, hurdles)
            text = tr(self.language, "Unlink solution from hurdle")
        self._apply(after, text)

    def select_all(self) -> None:
        """Select all cards of the focused cell; once they are, all of the map."""
        journey = self._document.map
        row, at = row_of(journey, self._focused_row() or ""), self._focused_column()
        cell = [] if row is None or at is None else [card.id for card in row.cell(at)]
        if not set(cell) <= set(self._selection.cards):
            self._selection.select(cell, self._selection.focus)
        else:
            every = [found.card.id for found in standings(journey) if not found.row.hidden]
            self._selection.select(every, self._selection.focus)

    def _chosen(self, kind: Kind) -> tuple[str, ...]:
        """The ids of the selected cards of a kind; with none selected, of the focused card."""
        chosen = self._selection.cards or (self._selection.focused_card or "",)
        found = find_all(self._document.map, chosen)
        return tuple(standing.card.id for standing in found if standing.row.kind == kind)

    def _apply(self, after: JourneyMap, text: str, visit: tuple[str, str] | None = None) -> bool:
        return self._document.apply(after, text, visit)

    def _focused_column(self) -> str | None:
        slot = self._focused_slot()
        return self._selection.head or None if slot is None else slot.at

    def _focused_row(self) -> str | None:
        slot = self._focused_slot()
        return self._selection.head or None if slot is None else slot.row

    def _focused_slot(self) -> Slot | None:
        cell, card = self._selection.focused_cell, self._selection.focused_card
        if cell is not None:
            return Slot(cell.row, cell.at, 0)
        standing = None if card is None else find(self._document.map, card)
        return None if standing is None else standing.slot


def _each_pair(
    edit: Callable[[JourneyMap, str, str], JourneyMap],
    journey: JourneyMap,
    solutions: Iterable[str],
    hurdles: Iterable[str],
) -> JourneyMap:
    for solution, hurdle in product(solutions, hurdles):
        journey = edit(journey, solution, hurdle)
    return journey
