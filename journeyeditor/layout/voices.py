"""Voices: whose emotions a row tells of. One for everybody, or one for each persona it sets apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from journeyeditor.layout.plan import ColumnBox
from journeyeditor.models import Card, EmotionCard, Hue, Persona, Row


class People(NamedTuple):
    """The personas of a map, and the id of the one that is looked at; None: nobody in particular."""

    personas: tuple[Persona, ...] = ()
    current: str | None = None


class Knot(NamedTuple):
    """The mean score of a column and the cards it comes from; None where nobody gave a score."""

    column: ColumnBox
    score: float | None
    cards: tuple[str, ...]

    @property
    def x(self) -> float:
        """The middle of the column."""
        return self.column.x + self.column.w / 2


class Voice(NamedTuple):
    """A curve's scores, and the personas that feel so: their names, the place of the first of them.

    A row that sets nobody apart has one voice without a name.
    """

    name: str
    place: int
    hue: Hue | None
    knots: tuple[Knot, ...]

    @property
    def scored(self) -> tuple[Knot, ...]:
        """The columns in which there is a score."""
        return tuple(knot for knot in self.knots if knot.score is not None)


class Voices:
    """The voices of an emotion row, heard when first asked for."""

    def __init__(self, row: Row, columns: tuple[ColumnBox, ...], people: People) -> None:
        """Hold what they are made of."""
        self._of = row, columns, people

    @cached_property
    def heard(self) -> tuple[Voice, ...]:
        """The voices, the one in front last."""
        return voices_of(*self._of)


def voices_of(row: Row, columns: tuple[ColumnBox, ...], people: People) -> tuple[Voice, ...]:
    """The voices of an emotion row, the one in front last.

    Where a card names a persona, every persona has its own curve: the mean of the cards that name
    it or nobody. Personas with the same scores share one. In front is the one that is looked at,
    else the first persona with a score.
    """
    stacks = {cell.at: cell.cards for cell in row.cells}
    named = {id_ for cards in stacks.values() for id_ in _named(cards)}
    if not named.intersection(persona.id for persona in people.personas):
        return (Voice("", 0, None, _knots(stacks, columns, None)),)
    known = {persona.id for persona in people.personas}
    current = people.current if people.current in known else None
    shared: dict[tuple[float | None, ...], list[tuple[int, Persona]]] = {}
    for place, persona in enumerate(people.personas):
        scores = tuple(knot.score for knot in _knots(stacks, columns, persona.id))
        shared.setdefault(scores, []).append((place, persona))
    voices: list[Voice] = []
    front = None
    for group in shared.values():
        looked_at = [persona for _, persona in group if persona.id == current]
        place, first = group[0]
        lead = looked_at[0] if looked_at else first
        name = ", ".join(_short(persona) for _, persona in group)
        voice = Voice(name, place, first.color, _knots(stacks, columns, lead.id))
        if looked_at or (front is None and voice.scored and current is None):
            front = voice
        elif voice.scored:
            voices.append(voice)
    if front is None:
        return (Voice("", 0, None, _knots(stacks, columns, None)),)
    return (*reversed(voices), front)


def _knots(
    stacks: dict[str, tuple[Card, ...]], columns: tuple[ColumnBox, ...], persona: str | None
) -> tuple[Knot, ...]:
    return tuple(_knot(stacks.get(column.id, ()), column, persona) for column in columns)


def _knot(cards: tuple[Card, ...], column: ColumnBox, persona: str | None) -> Knot:
    """What the cards of a column say; with a persona, only those that name it or nobody."""
    found: list[str] = []
    total = 0
    for card in cards:
        if not isinstance(card, EmotionCard) or card.score is None:
            continue
        if persona is None or not card.personas or persona in card.personas:
            found.append(card.id)
            total += card.score
    return Knot(column, total / len(found) if found else None, tuple(found))


def _named(cards: tuple[Card, ...]) -> Iterator[str]:
    for card in cards:
        yield from card.personas


def _short(persona: Persona) -> str:
    """The first name, or else the initials."""
    return next(iter(persona.name.split()), persona.initials)
