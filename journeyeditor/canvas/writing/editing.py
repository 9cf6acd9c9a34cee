"""Editing: one visit to a text in place, from opening the field to the next card."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtWidgets import QApplication, QWidget

from journeyeditor.canvas.commands import Commands
from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.canvas.writing.ending import Ending
from journeyeditor.document import Document, Selection
from journeyeditor.edits import cards, header, phases, rows, steps
from journeyeditor.layout.places import Places
from journeyeditor.layout.plan import Plan, TextArea
from journeyeditor.layout.walk import onward
from journeyeditor.models import Card, CellKey, JourneyMap
from journeyeditor.models.card import KIND_OF_CARD
from journeyeditor.models.queries import Standing, find, phase_of, row_of
from journeyeditor.texts import Language, tr

if TYPE_CHECKING:
    from journeyeditor.canvas.writing.editor import InlineEditor


class Opening(NamedTuple):
    """Where a text is edited: the widget it lies on, its rectangle there, its area, the zoom."""

    parent: QWidget
    rect: QRectF
    area: TextArea
    zoom: float


class Surface(Protocol):
    """What editing needs of the canvas."""

    @property
    def places(self) -> Places:
        """Where everything stands."""

    def opening(self, id_: str) -> Opening | None:
        """Where the text of a card, phase, step, row or the map is edited; None: not shown."""

    def reveal(self, spot: str | CellKey) -> None:
        """Scroll a card, a cell or a title into view."""

    def expand(self, id_: str) -> None:
        """Show all of a card's text, or all cards of a row's cells."""


class Editing(QObject):
    """Opens the field, applies what is typed as one undo step per visit, and moves on.

    `changed(id)` says what is being edited now, or an empty string.
    """

    changed = Signal(str)

    def __init__(
        self,
        surface: Surface,
        document: Document,
        selection: Selection,
        commands: Commands,
        parent: QWidget,
    ) -> None:
        """Edit texts of `document` shown on `surface`."""
        super().__init__(parent)
        self._surface = surface
        self._document = document
        self._selection = selection
        self._commands = commands
        self._parent = parent
        self._id = ""
        self._is_new = False
        self._left = ""
        self._visits = 0
        self.language: Language = commands.language
        selection.changed.connect(self._forget_left)

    @cached_property
    def field(self) -> InlineEditor:
        """What is written in; made when first needed, as a map is seen before it is edited."""
        from journeyeditor.canvas.writing.editor import InlineEditor

        field = InlineEditor(self._parent)
        field.typed.connect(self._typed)
        field.ended.connect(self._ended)
        return field

    @property
    def current(self) -> str:
        """The id of what is being edited, or an empty string."""
        return self._id

    def begin(
        self, id_: str, inks: Inks, *, new: bool = False, added: str = "", over: bool = False
    ) -> None:
        """Edit the text of a card, or the title of a phase, step, row or the map.

        `new`: the card was just added and goes away again if it stays empty. `added` is typed
        behind the text at once. `over`: what is typed takes the text's place.
        """
        self.finish()
        standing = find(self._document.map, id_)
        if standing is not None and self._surface.opening(id_) is None:
            self._surface.expand(standing.slot.row)
        self._unfold(id_)
        self._surface.reveal(id_)
        opening = self._surface.opening(id_)
        self._id, self._is_new = id_, new or self._is_back_at(id_)
        self._visits += 1
        if opening is None:
            self._ended(Ending.LEFT)
            return
        self.field.open(
            opening.parent,
            opening.area,
            opening.rect,
            opening.zoom,
            inks,
            single_line=standing is None,
            added=added,
        )
        if over:
            self.field.selectAll()
        self.changed.emit(id_)

    def finish(self, ending: Ending = Ending.LEFT) -> None:
        """End the edit, keeping what was typed."""
        if self._visits:  # before the first one there is nothing to end
            self.field.finish(ending)

    def follow(self) -> None:
        """Move the field to where its text is now."""
        if self._id:
            opening = self._surface.opening(self._id)
            if opening is None:
                self.finish()
            else:
                self.field.place(opening.area, opening.rect, opening.zoom)

    def _typed(self, text: str) -> None:
        journey = self._document.map
        after = _written(journey, self._id, text)
        if self._is_new:
            self._document.apply(after, tr(self.language, "Add card"), ("new", self._id))
        else:
            visit = ("text", self._id, self._visits)
            self._document.apply(after, tr(self.language, "Edit text"), visit)
        if self._unfold(self._id):
            self.follow()

    def _unfold(self, id_: str) -> bool:
        """Show all of a card's text while it is edited: the field must not be larger than the card."""
        place = self._surface.places.card(id_)
        if place is None or not place.box.folded:
            return False
        self._surface.expand(id_)
        return True

    def _ended(self, ending: Ending) -> None:
        id_, is_new = self._id, self._is_new
        self._id, self._is_new = "", False
        standing = find(self._document.map, id_)
        empty = standing is not None and _is_as_made(standing.card)
        if is_new and empty and standing is not None:
            if ending is Ending.LEFT and self._is_focus_elsewhere():
                self._left = id_
                self.changed.emit("")
                return
            self._take_away(standing)
            self._selection.select([], CellKey(standing.slot.row, standing.slot.at))
        self._document.end_visit()
        self.changed.emit("")
        if standing is None:
            return
        if ending is Ending.NEW_BELOW or (ending is Ending.ENTER and is_new and not empty):
            cell = CellKey(standing.slot.row, standing.slot.at)
            if not (is_new and empty):
                self._commands.add_card_to(cell, standing.slot.position + 1)
        elif ending in (Ending.NEXT, Ending.PREVIOUS):
            cell = CellKey(standing.slot.row, standing.slot.at)
            self._go_on(cell if is_new and empty else id_, ending)

    def _is_focus_elsewhere(self) -> bool:
        """Whether the person has gone on to another part of the window, such as a form."""
        there = QApplication.focusWidget()
        if there is None or there.window() is not self._parent.window():
            return False
        here = self._parent
        return not (there is here or here.isAncestorOf(there) or there.isAncestorOf(here))

    def _is_back_at(self, id_: str) -> bool:
        """Whether a new card is written in that was left as it was made, as by a double click."""
        standing = find(self._document.map, id_)
        return id_ == self._left and standing is not None and _is_as_made(standing.card)

    def _forget_left(self) -> None:
        """Take a new card away that was left for a form, once it is left there as it was made."""
        id_ = self._left
        if not id_ or id_ in self._selection:
            return
        self._left = ""
        standing = find(self._document.map, id_)
        if standing is not None and id_ != self._id and _is_as_made(standing.card):
            self._take_away(standing)
            self._document.end_visit()

    def _take_away(self, standing: Standing) -> None:
        id_ = standing.card.id
        after = cards.delete(self._document.map, [id_])
        self._document.apply(after, tr(self.language, "Add card"), ("new", id_))

    def _go_on(self, start: str | CellKey, ending: Ending) -> None:
        places, back = self._surface.places, ending is Ending.PREVIOUS
        spot = onward(places, start, back=back)
        while isinstance(spot, CellKey) and _is_shut(places.plan, spot):
            spot = onward(places, spot, back=back)
        if isinstance(spot, CellKey):
            self._selection.select([], spot)
            self._commands.add_card_to(spot)
        elif spot is not None:
            self._selection.select([spot])
            self._commands.edit_requested.emit(spot)


def _is_as_made(card: Card) -> bool:
    """Whether nothing was written or chosen on a card since it was made."""
    return not card.text.strip() and card.replace(text="") == cards.new_card(
        KIND_OF_CARD[type(card)], card.id
    )


def _is_shut(plan: Plan, cell: CellKey) -> bool:
    """Whether a cell's row or phase is collapsed: there is no room to write."""
    return any(band.collapsed for band in plan.rows if band.id == cell.row) or any(
        column.collapsed for column in plan.columns if column.id == cell.at
    )


def _written(journey: JourneyMap, id_: str, text: str) -> JourneyMap:
    """The map with another text or title in the record of this id."""
    if id_ == journey.id:
        return header.change(journey, title=text)
    if row_of(journey, id_) is not None:
        return rows.rename(journey, id_, text)
    phase = phase_of(journey, id_)
    if phase is not None:
        if phase.id == id_:
            return phases.rename(journey, id_, text)
        return steps.rename(journey, id_, text)
    return cards.change(journey, id_, text=text)
