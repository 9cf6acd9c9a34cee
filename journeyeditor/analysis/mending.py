"""Mending: the step that makes a finding go, where one exists without inventing facts.

What it adds is empty and stands where it is missing; the person writes what it says.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from journeyeditor.analysis.finding import Finding
from journeyeditor.edits import Fresh, cards, header, rows
from journeyeditor.models import CARD_OF_KIND, JourneyMap, Kind, Slot
from journeyeditor.models.kinds import FindingCode
from journeyeditor.models.queries import row_of
from journeyeditor.texts import language_of
from journeyeditor.texts.names import kind_title


class _Addition(NamedTuple):
    """What is added: a card of a kind, naming in its field `link` the card that misses it.

    Where the map has no row for it, one is added after the last of the kind `behind`.
    """

    kind: Kind
    link: str
    behind: Kind


_ADDITIONS: Final[Mapping[FindingCode, _Addition]] = {
    "hurdle-without-solution": _Addition("solution", "solves", "hurdle"),
    "solution-without-owner": _Addition("owner", "answers_for", "solution"),
    "phase-without-touchpoint": _Addition("touchpoint", "", "behaviour"),
    "phase-without-goal": _Addition("goal", "", "emotion"),
}

MENDABLE: Final[frozenset[FindingCode]] = frozenset({*_ADDITIONS, "review-due"})
"""The codes of findings for which there is a step that mends them."""


class Mended(NamedTuple):
    """The map without the finding, and the id of the card that was added for it ("" if none)."""

    journey: JourneyMap
    card: str = ""


def mended(journey: JourneyMap, finding: Finding, fresh: Fresh, today: date) -> Mended:
    """Take the step that mends a finding; the map itself where there is none.

    A missing row is added with it, titled in the map's language. `fresh` gives new ids.
    """
    if finding.code == "review-due":
        return Mended(header.reviewed(journey, today.isoformat()))
    addition = _ADDITIONS.get(finding.code)
    if addition is None or not finding.place.columns:
        return Mended(journey)
    with_row, row_id = _with_row(journey, addition, fresh)
    row = row_of(with_row, row_id)
    if row is None:
        return Mended(journey)
    at = finding.place.columns[0]
    card_id = fresh("c")
    links = {addition.link: finding.cards[:1]} if addition.link else {}
    card = CARD_OF_KIND[addition.kind].model_validate({"id": card_id, **links})
    after = cards.add(with_row, Slot(row_id, at, len(row.cell(at))), card)
    return Mended(journey) if after is with_row else Mended(after, card_id)


def _with_row(journey: JourneyMap, addition: _Addition, fresh: Fresh) -> tuple[JourneyMap, str]:
    """Give the row for the addition, made where there is none: shown ones before hidden ones."""
    fitting = sorted(
        (row for row in journey.rows if row.kind == addition.kind), key=lambda row: bool(row.hidden)
    )
    if fitting:
        return journey, fitting[0].id
    index = max(
        (place for place, row in enumerate(journey.rows, 1) if row.kind == addition.behind),
        default=len(journey.rows),
    )
    id_ = fresh("r")
    title = kind_title(language_of(journey.language), addition.kind)
    return rows.add(journey, index, id_, addition.kind, title), id_
