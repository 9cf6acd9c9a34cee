"""What is shown: the part of a map's findings that belongs on paper, as hidden rows stay out of it."""

from __future__ import annotations

from typing import NamedTuple

from journeyeditor.analysis import Finding, Findings
from journeyeditor.analysis.checker import Aside
from journeyeditor.models import JourneyMap, Row


class Shown(NamedTuple):
    """Findings outside hidden rows: the open ones with their numbers in the editor, those ignored."""

    open: tuple[tuple[int, Finding], ...]
    ignored: tuple[Aside, ...]


def shown_findings(journey: JourneyMap, findings: Findings) -> Shown:
    """Leave out findings that stand in hidden rows; the others keep their numbers."""
    hidden = {row.id for row in journey.rows if row.hidden}
    numbered = enumerate(findings.open, 1)
    return Shown(
        tuple((at, finding) for at, finding in numbered if finding.place.row not in hidden),
        tuple(aside for aside in findings.ignored if aside.finding.place.row not in hidden),
    )


def shown_rows(journey: JourneyMap) -> tuple[Row, ...]:
    """The rows with cards that are not hidden."""
    return tuple(
        row for row in journey.rows if not row.hidden and any(cell.cards for cell in row.cells)
    )


def hidden_titles(journey: JourneyMap) -> str:
    """The titles of the hidden rows, with commas between."""
    return ", ".join(row.title for row in journey.rows if row.hidden)
