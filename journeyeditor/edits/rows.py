"""Rows: lanes of cards of one kind, with everything that stands in them."""

from __future__ import annotations

from journeyeditor.edits.copies import Fresh, copied, new_ids
from journeyeditor.edits.fields import changed
from journeyeditor.edits.references import unused, without, without_freed_pictures
from journeyeditor.edits.sequences import exchanged, index_of, inserted, moved
from journeyeditor.models import JourneyMap, Kind, Row


def add(journey: JourneyMap, index: int, id: str, kind: Kind, title: str) -> JourneyMap:
    """Put an empty row of this kind in."""
    if not unused(journey, id):
        return journey
    row = Row(id=id, kind=kind, title=title)
    return journey.replace(rows=inserted(journey.rows, index, row))


def rename(journey: JourneyMap, id: str, title: str) -> JourneyMap:
    """Give a row another title."""
    return change(journey, id, title=title)


def change(journey: JourneyMap, id: str, **fields: object) -> JourneyMap:
    """Change fields of a row, any but its id, its kind and its cells."""
    at = index_of(journey.rows, id)
    if at is None:
        return journey
    row = changed(journey.rows[at], fields, but={"kind", "cells"})
    if row is journey.rows[at]:
        return journey
    return journey.replace(rows=exchanged(journey.rows, at, row))


def move(journey: JourneyMap, id: str, index: int) -> JourneyMap:
    """Move a row to a gap between rows, counted with the row still in its place."""
    at = index_of(journey.rows, id)
    if at is None:
        return journey
    rows = moved(journey.rows, at, index)
    return journey if rows[at] is journey.rows[at] else journey.replace(rows=rows)


def delete(journey: JourneyMap, id: str) -> JourneyMap:
    """Delete a row, its cards, every reference to them, and the pictures this frees."""
    at = index_of(journey.rows, id)
    if at is None:
        return journey
    gone = {id, *(card.id for cell in journey.rows[at].cells for card in cell.cards)}
    left = journey.replace(rows=exchanged(journey.rows, at))
    return without_freed_pictures(journey, without(left, gone))


def duplicate(journey: JourneyMap, id: str, fresh: Fresh) -> JourneyMap:
    """Put a copy of a row with its cards below it.

    `fresh` is asked for the ids of the row and its cards, in this order. What the cards solve or
    answer for is kept. Nothing happens where an id is not new.
    """
    at = index_of(journey.rows, id)
    if at is None:
        return journey
    row = journey.rows[at]
    new_id = fresh("r")
    ids = new_ids((card for cell in row.cells for card in cell.cards), fresh)
    if not unused(journey, new_id, *ids.values()):
        return journey
    cells = tuple(
        cell.replace(cards=tuple(copied(card, ids[card.id], {}) for card in cell.cards))
        for cell in row.cells
    )
    copy = row.replace(id=new_id, cells=cells)
    return journey.replace(rows=inserted(journey.rows, at + 1, copy))
