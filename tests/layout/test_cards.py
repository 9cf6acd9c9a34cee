"""Cards of all kinds: their sizes, and what they show in both languages."""

from __future__ import annotations

import pytest

from journeyeditor.layout import PRINT, SCREEN, Medium, lay_out
from journeyeditor.layout.marks import Box, Path, Picture, Text
from journeyeditor.layout.plan import CardBox, Plan
from journeyeditor.look import icon
from journeyeditor.models import (
    KIND_OF_CARD,
    BehaviourCard,
    Card,
    Cell,
    EmotionCard,
    HurdleCard,
    ImageCard,
    JourneyMap,
    KpiCard,
    KpiPart,
    KpiReading,
    OwnerCard,
    Phase,
    Row,
    SolutionCard,
    TouchpointCard,
)
from tests.helpers.plan_texts import bare, box_of, boxes, said, words

LONG = "A customer waits for the parcel that was promised for Monday, then for Tuesday. " * 6


def plan_of(*cards: Card, language: str = "en", medium: Medium = SCREEN, **how: object) -> Plan:
    """A map with one phase beside an empty one and a row for each kind among the cards."""
    phases = (Phase(id="p-1", title="One"), Phase(id="p-2", title="Two"))
    kinds = dict.fromkeys(KIND_OF_CARD[type(card)] for card in cards)
    rows = tuple(
        Row(
            id=f"r-{kind}",
            kind=kind,
            title=kind,
            cells=(Cell(at="p-1", cards=tuple(c for c in cards if KIND_OF_CARD[type(c)] == kind)),),
        )
        for kind in kinds
    )
    journey = JourneyMap(id="m", title="", phases=phases, rows=rows)
    expanded = how.get("expanded", frozenset())
    assert isinstance(expanded, frozenset)
    return lay_out(journey, language, medium, expanded=expanded)


def shown(box: CardBox) -> tuple[str, ...]:
    return words((*box.drawing.ink, *box.drawing.chips))


def icons(box: CardBox) -> set[str]:
    marks = (*box.drawing.ink, *box.drawing.chips)
    return {mark.path for mark in marks if isinstance(mark, Path)}


@pytest.mark.parametrize(("text", "height"), [("", 31), ("One line", 31), ("Two\nlines", 47)])
def test_a_text_card_is_as_high_as_its_lines(text: str, height: float) -> None:
    (box,) = boxes(plan_of(BehaviourCard(id="c", text=text)))
    assert (box.x, box.y, box.w, box.h) == (8, 6, 164, height)
    assert box.area.text == text


def test_cards_stand_six_apart_and_the_row_holds_them() -> None:
    plan = plan_of(BehaviourCard(id="a", text="One"), BehaviourCard(id="b", text="Two\nlines"))
    assert [box.y for box in boxes(plan)] == [6, 43]
    assert plan.rows[0].h == 6 + 31 + 6 + 47 + 6 + 1


def test_a_touchpoint_shows_channel_contact_and_medium() -> None:
    card = TouchpointCard(
        id="c", text="Word of mouth", channel="forum", contact="indirect", medium="offline"
    )
    (box,) = boxes(plan_of(card))
    assert box.h == 52
    assert shown(box) == ("Word of mouth", "Indirect", "Offline")
    assert icons(box) == {icon("messages-square"), icon("map-pin")}
    frames = [mark for mark in box.drawing.chips if isinstance(mark, Box)]
    assert [(bool(frame.dash), frame.stroke) for frame in frames] == [
        (True, "teal.spine"),
        (False, "teal.border"),
    ]


def test_a_touchpoint_without_a_name_shows_its_channel() -> None:
    (box,) = boxes(plan_of(TouchpointCard(id="c", channel="landing-page"), language="de"))
    assert shown(box) == ("Landingpage",)
    assert box.area.text == ""


def test_a_hurdle_shows_number_and_severity() -> None:
    (box,) = boxes(plan_of(HurdleCard(id="c", text="Two\nlines", severity=2)))
    assert box.h == 64
    assert shown(box) == ("H1", "Medium", "Two", "lines")
    bars = [mark for mark in box.drawing.ink if isinstance(mark, Box)]
    assert [bar.h for bar in bars] == [5.5, 8.0, 10.5]
    assert [bar.fill for bar in bars] == ["red.ink", "red.ink", None]


def test_a_solution_shows_its_status_and_the_hurdles_it_solves() -> None:
    hurdles = [HurdleCard(id=f"h-{n}", text="x") for n in range(1, 5)]
    solutions = [
        SolutionCard(id="s-1", text="a", status="done", solves=("h-3",)),
        SolutionCard(id="s-2", text="b", solves=("h-1", "h-2")),
        SolutionCard(id="s-3", text="c", status="planned", solves=("h-2", "h-1", "h-4", "h-3")),
    ]
    plan = plan_of(*hurdles, *solutions)
    assert shown(box_of(plan, "s-1")) == ("S1", "Done", "H3", "a")
    assert shown(box_of(plan, "s-2")) == ("S2", "Idea", "H1, H2", "b")
    assert shown(box_of(plan, "s-3")) == ("S3", "Planned", "H2 +3", "c")
    done = next(mark for mark in box_of(plan, "s-1").drawing.ink if isinstance(mark, Path))
    assert done.stroke == "ok"


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("en", "It rolls!", "“It rolls!”"),
        ("de", "Es rollt!", "„Es rollt!“"),
        ("en", "“It rolls!”", "“It rolls!”"),
        ("en", "", ""),
    ],
)
def test_a_quote_stands_in_the_marks_of_its_language(language: str, text: str, quote: str) -> None:
    (box,) = boxes(plan_of(EmotionCard(id="c", text=text), language=language))
    assert "".join(shown(box)) == quote
    assert box.area.text == text
    assert box.y == 112


