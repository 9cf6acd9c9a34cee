"""Subject: what the inspector is about - cards, a phase, a step, a row, or the map - and its values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Literal, NamedTuple, cast

from journeyeditor.document import Selection
from journeyeditor.edits import cards, header, phases, rows, steps
from journeyeditor.models import Card, Evidence, JourneyMap, Kind, Record, Review, Row
from journeyeditor.models.queries import find, find_all, phase_of, row_of

What = Literal["card", "phase", "step", "row", "map"]


class Mixed:
    """What several cards have in a field where they differ."""


MIXED: Final = Mixed()
MIXED_TEXT: Final = "\u2014"
"""How mixed values are shown."""


class Subject(NamedTuple):
    """What is looked at. `rows` are those that cards stand in, one for each card."""

    journey: JourneyMap
    what: What
    records: tuple[Record, ...]
    rows: tuple[Row, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of what is looked at."""
        return tuple(cast("str", record.__dict__["id"]) for record in self.records)

    @property
    def kind(self) -> Kind | None:
        """The kind of all the cards, or of the row; None where they differ or there is none."""
        kinds = {row.kind for row in self.rows}
        return kinds.pop() if len(kinds) == 1 else None

    def is_same(self, other: Subject) -> bool:
        """Tell whether these are the very same records."""
        return (
            len(self.records) == len(other.records)
            and all(map(_is, self.records, other.records))
            and len(self.rows) == len(other.rows)
            and all(a.color == b.color for a, b in zip(self.rows, other.rows, strict=True))
        )

    def value(self, name: str) -> object:
        """Give the value of a field, MIXED where cards differ.

        Fields of the record inside take a dot: `evidence.source`; there nothing is None.
        """
        outer, _, inner = name.partition(".")
        first = _read(self.records[0], outer, inner)
        for record in self.records[1:]:
            if _read(record, outer, inner) != first:
                return MIXED
        return first


def _is(one: object, other: object) -> bool:
    return one is other


def _read(record: Record, outer: str, inner: str) -> object:
    found = record.__dict__[outer]
    if not inner:
        return found
    value = None if found is None else found.__dict__[inner]
    return None if value in ("", ()) else value


def subject_of(journey: JourneyMap, selection: Selection) -> Subject:
    """Say what is looked at: the selected cards, else the header in focus, else the map."""
    chosen = selection.cards
    one = find(journey, chosen[0]) if len(chosen) == 1 else None
    standings = find_all(journey, chosen) if one is None else (one,)
    if standings:
        return Subject(
            journey,
            "card",
            tuple(standing.card for standing in standings),
            tuple(standing.row for standing in standings),
        )
    head = selection.head
    if head and (row := row_of(journey, head)):
        return Subject(journey, "row", (row,), (row,))
    if head and (phase := phase_of(journey, head)):
        step = next((step for step in phase.steps if step.id == head), None)
        if step is None:
            return Subject(journey, "phase", (phase,))
        return Subject(journey, "step", (step,))
    return Subject(journey, "map", (journey,))


_INNER: Final[Mapping[str, Callable[[], Record]]] = {"evidence": Evidence, "review": Review}
"""Records inside others that come to be with their first field."""


def write(journey: JourneyMap, subject: Subject, name: str, value: object) -> JourneyMap:
    """Give everything that is looked at a value for a field; `name` is as for `Subject.value`.

    Raises pydantic-core's ValidationError for values that do not fit.
    """
    outer, _, inner = name.partition(".")
    if not inner:
        return _write(journey, subject, subject.ids, {outer: value})
    grouped: dict[Record, list[str]] = {}
    for record, id_ in zip(subject.records, subject.ids, strict=True):
        inside = record.__dict__[outer]
        if inside is None and outer not in _INNER:
            continue
        held = _INNER[outer]() if inside is None else inside
        grouped.setdefault(held.replace(**{inner: value}), []).append(id_)
    for held, ids in grouped.items():
        journey = _write(journey, subject, tuple(ids), {outer: held})
    return journey


def _write(
    journey: JourneyMap, subject: Subject, ids: tuple[str, ...], fields: Mapping[str, object]
) -> JourneyMap:
    match subject.what:
        case "card":
            return cards.change_many(journey, ids, **fields)
        case "phase":
            return phases.change(journey, ids[0], **fields)
        case "step":
            return steps.change(journey, ids[0], **fields)
        case "row":
            return rows.change(journey, ids[0], **fields)
        case "map":
            return header.change(journey, **fields)


def cards_of(subject: Subject) -> tuple[Card, ...]:
    """The cards that are looked at; none where it is no card."""
    return tuple(record for record in subject.records if isinstance(record, Card))
