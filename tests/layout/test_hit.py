"""What lies under a point: cards, faces, lines, places, edges of headers; and ways by arrow keys."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.layout import lay_out
from journeyeditor.layout.hit import Hit, hit, hit_header, hit_row_header
from journeyeditor.layout.marks import Text
from journeyeditor.layout.places import Places, card_rect, cards_in
from journeyeditor.layout.plan import CurveBox, FaceBox, Rect
from journeyeditor.layout.walk import Direction, neighbour
from journeyeditor.models import Cell, CellKey, JourneyMap, Phase, Row, TouchpointCard
from tests.helpers.journeys import journeys
from tests.helpers.maps import generated_map
from tests.helpers.plans import hand_made

PLAN = hand_made()

EXAMPLES = (settings.default.max_examples if settings.default else 100) // 3
"""Drawing a whole map takes long; each is tried at many points."""

SHARES = st.lists(st.tuples(st.floats(-0.1, 1.1), st.floats(-0.1, 1.1)), min_size=10, max_size=20)


@pytest.mark.parametrize(
    ("x", "y", "kind", "row", "at", "card"),
    [
        (20, 10, "card", "r-1", "p-1", "a"),
        (8, 43, "card", "r-1", "p-1", "b"),
        (2, 50, "cell", "r-1", "p-1", ""),
        (20, 39, "cell", "r-1", "p-1", ""),
        (400, 20, "card", "r-1", "s-2", "d"),
        (400, 40, "show-all", "r-1", "s-2", "d"),
        (400, 64, "card", "r-1", "s-2", "d"),
        (400, 110, "more", "r-1", "s-2", ""),
        (250, 20, "place", "r-1", "s-1", ""),
        (250, 100, "cell", "r-1", "s-1", ""),
        (560, 20, "cell", "r-1", "p-3", ""),
        (20, 123, "beyond", "r-2", "", ""),
        (90, 145, "face", "r-3", "p-1", ""),
        (90, 160, "cell", "r-3", "p-1", ""),
        (90, 250, "card", "r-3", "p-1", "f"),
        (250, 250, "place", "r-3", "s-1", ""),
        (20, 310, "cell", "r-4", "p-1", ""),
        (80, 340, "card", "r-5", "p-1", "l"),
        (-1, 10, "beyond", "", "", ""),
        (581, 10, "beyond", "", "", ""),
        (20, -1, "beyond", "", "", ""),
        (20, 400, "beyond", "", "", ""),
    ],
)
def test_a_point_hits_what_lies_there(
    x: float, y: float, kind: str, row: str, at: str, card: str
) -> None:
    found = hit(PLAN, x, y)
    assert (found.kind, found.row, found.at, found.card) == (kind, row, at, card)


def test_the_words_show_all_of_a_long_card_are_hit() -> None:
    card = TouchpointCard(id="c-1", text="a long story " * 40, contact="direct")
    journey = JourneyMap(
        id="m-1",
        title="Long",
        phases=(Phase(id="p-1", title="One"),),
        rows=(Row(id="r-1", kind="touchpoint", title="T", cells=(Cell(at="p-1", cards=(card,)),)),),
    )
    plan = lay_out(journey)
    box = plan.rows[0].cells[0].cards[0]
    words = next(
        mark for mark in box.drawing.ink if isinstance(mark, Text) and mark.text == "Show all"
    )
    found = hit(plan, box.x + words.x + 5, box.y + words.y - 3)
    assert (found.kind, found.card) == ("show-all", "c-1")
    assert hit(plan, box.x + words.x + 5, box.y + 12).kind == "card"


def test_a_face_names_the_cards_it_stands_for() -> None:
    found = hit(PLAN, 95, 140)
    assert found.cards == ("f",)
    assert found.rect == Rect(77, 132, 26, 26)


def test_the_marker_of_a_curve_behind_is_hit_where_no_face_is() -> None:
    shown = PLAN.rows[2].curve
    assert shown is not None
    behind = (FaceBox("p-1", 90, 40, 7, -1, ("g",)), FaceBox("s-1", 270, 60, 7, 0, ("h",)))
    curve = CurveBox(shown.height, lambda: shown.curve._replace(behind=behind))
    row = PLAN.rows[2]._replace(curve=curve)
    plan = PLAN._replace(rows=(*PLAN.rows[:2], row, *PLAN.rows[3:]))
    assert hit(plan, 90, 125 + 30).cards == ("f",)
    assert hit(plan, 90, 125 + 36).cards == ("g",)
    assert hit(plan, 266, 125 + 60) == Hit(
        "face", "r-3", "s-1", cards=("h",), rect=Rect(263, 178, 14, 14)
    )


@pytest.mark.parametrize(
    ("x", "y", "kind", "phase", "step"),
    [
        (20, 10, "phase", "p-1", ""),
        (178, 10, "edge", "p-1", ""),
        (183, 50, "edge", "p-1", ""),
        (250, 10, "phase", "p-2", ""),
        (250, 50, "step", "p-2", "s-1"),
        (20, 50, "phase", "p-1", ""),
        (360, 10, "phase", "p-2", ""),
        (359, 50, "edge", "p-2", "s-1"),
        (539, 50, "edge", "p-2", ""),
        (582, 10, "edge", "p-3", ""),
        (590, 10, "beyond", "", ""),
        (20, 66, "beyond", "", ""),
        (20, -1, "beyond", "", ""),
    ],
)
def test_a_point_of_the_header_hits_phase_step_or_edge(
    x: float, y: float, kind: str, phase: str, step: str
) -> None:
    found = hit_header(PLAN, x, y)
    assert (found.kind, found.phase, found.step) == (kind, phase, step)


@pytest.mark.parametrize(
    ("y", "kind", "row"),
    [
        (50, "row", "r-1"),
        (115, "row", "r-1"),
        (118, "hidden", "r-2"),
        (123, "hidden", "r-2"),
        (200, "row", "r-3"),
        (298, "edge", "r-3"),
        (302, "edge", "r-3"),
        (326, "row", "r-4"),
        (396, "edge", "r-5"),
        (401, "edge", "r-5"),
        (410, "beyond", ""),
    ],
)
def test_a_point_of_the_row_headers_hits_a_row_its_edge_or_a_hidden_one(
    y: float, kind: str, row: str
) -> None:
    found = hit_row_header(PLAN, 20, y)
    assert (found.kind, found.row) == (kind, row)


def test_left_and_right_of_the_row_headers_is_nothing() -> None:
    assert hit_row_header(PLAN, -1, 50).kind == "beyond"
    assert hit_row_header(PLAN, 146, 50).kind == "beyond"


def test_a_rubber_band_takes_what_it_touches_drawn_in_any_direction() -> None:
    assert cards_in(PLAN, Rect(20, 40, 5, 10)) == ("b",)
    assert cards_in(PLAN, Rect(25, 50, -5, -12)) == ("b",)
    assert cards_in(PLAN, Rect(20, 30, 400, 60)) == ("a", "b", "c", "d", "e")
    assert cards_in(PLAN, Rect(-50, -50, 900, 900)) == tuple("abcdefklm")
    assert cards_in(PLAN, Rect(180, 0, 100, 100)) == ()


def test_rectangles_of_cards_are_in_the_grid() -> None:
    assert card_rect(PLAN, "e") == Rect(368, 72, 164, 31)
    assert card_rect(PLAN, "f") == Rect(8, 243, 164, 31)
    assert card_rect(PLAN, "x") is None
    assert Places(PLAN).rect("f") == card_rect(PLAN, "f")
    assert Places(PLAN).rect("x") is None


@pytest.mark.parametrize(
    ("start", "direction", "end"),
    [
        ("a", "down", "b"),
        ("c", "down", "f"),
        ("a", "up", None),
        ("f", "up", "c"),
        ("f", "down", CellKey("r-4", "p-1")),
        (CellKey("r-4", "p-1"), "down", "k"),
        (CellKey("r-4", "p-1"), "up", "f"),
        ("k", "right", "l"),
        ("l", "right", CellKey("r-5", "s-1")),
        ("l", "down", "m"),
        ("m", "up", "k"),
        (CellKey("r-5", "s-1"), "left", "l"),
        ("b", "right", CellKey("r-1", "s-1")),
        (CellKey("r-1", "s-1"), "right", "d"),
        ("e", "right", CellKey("r-1", "p-3")),
        (CellKey("r-1", "p-3"), "right", None),
        (CellKey("r-1", "p-3"), "left", "d"),
        (CellKey("r-1", "nowhere"), "left", None),
        ("x", "left", None),
        ("a", "left", None),
        ("m", "down", None),
    ],
)
def test_arrow_keys_walk_through_cards_and_cells(
    start: str | CellKey, direction: Direction, end: str | CellKey | None
) -> None:
    assert neighbour(PLAN, start, direction) == end


@given(journeys())
@settings(max_examples=EXAMPLES)
def test_the_middle_of_a_card_hits_the_card(journey: JourneyMap) -> None:
    plan = lay_out(journey)
    places = Places(plan)
    for band in plan.rows:
        for cell in band.cells:
            for box in cell.cards:
                rect = places.rect(box.id)
                if rect is None:
                    continue
                found = hit(plan, rect.x + rect.w / 2, rect.y + min(rect.h / 2, 8))
                assert (found.kind, found.card, found.row, found.at) == (
                    *("card", box.id, cell.row, cell.at),
                )
                assert found.rect == rect
                assert box.id in cards_in(plan, rect)


@given(journeys(), SHARES)
@settings(max_examples=EXAMPLES)
def test_every_point_hits_something_that_contains_it(
    journey: JourneyMap, shares: list[tuple[float, float]]
) -> None:
    plan = lay_out(journey)
    for across, down in shares:
        x, y = across * plan.width, down * plan.height
        found = hit(plan, x, y)
        if found.rect is not None:
            assert found.rect.x <= x <= found.rect.x + found.rect.w
            assert found.rect.y <= y <= found.rect.y + found.rect.h
        if not (0 <= x < plan.width and 0 <= y < plan.height):
            assert found.kind == "beyond"
        header = hit_header(plan, x, down * plan.header_height)
        assert header.kind == "beyond" or header.phase
        row = hit_row_header(plan, across * plan.row_header_width, y)
        assert row.kind == "beyond" or row.row


def test_walking_right_then_down_reaches_every_cell_of_a_map() -> None:
    plan = lay_out(generated_map(200))
    places = Places(plan)
    seen: set[CellKey] = set()
    left: str | CellKey | None = CellKey(plan.rows[0].id, plan.columns[0].id)
    while left is not None:
        spot: str | CellKey | None = left
        while spot is not None:
            seen.add(_cell_of(places, spot))
            spot = neighbour(places, spot, "right")
        left = neighbour(places, left, "down")
    assert seen == {CellKey(band.id, column.id) for band in plan.rows for column in plan.columns}


def _cell_of(places: Places, spot: str | CellKey) -> CellKey:
    if isinstance(spot, CellKey):
        return spot
    place = places.card(spot)
    assert place is not None
    return CellKey(places.plan.rows[place.row].id, places.plan.columns[place.column].id)
