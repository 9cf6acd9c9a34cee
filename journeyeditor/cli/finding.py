"""Finding from the command line: what is missing in maps, one line each or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from journeyeditor.analysis import Finding, check
from journeyeditor.analysis.telling import Teller
from journeyeditor.errors import N_, JourneyError
from journeyeditor.export.options import ExportOptions
from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import find, short_numbers
from journeyeditor.storage import read

if TYPE_CHECKING:
    from journeyeditor.cli.arguments import Request
    from journeyeditor.cli.reports import Report

OPEN: Final = 1
"""The exit code where any finding is open."""


def find_in_files(request: Request, report: Report) -> None:
    """Tell the open findings of each file; those of today, or of SOURCE_DATE_EPOCH."""
    as_json = "--json" in request.values
    today = ExportOptions().printed_day()
    for file in request.files:
        try:
            journey = read(file).map
        except JourneyError as error:
            report.fail(error, file)
            continue
        found = check(journey, today).open
        teller = Teller(journey, report.language, short_numbers(journey))
        for finding in found:
            message = f"{teller.title(finding)}. {teller.sentence(finding)}"
            where = where_of(journey, finding)
            if as_json:
                report.find(file, finding.code, message, where, finding.cards)
            else:
                line = (file, where, f"{message} ({teller.path(finding)})")
                report.give_line(": ".join(part for part in line if part))
        if found:
            report.exit_code = max(report.exit_code, OPEN)
        elif not as_json:
            report.say(N_("{file}: no findings"), file=file)
    if as_json:
        report.give_json()


def where_of(journey: JourneyMap, finding: Finding) -> str:
    """The place of a finding in the file, such as `rows[4].cells.p-2[1]`; empty for the whole map."""
    standing = find(journey, finding.at[0]) if finding.at else None
    if standing is not None:
        index = next(k for k, row in enumerate(journey.rows) if row is standing.row)
        return f"rows[{index}].cells.{standing.slot.at}[{standing.slot.position}]"
    ids = [phase.id for phase in journey.phases]
    return f"phases[{ids.index(finding.at[0])}]" if finding.at else ""
