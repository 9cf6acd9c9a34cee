"""Putting: a touchpoint of the catalogue comes onto the map, by the keyboard or from a drag."""

from __future__ import annotations

from journeyeditor.canvas.showing import show
from journeyeditor.edits import cards, rows
from journeyeditor.models import JourneyMap, Slot
from journeyeditor.models.ids import new_id
from journeyeditor.models.queries import columns, find, row_of, row_of_kind
from journeyeditor.texts import language_of, tr
from journeyeditor.texts.names import kind_title
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.touchpoints.offers import Offer


def put(desk: Desk, offer: Offer) -> bool:
    """Put a touchpoint into the column in focus, else the first; it is selected and shown.

    Tells whether there was a column. A map without a row for touchpoints gets one.
    """
    document = desk.session.document
    journey = document.map
    slot = _slot(desk)
    if slot is None:
        desk.notice(tr(desk.language, "A card needs a phase and a row to stand in."))
        return False
    language = language_of(journey.language)
    card = offer.card(language)
    row = row_of_kind(journey, "touchpoint", slot.row)
    if row is None:
        journey, slot = _with_row(journey, slot)
    elif row.id != slot.row:
        slot = Slot(row.id, slot.at, len(row.cell(slot.at)))
    after = cards.add(journey, slot, card)
    document.apply(after, tr(desk.language, "Add touchpoint"))
    show(desk.canvas, card.id)
    return True


def _slot(desk: Desk) -> Slot | None:
    """Behind the focused card, at the end of the focused cell, or of the first column."""
    journey, selection = desk.session.document.map, desk.session.selection
    standing = find(journey, selection.focused_card or "")
    if standing is not None:
        return standing.slot._replace(position=standing.slot.position + 1)
    cell = selection.focused_cell
    if cell is not None:
        row = row_of(journey, cell.row)
        return Slot(cell.row, cell.at, 0 if row is None else len(row.cell(cell.at)))
    across = columns(journey)
    head = selection.head
    wanted = [column.id for column in across if head in (column.id, column.phase.id)]
    at = next(iter(wanted or [column.id for column in across]), None)
    return None if at is None else Slot("", at, 0)


def _with_row(journey: JourneyMap, slot: Slot) -> tuple[JourneyMap, Slot]:
    """Add a row for touchpoints behind the slot's, else at the top, and give the slot in it."""
    index = next((n for n, one in enumerate(journey.rows, 1) if one.id == slot.row), 0)
    id_ = new_id("r")
    title = kind_title(language_of(journey.language), "touchpoint")
    return rows.add(journey, index, id_, "touchpoint", title), Slot(id_, slot.at, 0)
