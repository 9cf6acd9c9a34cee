"""Comparing: two maps become a list of changes in the order in which they are walked through."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from journeyeditor.comparison.bonds import Bond, Bonds, Named, Spot, Spots, bonds_between, spots_of
from journeyeditor.comparison.changes import Change, Noun, differing
from journeyeditor.comparison.moods import Mood, moods_between
from journeyeditor.comparison.orders import moved_among
from journeyeditor.models import JourneyMap, Record


class Comparison(NamedTuple):
    """Two maps, the changes from one to the other, and the phases that feel different.

    The changes are those of the map itself, of personas and segments, phases and steps, and rows;
    then cards phase by phase, row by row, what is gone below what is there.
    """

    before: JourneyMap
    after: JourneyMap
    bonds: Bonds
    old: Spots
    new: Spots
    changes: tuple[Change, ...]
    moods: tuple[Mood, ...]


def compare(before: JourneyMap, after: JourneyMap) -> Comparison:
    """Find out what became of one map in another."""
    old = spots_of(before)
    new = old if before.rows is after.rows and before.phases is after.phases else spots_of(after)
    bonds = bonds_between(before, after, old, new)
    changes = (
        *_header(before, after, bonds),
        *_listed("persona", before.personas, after.personas, bonds.personas, bonds),
        *_listed("segment", before.segments, after.segments, bonds.segments, bonds),
        *_listed("phase", before.phases, after.phases, bonds.phases, bonds),
        *_steps(before, after, bonds),
        *_listed("row", before.rows, after.rows, bonds.rows, bonds),
        *_cards(before, after, bonds, old, new),
    )
    return Comparison(
        before, after, bonds, old, new, changes, moods_between(before, after, bonds.phases)
    )


def _header(before: JourneyMap, after: JourneyMap, bonds: Bonds) -> Iterator[Change]:
    fields = differing("map", before, after, bonds)
    if fields:
        yield Change("map", before.id, after.id, fields=fields)


def _listed(
    noun: Noun, before: Sequence[Named], after: Sequence[Named], bond: Bond, bonds: Bonds
) -> Iterator[Change]:
    moved = _moved([found.id for found in before], [found.id for found in after], bond)
    yield from _each(noun, before, after, bond, bonds, moved)


def _steps(before: JourneyMap, after: JourneyMap, bonds: Bonds) -> Iterator[Change]:
    old = {step.id: phase.id for phase in before.phases for step in phase.steps}
    new = {step.id: phase.id for phase in after.phases for step in phase.steps}
    moved = {
        id_ for id_, was in bonds.steps.back.items() if bonds.phases.forth.get(old[was]) != new[id_]
    }
    for phase in after.phases:
        earlier = bonds.phases.back.get(phase.id)
        steps = next((found.steps for found in before.phases if found.id == earlier), ())
        stayed = [step.id for step in steps if bonds.steps.forth.get(step.id) not in moved]
        moved |= _moved(stayed, [step.id for step in phase.steps], bonds.steps)
    yield from _each(
        "step",
        [step for phase in before.phases for step in phase.steps],
        [step for phase in after.phases for step in phase.steps],
        bonds.steps,
        bonds,
        moved,
    )


def _each(
    noun: Noun,
    before: Iterable[Named],
    after: Iterable[Named],
    bond: Bond,
    bonds: Bonds,
    moved: Iterable[str],
) -> Iterator[Change]:
    """The changes of things that are no cards, what is gone behind what stood before it."""
    known = {found.id: found for found in before}
    gone = _gone_behind([*known], bond)
    yield from (Change(noun, id_, None) for id_ in gone[None])
    for found in after:
        earlier = bond.back.get(found.id)
        if earlier is None:
            yield Change(noun, None, found.id)
            continue
        fields = _fields(noun, known[earlier], found, bonds)
        if fields or found.id in moved:
            yield Change(noun, earlier, found.id, found.id in moved, fields)
        yield from (Change(noun, id_, None) for id_ in gone[earlier])


def _fields(noun: Noun, one: Named, other: Named, bonds: Bonds) -> tuple[str, ...]:
    if isinstance(one, Record) and isinstance(other, Record):
        return differing(noun, one, other, bonds)
    return ()


def _moved(before: Sequence[str], after: Sequence[str], bond: Bond) -> set[str]:
    """Ids of the later map that stand in another order; the same ones in either direction."""
    names = {id_: "\0".join(sorted((id_, bond.forth[id_]))) for id_ in before if id_ in bond.forth}
    later = {bond.forth[id_]: name for id_, name in names.items()}
    moved = moved_among(
        [names.get(id_, "") for id_ in before if id_ in names],
        [later[id_] for id_ in after if id_ in later],
    )
    return {id_ for id_, name in later.items() if name in moved}


def _gone_behind(before: Sequence[str], bond: Bond) -> Mapping[str | None, list[str]]:
    """What is gone, by the last thing before it that is still there (None: by nothing)."""
    gone: defaultdict[str | None, list[str]] = defaultdict(list)
    last = None
    for id_ in before:
        if id_ in bond.forth:
            last = id_
        else:
            gone[last].append(id_)
    return gone


def _cards(
    before: JourneyMap, after: JourneyMap, bonds: Bonds, old: Spots, new: Spots
) -> list[Change]:
    found: list[tuple[tuple[float, ...], Change]] = []
    order = _Order(before, after, bonds)
    moved = _moved_cards(before, after, bonds, old, new)
    for id_, spot in new.items():
        earlier = bonds.cards.back.get(id_)
        if earlier is None:
            found.append((order.new(spot), Change("card", None, id_)))
            continue
        fields = differing("card", old[earlier].card, spot.card, bonds)
        if fields or id_ in moved:
            found.append((order.new(spot), Change("card", earlier, id_, id_ in moved, fields)))
    found += [
        (order.old(spot), Change("card", id_, None))
        for id_, spot in old.items()
        if id_ not in bonds.cards.forth
    ]
    found.sort(key=lambda pair: pair[0])
    return [change for _, change in found]


def _moved_cards(
    before: JourneyMap, after: JourneyMap, bonds: Bonds, old: Spots, new: Spots
) -> set[str]:
    if old is new:
        return set()
    columns = [
        frozenset(id_ for phase in one.phases for id_ in phase.column_ids)
        for one in (before, after)
    ]
    moved: set[str] = set()
    cells: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    forth = {**bonds.phases.forth, **bonds.steps.forth}
    back = {**bonds.phases.back, **bonds.steps.back}
    for id_, spot in new.items():
        earlier = bonds.cards.back.get(id_)
        if earlier is None:
            continue
        was = old[earlier]
        both = forth.get(was.at) in columns[1] and back.get(spot.at) in columns[0]
        if (
            bonds.rows.forth.get(was.row.id) != spot.row.id
            or bonds.phases.forth.get(was.phase) != spot.phase
            or (both and forth[was.at] != spot.at)
        ):
            moved.add(id_)
        else:
            cells[spot.row.id, spot.at].append(id_)
    for later in cells.values():
        places = [old[bonds.cards.back[id_]] for id_ in later]
        if len({spot.at for spot in places}) == 1 and len(places) > 1:
            earlier_order = [spot.id for spot in sorted(places, key=lambda spot: spot.place)]
            moved |= _moved(earlier_order, later, bonds.cards)
    return moved


class _Order:
    """Where changes stand in the list: phase, column, row, gone or there, place in the cell."""

    def __init__(self, before: JourneyMap, after: JourneyMap, bonds: Bonds) -> None:
        self._rows = _positions(before.rows, after.rows, bonds.rows)
        self._phases = _positions(before.phases, after.phases, bonds.phases)
        steps = [[step for phase in one.phases for step in phase.steps] for one in (before, after)]
        self._steps = _positions(steps[0], steps[1], bonds.steps)

    def old(self, spot: Spot) -> tuple[float, ...]:
        return self._place(spot, 0, gone=True)

    def new(self, spot: Spot) -> tuple[float, ...]:
        return self._place(spot, 1, gone=False)

    def _place(self, spot: Spot, side: int, *, gone: bool) -> tuple[float, ...]:
        return (
            self._phases[side].get(spot.phase, 0.0),
            self._rows[side].get(spot.row.id, 0.0),
            self._steps[side].get(spot.at, 0.0),
            float(gone),
            float(spot.place),
        )


def _positions(
    before: Sequence[Named], after: Sequence[Named], bond: Bond
) -> tuple[dict[str, float], dict[str, float]]:
    """A number for each thing of both orders: what is gone stands right behind its neighbour."""
    new = {found.id: float(at) for at, found in enumerate(after)}
    old: dict[str, float] = {}
    last = -1.0
    for found in before:
        later = bond.forth.get(found.id)
        last = new[later] if later is not None else last + 1 / (2 * len(before) + 2)
        old[found.id] = last
    return old, new
