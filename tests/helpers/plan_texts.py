"""What a plan shows as text, for tests: marks found wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from journeyeditor.layout.marks import Mark, Text
from journeyeditor.layout.plan import CardBox, Plan


def boxes(plan: Plan) -> Iterator[CardBox]:
    """Every card that is laid out, row by row, column by column."""
    for band in plan.rows:
        for cell in band.cells:
            yield from cell.cards


def box_of(plan: Plan, card_id: str) -> CardBox:
    """The box of one card."""
    return next(box for box in boxes(plan) if box.id == card_id)


def words(marks: Iterable[Mark]) -> tuple[str, ...]:
    """The texts among marks, as drawn."""
    return tuple(mark.text for mark in marks if isinstance(mark, Text))


def said(marks: Iterable[Mark]) -> str:
    """What a reader finds in the texts among marks, one after the other."""
    texts = (mark for mark in marks if isinstance(mark, Text))
    return " ".join(mark.text if mark.source is None else mark.source for mark in texts)


def bare(text: str) -> str:
    """A text without what may be lost or gained where its lines break."""
    return re.sub(r"[\s\u00ad\u200b\x1c-\x1f\x85]+", "", text)
