"""Bonds: what of one map is the same thing in another, by id, else by what it says and where it stands.

Maps that were made from one another share ids. Where ids say nothing, phases are bound by title, rows
by kind and title, and cards by row kind, phase and text; several alike are bound in their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import NamedTuple, Protocol, TypeVar

from journeyeditor.models import Card, EmotionCard, JourneyMap, Phase, Row, Step


class Named(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """Its id."""


T = TypeVar("T", bound=Named)


class Bond(NamedTuple):
    """Which ids of the earlier map are which of the later one (`forth`), and the other way round."""

    forth: Mapping[str, str]
    back: Mapping[str, str]

    def translated(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Earlier ids as later ones; those that are bound to nothing stay."""
        return tuple(self.forth.get(id_, id_) for id_ in ids)


class Bonds(NamedTuple):
    """The bonds of all that has an id."""

    phases: Bond
    steps: Bond
    rows: Bond
    cards: Bond
    personas: Bond
    segments: Bond


class Spot(NamedTuple):
    """A card with where it stands: row, column and its phase, and its place in the cell."""

    card: Card
    row: Row
    at: str
    phase: str
    place: int

    @property
    def id(self) -> str:
        """The card's id."""
        return self.card.id


Spots = Mapping[str, Spot]


def spots_of(journey: JourneyMap) -> dict[str, Spot]:
    """Every card of a map by its id, with where it stands."""
    phase_of = {column: phase.id for phase in journey.phases for column in phase.column_ids}
    return {
        card.id: Spot(card, row, cell.at, phase_of.get(cell.at, cell.at), index)
        for row in journey.rows
        for cell in row.cells
        for index, card in enumerate(cell.cards)
    }


def bonds_between(
    before: JourneyMap, after: JourneyMap, old: Spots | None = None, new: Spots | None = None
) -> Bonds:
    """Bind two maps. `old` and `new` are their cards, where these are known already."""
    old = spots_of(before) if old is None else old
    new = spots_of(after) if new is None else new
    phases = _bind(before.phases, after.phases, [_phase_title], [_phase_title])
    step_phase = {step.id: phase.id for phase in before.phases for step in phase.steps}
    later_phase = {step.id: phase.id for phase in after.phases for step in phase.steps}

    def old_step(step: Step) -> Hashable:
        return _said(phases.forth.get(step_phase[step.id]), step.title)

    def new_step(step: Step) -> Hashable:
        return _said(later_phase[step.id], step.title)

    def old_card(spot: Spot) -> Hashable:
        return _card_key(spot, phases.forth.get(spot.phase))

    def new_card(spot: Spot) -> Hashable:
        return _card_key(spot, spot.phase)

    return Bonds(
        phases=phases,
        steps=_bind(_steps(before), _steps(after), [old_step], [new_step]),
        rows=_rows_bound(before, after),
        cards=_bind(old.values(), new.values(), [old_card], [new_card]),
        personas=_bind(
            before.personas,
            after.personas,
            [lambda found: _said("persona", found.name)],
            [lambda found: _said("persona", found.name)],
        ),
        segments=_bind(
            before.segments,
            after.segments,
            [lambda found: _said("segment", found.title)],
            [lambda found: _said("segment", found.title)],
        ),
    )


Key = Callable[[T], Hashable]


def _bind(before: Iterable[T], after: Iterable[T], olds: list[Key[T]], news: list[Key[T]]) -> Bond:
    """Bind by id, then by each pair of keys in turn; a key that is None binds nothing."""
    old = {found.id: found for found in before}
    new = {found.id: found for found in after}
    forth = {id_: id_ for id_ in old if id_ in new}
    for ours, theirs in zip(olds, news, strict=True):
        waiting: defaultdict[Hashable, list[str]] = defaultdict(list)
        taken = set(forth.values())
        for id_, found in new.items():
            if id_ not in taken and (key := theirs(found)) is not None:
                waiting[key].append(id_)
        for id_, found in old.items():
            if id_ not in forth and waiting and (key := ours(found)) is not None:
                like = waiting.get(key)
                if like:
                    forth[id_] = like.pop(0)
    return Bond(forth, {later: earlier for earlier, later in forth.items()})


def _rows_bound(before: JourneyMap, after: JourneyMap) -> Bond:
    """Rows are bound within their kind; a last one of a kind is bound whatever its title."""
    forth: dict[str, str] = {}
    for kind in dict.fromkeys(row.kind for row in before.rows):
        old = [row for row in before.rows if row.kind == kind]
        new = [row for row in after.rows if row.kind == kind]
        bound = dict(_bind(old, new, [_row_title], [_row_title]).forth)
        left = [row.id for row in old if row.id not in bound]
        right = [row.id for row in new if row.id not in bound.values()]
        if len(old) == len(new) == 1 and left:
            bound[left[0]] = right[0]
        forth |= bound
    return Bond(forth, {later: earlier for earlier, later in forth.items()})


def _steps(journey: JourneyMap) -> list[Step]:
    return [step for phase in journey.phases for step in phase.steps]


def _phase_title(phase: Phase) -> Hashable:
    return _said("phase", phase.title)


def _row_title(row: Row) -> Hashable:
    return _said(row.kind, row.title)


def _said(where: str | None, text: str) -> Hashable:
    """What is alike: the same words in the same place, however they are spaced and capitalised."""
    words = " ".join(text.casefold().split())
    return (where, words) if where and words else None


def _card_key(spot: Spot, phase: str | None) -> Hashable:
    card = spot.card
    words = " ".join((card.text or str(card.__dict__.get("channel", ""))).casefold().split())
    if phase is None or not (words or isinstance(card, EmotionCard)):
        return None
    return spot.row.kind, phase, words
