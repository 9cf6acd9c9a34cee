"""Which layout a card of each kind takes."""

from __future__ import annotations

from journeyeditor.layout.cards.boxes import Around, Sketch
from journeyeditor.layout.cards.images import image_card
from journeyeditor.layout.cards.kpis import kpi_card
from journeyeditor.layout.cards.numbered import hurdle_card, solution_card
from journeyeditor.layout.cards.owners import owner_card
from journeyeditor.layout.cards.plain import quote_card, text_card
from journeyeditor.layout.cards.touchpoints import touchpoint_card
from journeyeditor.models import (
    Card,
    EmotionCard,
    HurdleCard,
    ImageCard,
    KpiCard,
    OwnerCard,
    SolutionCard,
    TouchpointCard,
)


def lay_out_card(card: Card, around: Around) -> Sketch:
    """Lay out one card in its own colour or its row's: its size now, its marks later."""
    if card.color is not None:
        around = around._replace(hue=card.color)
    match card:
        case TouchpointCard():
            made = touchpoint_card(card, around)
        case EmotionCard():
            made = quote_card(card, around)
        case HurdleCard():
            made = hurdle_card(card, around)
        case SolutionCard():
            made = solution_card(card, around)
        case OwnerCard():
            made = owner_card(card, around)
        case KpiCard():
            made = kpi_card(card, around)
        case ImageCard():
            made = image_card(card, around)
        case _:
            made = text_card(card, around)
    return made
