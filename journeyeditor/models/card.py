"""Cards: one class for each kind of row, with the fields that all of them share."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from journeyeditor.models.kinds import (
    Better,
    Contact,
    EvidenceKind,
    Hue,
    Kind,
    Medium,
    Party,
    QrKind,
    Status,
    Trend,
)
from journeyeditor.models.record import Id, Ids, IsoDate, Level, Number, Record, Texts


class Evidence(Record):
    """What a card rests on; without a kind it is an assumption."""

    kind: EvidenceKind | None = None
    source: str = ""
    link: str = ""
    date: IsoDate | None = None


class Link(Record):
    """A link the card names; only http, https and mailto are ever opened."""

    url: str
    title: str = ""


class Card(Record):
    """What every card can carry. `personas` names ids; none named means all of them."""

    id: Id
    text: str = ""
    color: Hue | None = None
    tags: Texts = ()
    personas: Ids = ()
    evidence: Evidence | None = None
    notes: str = ""
    links: tuple[Link, ...] = ()


class BehaviourCard(Card):
    """What the customer does."""


class QrCode(Record):
    """A touchpoint's target as a QR code: `value`, or for an event its title, times and place.

    The code itself is drawn on the card only where `on_card` says so.
    """

    kind: QrKind
    value: str = ""
    title: str = ""
    start: IsoDate | None = None
    end: IsoDate | None = None
    place: str = ""
    on_card: bool | None = None


class TouchpointCard(Card):
    """Where customer and company meet. `channel` and `leads_to` are names of the catalogue or own ones."""

    channel: str = ""
    contact: Contact | None = None
    medium: Medium | None = None
    trackable: bool | None = None
    leads_to: Texts = ()
    qr: QrCode | None = None


class EmotionCard(Card):
    """How it feels: a score from -2 to +2; the text is the customer's quote."""

    score: Annotated[int, Field(ge=-2, le=2)] | None = None


class GoalCard(Card):
    """What the customer wants to reach."""


class HurdleCard(Card):
    """What stands in the way; severity 1 low, 2 medium, 3 high."""

    severity: Level | None = None


class SolutionCard(Card):
    """What would help. `solves` names hurdles by id; effort and benefit 1-3."""

    status: Status | None = None
    solves: Ids = ()
    owner: str = ""
    due: IsoDate | None = None
    effort: Level | None = None
    benefit: Level | None = None


class OwnerCard(Card):
    """Who takes care. `answers_for` names solutions by id."""

    party: Party | None = None
    initials: str = ""
    role: str = ""
    due: IsoDate | None = None
    answers_for: Ids = ()


class KpiPart(Record):
    """One part a metric is computed from, such as clicks = 1200."""

    name: str
    value: Number


class KpiReading(Record):
    """A metric's value on a day."""

    date: IsoDate
    value: Number


class KpiCard(Card):
    """A figure. With `parts` the value is computed, otherwise it stands in `value`."""

    metric: str = ""
    value: Number | None = None
    unit: str = ""
    target: Number | None = None
    better: Better | None = None
    trend: Trend | None = None
    period: str = ""
    date: IsoDate | None = None
    source: str = ""
    parts: tuple[KpiPart, ...] = ()
    history: tuple[KpiReading, ...] = ()


class ImageCard(Card):
    """A picture of the storyboard: a key of the map's images and its text alternative."""

    image: str = ""
    alt: str = ""


class NoteCard(Card):
    """A free note."""


CARD_OF_KIND: dict[Kind, type[Card]] = {
    "behaviour": BehaviourCard,
    "touchpoint": TouchpointCard,
    "emotion": EmotionCard,
    "goal": GoalCard,
    "hurdle": HurdleCard,
    "solution": SolutionCard,
    "owner": OwnerCard,
    "kpi": KpiCard,
    "image": ImageCard,
    "note": NoteCard,
}

KIND_OF_CARD: dict[type[Card], Kind] = {card: kind for kind, card in CARD_OF_KIND.items()}

COMMON_FIELDS: tuple[str, ...] = tuple(Card.model_fields)
"""Names of the fields that survive a move to a row of another kind (`unknown` among them)."""
