"""Rows and headers: heights, names, counts, what is collapsed or hidden, phases and steps."""

from __future__ import annotations

import pytest

from journeyeditor.layout import PRINT, SCREEN, lay_out
from journeyeditor.layout.marks import Box, Path, Text
from journeyeditor.layout.plan import Plan
from journeyeditor.look import icon
from journeyeditor.models import (
    BehaviourCard,
    Cell,
    EmotionCard,
    JourneyMap,
    KpiCard,
    Phase,
    Row,
    Step,
)
from tests.helpers.plan_texts import said, words

PHASES = (Phase(id="p-1", title="One"), Phase(id="p-2", title="Two"))
ROOMY = 200
"""A height that has room for all that stands in a row's header."""


def plan_of(
    *rows: Row, phases: tuple[Phase, ...] = PHASES, language: str = "en", **how: float | None
) -> Plan:
    journey = JourneyMap(id="m", title="", phases=phases, rows=rows)
    return lay_out(journey, language, column_width=how.get("column_width"))


def row(title: str = "Behaviour", cards: int = 0, **fields: object) -> Row:
    found = tuple(BehaviourCard(id=f"c-{n}", text="x") for n in range(cards))
    cells = (Cell(at="p-1", cards=found),) if cards else ()
    plain = Row(id="r", kind="behaviour", title=title, cells=cells)
    return plain.replace(**fields)


def test_an_empty_row_has_its_least_height_and_rows_follow_each_other() -> None:
    first, second = plan_of(row(), row(id="r-2", height=120)).rows
    assert (first.y, first.h) == (0, 39)
    assert (second.y, second.h) == (39, 121)


def test_a_row_set_lower_than_its_cards_need_is_as_high_as_they_need() -> None:
    assert plan_of(row(cards=2, height=20)).rows[0].h == 6 + 31 + 6 + 31 + 6 + 1


@pytest.mark.parametrize(
    ("language", "made", "count"),
    [
        ("en", row(cards=1, height=ROOMY), "1 card"),
        ("de", row("Verhalten", cards=2, height=ROOMY), "2 Karten"),
        ("en", Row(id="r", kind="emotion", title="Emotions"), "Score −2 … +2"),
        (
            "de",
            Row(
                id="r",
                kind="kpi",
                title="Kennzahlen",
                height=ROOMY,
                cells=(Cell(at="p-1", cards=(KpiCard(id="a"), KpiCard(id="b"))),),
            ),
            "2 Werte",
        ),
    ],
)
def test_a_row_says_how_many_cards_it_has(language: str, made: Row, count: str) -> None:
    header = plan_of(made, language=language).rows[0].header
    assert words(header) == (made.title, count)


def test_a_low_row_has_its_name_only_and_in_one_line() -> None:
    title = "Zuständigkeiten und Verantwortung"
    (name,) = words(plan_of(row(title)).rows[0].header)
    assert name.endswith("…")
    assert plan_of(row(title)).rows[0].tooltip == title


def test_a_long_name_takes_two_lines_on_screen_and_all_it_needs_in_print() -> None:
    title = "Was die Kundinnen und Kunden in dieser Zeit erleben, denken und tun"
    on_screen = words(plan_of(row(title, height=ROOMY)).rows[0].header)
    assert len(on_screen) == 3  # two lines and the count
    journey = JourneyMap(id="m", title="", phases=PHASES, rows=(row(title),))
    (printed,) = lay_out(journey, "de", PRINT).rows
    assert said(printed.header) == title
    texts = [mark for mark in printed.header if isinstance(mark, Text)]
    assert max(mark.y for mark in texts) < printed.h


def test_the_spine_carries_a_pattern_in_print_only() -> None:
    def spine(plan: Plan) -> Box:
        return next(
            mark
            for mark in plan.rows[0].header
            if isinstance(mark, Box) and mark.fill == "teal.spine"
        )

    journey = JourneyMap(
        id="m", title="", phases=PHASES, rows=(Row(id="r", kind="touchpoint", title="T"),)
    )
    assert (spine(lay_out(journey)).w, spine(lay_out(journey)).pattern) == (5, "")
    printed = spine(lay_out(journey, medium=PRINT))
    assert printed.w == pytest.approx(2.25 * 96 / 25.4)
    assert printed.pattern == "diag"


