"""Several personas in an emotion row: a curve each, told apart by dashes and markers, names at the ends."""

from __future__ import annotations

import itertools

import pytest

from journeyeditor.layout import PRINT, Planner, lay_out
from journeyeditor.layout.curve_keys import DASHES, MARKERS, key_of
from journeyeditor.layout.marks import Path, Text
from journeyeditor.layout.plan import CurveBox
from journeyeditor.layout.sheet import lay_out_sheet
from journeyeditor.layout.voices import Voice
from journeyeditor.models import Cell, EmotionCard, JourneyMap, Persona, Phase, Row

LENA, MEHMET, ADA = "u-1", "u-2", "u-3"
PEOPLE = (
    Persona(id=LENA, name="Lena Hoffmann"),
    Persona(id=MEHMET, name="Mehmet Yilmaz", color="teal"),
    Persona(id=ADA, name="Ada Okafor"),
)


def feels(score: int | None, *personas: str, n: int = 0) -> EmotionCard:
    return EmotionCard(id=f"c-{n}", score=score, personas=personas)


def journey_of(*stacks: tuple[EmotionCard, ...]) -> JourneyMap:
    """A map with the three personas and a phase for each stack of cards, whose ids are made anew."""
    phases = tuple(Phase(id=f"p-{at}", title="Phase") for at in range(len(stacks)))
    cells = tuple(
        Cell(
            at=phase.id,
            cards=tuple(card.replace(id=f"c-{phase.id}-{n}") for n, card in enumerate(cards)),
        )
        for phase, cards in zip(phases, stacks, strict=True)
    )
    row = Row(id="r", kind="emotion", title="Emotions", cells=cells)
    return JourneyMap(id="m", title="", personas=PEOPLE, phases=phases, rows=(row,))


def curve_of(journey: JourneyMap, persona: str | None = None) -> CurveBox:
    curve = lay_out(journey, persona=persona).rows[0].curve
    assert curve is not None
    return curve


def scores(curve: CurveBox) -> list[float]:
    return [face.score for face in curve.faces]


def words(curve: CurveBox) -> list[str]:
    return [mark.text for mark in curve.marks if isinstance(mark, Text)]


MIXED = journey_of(
    (feels(2, LENA), feels(-2, MEHMET), feels(0)),
    (feels(1, LENA), feels(-1, MEHMET, ADA)),
    (feels(1),),
)


def test_a_persona_feels_what_names_it_and_what_names_nobody() -> None:
    assert scores(curve_of(MIXED, LENA)) == [1, 1, 1]
    assert scores(curve_of(MIXED, MEHMET)) == [-1, -1, 1]
    assert scores(curve_of(MIXED, ADA)) == [0, -1, 1]


def test_without_a_choice_the_first_persona_is_in_front() -> None:
    assert scores(curve_of(MIXED)) == scores(curve_of(MIXED, LENA))
    assert [key.name for key in curve_of(MIXED).keys] == ["Lena", "Mehmet", "Ada"]
    assert [key.name for key in curve_of(MIXED, ADA).keys] == ["Ada", "Lena", "Mehmet"]


def test_the_curve_in_front_is_drawn_last_and_strongest() -> None:
    curve = curve_of(MIXED, MEHMET)
    lines = [
        m for m in curve.marks if isinstance(m, Path) and m.scale == 1 and m.stroke and not m.fill
    ]
    curves = [line for line in lines if "C" in line.path]
    assert [(line.stroke, line.stroke_width) for line in curves] == [
        ("text2", 1.5),
        ("text2", 1.5),
        ("emotionCurve", 2.5),
    ]
    assert [line.dash for line in curves] == [DASHES[2], DASHES[0], DASHES[1]]


def test_the_others_have_a_small_marker_of_their_own_at_each_score() -> None:
    curve = curve_of(MIXED, LENA)
    small = [m for m in curve.marks if isinstance(m, Path) and m.fill == "surface" and m.scale == 1]
    shapes = [mark.path for mark in small]
    # Two others with three scores each, and a marker beside each of three names.
    assert sorted(shapes.count(shape) for shape in set(shapes)) == [1, 4, 4]


def test_names_stand_at_the_left_ends_and_not_over_each_other() -> None:
    curve = curve_of(MIXED, LENA)
    names = [m for m in curve.marks if isinstance(m, Text) and m.text in ("Lena", "Mehmet", "Ada")]
    assert {mark.text for mark in names} == {"Lena", "Mehmet", "Ada"}
    heights = sorted(mark.y for mark in names)
    assert all(b - a >= names[0].style.line - 4 for a, b in itertools.pairwise(heights))
    assert all(mark.x + mark.w < 90 - 13 for mark in names)
    assert all(0 < mark.y <= curve.height for mark in names)