def test_owners_are_pills_that_flow_in_lines() -> None:
    plan = plan_of(*(OwnerCard(id=name, text=name) for name in ("Shop IT", "Logistics", "Service")))
    first, second, third = boxes(plan)
    assert (first.x, first.y, first.h) == (8, 6, 25)
    assert second.x == first.x + first.w + 4
    assert second.y == 6
    assert (third.x, third.y) == (8, 35)
    assert [shown(box)[0] for box in (first, second)] == ["SI", "LO"]


def test_an_owner_has_own_initials() -> None:
    (box,) = boxes(plan_of(OwnerCard(id="c", text="Marketing", initials="MK")))
    assert shown(box) == ("MK", "Marketing")


def test_a_kpi_shows_value_trend_and_whether_its_target_is_met() -> None:
    met = KpiCard(id="a", metric="ctr", value=2.6, unit="%", target=2.5, trend="up")
    missed = KpiCard(id="b", text="Returns", value=6, unit="%", target=5, better="lower")
    plan = plan_of(met, missed)
    assert shown(box_of(plan, "a")) == (
        "2.6\u00a0%",
        "Target 2.5\u00a0%",
        "Click-through rate (CTR)",
    )
    assert shown(box_of(plan, "b")) == ("6\u00a0%", "Target ≤ 5\u00a0%", "Returns")
    assert icons(box_of(plan, "a")) == {icon("arrow-up-right"), icon("circle-check")}
    assert icons(box_of(plan, "b")) == {icon("circle-alert")}
    assert [box.h for box in boxes(plan)] == [44, 44]


def test_a_computed_kpi_looks_like_a_stated_one() -> None:
    parts = (KpiPart(name="returned-orders", value=12), KpiPart(name="orders", value=250))
    history = (KpiReading(date="2026-05", value=5.2), KpiReading(date="2026-06", value=5))
    computed = KpiCard(id="a", metric="return-rate", unit="%", target=5, parts=parts)
    plan = plan_of(computed.replace(history=history), computed.replace(id="b", parts=parts[:1]))
    assert shown(box_of(plan, "a")) == ("4.8\u00a0%", "Target ≤ 5\u00a0%", "Return rate")
    assert icons(box_of(plan, "a")) == {icon("arrow-down-right"), icon("circle-check")}
    assert shown(box_of(plan, "b"))[0] == "–"


def test_a_target_that_does_not_fit_goes_to_a_third_line() -> None:
    card = KpiCard(id="c", text="Impressionen", value=184_000, target=200_000, trend="up")
    assert box_of(plan_of(card), "c").h == 44
    assert box_of(plan_of(card, language="de"), "c").h == 58


def test_a_kpi_without_a_value_shows_a_dash() -> None:
    (box,) = boxes(plan_of(KpiCard(id="c", text="NPS")))
    assert shown(box) == ("–", "NPS")


def test_an_image_stands_over_its_caption() -> None:
    (box,) = boxes(plan_of(ImageCard(id="c", text="At the counter", image="abc", alt="A shop")))
    picture = next(mark for mark in box.drawing.ink if isinstance(mark, Picture))
    assert (picture.w, picture.h, picture.hash, picture.alt) == (148, 100, "abc", "A shop")
    caption = next(mark for mark in box.drawing.ink if isinstance(mark, Text))
    assert caption.y > picture.y + picture.h


def test_a_cards_own_colour_goes_before_its_rows() -> None:
    (box,) = boxes(plan_of(HurdleCard(id="c", text="x", color="green")))
    assert box.hue == "green"
    assert box.drawing.body.fill == "green.tint"
    assert any(isinstance(mark, Text) and mark.ink == "green.ink" for mark in box.drawing.ink)


def test_a_long_text_is_folded_after_six_lines_until_it_is_opened() -> None:
    card = BehaviourCard(id="c", text=LONG)
    (folded,) = boxes(plan_of(card))
    assert folded.folded
    assert len(shown(folded)) == 7
    assert shown(folded)[5].endswith("…")
    assert shown(folded)[6] == "Show all"
    assert folded.h == 31 + 5 * 16 + 17
    (opened,) = boxes(plan_of(card, expanded=frozenset({"c"})))
    assert not opened.folded
    assert bare(said(opened.drawing.ink)) == bare(LONG)


def test_more_than_twelve_cards_are_folded_on_screen_only() -> None:
    cards = [BehaviourCard(id=f"c-{n}", text="x") for n in range(19)]
    cell = plan_of(*cards).rows[0].cells[0]
    assert (len(cell.cards), cell.more) == (12, 7)
    opened = plan_of(*cards, expanded=frozenset({"r-behaviour"})).rows[0].cells[0]
    assert (len(opened.cards), opened.more) == (19, 0)
    printed = plan_of(*cards, medium=PRINT).rows[0].cells[0]
    assert (len(printed.cards), printed.more) == (19, 0)


@pytest.mark.parametrize(
    ("card", "hint"),
    [
        (HurdleCard(id="c"), "No hurdle noted"),
        (OwnerCard(id="c"), "No owner yet"),
        (TouchpointCard(id="c"), "No touchpoint yet"),
        (BehaviourCard(id="c"), ""),
    ],
)
def test_empty_cells_of_some_rows_say_what_is_missing(card: Card, hint: str) -> None:
    filled, empty = plan_of(card).rows[0].cells
    assert (filled.hint, empty.hint) == ("", hint)
    assert plan_of(card, medium=PRINT).rows[0].cells[1].hint == ""