def test_a_collapsed_row_shows_a_bar_for_each_card() -> None:
    band = plan_of(row(cards=3, collapsed=True)).rows[0]
    assert (band.h, band.collapsed, len(band.bars)) == (28, True, 3)
    assert words(band.header) == ("Behaviour",)


def test_a_hidden_row_is_a_gap_on_screen_and_missing_in_print() -> None:
    hidden, shown = row(hidden=True), row(id="r-2")
    gap, after = plan_of(hidden, shown).rows
    assert (gap.h, gap.hidden, gap.cells, gap.tooltip) == (4, True, (), "Behaviour")
    assert after.y == 4
    journey = JourneyMap(id="m", title="", phases=PHASES, rows=(hidden, shown))
    assert [band.id for band in lay_out(journey, medium=PRINT).rows] == ["r-2"]


def test_an_emotion_row_has_its_plot_above_the_quotes() -> None:
    quote = EmotionCard(id="c", text="One line", score=1)
    made = Row(id="r", kind="emotion", title="E", cells=(Cell(at="p-1", cards=(quote,)),))
    band = plan_of(made).rows[0]
    assert band.h == 112 + 38 + 1  # the cell without a quote keeps room for one
    assert band.cells[0].cards[0].y == 112


def test_columns_are_as_wide_as_said_within_their_limits() -> None:
    phases = tuple(
        Phase(id=f"p-{n}", title="P", width=width) for n, width in enumerate((None, 10, 250, 999))
    )
    plan = plan_of(phases=phases)
    assert [column.w for column in plan.columns] == [180, 156, 250, 320]
    assert [column.x for column in plan.columns] == [0, 180, 336, 586]
    assert plan.width == 906


def test_a_column_of_no_width_is_printed_all_the_same() -> None:
    phases = tuple(Phase(id=f"p-{n}", title="P", width=5e-324) for n in range(3))
    cells = tuple(Cell(at=f"p-{n}", cards=(EmotionCard(id=f"c-{n}", score=n),)) for n in range(3))
    journey = JourneyMap(
        id="m", title="", phases=phases, rows=(Row(id="r", kind="emotion", title="E", cells=cells),)
    )
    plan = lay_out(journey, medium=PRINT)
    assert {column.w for column in plan.columns} == {PRINT.least_column}


def test_a_single_phase_is_wide() -> None:
    assert plan_of(phases=PHASES[:1]).columns[0].w == 320
    assert plan_of(phases=PHASES[:1], column_width=200).columns[0].w == 200


def test_the_steps_of_a_phase_share_its_header() -> None:
    steps = (Step(id="s-1", title="Search"), Step(id="s-2", title="Compare"))
    plan = plan_of(row(), phases=(PHASES[0], Phase(id="p-2", title="Two", steps=steps)))
    assert [(column.id, column.x) for column in plan.columns] == [
        ("p-1", 0),
        ("s-1", 180),
        ("s-2", 360),
    ]
    assert [(head.x, head.w) for head in plan.phases] == [(0, 180), (180, 360)]
    assert [words(step.marks) for step in plan.steps] == [("Search",), ("Compare",)]
    assert plan.header_height == 66
    assert all(step.top == 40 < step.title.rect.y for step in plan.steps)
    assert plan_of(row()).header_height == 40


def test_a_phase_shows_number_name_duration_and_that_it_repeats() -> None:
    phase = Phase(id="p-2", title="Abwägung", duration="2–6 Wo.", repeats=True, width=260)
    head = plan_of(phases=(PHASES[0], phase), language="de").phases[1]
    assert words(head.marks) == ("2", "Abwägung", "2–6 Wo.")
    assert icon("repeat-2") in {mark.path for mark in head.marks if isinstance(mark, Path)}
    assert head.tooltip.startswith("Abwägung\n2–6 Wo.\n")


