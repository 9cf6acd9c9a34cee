"""Words: what assistive technology says of rows, cells, cards and of a card that moved."""

from __future__ import annotations

from journeyeditor.models import (
    Card,
    EmotionCard,
    HurdleCard,
    JourneyMap,
    KpiCard,
    Row,
    SolutionCard,
    TouchpointCard,
)
from journeyeditor.models.queries import columns, find
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import (
    contact_name,
    kind_name,
    medium_name,
    metric_name,
    score_name,
    severity_name,
    status_name,
)


def card_name(language: Language, row: Row, card: Card, number: str) -> str:
    """A card's text, then what it is: "Delivery date stays vague, Hurdle H4"."""
    kind = kind_name(language, row.kind)
    text = card.text
    if not text and isinstance(card, KpiCard) and card.metric:
        text = metric_name(language, card.metric)
    what = f"{kind} {number}" if number else kind
    return f"{text}, {what}" if text else what


def card_description(language: Language, card: Card) -> str:
    """What a card shows beside its text: severity, status, score, contact, QR code."""
    parts: list[str] = []
    if isinstance(card, HurdleCard) and card.severity is not None:
        parts.append(severity_name(language, card.severity))
    elif isinstance(card, SolutionCard):
        parts.append(status_name(language, card.status or "idea"))
    elif isinstance(card, EmotionCard) and card.score is not None:
        parts.append(score_name(language, card.score))
    elif isinstance(card, TouchpointCard):
        if card.contact is not None:
            parts.append(contact_name(language, card.contact))
        if card.medium is not None:
            parts.append(medium_name(language, card.medium))
        if card.qr is not None and card.qr.on_card:
            target = card.qr.title if card.qr.kind == "event" else card.qr.value
            parts.append(tr(language, "QR code: {target}", target=target))
    return ", ".join(parts)


def column_name(journey: JourneyMap, at: str) -> str:
    """The title of a phase, or of a step behind its phase's."""
    for column in columns(journey):
        if column.id == at:
            step = column.step
            return column.phase.title if step is None else f"{column.phase.title}, {step.title}"
    return ""


def moved(language: Language, before: JourneyMap, after: JourneyMap, card: str) -> str:
    """Say where a card has come to stand; empty where it stands as it did, or is new or gone."""
    old, new = find(before, card), find(after, card)
    if old is None or new is None or old.slot == new.slot:
        return ""
    return tr(
        language,
        "Moved to {phase}, {row}, {position} of {count}",
        phase=column_name(after, new.slot.at),
        row=new.row.title,
        position=new.slot.position + 1,
        count=len(new.row.cell(new.slot.at)),
    )
