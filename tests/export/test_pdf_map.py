"""A whole map as PDF: every word of every card, ink where the layout says, paper as asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from journeyeditor import assets
from journeyeditor.export import ExportOptions, to_bytes
from journeyeditor.layout.marks import Text
from journeyeditor.layout.sheet import lay_out_sheet
from journeyeditor.models import Cell, JourneyMap, KpiCard, KpiPart, Phase, Row
from journeyeditor.models.queries import standings
from journeyeditor.storage import from_bytes
from tests.helpers.maps import generated_map, journeys
from tests.helpers.pdfs import DAY, fonts, greys, opened, outline, read

EXAMPLES = ("commuter-bike", "pendlerfahrrad")
MM = 72 / 25.4
OPTIONS = ExportOptions(day=DAY)


def example(name: str) -> JourneyMap:
    return from_bytes(assets.read(f"examples/{name}.journey"))


def pdf(journey: JourneyMap, options: ExportOptions = OPTIONS) -> bytes:
    return to_bytes(journey, "pdf", options)[0]


def squeezed(text: str) -> str:
    """Leave out white space: where lines break, a word's end may be anywhere."""
    return "".join(text.split())


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_cards_whole_text_is_found(name: str) -> None:
    journey = example(name)
    data = pdf(journey)
    by_poppler = squeezed(read(data))
    by_pypdf = squeezed(opened(data).pages[0].extract_text())

    for standing in standings(journey):
        assert squeezed(standing.card.text) in by_poppler
        assert squeezed(standing.card.text) in by_pypdf


def test_a_computed_kpi_is_printed_like_a_stated_one() -> None:
    parts = (KpiPart(name="clicks", value=26), KpiPart(name="impressions", value=1000))
    card = KpiCard(id="k", metric="ctr", unit="%", target=2.5, parts=parts)
    row = Row(id="r", kind="kpi", title="KPIs", cells=(Cell(at="p", cards=(card,)),))
    journey = JourneyMap(id="m", title="M", phases=(Phase(id="p", title="P"),), rows=(row,))

    found = squeezed(read(pdf(journey)))

    assert "2.6%" in found
    assert "Target2.5%" in found


@pytest.mark.parametrize("name", EXAMPLES)
def test_visible_ink_lies_under_every_line_of_text(name: str, tmp_path: Path) -> None:
    journey = example(name)
    sheet = lay_out_sheet(journey, OPTIONS.language_for(journey), day=DAY.isoformat())
    wide, _, pixels = greys(pdf(journey), tmp_path, dpi=96)
    lines = [
        (group.x + mark.x, group.y + mark.y, mark)
        for group in sheet.groups
        for mark in group.marks
        if isinstance(mark, Text) and mark.text.strip() and not mark.turned
    ]

    assert len(lines) > 100
    for x, y, mark in lines:
        box = [
            pixels[row * wide + column]
            for row in range(int(y - mark.style.px), int(y) + 1)
            for column in range(int(x), int(x + mark.w) + 1)
        ]
        assert max(box) - min(box) > 80, mark.text


def test_its_text_is_read_in_the_order_of_the_map() -> None:
    text = squeezed(read(pdf(example("commuter-bike"))))
    order = (
        "Buyingacommuter",
        "LenaHoffmann",
        "Awareness",
        "Missesthetrain",
        "Asks",
        "Search",
        "46",
    )

    assert [text.index(word) for word in order] == sorted(text.index(word) for word in order)


def test_fonts_are_embedded_and_nothing_else_is_named(tmp_path: Path) -> None:
    for row in fonts(pdf(example("pendlerfahrrad")), tmp_path):
        assert "+Journey" in row[0]
        assert row[-5:-2] == ["yes", "yes", "yes"]


@pytest.mark.parametrize(("paper", "width", "height"), [("a3", 420, 297), ("a4", 297, 210)])
def test_it_fills_the_paper_asked_for(paper: str, width: int, height: int) -> None:
    options = ExportOptions(day=DAY, paper="a4" if paper == "a4" else "a3")
    box = opened(pdf(example("commuter-bike"), options)).pages[0].mediabox

    assert float(box.width) == pytest.approx(width * MM, abs=0.5)
    assert float(box.height) == pytest.approx(height * MM, abs=0.5)


def test_the_page_grows_with_the_map() -> None:
    found = opened(pdf(generated_map(1000)))
    box = found.pages[0].mediabox

    assert len(found.pages) == 1
    assert box.width > 420 * MM
    assert box.height > 297 * MM


def test_phases_stand_in_the_outline() -> None:
    names = ("Awareness", "Consideration", "Decision", "Retention", "Advocacy")
    found = outline(pdf(example("commuter-bike")))

    assert found == [(0, "Buying a commuter bike online"), *((1, name) for name in names)]


@settings(max_examples=settings().max_examples // 4, deadline=None)
@given(journeys())
def test_any_map_gives_a_pdf_that_opens(journey: JourneyMap) -> None:
    assert len(opened(pdf(journey)).pages) == 1
