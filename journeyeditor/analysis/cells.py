"""Cells: what the rules need to know of the cards of one cell, and what they would find there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from journeyeditor.analysis.coverage import rests
from journeyeditor.analysis.finding import Amount, Finding, Place, Value, Wording
from journeyeditor.errors import N_
from journeyeditor.models import (
    Card,
    Cell,
    EmotionCard,
    Kind,
    KpiCard,
    Row,
    SolutionCard,
    TouchpointCard,
)
from journeyeditor.models.figures import better_of, is_met, value_of


class Scored(NamedTuple):
    """An emotion card's score and the personas (ids) that feel so; none: everybody."""

    card: str
    score: int
    personas: tuple[str, ...]


class CellFacts(NamedTuple):
    """The cards of a cell as the rules see them.

    `candidates` are findings about single cards: those that hold whatever else is in the map, and of
    hurdles and solutions those that hold where no other card speaks against it. `names` are the
    hurdles its solutions solve, or the channels of its touchpoints; `leads` where those lead on to.
    """

    cell: Cell
    rests: bool
    candidates: tuple[Finding, ...] = ()
    names: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    scores: tuple[Scored, ...] = ()

    @property
    def cards(self) -> tuple[str, ...]:
        """The ids of the cards."""
        return tuple(card.id for card in self.cell.cards)


def read_cell(cell: Cell, row: Row, phase: str) -> CellFacts:
    """Read a cell of a row, which stands in the phase with this id."""
    place = Place((phase,), row.id, (cell.at,))
    candidate = _CANDIDATES.get(row.kind)
    found = () if candidate is None else (candidate(card, place) for card in cell.cards)
    names: set[str] = set()
    leads: set[str] = set()
    scores: list[Scored] = []
    for card in cell.cards:
        if isinstance(card, SolutionCard):
            names.update(card.solves)
        elif isinstance(card, TouchpointCard):
            names.update(filter(None, (card.channel,)))
            leads.update(filter(None, card.leads_to))
        elif isinstance(card, EmotionCard) and card.score is not None:
            scores.append(Scored(card.id, card.score, card.personas))
    return CellFacts(
        cell=cell,
        rests=any(rests(card) for card in cell.cards),
        candidates=tuple(finding for finding in found if finding is not None),
        names=frozenset(names),
        leads=frozenset(leads),
        scores=tuple(scores),
    )


def _hurdle(card: Card, place: Place) -> Finding | None:
    return Finding(
        "hurdle-without-solution",
        (card.id,),
        place,
        N_("“{card}” is not linked to any solution."),
        {"card": Wording(card.text, "hurdle")},
        (card.id,),
    )


def _solution(card: Card, place: Place) -> Finding | None:
    if not isinstance(card, SolutionCard) or card.owner.strip():
        return None
    return Finding(
        "solution-without-owner",
        (card.id,),
        place,
        N_("“{card}” has nobody in charge."),
        {"card": Wording(card.text, "solution")},
        (card.id,),
    )


def _touchpoint(card: Card, place: Place) -> Finding | None:
    if not isinstance(card, TouchpointCard) or card.medium != "offline":
        return None
    if card.qr is not None or card.trackable:
        return None
    return Finding(
        "untrackable-touchpoint",
        (card.id,),
        place,
        N_("“{card}” is offline and has no QR code: nobody sees who comes from there."),
        {"card": Wording(card.text, "touchpoint", card.channel)},
        (card.id,),
    )


def _kpi(card: Card, place: Place) -> Finding | None:
    if not isinstance(card, KpiCard) or is_met(card) is not False:
        return None
    value = value_of(card)
    if value is None or card.target is None:
        return None
    message = N_("“{card}” is {value}, the target is {target}.")
    if better_of(card) == "lower":
        message = N_("“{card}” is {value}, the target is at most {target}.")
    values: dict[str, Value] = {
        "card": Wording(card.text, "kpi", card.metric),
        "value": Amount(value, card.unit),
        "target": Amount(card.target, card.unit),
    }
    return Finding("kpi-off-target", (card.id,), place, message, values, (card.id,))


_CANDIDATES: Mapping[Kind, Callable[[Card, Place], Finding | None]] = {
    "hurdle": _hurdle,
    "solution": _solution,
    "touchpoint": _touchpoint,
    "kpi": _kpi,
}
