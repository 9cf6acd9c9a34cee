"""Which layout a card of each kind takes."""

from __future__ import annotations

from dataclasses import replace

from journeyeditor.layout.cards.boxes import Around
from journeyeditor.layout.cards.images import image_card
from journeyeditor.layout.cards.kpis import kpi_card
from journeyeditor.layout.cards.numbered import hurdle_card, solution_card
from journeyeditor.layout.cards.owners import owner_card
from journeyeditor.layout.cards.plain import quote_card, text_card
from journeyeditor.layout.cards.touchpoints import touchpoint_card
from journeyeditor.layout.plan import CardBox
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


def lay_out_card(card: Card, around: Around) -> CardBox:
    """Lay out one card in its own colour or its row's, its corner at (0, 0)."""
    if card.color is not None:
        around = replace(around, hue=card.color)
    match card:
        case TouchpointCard():
            box = touchpoint_card(card, around)
        case EmotionCard():
            box = quote_card(card, around)
        case HurdleCard():
            box = hurdle_card(card, around)
        case SolutionCard():
            box = solution_card(card, around)
        case OwnerCard():
            box = owner_card(card, around)
        case KpiCard():
            box = kpi_card(card, around)
        case ImageCard():
            box = image_card(card, around)
        case _:
            box = text_card(card, around)
    return box
