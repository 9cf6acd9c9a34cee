"""Numbering: the short numbers of a map's cards (H1, S2, K3), counted again only where it matters."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter
from typing import NamedTuple

from journeyeditor.models import Card, JourneyMap, Kind, Phase, Row
from journeyeditor.models.kinds import NUMBER_LETTER
from journeyeditor.models.queries import stacks_of_kind
from journeyeditor.models.sameness import identical

_ID = attrgetter("id")


class _Counted(NamedTuple):
    """The cards of one kind in their order, and the rows, phases and cells this was read from."""

    rows: tuple[Row, ...]
    phases: tuple[Phase, ...]
    stacks: tuple[tuple[Card, ...], ...]
    ids: tuple[str, ...]
    before: _Counted | None = None

    def fits(self, rows: tuple[Row, ...], phases: tuple[Phase, ...]) -> bool:
        """Whether these rows and phases have the very same cards."""
        return identical(self.rows, rows) and identical(self.phases, phases)


class _Numbered(NamedTuple):
    """The ids of the cards of each kind in their order, and the short numbers they get."""

    ids: tuple[tuple[str, ...], ...]
    numbers: Mapping[str, str]


class Numbering:
    """Short numbers of one map after the other; the same mapping as long as they are the same.

    The mapping of the map before is kept, too, for when an edit is undone.
    """

    def __init__(self) -> None:
        """Begin with a map without cards."""
        self._counted: dict[Kind, _Counted] = {}
        self._numbered = self._before = _Numbered((), {})

    def numbers(self, journey: JourneyMap) -> Mapping[str, str]:
        """The short numbers by card id, as `models.queries.short_numbers` gives them."""
        changed = False
        for kind in NUMBER_LETTER:
            rows = tuple(row for row in journey.rows if row.kind == kind)
            kept = self._counted.get(kind)
            if kept and kept.fits(rows, journey.phases):
                continue
            last = kept and kept._replace(before=None)
            if kept and kept.before and kept.before.fits(rows, journey.phases):  # undone
                changed = changed or kept.before.ids != kept.ids
                self._counted[kind] = kept.before._replace(before=last)
                continue
            stacks = tuple(filter(None, stacks_of_kind(journey, kind)))
            if kept and identical(kept.stacks, stacks):  # a phase came, went or was renamed
                ids = kept.ids
            else:
                ids = tuple(id_ for cards in stacks for id_ in map(_ID, cards))
            changed = changed or kept is None or kept.ids != ids
            self._counted[kind] = _Counted(rows, journey.phases, stacks, ids, last)
        if changed:
            ids_of = tuple(self._counted[kind].ids for kind in NUMBER_LETTER)
            again = self._before if self._before.ids == ids_of else _numbered(ids_of)
            self._before, self._numbered = self._numbered, again
        return self._numbered.numbers


def _numbered(ids_of: tuple[tuple[str, ...], ...]) -> _Numbered:
    numbers = {
        id_: f"{letter}{number}"
        for letter, ids in zip(NUMBER_LETTER.values(), ids_of, strict=True)
        for number, id_ in enumerate(ids, 1)
    }
    return _Numbered(ids_of, numbers)
