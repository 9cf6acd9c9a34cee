"""Picturing: a picture file becomes a card in a row of pictures, which is made where there is none."""

from __future__ import annotations

from pathlib import Path

from journeyeditor.canvas.transfer.clipboard import Table
from journeyeditor.edits import clipboard, rows
from journeyeditor.errors import JourneyError
from journeyeditor.models import CellKey, Slot, new_id
from journeyeditor.models.clip import pictured
from journeyeditor.models.queries import columns, find, row_of, row_of_kind
from journeyeditor.texts import language_of, tr
from journeyeditor.texts.names import kind_title


def add_picture(table: Table, path: Path) -> None:
    """Put a picture below the focused one, or into the focused column, as one undo step.

    Its row is the focused one if pictures stand in it, else the first for them, else a new last one.
    """
    from journeyeditor.canvas.transfer.offers import picture_from

    table.finish_editing()
    journey, commands = table.document.map, table.commands
    try:
        picture = picture_from(path)
    except JourneyError as error:
        commands.notice.emit(tr(commands.language, error.message, **error.values))
        return
    near = _focused(table)
    row = row_of_kind(journey, "image", "" if near is None else near.row)
    if row is None:
        id_ = new_id("r")
        title = kind_title(language_of(journey.language), "image")
        journey = rows.add(journey, len(journey.rows), id_, "image", title)
        row = row_of(journey, id_)
    if row is None or not journey.phases:
        reason = tr(commands.language, "A card needs a phase and a row to stand in.")
        commands.notice.emit(reason)
        return
    at = columns(journey)[0].id if near is None else near.at
    position = near.position if near is not None and near.row == row.id else len(row.cell(at))
    after, pasted = clipboard.paste(
        journey, pictured([picture]), Slot(row.id, at, position), new_id
    )
    if table.document.apply(after, tr(commands.language, "Add picture")):
        table.selection.select(pasted.cards)
        table.reveal(pasted.cards[-1])


def _focused(table: Table) -> Slot | None:
    """The place below the focused card, or at the end of the focused cell."""
    journey, selection = table.document.map, table.selection
    standing = None if selection.focused_card is None else find(journey, selection.focused_card)
    if standing is not None:
        return standing.slot._replace(position=standing.slot.position + 1)
    cell = selection.focused_cell or CellKey("", "")
    row = row_of(journey, cell.row)
    return None if row is None else Slot(cell.row, cell.at, len(row.cell(cell.at)))
