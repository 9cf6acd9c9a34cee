"""Checker: all findings of a map, those put aside apart; quick after an edit."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from journeyeditor.analysis.finding import CODES, Finding
from journeyeditor.analysis.reading import Reader
from journeyeditor.analysis.rules import RULES
from journeyeditor.models import JourneyMap


class Aside(NamedTuple):
    """A finding that was put aside, and the note on its cause."""

    finding: Finding
    note: str = ""


class Findings(NamedTuple):
    """What is open in a map, gaps before notes, by code and then along the map; what is ignored."""

    open: tuple[Finding, ...] = ()
    ignored: tuple[Aside, ...] = ()

    @property
    def gaps(self) -> tuple[Finding, ...]:
        """Open findings that something is missing."""
        return tuple(finding for finding in self.open if finding.is_gap)

    @property
    def notes(self) -> tuple[Finding, ...]:
        """Open findings that are worth a look."""
        return tuple(finding for finding in self.open if not finding.is_gap)


class Checker:
    """Checks one map after the other; what is the same object as before is not looked at again."""

    def __init__(self) -> None:
        """Begin without a map."""
        self._reader = Reader()

    def check(self, journey: JourneyMap, today: date) -> Findings:
        """Find what is missing in a map on this day."""
        reading = self._reader.read(journey)
        notes = {(entry.code, frozenset(entry.at)): entry.note for entry in journey.ignored}
        found = [finding for code in CODES for finding in RULES[code](reading, today)]
        if not notes:
            return Findings(_in_order(found))
        aside = [finding for finding in found if finding.key in notes]
        left = [finding for finding in found if finding.key not in notes]
        return Findings(_in_order(left), tuple(Aside(one, notes[one.key]) for one in aside))


def _in_order(found: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda finding: not finding.is_gap))


def check(journey: JourneyMap, today: date) -> Findings:
    """Find what is missing in a map on this day."""
    return Checker().check(journey, today)
