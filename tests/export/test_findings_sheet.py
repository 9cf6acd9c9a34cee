"""The sheets Findings and Evidence: what is missing, what was put aside, what rests on more than belief."""

from __future__ import annotations

from dataclasses import replace

from openpyxl.worksheet.worksheet import Worksheet

from journeyeditor import assets
from journeyeditor.analysis import check
from journeyeditor.analysis.coverage import Coverage, coverage, total
from journeyeditor.edits import cards, ignored
from journeyeditor.models import Evidence, JourneyMap
from journeyeditor.storage import from_bytes
from tests.helpers.workbooks import DAY, OPTIONS, exported, read

EXAMPLE = from_bytes(assets.read("examples/commuter-bike.journey"))


def sheets(journey: JourneyMap, language: str = "en") -> dict[str, Worksheet]:
    options = replace(OPTIONS, language="de" if language == "de" else "en")
    book = read(exported(journey, options))
    return {sheet.title: sheet for sheet in book.worksheets}


def test_each_finding_has_a_row_numbered_as_in_the_editor() -> None:
    sheet = sheets(EXAMPLE)["Findings"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == list(range(1, 16))
    assert rows[0] == (
        1,
        "Gap",
        "Hurdle without a solution",
        "“Leasing cost is hard to compare” is not linked to any solution.",
        "Consideration › Hurdles › H3",
        "Medium",
        "Open",
        None,
        "hurdle-without-solution",
        "c-33",
    )
    assert rows[-1][1:3] == ("Note", "Not reviewed for 90 days")
    assert sheet.auto_filter.ref == "A1:J16"


def test_what_was_put_aside_comes_last_with_its_cause() -> None:
    journey = ignored.ignore(EXAMPLE, "solution-without-owner", ["c-40"], "Not before May")
    rows = list(sheets(journey)["Findings"].iter_rows(min_row=2, values_only=True))
    assert len(rows) == 15
    assert rows[-1][0] is None
    assert rows[-1][6:9] == ("Ignored", "Not before May", "solution-without-owner")


def test_a_map_without_findings_has_no_such_sheet() -> None:
    empty = JourneyMap.model_validate({"id": "m", "title": "", "review": {"last": str(DAY)}})
    assert check(empty, DAY).open == ()
    assert [*sheets(empty)] == ["Map", "Cards"]


def test_german_sheets_have_german_words() -> None:
    found = sheets(EXAMPLE, "de")
    assert found["Befunde"]["C2"].value == "Hürde ohne Lösung"
    assert found["Befunde"]["G2"].value == "Offen"
    assert "Beleg" in found


def test_the_share_of_cards_with_evidence_by_row_and_phase() -> None:
    hurdles = next(row for row in EXAMPLE.rows if row.kind == "hurdle")
    parts = coverage(EXAMPLE, hurdles)
    assert parts == (
        Coverage(0, 1),
        Coverage(0, 2),
        Coverage(1, 1),
        Coverage(0, 1),
        Coverage(0, 0),
    )
    assert total(parts) == Coverage(1, 5)
    rows = list(sheets(EXAMPLE)["Evidence"].iter_rows(min_row=2, values_only=True))
    assert rows[0] == (
        *("Row", "Awareness", "Consideration", "Decision", "Retention", "Advocacy"),
        "All phases",
    )
    assert rows[5] == ("Hurdles", 0, 0, 1, 0, None, 0.2)
    assert rows[-1][0] == "All rows"
    assert rows[-1][-1] == 1 / 50


def test_hidden_rows_stay_out_as_they_do_on_the_map() -> None:
    rows = [row.replace(hidden=True) if row.kind == "hurdle" else row for row in EXAMPLE.rows]
    with_evidence = cards.change(EXAMPLE, "c-1", evidence=Evidence(kind="survey"))
    shown = with_evidence.rows[0]
    found = sheets(EXAMPLE.replace(rows=(shown, *rows[1:])))
    findings = [*found["Findings"].iter_rows(min_row=2, values_only=True)]
    assert findings[0][0] == 2  # numbered as in the editor
    assert "hurdle-without-solution" not in {row[7] for row in findings}
    labels = [row[0] for row in found["Evidence"].iter_rows(min_row=3, values_only=True)]
    assert "Hurdles" not in labels
    assert labels[-1] == "Hidden rows are left out: Hurdles"


def test_shares_are_seen_as_bars() -> None:
    sheet = sheets(EXAMPLE)["Evidence"]
    ranges = sorted(str(found.sqref) for found in sheet.conditional_formatting)
    assert ranges == sorted(f"B{row}:G{row}" for row in range(3, 12))
