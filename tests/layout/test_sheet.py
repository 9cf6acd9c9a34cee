"""The printed page: its size, what stands on it, in which order, and that nothing is cut or lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings

from journeyeditor import assets
from journeyeditor.layout.marks import Box, Mark, Text
from journeyeditor.layout.medium import MM
from journeyeditor.layout.plan import Sheet
from journeyeditor.layout.sheet import Paper, lay_out_sheet
from journeyeditor.models import (
    BehaviourCard,
    Cell,
    JourneyMap,
    Persona,
    Phase,
    Review,
    Row,
    Step,
)
from journeyeditor.storage import from_bytes
from journeyeditor.texts import Language
from tests.helpers.journeys import journeys
from tests.helpers.maps import generated_map

DAY = "2026-11-22"


def sheet_of(journey: JourneyMap, language: Language = "en", paper: Paper = "a3") -> Sheet:
    return lay_out_sheet(journey, language, paper, day=DAY, source_name="bike.journey")


def texts_of(sheet: Sheet) -> list[str]:
    """The texts of a sheet in the order in which a reader finds them."""
    return [mark.text for group in sheet.groups for mark in group.marks if isinstance(mark, Text)]


def simple(phases: int = 3, rows: int = 2, **fields: object) -> JourneyMap:
    """A map with one card in each cell, named by row and phase."""
    journey = JourneyMap(
        id="m-1",
        title="Buying a bike",
        organisation="Velonord",
        edition="7",
        review=Review(last="2026-08-14"),
        personas=(Persona(id="u-1", name="Lena Hoffmann", quote="Dry!", goals=("Reliable",)),),
        phases=tuple(Phase(id=f"p-{at}", title=f"Phase {at}") for at in range(phases)),
        rows=tuple(
            Row(
                id=f"r-{row}",
                kind="behaviour",
                title=f"Row {row}",
                cells=tuple(
                    Cell(
                        at=f"p-{at}", cards=(BehaviourCard(id=f"c-{row}-{at}", text=f"{row}/{at}"),)
                    )
                    for at in range(phases)
                ),
            )
            for row in range(rows)
        ),
    )
    return journey.replace(**fields)


def test_the_page_is_read_from_title_to_page_number() -> None:
    texts = texts_of(sheet_of(simple()))
    order = [
        *("Velonord", "Buying a bike", "Customer journey map"),
        *("Version 7 · Last review 14 August 2026", "LH", "Lena Hoffmann", "“Dry!”", "Reliable"),
        *("Phase 0", "Phase 1", "Phase 2"),
        *("Row 0", "0/0", "0/1", "0/2", "Row 1", "1/0", "1/1", "1/2"),
        *("Created on 22 November 2026", "bike.journey · Journey Editor", "Page 1 of 1"),
    ]
    places = [texts.index(text) for text in order]
    assert places == sorted(places)


def test_a_small_map_takes_an_a3_page_and_is_not_stretched_in_height() -> None:
    sheet = sheet_of(simple())
    assert sheet.width / MM == pytest.approx(420)
    assert sheet.height / MM == pytest.approx(297)
    assert sheet.scale == 1
    lowest = max(card.y + card.h for card in _cards(sheet))
    assert lowest < sheet.height / 2


@pytest.mark.parametrize("name", ["commuter-bike", "pendlerfahrrad"])
def test_the_examples_fit_an_a3_page(name: str) -> None:
    journey = from_bytes(assets.read(f"examples/{name}.journey"))
    sheet = sheet_of(journey, language=journey.language or "en")
    assert (sheet.width, sheet.height) == (420 * MM, 297 * MM)


def test_a4_is_the_same_at_71_percent() -> None:
    large, small = sheet_of(simple()), sheet_of(simple(), paper="a4")
    assert small.groups == large.groups
    assert small.width * small.scale / MM == pytest.approx(297, abs=0.1)
    assert small.height * small.scale / MM == pytest.approx(210, abs=0.1)


def test_the_columns_fill_the_page() -> None:
    cards = _cards(sheet_of(simple(phases=4)))
    rightmost = max(card.x + card.w for card in cards)
    assert 12 * MM < 420 * MM - rightmost < 12 * MM + 12


def test_content_paper_is_as_large_as_the_content() -> None:
    sheet = sheet_of(simple(phases=6), paper="content")
    assert sheet.width < 420 * MM
    assert sheet.height < 297 * MM
    lowest = max(card.y + card.h for card in _cards(sheet))
    assert sheet.height - lowest < 45 * MM


def test_forty_phases_make_the_page_wider_with_columns_of_45_mm() -> None:
    sheet = sheet_of(simple(phases=40))
    assert sheet.width > 40 * 45 * MM
    assert sheet.height == pytest.approx(297 * MM)
    first, second = sorted({card.x for card in _cards(sheet)})[:2]
    assert second - first == pytest.approx(45 * MM)


def test_long_titles_of_phases_are_wrapped_and_not_cut() -> None:
    title = "Deciding together with the family and the neighbours"
    phases = tuple(Phase(id=f"p-{at}", title=title) for at in range(12))
    texts = texts_of(sheet_of(simple(phases=0, rows=0).replace(phases=phases)))
    assert " ".join(texts).count("neighbours") == 12
    assert not any("…" in text for text in texts)


def test_many_rows_make_the_page_higher() -> None:
    sheet = sheet_of(simple(rows=40))
    assert sheet.width == pytest.approx(420 * MM)
    assert sheet.height > 297 * MM


def test_hidden_rows_stay_out_and_the_legend_says_so() -> None:
    journey = simple()
    hidden = journey.replace(rows=(journey.rows[0].replace(hidden=True), journey.rows[1]))
    texts = texts_of(sheet_of(hidden))
    assert "1 row is hidden: Row 0" in texts
    assert "0/0" not in texts
    assert "1/0" in texts


def test_collapsed_phases_and_rows_are_printed_open() -> None:
    journey = simple()
    phases = (journey.phases[0].replace(collapsed=True), *journey.phases[1:])
    rows = (journey.rows[0].replace(collapsed=True), journey.rows[1])
    texts = texts_of(sheet_of(journey.replace(phases=phases, rows=rows)))
    assert {"Phase 0", "0/0", "0/1", "1/0"} <= set(texts)


@pytest.mark.parametrize(
    ("journey", "sentence"),
    [
        (simple(phases=0, rows=0), "This map has no phases yet."),
        (simple(rows=0), "This map has no rows yet."),
        (
            simple().replace(rows=(Row(id="r-1", kind="goal", title="Goals", hidden=True),)),
            "All rows of this map are hidden.",
        ),
    ],
)
def test_a_map_without_phases_or_rows_says_so_under_its_title(
    journey: JourneyMap, sentence: str
) -> None:
    texts = texts_of(sheet_of(journey))
    assert sentence in texts
    assert "Buying a bike" in texts


def test_without_personas_there_is_no_strip() -> None:
    journey = simple()
    with_one, without = sheet_of(journey), sheet_of(journey.replace(personas=()))
    assert "Lena Hoffmann" not in texts_of(without)
    assert min(card.y for card in _cards(without)) < min(card.y for card in _cards(with_one))


def test_three_personas_are_shown_and_further_ones_named() -> None:
    names = ("Lena", "Jonas", "Aylin", "Mia", "Tom")
    personas = tuple(Persona(id=f"u-{at}", name=name) for at, name in enumerate(names))
    texts = texts_of(sheet_of(simple(personas=personas)))
    assert {"Lena", "Jonas", "Aylin", "2 more personas: Mia, Tom"} <= set(texts)


def test_a_very_long_title_is_wrapped_and_not_cut() -> None:
    title = "A journey that takes its time " * 12
    sheet = sheet_of(simple(title=title.strip()))
    assert title.strip() in " ".join(texts_of(sheet))


def test_german_pages_are_german() -> None:
    texts = texts_of(sheet_of(simple(), language="de"))
    assert "„Dry!“" in texts


def test_the_outline_names_title_and_phases() -> None:
    sheet = sheet_of(simple())
    levels = [(level, title) for level, title, _ in sheet.outline]
    assert levels == [(0, "Buying a bike"), (1, "Phase 0"), (1, "Phase 1"), (1, "Phase 2")]
    assert all(0 < y < sheet.height for _, _, y in sheet.outline)


def test_steps_stand_under_their_phases() -> None:
    phases = (
        Phase(
            id="p-0",
            title="Search",
            steps=(Step(id="s-1", title="Ask"), Step(id="s-2", title="Look")),
        ),
        Phase(id="p-1", title="Buy"),
    )
    rows = (Row(id="r-1", kind="behaviour", title="Behaviour"),)
    texts = texts_of(sheet_of(simple(phases=0, rows=0).replace(phases=phases, rows=rows)))
    assert {"Search", "Ask", "Look", "Buy"} <= set(texts)


def test_all_cards_of_a_large_map_are_on_the_page_and_do_not_overlap() -> None:
    journey = generated_map(300)
    cards = _cards(sheet_of(journey))
    assert len(cards) == 300
    for one, other in pairwise(sorted(cards, key=lambda card: (card.x, card.y))):
        assert one.x != other.x or one.y + one.h <= other.y + 0.01
    rects = [(card.x, card.y, card.x + card.w, card.y + card.h) for card in cards]
    for at, (left, top, right, bottom) in enumerate(rects):
        for x1, y1, x2, y2 in rects[at + 1 :]:
            assert (
                right <= x1 + 0.01 or x2 <= left + 0.01 or bottom <= y1 + 0.01 or y2 <= top + 0.01
            )


@given(journeys())
@settings(max_examples=(settings.default.max_examples if settings.default else 100) // 3)
def test_all_texts_lie_on_the_page(journey: JourneyMap) -> None:
    for paper in ("a3", "content"):
        sheet = sheet_of(journey, paper=paper)
        for group in sheet.groups:
            for mark in group.marks:
                if isinstance(mark, Text) and not mark.turned:
                    assert group.x + mark.x >= 0
                    assert group.x + mark.x + mark.w <= sheet.width
                    assert 0 < group.y + mark.y < sheet.height


def _cards(sheet: Sheet) -> list[Box]:
    """The grounds of the cards, at their places on the page."""
    found = (_ground(group.marks) for group in sheet.groups)
    return [
        Box(group.x + box.x, group.y + box.y, box.w, box.h)
        for group, box in zip(sheet.groups, found, strict=True)
        if box is not None
    ]


def _ground(marks: tuple[Mark, ...]) -> Box | None:
    """A group that begins with a tinted box, rounded and outlined, is a card."""
    first = marks[0] if marks else None
    is_card = isinstance(first, Box) and (first.fill or "").endswith(".tint") and first.stroke
    return first if is_card and isinstance(first, Box) else None
