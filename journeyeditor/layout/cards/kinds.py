"""Which layout a card of each kind takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

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

_LAYOUTS: Final[dict[type[Card], Callable[[Any, Around], CardBox]]] = {
    TouchpointCard: touchpoint_card,
    EmotionCard: quote_card,
    HurdleCard: hurdle_card,
    SolutionCard: solution_card,
    OwnerCard: owner_card,
    KpiCard: kpi_card,
    ImageCard: image_card,
}
"""The layouts of all kinds that are more than their text."""


def lay_out_card(card: Card, around: Around) -> CardBox:
    """Lay out one card in its own colour or its row's: its size now, its marks later."""
    if card.color is not None:
        around = around._replace(hue=card.color)
    return _LAYOUTS.get(type(card), text_card)(card, around)
