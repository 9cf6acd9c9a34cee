"""The columns of the sheet Cards: every field of every kind of card, and how its cell is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Final, Literal, NamedTuple

from journeyeditor.models import (
    Card,
    EmotionCard,
    HurdleCard,
    ImageCard,
    KpiCard,
    KpiPart,
    KpiReading,
    Link,
    OwnerCard,
    Record,
    SolutionCard,
    TouchpointCard,
)
from journeyeditor.texts import Language
from journeyeditor.texts import names as said

Form = Literal[
    "text",
    "name",
    "names",
    "ids",
    "link",
    "links",
    "date",
    "number",
    "level",
    "score",
    "pairs",
    "yes",
]
"""How a value is written: `name` translates it, `names` translates each, `ids` gives those of
other cards or personas as people call them, `pairs` joins parts or readings."""


class Field(NamedTuple):
    """A column: the field's name in the file (`part.field` for records in a card), form, width."""

    name: str
    form: Form = "text"
    width: float = 16


PLACE: Final = (
    Field("number", width=10),
    Field("row", width=18),
    Field("kind", width=14),
    Field("phase", width=22),
    Field("step", width=18),
)
"""The columns that say where a card stands; before all others."""

COMMON: Final = (
    Field("text", width=50),
    Field("color", "name", 12),
    Field("tags", "names", 20),
    Field("personas", "ids", 24),
    Field("evidence.kind", "name"),
    Field("evidence.source", width=36),
    Field("evidence.link", "link", 36),
    Field("evidence.date", "date", 14),
    Field("notes", width=50),
    Field("links", "links", 36),
)
OWN: Final[Mapping[type[Card], tuple[Field, ...]]] = {
    TouchpointCard: (
        Field("channel", "name", 22),
        Field("contact", "name", 12),
        Field("medium", "name", 12),
        Field("trackable", "yes", 12),
        Field("leads_to", "names", 24),
        Field("qr.kind", "name", 18),
        Field("qr.value", "link", 36),
        Field("qr.title", width=24),
        Field("qr.start", "date", 18),
        Field("qr.end", "date", 18),
        Field("qr.place", width=24),
        Field("qr.on_card", "yes", 12),
    ),
    EmotionCard: (Field("score", "score", 10),),
    HurdleCard: (Field("severity", "level", 12),),
    SolutionCard: (
        Field("status", "name"),
        Field("solves", "ids"),
        Field("owner", width=24),
        Field("due", "date", 14),
        Field("effort", "level", 12),
        Field("benefit", "level", 12),
    ),
    OwnerCard: (
        Field("party", "name"),
        Field("initials", width=12),
        Field("role", width=24),
        Field("due", "date", 14),
        Field("answers_for", "ids"),
    ),
    KpiCard: (
        Field("metric", "name", 30),
        Field("value", "number"),
        Field("unit", width=10),
        Field("target", "number"),
        Field("better", "name", 18),
        Field("trend", "name", 12),
        Field("period"),
        Field("date", "date", 14),
        Field("source", width=36),
        Field("parts", "pairs", 36),
        Field("history", "pairs", 36),
    ),
    ImageCard: (Field("image", width=24), Field("alt", width=36)),
}
REFERENCES: Final = ("personas", "solves", "answers_for")
"""Fields whose ids stand in columns of their own at the end, after those of card, row and column
of cells: as they stand in the file, so that the list can find its cards again."""

Naming = Callable[[Language, str], str]
NAMING: Final[Mapping[str, Naming]] = {
    "color": said.hue_name,
    "evidence.kind": said.evidence_name,
    "channel": said.channel_name,
    "contact": said.contact_name,
    "medium": said.medium_name,
    "leads_to": said.channel_name,
    "qr.kind": said.qr_name,
    "status": said.status_name,
    "party": said.party_name,
    "metric": said.metric_name,
    "better": said.better_name,
    "trend": said.trend_name,
}
"""What translates the values of a field; those of other fields are the user's own words."""

BETWEEN: Final = "; "


@cache
def fields() -> tuple[Field, ...]:
    """Give the columns of all fields, those of the kinds in the order of the file format; each once."""
    own = (field for group in OWN.values() for field in group)
    return tuple({field.name: field for field in (*COMMON, *own)}.values())


def filled(record: Record, within: str = "") -> Iterator[tuple[str, object]]:
    """Give the fields of a card that hold something, by name; those of records in it with a dot."""
    for name, value in record:
        if value is None or value in ("", ()):
            continue
        if isinstance(value, Record):
            yield from filled(value, f"{name}.")
        else:
            yield within + name, value


def joined(values: Iterable[object]) -> str:
    """Write several values into one cell: texts, links, parts or readings of a metric."""
    return BETWEEN.join(_one(value) for value in values)


def _one(value: object) -> str:
    match value:
        case Link():
            return f"{value.title} <{value.url}>" if value.title else value.url
        case KpiPart():
            return f"{value.name} = {value.value}"
        case KpiReading():
            return f"{value.date} = {value.value}"
        case _:
            return str(value)
