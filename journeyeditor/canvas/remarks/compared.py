"""Compared: what the canvas shows of a comparison. Ghosts of what is gone, flags, moods."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from journeyeditor.layout.cells import Ghosts
from journeyeditor.models import Card, CellKey, Phase, Row
from journeyeditor.texts import Language

if TYPE_CHECKING:
    from journeyeditor.comparison import Bond, Comparison, Mood, Sort


@dataclass(frozen=True, eq=False)
class Compared:
    """What to show, in the program's language.

    `ghosts` are the cards that are gone, in the row and column of this map where they would stand;
    `homes` says for each of them which cell that is. `flags` are words for cards, phases, steps and
    rows by id, of ghosts as well. `lost` are phases and rows that are gone, by the one they stood
    behind (empty: they came first). `absent` is the word for what has ghosts or is lost: it is gone,
    or it is new, where the later map is the other one. `chosen` is the id of the change that is
    looked at.
    """

    language: Language = "en"
    ghosts: Ghosts = field(default_factory=dict)
    homes: Mapping[str, CellKey] = field(default_factory=dict)
    flags: Mapping[str, Sort] = field(default_factory=dict)
    moods: Mapping[str, Mood] = field(default_factory=dict)
    lost_phases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lost_rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    absent: Sort = "gone"
    chosen: str = ""

    @property
    def is_on(self) -> bool:
        """Whether maps are compared at all."""
        return self is not NOTHING_COMPARED


NOTHING_COMPARED: Final = Compared()


_TURNED: Final[Mapping[Sort, Sort]] = {"gone": "new", "new": "gone"}


def compared_of(
    comparison: Comparison, language: Language, chosen: str = "", *, on_earlier: bool = False
) -> Compared:
    """Say what to show of a comparison with the later map on the canvas, or `on_earlier` that one.

    `chosen` is the id of the change that is looked at.
    """
    if on_earlier:
        from journeyeditor.comparison.turning import turned  # not before maps are compared

        here = compared_of(turned(comparison), language, chosen)
        words = {id_: _TURNED.get(sort, sort) for id_, sort in here.flags.items()}
        return replace(here, flags=words, absent="new")
    homes = _homes(comparison)
    ghosts: defaultdict[str, defaultdict[str, list[Card]]] = defaultdict(lambda: defaultdict(list))
    flags: dict[str, Sort] = {}
    for change in comparison.changes:
        if change.sort != "gone":
            flags[change.id] = change.sort
        elif change.noun == "card" and change.id in homes:
            flags[change.id] = "gone"
            home = homes[change.id]
            ghosts[home.row][home.at].append(comparison.old[change.id].card)
    return Compared(
        language=language,
        ghosts={
            row: {at: tuple(cards) for at, cards in cells.items()} for row, cells in ghosts.items()
        },
        homes=homes,
        flags=flags,
        moods={mood.phase_after: mood for mood in comparison.moods},
        lost_phases=_lost(comparison.before.phases, comparison.bonds.phases),
        lost_rows=_lost(comparison.before.rows, comparison.bonds.rows),
        chosen=chosen,
    )


def _homes(comparison: Comparison) -> dict[str, CellKey]:
    """The cells of the later map in which the cards that are gone would stand."""
    bonds = comparison.bonds
    phases = {phase.id: phase for phase in comparison.after.phases}
    homes: dict[str, CellKey] = {}
    for id_, spot in comparison.old.items():
        row = bonds.rows.forth.get(spot.row.id)
        phase = phases.get(bonds.phases.forth.get(spot.phase, ""))
        if id_ in bonds.cards.forth or row is None or phase is None:
            continue
        step = bonds.steps.forth.get(spot.at, "")
        at = step if step in phase.column_ids else phase.column_ids[0]
        homes[id_] = CellKey(row, at)
    return homes


def _lost(heads: Sequence[Phase | Row], bond: Bond) -> dict[str, tuple[str, ...]]:
    """Titles of what is gone, by the id of the last thing before it that is still there."""
    lost: defaultdict[str, list[str]] = defaultdict(list)
    last = ""
    for head in heads:
        if head.id in bond.forth:
            last = bond.forth[head.id]
        else:
            lost[last].append(head.title)
    return {id_: tuple(titles) for id_, titles in lost.items()}
