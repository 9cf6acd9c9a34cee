"""Clipboard: cut, copy and paste, and what is dropped on the map."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from journeyeditor.canvas.commands import Commands
from journeyeditor.document import Document, Selection
from journeyeditor.edits import clipboard
from journeyeditor.edits.clipboard import Pasted
from journeyeditor.errors import JourneyError
from journeyeditor.layout.places import Places
from journeyeditor.models import CellKey, Slot, new_id
from journeyeditor.models.clip import Clip, taken
from journeyeditor.models.queries import columns, find, row_of
from journeyeditor.texts import tr, trn
from journeyeditor.texts.fields import FIELDS


class Table(Protocol):
    """What cards are taken from and put on."""

    document: Document
    selection: Selection
    commands: Commands

    @property
    def places(self) -> Places:
        """Where everything stands."""

    def finish_editing(self) -> None:
        """End an edit in place, keeping what was typed."""

    def expand(self, id_: str) -> None:
        """Show all cards of a row's cells."""

    def reveal(self, spot: str | CellKey) -> None:
        """Scroll a card or a cell into view."""


class Clipboard:
    """Takes the selected cards along and puts in what there is, each as one undo step."""

    def __init__(self, table: Table) -> None:
        """Act on `table`."""
        self._table = table

    def copy(self) -> bool:
        """Copy the selected cards; False, with a notice, where that fails or none is selected."""
        clip = taken(self._table.document.map, self._table.selection.cards)
        if not clip.count:
            return False
        from journeyeditor.canvas.transfer.offers import offered

        try:
            mime = offered(clip)
        except JourneyError as error:
            self._tell(error)
            return False
        QGuiApplication.clipboard().setMimeData(mime)
        return True

    def cut(self) -> None:
        """Copy the selected cards and take them away."""
        commands = self._table.commands
        count = len(self._table.selection.cards)
        text = trn(commands.language, "Cut card", "Cut {n} cards", count)
        if self.copy():
            commands.delete(text)

    def paste(self, *, plain: bool = False) -> None:
        """Put in what is on the clipboard, below the focused card or in the focused cell."""
        self._table.finish_editing()
        slot = self._slot()
        if slot is None:
            reason = tr(
                self._table.commands.language, "A card needs a phase and a row to stand in."
            )
            self._table.commands.notice.emit(reason)
        else:
            self.put(QGuiApplication.clipboard().mimeData(), slot, plain=plain)

    def put(self, mime: QMimeData | None, slot: Slot, *, plain: bool = False) -> None:
        """Put in what is offered, its first cell at a slot; select, show and tell what came of it."""
        table = self._table
        journey, commands = table.document.map, table.commands
        try:
            clip = self._taken_in(mime, slot, plain=plain)
        except JourneyError as error:
            self._tell(error)
            return
        if clip is None or not clip.count:
            nothing = tr(commands.language, "There is nothing that could become a card.")
            commands.notice.emit(nothing)
            return
        after, pasted = clipboard.paste(journey, clip, slot, new_id)
        text = trn(commands.language, "Paste card", "Paste {n} cards", len(pasted.cards))
        if table.document.apply(after, text):
            table.selection.select(pasted.cards)
            if table.places.card(pasted.cards[0]) is None:
                table.expand(slot.row)
            table.reveal(pasted.cards[-1])
            table.reveal(pasted.cards[0])
        if told := self._told(pasted):
            commands.notice.emit(told)

    def refusal(self, mime: QMimeData | None, slot: Slot) -> str:
        """Why nothing of what is offered may go into a slot, in a few words; else empty.

        Files and pictures are not looked at before they are put in.
        """
        if mime is None or mime.hasUrls() or mime.hasImage():
            return ""
        try:
            clip = self._taken_in(mime, slot)
        except JourneyError:
            return ""
        if clip is None:
            return ""
        _, pasted = clipboard.paste(self._table.document.map, clip, slot, new_id)
        if pasted.cards or pasted.refusal is None:
            return ""
        return tr(self._table.commands.language, pasted.refusal.message, **pasted.refusal.values)

    def _taken_in(self, mime: QMimeData | None, slot: Slot, *, plain: bool = False) -> Clip | None:
        """What is offered as a clip for the rows from a slot's on; raises JourneyError."""
        from journeyeditor.canvas.transfer.offers import taken_in

        rows = self._table.document.map.rows
        begins = next((i for i, row in enumerate(rows) if row.id == slot.row), None)
        if begins is None:
            return None
        below = [row for row in rows[begins:] if not row.hidden or row.id == slot.row]
        return taken_in(mime, [row.kind for row in below], plain=plain)

    def _slot(self) -> Slot | None:
        """Below the focused card, at the end of the focused cell, or of the first one."""
        journey, selection = self._table.document.map, self._table.selection
        standing = None if selection.focused_card is None else find(journey, selection.focused_card)
        if standing is not None:
            return standing.slot._replace(position=standing.slot.position + 1)
        cell = selection.focused_cell
        row = None if cell is None else row_of(journey, cell.row)
        if cell is not None and row is not None:
            return Slot(cell.row, cell.at, len(row.cell(cell.at)))
        first = next((row for row in journey.rows if not row.hidden), None)
        across = columns(journey)
        if first is None or not across:
            return None
        return Slot(first.id, across[0].id, len(first.cell(across[0].id)))

    def _told(self, pasted: Pasted) -> str:
        """What was dropped on the way, in sentences."""
        language = self._table.commands.language
        told: list[str] = []
        if pasted.refusal is not None:
            told.append(tr(language, pasted.refusal.message, **pasted.refusal.values) + ".")
        if pasted.outside:
            told.append(
                trn(
                    language,
                    "One card did not fit: there is no row or column for it.",
                    "{n} cards did not fit: there are no rows or columns for them.",
                    pasted.outside,
                )
            )
        if pasted.lost:
            names = ", ".join(tr(language, FIELDS.get(name, name)) for name in pasted.lost)
            told.append(
                tr(
                    language,
                    "Left behind, since there is no place for it here: {fields}",
                    fields=names,
                )
            )
        return " ".join(told)

    def _tell(self, error: JourneyError) -> None:
        commands = self._table.commands
        commands.notice.emit(tr(commands.language, error.message, **error.values))
