"""Words: what assistive technology says of rows, cells, cards and of a card that moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeyeditor.errors import N_
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
from journeyeditor.models.differences import Head, changed_cards, changed_heads
from journeyeditor.models.figures import better_of, is_met, trend_of, value_of
from journeyeditor.models.queries import columns, find, find_all
from journeyeditor.texts import Language, tr, trn
from journeyeditor.texts.names import (
    contact_name,
    kind_name,
    medium_name,
    metric_name,
    score_name,
    severity_name,
    status_name,
    trend_name,
)
from journeyeditor.texts.numbers import quantity, signed


def card_name(language: Language, row: Row, card: Card, number: str) -> str:
    """A card's text, then what it is: "Delivery date stays vague, Hurdle H4"."""
    kind = kind_name(language, row.kind)
    text = card.text
    if not text and isinstance(card, KpiCard) and card.metric:
        text = metric_name(language, card.metric)
    what = f"{kind} {number}" if number else kind
    return f"{text}, {what}" if text else what


def card_description(language: Language, card: Card) -> str:
    """What a card shows beside its text: severity, status, score, contact, QR code, figures."""
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
    elif isinstance(card, KpiCard):
        parts.extend(_figures(language, card))
    return ", ".join(parts)


def _figures(language: Language, card: KpiCard) -> Iterator[str]:
    """Give a KPI's value, trend and target, and whether it is met."""
    value, trend, met = value_of(card), trend_of(card), is_met(card)
    if value is not None:
        yield quantity(language, value, card.unit)
    if trend is not None:
        yield trend_name(language, trend)
    if card.target is not None:
        amount = quantity(language, card.target, card.unit)
        at_most = better_of(card) == "lower"
        target = N_("Target ≤ {amount}") if at_most else N_("Target {amount}")
        yield tr(language, target, amount=amount)
    if met is not None:
        yield tr(language, "Target met") if met else tr(language, "Target not met")


def column_name(journey: JourneyMap, at: str) -> str:
    """The title of a phase, or of a step behind its phase's."""
    for column in columns(journey):
        if column.id == at:
            step = column.step
            return column.phase.title if step is None else f"{column.phase.title}, {step.title}"
    return ""


def curve_name(language: Language, row: str, persona: str) -> str:
    """What a curve is called: "Emotions, curve of Lena", or without a persona "Emotions, curve"."""
    if not persona:
        return tr(language, "{row}, curve", row=row)
    return tr(language, "{row}, curve of {persona}", row=row, persona=persona)


def feeling(language: Language, score: float, whole: int) -> str:
    """A score with its sign and the name of its face, of `whole`: "+1, good"."""
    decimals = 0 if score == whole else 1
    return f"{signed(language, score, decimals)}, {score_name(language, whole)}"


def _scored(language: Language, before: JourneyMap, after: JourneyMap, card: str) -> str:
    """Say which score an emotion has got; empty where it is what it was."""
    old, new = find(before, card), find(after, card)
    if old is None or new is None or not isinstance(new.card, EmotionCard):
        return ""
    score = new.card.score
    was = old.card.score if isinstance(old.card, EmotionCard) else None
    return "" if score is None or score == was else feeling(language, score, score)


def told(language: Language, before: JourneyMap, after: JourneyMap) -> str:
    """Say what a change moved: a card, several cards, or a phase, step or row; else nothing."""
    cards = changed_cards(before, after)
    if len(cards) == 1:
        change = language, before, after, cards[0]
        return _moved(*change) or _scored(*change)
    if cards:
        return _moved_together(language, before, after, cards)
    heads = changed_heads(before, after)
    return _moved_head(language, before, after, heads[0]) if len(heads) == 1 else ""


def _moved(language: Language, before: JourneyMap, after: JourneyMap, card: str) -> str:
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


def _moved_together(
    language: Language, before: JourneyMap, after: JourneyMap, cards: tuple[str, ...]
) -> str:
    """Say where several cards went, or only how many where they went apart."""
    known = {standing.card.id: standing for standing in find_all(before, cards)}
    there = find_all(after, cards)
    if any(new.card.id not in known or known[new.card.id].slot == new.slot for new in there):
        return ""
    if len({(new.slot.row, new.slot.at) for new in there}) > 1:
        return trn(language, "Moved {n} card", "Moved {n} cards", len(there))
    return trn(
        language,
        "Moved {n} card to {phase}, {row}",
        "Moved {n} cards to {phase}, {row}",
        len(there),
        phase=column_name(after, there[0].slot.at),
        row=there[0].row.title,
    )


def _moved_head(language: Language, before: JourneyMap, after: JourneyMap, id_: str) -> str:
    """Say where a phase, step or row has come to stand."""
    old, new = _place(before, id_), _place(after, id_)
    if old is None or new is None or old[1:] == new[1:]:
        return ""
    heads, _, place = new
    return tr(
        language,
        "“{title}” moved, {position} of {count}",
        title=heads[place].title,
        position=place + 1,
        count=len(heads),
    )


def _place(journey: JourneyMap, id_: str) -> tuple[Sequence[Head], str, int] | None:
    """Among which a head stands, the id of what they stand below, and which of them it is."""
    among: list[tuple[Sequence[Head], str]] = [(journey.phases, ""), (journey.rows, "")]
    among += [(phase.steps, phase.id) for phase in journey.phases]
    for heads, of in among:
        for place, head in enumerate(heads):
            if head.id == id_:
                return heads, of, place
    return None
