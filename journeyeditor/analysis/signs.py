"""Signs: the icon for the kind of a finding, and that for the kind of row it stands in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from journeyeditor.analysis import Finding
from journeyeditor.look import ICON_OF_KIND
from journeyeditor.models import JourneyMap
from journeyeditor.models.kinds import FindingCode, Kind
from journeyeditor.models.queries import row_of

_OWN: Final[Mapping[FindingCode, str]] = {
    "emotion-drop": "trending-down",
    "broken-thread": "unlink-2",
    "kpi-off-target": "circle-alert",
    "review-due": "calendar-clock",
    "assumptions-only": "info",
    "untrackable-touchpoint": "map-pin",
}
_KIND_MISSING: Final[Mapping[FindingCode, Kind]] = {
    "phase-without-touchpoint": "touchpoint",
    "phase-without-goal": "goal",
}


def icon_of_finding(finding: Finding) -> str:
    """The name of a finding's icon."""
    return _OWN.get(finding.code, "triangle-alert")


def place_of_finding(journey: JourneyMap, finding: Finding) -> tuple[str, str]:
    """The icon beside the way to a finding's place, and the role it is drawn in."""
    row = row_of(journey, finding.place.row)
    kind = row.kind if row is not None else _KIND_MISSING.get(finding.code)
    if kind is None:
        return ("columns-3" if finding.at else "file-text"), "text2"
    hue = row.hue if row is not None else None
    return ICON_OF_KIND[kind], "text2" if hue is None else f"{hue}.ink"