def test_a_long_phase_name_is_cut_off_on_screen_and_told_whole_in_the_tooltip() -> None:
    title = "A rather long name for a phase"
    head = plan_of(phases=(PHASES[0], Phase(id="p-2", title=title))).phases[1]
    assert words(head.marks)[1].endswith("…")
    assert title in said(head.marks)
    assert head.tooltip == title


def test_long_names_make_the_headers_higher_in_print() -> None:
    phases = (PHASES[0], Phase(id="p-2", title="A rather long name for a phase"))
    journey = JourneyMap(id="m", title="", phases=phases)
    low, high = (lay_out(journey, "en", PRINT, column_width=w) for w in (400, 120))
    assert high.header_height >= low.header_height + PRINT.phase.line
    assert [head.marks[0] for head in low.phases] != [head.marks[0] for head in high.phases]


def test_a_collapsed_phase_shows_how_many_cards_it_has() -> None:
    phases = (Phase(id="p-1", title="One", collapsed=True), PHASES[1])
    plan = plan_of(row("Behaviour", cards=3), phases=phases)
    assert plan.columns[0].w == 40
    assert plan.columns[0].collapsed
    assert plan.rows[0].cells[0].cards == ()
    assert words(plan.rows[0].bars) == ("3",)
    assert plan.rows[0].h == 39
    journey = JourneyMap(id="m", title="", phases=phases, rows=(row(cards=3),))
    assert not lay_out(journey, medium=PRINT).columns[0].collapsed


def test_the_name_of_a_collapsed_phase_stands_upright_in_a_row_with_room() -> None:
    phases = (Phase(id="p-1", title="Consideration", collapsed=True), PHASES[1])
    low, high = plan_of(row(), row(id="r-2", height=ROOMY), phases=phases).rows
    assert low.bars == ()
    (name,) = (mark for mark in high.bars if isinstance(mark, Text))
    assert (name.text, name.turned) == ("Consideration", True)
    assert 0 < name.x < 40
    assert 0 < name.y - name.w < name.y < high.h


def test_the_name_of_a_collapsed_phase_stands_where_it_can_be_read_whole() -> None:
    phases = (Phase(id="p-1", title="Consideration of a loan", collapsed=True), PHASES[1])
    rows = (row(height=ROOMY / 2), row(id="r-2", height=ROOMY), row(id="r-3", height=2 * ROOMY))
    near, far, _ = plan_of(*rows, phases=phases).rows
    (name,) = (mark for mark in far.bars if isinstance(mark, Text))
    assert (near.bars, name.text, name.source) == ((), "Consideration of a loan", None)


def test_where_all_rows_are_low_the_name_of_a_collapsed_phase_stands_on_the_curve() -> None:
    phases = (Phase(id="p-1", title="Buy", collapsed=True), PHASES[1])
    low, curve = plan_of(row(), row(kind="emotion", id="r-2"), phases=phases).rows
    assert not any(isinstance(mark, Text) and mark.turned for mark in low.bars)
    ground, name = curve.bars[-2:]
    assert isinstance(name, Text)
    assert isinstance(ground, Box)
    assert (name.text, name.turned, ground.fill) == ("Buy", True, "surface")
    assert 0 < ground.y < name.y - name.w < name.y < ground.y + ground.h < curve.h


def test_a_map_without_phases_and_rows_is_empty() -> None:
    plan = lay_out(JourneyMap(id="m", title=""))
    assert (plan.columns, plan.rows, plan.width, plan.height) == ((), (), 0, 0)
    assert plan.header_height == SCREEN.phase_line


def test_the_map_speaks_its_own_language_unless_told() -> None:
    journey = JourneyMap(id="m", title="", language="de", phases=PHASES, rows=(row(cards=2),))
    assert lay_out(journey).language == "de"
    assert lay_out(journey, "en").language == "en"
