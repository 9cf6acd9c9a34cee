"""The sheet Map: frozen, tinted, one row for each level of cards, scores as numbers."""

from __future__ import annotations

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from journeyeditor import assets
from journeyeditor.edits.cards import change
from journeyeditor.export import ExportOptions
from journeyeditor.look import palette
from journeyeditor.models import (
    Cell,
    EmotionCard,
    JourneyMap,
    KpiCard,
    OwnerCard,
    Persona,
    Phase,
    Row,
    Step,
)
from journeyeditor.models.queries import standings
from journeyeditor.storage import from_bytes
from tests.helpers.workbooks import DAY, OPTIONS, exported, opened, texts

EXAMPLES = ("commuter-bike", "pendlerfahrrad")


def example(name: str) -> JourneyMap:
    return from_bytes(assets.read(f"examples/{name}.journey"))


def sheet(journey: JourneyMap, options: ExportOptions = OPTIONS) -> Worksheet:
    return opened(exported(journey, options))[0]


def a_map(*rows: Row, phases: tuple[Phase, ...] = (Phase(id="p-1", title="One"),)) -> JourneyMap:
    return JourneyMap(id="m-1", title="A map", phases=phases, rows=rows)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_card_stands_in_it_whole(name: str) -> None:
    journey = example(name)
    shown = texts(sheet(journey))

    for standing in standings(journey):
        assert any(standing.card.text in text for text in shown), standing.card.text


def test_the_panes_are_frozen_at_the_first_card() -> None:
    found = sheet(example("commuter-bike"))

    assert found.freeze_panes == "B5"
    assert found["A4"].value == "Row"
    assert [found.cell(4, column).value for column in (2, 6)] == ["1 Awareness", "5 Advocacy"]
    assert found["B4"].fill.fgColor.rgb == "FF2B3546"
    assert found["B4"].font.color.rgb == "FFFFFFFF"
    assert found["B4"].font.bold
    assert found.column_dimensions["A"].width == 24
    assert found.column_dimensions["B"].width == found.column_dimensions["F"].width == 37


def test_the_head_says_whose_map_it_is() -> None:
    found = sheet(
        example("commuter-bike"), ExportOptions(day=DAY, source_name="commuter-bike.journey")
    )

    assert found["A1"].value == "Buying a commuter bike online"
    assert found["B2"].value == "Lena Hoffmann, 34 · Commuter · Bremen"
    assert found["C2"].value.startswith("“I just want a bike")
    assert found["B3"].value == "22 November 2026"
    assert found["C3"].value == "Version 7 · Last review 14 August 2026 · commuter-bike.journey"


def test_scores_are_numbers_on_their_five_colours() -> None:
    found = sheet(example("commuter-bike"))
    scores = [found.cell(9, column) for column in range(2, 7)]

    assert [cell.value for cell in scores] == [1, 0, -2, 1, 2]
    assert {cell.data_type for cell in scores} == {"n"}
    assert {cell.number_format for cell in scores} == {'+0;"−"0;0'}
    for cell in scores:
        face = palette("print").ink(f"mood.{cell.value}.face")
        assert cell.fill.fgColor.rgb == "FF" + face[1:]


def test_several_scores_give_their_mean_with_a_decimal() -> None:
    cards = (EmotionCard(id="c-1", score=1), EmotionCard(id="c-2", score=2), EmotionCard(id="c-3"))
    row = Row(id="r-1", kind="emotion", title="E", cells=(Cell(at="p-1", cards=cards),))
    found = sheet(a_map(row))

    assert found["B5"].value == 1.5
    assert found["B5"].number_format == '+0.0;"−"0.0;0.0'


def test_rows_carry_their_colours_and_a_spine() -> None:
    found = sheet(example("commuter-bike"))
    printed = palette("print")

    assert found["A5"].value == "Behaviour"
    assert found["A5"].border.left.style == "thick"
    assert found["A5"].border.left.color.rgb == "FF" + printed.ink("blue.spine")[1:]
    assert found["B5"].fill.fgColor.rgb == "FF" + printed.ink("blue.tint")[1:]
    assert found["B5"].alignment.wrap_text
    assert "A5:A6" in [str(block) for block in found.merged_cells.ranges]


def test_cards_as_tall_as_their_neighbours_keep_off_the_lines_and_others_begin_at_one_height() -> (
    None
):
    even = example("commuter-bike")
    long = change(even, "c-1", text="A text that runs over many lines. " * 8)

    assert sheet(even)["B5"].alignment.vertical == "center"
    assert {sheet(long)[at].alignment.vertical for at in ("B5", "C5")} == {"top"}


def test_states_stand_below_the_text() -> None:
    shown = texts(sheet(example("commuter-bike")))

    assert "H1 Ads show racers, not commuters\nSeverity 1 · Low" in shown
    assert any(text.startswith("S1 Campaign with real riders\nIdea · solves H1") for text in shown)
    assert "Impressions: 184\u00a0k\nTarget 200\u00a0k · △ open" in shown
    assert "Return rate: 4.8\u00a0%\nTarget ≤ 5\u00a0% · ✓ met" in shown
    assert "Search ad\nDirect · Online" in shown
    assert "Shop IT, Logistics" in shown


def test_steps_stand_below_their_phase() -> None:
    steps = (Step(id="s-1", title="Search"), Step(id="s-2", title="Compare"))
    phases = (
        Phase(id="p-1", title="One"),
        Phase(id="p-2", title="Two", duration="2 weeks", repeats=True, steps=steps),
    )
    found = sheet(a_map(phases=phases))
    merged = {str(block) for block in found.merged_cells.ranges}

    assert found.freeze_panes == "B6"
    assert found["C4"].value == "2 Two · 2 weeks · Passed through several times"
    assert [found.cell(5, column).value for column in (3, 4)] == ["Search", "Compare"]
    assert {"A4:A5", "B4:B5", "C4:D4"} <= merged


def test_hidden_rows_stay_out_and_are_named() -> None:
    cards = (OwnerCard(id="c-1", text="Secret team"),)
    row = Row(
        id="r-1", kind="owner", title="Owners", hidden=True, cells=(Cell(at="p-1", cards=cards),)
    )
    overview, cards_sheet = opened(exported(a_map(row)))

    assert "Hidden rows are left out: Owners" in texts(overview)
    assert "Secret team" not in texts(overview) + texts(cards_sheet)


def test_rows_are_high_enough_for_long_texts() -> None:
    card = KpiCard(id="c-1", text="word " * 60, value=1, target=2)
    row = Row(id="r-1", kind="kpi", title="K", cells=(Cell(at="p-1", cards=(card,)),))
    found = sheet(a_map(row))

    assert found.row_dimensions[5].height > 9 * 12.75


def test_maps_without_phases_rows_or_title_come_out() -> None:
    bare = JourneyMap(id="m-1", title="")
    crowd = tuple(Persona(id=f"u-{n}", name=f"P{n}") for n in (1, 2))

    assert sheet(bare)["A1"].value == "Untitled map"
    assert sheet(bare.replace(personas=crowd))["B2"].value == "P1, P2"


def test_it_is_printed_on_one_page_across_with_its_header_on_each() -> None:
    found = sheet(example("pendlerfahrrad"), ExportOptions(paper="a4"))

    assert found.page_setup.orientation == "landscape"
    assert int(found.page_setup.paperSize or 0) == 9
    assert found.page_setup.fitToWidth == 1
    assert found.page_setup.fitToHeight == 0
    assert found.sheet_properties.pageSetUpPr is not None
    assert found.sheet_properties.pageSetUpPr.fitToPage
    assert found.print_title_rows == "$4:$4"
