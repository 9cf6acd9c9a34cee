"""The pages after the map: every finding and every share is told, on as many pages as it takes."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings

from journeyeditor import assets
from journeyeditor.analysis import check
from journeyeditor.analysis.coverage import coverage, total
from journeyeditor.analysis.telling import Teller
from journeyeditor.edits.ignored import ignore
from journeyeditor.export import ExportOptions, to_bytes
from journeyeditor.export.report.flow import BOTTOM, ROOM
from journeyeditor.export.report.pages import report
from journeyeditor.layout.marks import Box, Text
from journeyeditor.layout.plan import Sheet
from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import short_numbers
from journeyeditor.storage import from_bytes
from journeyeditor.texts import Language
from tests.helpers.maps import generated_map, journeys
from tests.helpers.pdfs import DAY, opened, outline

EXAMPLES: dict[Language, str] = {"en": "commuter-bike", "de": "pendlerfahrrad"}
OPTIONS = ExportOptions(day=DAY, source_name="bike.journey", report=True)
NOTE = "We sell the leasing offer only from May on. " * 60


@cache
def example(language: Language) -> JourneyMap:
    return from_bytes(assets.read(f"examples/{EXAMPLES[language]}.journey"))


def pages(journey: JourneyMap, language: Language = "en") -> tuple[Sheet, ...]:
    made = report(journey, language, check(journey, DAY))
    return made.sheets(day=DAY.isoformat(), source_name="bike.journey")


def words(sheets: tuple[Sheet, ...]) -> str:
    """All texts one behind the other, without white space: lines break anywhere."""
    marks = (mark for sheet in sheets for group in sheet.groups for mark in group.marks)
    told = (mark.source or mark.text for mark in marks if isinstance(mark, Text))
    return squeezed("".join(told))


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_finding_is_told_with_its_place(language: Language) -> None:
    journey = example(language)
    data = to_bytes(journey, "pdf", replace(OPTIONS, language=language))[0]
    found = opened(data)
    text = squeezed("".join(page.extract_text() for page in found.pages[1:]))
    teller = Teller(journey, language, short_numbers(journey))
    findings = check(journey, DAY).open
    assert len(findings) == 15
    at = 0
    for number, finding in enumerate(findings, 1):
        title = squeezed(f"{number}{teller.title(finding)}")
        at = text.index(title, at)
        assert squeezed(teller.sentence(finding)).replace("-", "") in text.replace("-", "")
        assert squeezed(teller.path(finding)) in text
    numbered = {"en": "Page {} of 3", "de": "Seite {} von 3"}[language]
    for at, page in enumerate(found.pages, 1):
        assert numbered.format(at) in page.extract_text()


def test_it_is_added_only_where_it_is_asked_for() -> None:
    plain = to_bytes(example("en"), "pdf", replace(OPTIONS, report=False))[0]
    assert len(opened(plain).pages) == 1
    asked = to_bytes(example("en"), "pdf", OPTIONS)[0]
    sizes = [[round(float(side)) for side in page.mediabox[2:]] for page in opened(asked).pages]
    assert sizes == [[1191, 842], [595, 842], [595, 842]]
    assert asked == to_bytes(example("en"), "pdf", OPTIONS)[0]
    assert [place for place in outline(asked) if place not in outline(plain)] == [
        (0, "Findings and evidence"),
        (1, "Gaps"),
        (1, "Notes"),
        (1, "Evidence by row and phase"),
    ]


def test_what_is_ignored_comes_with_its_cause_however_long() -> None:
    journey = ignore(example("en"), "hurdle-without-solution", ["c-33"], NOTE.strip())
    sheets = pages(journey)
    text = words(sheets)
    assert squeezed("Ignored1Hurdle without a solution") in text
    assert squeezed(f"Cause: {NOTE}") in text
    assert_within(sheets)


def test_the_severity_of_a_hurdle_stands_below_its_place() -> None:
    text = words(pages(example("en")))
    assert squeezed("Consideration › Hurdles › H3 Medium") in text
    assert text.count("Medium") == 1


def test_coverage_is_told_for_each_row_and_phase() -> None:
    journey = example("en")
    text = words(pages(journey))
    for row in journey.rows:
        parts = coverage(journey, row)
        cells = "".join(
            "–" if part.share is None else f"{round(part.share * 100)}%{part.resting}of{part.cards}"
            for part in (*parts, total(parts))
        )
        assert squeezed(row.title + cells) in text
    assert "Interview:1·Assumption:49" in text


def test_hidden_rows_stay_out() -> None:
    journey = example("en")
    rows = [row.replace(hidden=True) if row.kind == "hurdle" else row for row in journey.rows]
    hidden = journey.replace(rows=tuple(rows))
    text = words(pages(hidden))
    assert squeezed("Hurdle without a solution") not in text
    assert squeezed("2Solution without an owner") in text  # numbered as in the editor
    assert squeezed("Hidden rows are left out: Hurdles") in text
    assert "Interview" not in text


def test_many_findings_and_phases_run_over_many_pages() -> None:
    journey = generated_map(3000, seed=1)
    findings = check(journey, DAY)
    assert len(findings.open) > 300
    sheets = pages(journey, "de")
    assert len(sheets) > 20
    assert_within(sheets)
    assert all("BefundeundBelege" in words((sheet,)) for sheet in sheets)
    text = words(sheets)
    teller = Teller(journey, "de", short_numbers(journey))
    for number, finding in enumerate(findings.open, 1):
        assert squeezed(f"{number}{teller.title(finding)}") in text
    for phase in journey.phases:
        assert squeezed(phase.title)[:4] in text


def test_a_map_without_anything_says_so() -> None:
    empty = JourneyMap.model_validate({"id": "m", "title": "", "review": {"last": str(DAY)}})
    sheets = pages(empty)
    assert len(sheets) == 1
    text = words(sheets)
    assert squeezed("Nothing is missing in this map.") in text
    assert squeezed("Evidence by row") not in text


@settings(max_examples=15)
@given(journeys())
def test_no_map_is_too_odd(journey: JourneyMap) -> None:
    assert_within(pages(journey))


def assert_within(sheets: tuple[Sheet, ...]) -> None:
    """Check that nothing but the foot stands in the margins."""
    for sheet in sheets:
        for group in sheet.groups[:-1]:
            for mark in group.marks:
                low = mark.y + mark.h if isinstance(mark, Box) else mark.y
                assert group.y + low <= BOTTOM + 0.01
                assert mark.x >= 0
                if isinstance(mark, Box | Text):
                    assert mark.x + mark.w <= ROOM + 0.01
