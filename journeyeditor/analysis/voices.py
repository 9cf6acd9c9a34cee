"""Voices: the emotion curves of a row as scores, one for everybody or one for each persona.

They are those that the map draws: a row in which a card names a persona has one for each of them,
the mean of the cards that name it or nobody; if none of these has a score, one of all cards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from journeyeditor.analysis.cells import Scored
from journeyeditor.models import Persona


class Knot(NamedTuple):
    """The mean score of a column (exact: 4/3 to -2/3 are 2 points), and the cards it comes from."""

    column: str
    score: Fraction
    cards: tuple[str, ...]


class Voice(NamedTuple):
    """A curve: whose it is (a persona's id, "" for everybody's), and its knots by their columns."""

    persona: str
    knots: Mapping[str, Knot]


def voices_of(
    scores: Mapping[str, tuple[Scored, ...]],
    columns: Iterable[str],
    personas: tuple[Persona, ...],
) -> tuple[Voice, ...]:
    """The voices of an emotion row, given the scores in its columns from left to right."""
    named = {id_ for found in scores.values() for scored in found for id_ in scored.personas}
    order = [column for column in columns if scores.get(column)]
    if named.intersection(persona.id for persona in personas):
        apart = [_voice(scores, order, persona.id) for persona in personas]
        heard = tuple(voice for voice in apart if voice.knots)
        if heard:
            return heard
    return (_voice(scores, order, ""),)


def _voice(scores: Mapping[str, tuple[Scored, ...]], order: list[str], persona: str) -> Voice:
    knots: dict[str, Knot] = {}
    for column in order:
        heard = [
            scored
            for scored in scores[column]
            if not persona or not scored.personas or persona in scored.personas
        ]
        if heard:
            mean = Fraction(sum(scored.score for scored in heard), len(heard))
            knots[column] = Knot(column, mean, tuple(scored.card for scored in heard))
    return Voice(persona, knots)
