"""The workbook as a file: formulas of our own only, well-formed whatever the texts are, the same bytes again."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.errors import JourneyError
from journeyeditor.export import ExportOptions, to_bytes
from journeyeditor.models import Cell, HurdleCard, JourneyMap, Phase, Row
from journeyeditor.texts import LANGUAGES, Language
from tests.helpers.maps import generated_map, journeys
from tests.helpers.workbooks import DAY, MAIN, exported, opened, parts, texts

HOSTILE = (
    *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "a\0b", "#REF!", "_x0041_", "'x"),
    *("x <y> z", "a & b", "<!-- -->", "]]>", "\ufffe", "\uffff", "\ud83d", "👩‍💻", "\x1f", "   "),
)


WORDS = frozenset(
    (
        *("", "✓", "△", "✓ met", "△ open", "✓ erreicht", "△ offen", "— nobody —", "— niemand —"),
        *(" (", ")", " …", "–", "of ", "von "),
    )
)
FUNCTIONS = r"IF|IFERROR|AND|ISNUMBER|ABS|MAX|LEFT|COUNTIF|COUNTA|INDEX|MATCH"
OURS = re.compile(
    rf"((?:{FUNCTIONS})\(|[A-M]\d+(:[A-M]\d+)?|\d+(\.\d+)?(E[-+]?\d+)?|[-+*/(),<>=&])+"
)


def is_ours(formula: str) -> bool:
    """Whether a formula consists of cells, numbers, functions and the program's own words."""
    said = re.findall(r'"([^"]*)"', formula)
    return set(said) <= WORDS and OURS.fullmatch(re.sub(r'"[^"]*"', "0", formula)) is not None


def one_card(text: str) -> JourneyMap:
    cell = Cell(at="p-1", cards=(HurdleCard(id="c-1", text=text),))
    row = Row(id="r-1", kind="hurdle", title=text, cells=(cell,))
    phases = (Phase(id="p-1", title=text),)
    return JourneyMap(
        id="m-1", title=text, organisation=text, purpose=text, phases=phases, rows=(row,)
    )


@settings(max_examples=settings().max_examples // 4, deadline=None)
@given(journeys(), st.sampled_from(LANGUAGES))
def test_any_map_gives_a_sound_workbook_without_formulas_of_a_person(
    journey: JourneyMap, language: Language
) -> None:
    data = exported(journey, ExportOptions(language=language, day=DAY))

    for name, part in parts(data):
        if name.startswith("xl/worksheets/sheet"):
            found = [formula.text or "" for formula in part.iter(f"{MAIN}f")]
            assert not found or name.endswith("sheet3.xml")
            assert not [formula for formula in found if not is_ours(formula)]
            kinds = {cell.get("t") for cell in part.iter(f"{MAIN}c")}
            assert kinds <= ({"inlineStr", "n", "str"} if found else {"inlineStr", "n"})


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_texts(text: str) -> None:
    data = exported(one_card(text), ExportOptions(day=DAY, source_name=text))
    list(parts(data))
    expected = text.replace("\r", "\n").replace("_x0041_", "_x005F_x0041_")
    for illegal in "\0\x1f\ufffe\uffff\ud83d":
        expected = expected.replace(illegal, "\ufffd")

    overview, cards = opened(data)
    found = next(cell for cell in cards[2] if cell.column == 6)

    assert found.value == expected
    assert found.data_type == "s"
    if expected.strip():
        assert any(expected in shown for shown in texts(overview))


def test_the_same_map_gives_the_same_bytes() -> None:
    journey = generated_map(80)

    assert exported(journey) == exported(journey)
    assert exported(journey) != exported(journey, ExportOptions(day=DAY.replace(day=23)))


def test_properties_name_the_map_its_maker_its_language_and_the_day() -> None:
    journey = JourneyMap(id="m-1", title="Bike & \x01 Co", organisation="Velonord", language="de")
    found = openpyxl.load_workbook(io.BytesIO(exported(journey))).properties

    assert (found.title, found.creator, found.language) == ("Bike & \ufffd Co", "Velonord", "de")
    assert found.created == found.modified
    assert f"{found.created:%Y-%m-%d %H:%M}" == "2026-11-22 00:00"


def test_a_text_too_long_for_a_cell_is_cut_with_a_mark_and_a_warning() -> None:
    options = ExportOptions(day=DAY)
    data, problems = to_bytes(one_card("😀" * 20_000), "xlsx", options)
    _, cards = opened(data)

    assert str(cards["F2"].value).endswith("😀 […]")
    assert {problem.code for problem in problems} == {"text-cut"}
    assert ("c-1",) in {problem.cards for problem in problems}


def test_more_columns_than_a_sheet_has_are_refused() -> None:
    phases = tuple(Phase(id=f"p-{n}", title="") for n in range(16_384))

    with pytest.raises(JourneyError, match="16383 columns"):
        exported(JourneyMap(id="m-1", title="", phases=phases))
