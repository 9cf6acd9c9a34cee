"""Print shows everything: the whole text of every card, every name of a phase, step and row."""

from __future__ import annotations

from hypothesis import given

from journeyeditor.layout import PRINT, lay_out
from journeyeditor.layout.quotes import quoted
from journeyeditor.models import Card, EmotionCard, JourneyMap
from journeyeditor.models.queries import columns
from journeyeditor.texts import language_of
from tests.helpers.journeys import journeys
from tests.helpers.plan_texts import bare, box_of, boxes, said


def readable(card: Card, journey: JourneyMap) -> str:
    """The text of a card as it is to be read: quotes in the marks of the map's language."""
    if isinstance(card, EmotionCard):
        return quoted(language_of(journey.language), card.text)
    return card.text


@given(journeys())
def test_print_shows_the_whole_text_of_every_card(journey: JourneyMap) -> None:
    plan = lay_out(journey, medium=PRINT)
    known = {column.id for column in columns(journey)}
    for row in journey.rows:
        for cell in row.cells:
            for card in cell.cards if cell.at in known and not row.hidden else ():
                drawing = box_of(plan, card.id).drawing
                text = bare(said((*drawing.ink, *drawing.chips)))
                assert bare(readable(card, journey)) in text


@given(journeys())
def test_print_shows_every_name_and_leaves_out_hidden_rows(journey: JourneyMap) -> None:
    plan = lay_out(journey, medium=PRINT, column_width=60)
    for phase, head in zip(journey.phases, plan.phases, strict=True):
        assert bare(phase.title) in bare(said(head.marks))
        assert bare(phase.duration) in bare(said(head.marks))
    steps = [step for phase in journey.phases for step in phase.steps]
    for step, below in zip(steps, plan.steps, strict=True):
        assert bare(step.title) in bare(said(below.marks))
    shown = [row for row in journey.rows if not row.hidden]
    for row, band in zip(shown, plan.rows, strict=True):
        assert bare(row.title) in bare(said(band.header))


@given(journeys())
def test_nothing_is_folded_and_nothing_stands_over_an_edge(journey: JourneyMap) -> None:
    plan = lay_out(journey, medium=PRINT)
    assert not any(box.folded for box in boxes(plan))
    assert not any(column.collapsed for column in plan.columns)
    for band in plan.rows:
        for column, cell in zip(plan.columns, band.cells, strict=True):
            for box in cell.cards:
                assert box.x + box.w <= column.w
                assert box.y + box.h < band.h
