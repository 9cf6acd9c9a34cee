"""Finding: one thing that is missing in a map or worth a look, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple, get_args

from journeyeditor.models.kinds import FindingCode

CODES: Final[tuple[FindingCode, ...]] = get_args(FindingCode)
"""Every code, in the order in which findings are told."""

GAPS: Final[frozenset[FindingCode]] = frozenset(
    {
        "hurdle-without-solution",
        "solution-without-owner",
        "emotion-drop",
        "low-emotion-without-hurdle",
        "phase-without-touchpoint",
        "phase-without-goal",
        "broken-thread",
    }
)
"""Findings that something is missing in the journey; the others are notes."""


class Score(NamedTuple):
    """A mean of emotion scores, -2 to 2."""

    value: float


class Points(NamedTuple):
    """A difference of scores."""

    value: float


class Amount(NamedTuple):
    """A KPI's figure with its unit."""

    value: float
    unit: str


class Day(NamedTuple):
    """A day in ISO 8601."""

    iso: str


class Channels(NamedTuple):
    """Channels of touchpoints by their names in the file."""

    names: tuple[str, ...]


class Title(NamedTuple):
    """The title of a phase or the name of a persona, by its id."""

    id: str


class Numbered(NamedTuple):
    """Cards that are called by their short numbers (H3, H4)."""

    cards: tuple[str, ...]


class Wording(NamedTuple):
    """What a card is called: its text, or else the name of its channel or metric, or of its kind."""

    text: str
    kind: str
    name: str = ""


Value = Score | Points | Amount | Day | Channels | Title | Numbered | Wording | int
"""What fills a field of a sentence; it is put into words in the language of the person reading."""


class Place(NamedTuple):
    """Where a finding is: ids of phases, of the row and of the columns; all empty: the whole map."""

    phases: tuple[str, ...] = ()
    row: str = ""
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding: its code, the ids it is ignored by, and its sentence (message id with its values).

    `cards` are the cards it is about; those of a phase without any are none. `amount` is the
    value in its title, where that has one.
    """

    code: FindingCode
    at: tuple[str, ...]
    place: Place
    message: str
    values: Mapping[str, Value] = field(default_factory=dict)
    cards: tuple[str, ...] = ()
    amount: float = 0

    @property
    def key(self) -> tuple[FindingCode, frozenset[str]]:
        """What tells it from all other findings of the map, and by which it is ignored."""
        return self.code, frozenset(self.at)

    @property
    def is_gap(self) -> bool:
        """Whether something is missing in the journey; else it is a note."""
        return self.code in GAPS
