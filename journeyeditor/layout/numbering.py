"""Numbering: the short numbers of a map's cards (H1, S2, K3), counted again only where it matters."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter
from typing import NamedTuple

from journeyeditor.models import Card, JourneyMap, Kind, Phase, Row
from journeyeditor.models.kinds import NUMBER_LETTER
from journeyeditor.models.queries import stacks_of_kind

_ID = attrgetter("id")


class _Counted(NamedTuple):
    """The cards of one kind in their order, and the rows, phases and cells this was read from."""

    rows: tuple[Row, ...]
    phases: tuple[Phase, ...]
    stacks: tuple[tuple[Card, ...], ...]
    ids: tuple[str, ...]


class Numbering:
    """Short numbers of one map after the other; the same mapping as long as they are the same."""

    def __init__(self) -> None:
        """Begin with a map without cards."""
        self._counted: dict[Kind, _Counted] = {}
        self._numbers: Mapping[str, str] = {}

    def numbers(self, journey: JourneyMap) -> Mapping[str, str]:
        """The short numbers by card id, as `models.queries.short_numbers` gives them."""
        changed = False
        for kind in NUMBER_LETTER:
            rows = tuple(row for row in journey.rows if row.kind == kind)
            kept = self._counted.get(kind)
            if kept and same(kept.rows, rows) and same(kept.phases, journey.phases):
                continue
            stacks = tuple(filter(None, stacks_of_kind(journey, kind)))
            if kept and same(kept.stacks, stacks):  # a phase came, went or was renamed
                ids = kept.ids
            else:
                ids = tuple(id_ for cards in stacks for id_ in map(_ID, cards))
            changed = changed or kept is None or kept.ids != ids
            self._counted[kind] = _Counted(rows, journey.phases, stacks, ids)
        if changed:
            self._numbers = {
                id_: f"{letter}{number}"
                for kind, letter in NUMBER_LETTER.items()
                for number, id_ in enumerate(self._counted[kind].ids, 1)
            }
        return self._numbers


def same(before: tuple[object, ...], after: tuple[object, ...]) -> bool:
    """Whether two tuples hold the very same objects."""
    return len(before) == len(after) and all(
        old is new for old, new in zip(before, after, strict=True)
    )