def test_many_personas_that_begin_alike_keep_their_names_in_the_plot() -> None:
    people = tuple(Persona(id=f"u-{n}", name=f"Person{n}") for n in range(6))
    first = tuple(feels(-2, person.id) for person in people)
    second = tuple(feels(n % 5 - 2, person.id) for n, person in enumerate(people[:5]))
    journey = journey_of(first, second).replace(personas=people)
    curve = curve_of(journey)
    names = [m for m in curve.marks if isinstance(m, Text) and m.text.startswith("Person")]
    assert len(names) == 6
    heights = sorted(mark.y for mark in names)
    assert all(b > a for a, b in itertools.pairwise(heights))
    assert heights[-1] <= curve.height


def test_personas_who_feel_the_same_share_a_curve() -> None:
    curve = curve_of(journey_of((feels(2, LENA), feels(-1)), (feels(0),)))
    assert [key.name for key in curve.keys] == ["Lena", "Mehmet, Ada"]


def test_a_row_that_names_nobody_has_one_curve_without_a_name() -> None:
    curve = curve_of(journey_of((feels(2), feels(1)), (feels(0),)), ADA)
    assert curve.keys == ()
    assert words(curve) == ["+1.5", "0"]
    assert scores(curve) == [1.5, 0]


def test_a_persona_without_any_score_has_no_curve_and_no_face() -> None:
    journey = journey_of((feels(2, LENA),), (feels(0, LENA),))
    assert [key.name for key in curve_of(journey).keys] == ["Lena"]
    alone = curve_of(journey, ADA)
    assert scores(alone) == []
    assert "Lena" in words(alone)


def test_cards_that_name_somebody_but_give_no_score_make_no_curve() -> None:
    curve = curve_of(journey_of((feels(None, LENA),), (feels(None),)))
    assert (curve.keys, curve.faces) == ((), ())


def test_a_persona_that_is_not_in_the_map_is_nobody() -> None:
    assert curve_of(MIXED, "u-x") == curve_of(MIXED)


def test_sixteen_personas_differ_in_dashes_and_marker() -> None:
    keys = [key_of(Voice("", place, None, ()), front=False) for place in range(16)]
    assert len({(key.dash, key.marker) for key in keys}) == len(DASHES) * len(MARKERS) == 16


def test_looking_at_another_persona_lays_out_the_emotions_alone() -> None:
    planner = Planner()
    row = Row(id="r-2", kind="note", title="Notes")
    journey = MIXED.replace(rows=(*MIXED.rows, row))
    before = planner.plan(journey)
    after = planner.plan(journey, persona=ADA)
    assert after.rows[1] is before.rows[1]
    assert after.rows[0].cells == before.rows[0].cells
    assert after.rows[0].curve != before.rows[0].curve
    assert planner.plan(journey, persona=ADA).rows[0] is after.rows[0]


def test_a_persona_with_another_name_gets_another_label() -> None:
    planner = Planner()
    planner.plan(MIXED)
    renamed = MIXED.replace(personas=(PEOPLE[0].replace(name="Leni"), *PEOPLE[1:]))
    curve = planner.plan(renamed).rows[0].curve
    assert curve is not None
    assert "Leni" in words(curve)


@pytest.mark.parametrize(("language", "title"), [("en", "Curves"), ("de", "Kurven")])
def test_the_legend_of_a_page_names_the_curves(language: str, title: str) -> None:
    sheet = lay_out_sheet(MIXED, "de" if language == "de" else "en", day="2026-01-01")
    texts = [mark.text for group in sheet.groups for mark in group.marks if isinstance(mark, Text)]
    at = texts.index(title)
    assert texts[at + 1 : at + 4] == ["Lena", "Mehmet", "Ada"]
    keys = lay_out(MIXED, medium=PRINT).rows[0].curve
    assert keys is not None
    samples = [
        mark.dash
        for group in sheet.groups
        for mark in group.marks
        if isinstance(mark, Path) and mark.path == "M0 0 L30.0 0"
    ]
    assert samples == [key.dash for key in keys.keys]


def test_a_page_with_one_curve_has_no_entry_for_it() -> None:
    sheet = lay_out_sheet(journey_of((feels(2),), (feels(0),)), "en", day="2026-01-01")
    texts = [mark.text for group in sheet.groups for mark in group.marks if isinstance(mark, Text)]
    assert "Curves" not in texts
