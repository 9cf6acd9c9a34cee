"""Zooming, scrolling and fitting: the point under the pointer stays, headers go along, all can be shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF

from journeyeditor.canvas.painting.pixels import whole
from journeyeditor.layout.plan import Rect
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.maps import generated_map
from tests.helpers.sight import settle


def under(hand: Hand, screen: QPoint) -> tuple[float, float]:
    """Give the point of the grid under a point of the canvas."""
    return hand.canvas.camera.to_grid(QPointF(hand.canvas.viewport().mapFrom(hand.canvas, screen)))


@pytest.fixture
def large(open_map: OpenMap) -> Hand:
    """Open a map much larger than its window, scrolled to its middle."""
    hand = open_map(generated_map(400), 900, 700)
    plan = hand.canvas.places.plan
    hand.canvas.pan_by(round(plan.width / 2), round(plan.height / 2))
    return hand


@pytest.mark.parametrize("zoom", [0.5, 0.9, 1.1, 2.0])
def test_zooming_with_the_wheel_keeps_the_point_under_the_pointer(large: Hand, zoom: float) -> None:
    pointer = QPoint(500, 400)
    before = under(large, pointer)
    way = 1 if zoom > 1 else -1
    while (large.canvas.zoom < zoom) if way > 0 else (large.canvas.zoom > zoom):
        large.wheel(way, at=large.canvas.viewport().mapFrom(large.canvas, pointer), held="Ctrl")
    after = under(large, pointer)
    assert large.canvas.zoom == pytest.approx(zoom)
    assert abs(after[0] - before[0]) * zoom <= 1.01
    assert abs(after[1] - before[1]) * zoom <= 1.01


def test_zooming_in_and_out_again_comes_back(large: Hand) -> None:
    camera = large.canvas.camera
    at = QPoint(400, 300)
    large.wheel(3, at=at, held="Ctrl")
    assert large.canvas.camera != camera
    screen = large.canvas.viewport().mapTo(large.canvas, at)
    while large.canvas.zoom > 1:
        back = large.canvas.viewport().mapFrom(large.canvas, screen)
        large.wheel(-1, at=back, held="Ctrl")
    assert abs(large.canvas.camera.x - camera.x) <= 200
    assert large.canvas.zoom == 1


def test_the_wheel_scrolls_and_shift_scrolls_sideways(large: Hand) -> None:
    x, y = large.canvas.camera.x, large.canvas.camera.y
    large.wheel(-2)
    assert (large.canvas.camera.x, large.canvas.camera.y) == (x, y + 120)
    large.wheel(1, held="Shift")
    assert (large.canvas.camera.x, large.canvas.camera.y) == (x - 60, y + 120)
    large.wheel(-1, sideways=True)
    assert (large.canvas.camera.x, large.canvas.camera.y) == (x, y + 120)


def test_scrolling_ends_at_the_map_s_edges(large: Hand) -> None:
    large.canvas.pan_by(-99_999, -99_999)
    assert (large.canvas.camera.x, large.canvas.camera.y) == (0, 0)
    large.canvas.pan_by(99_999, 99_999)
    plan, view = large.canvas.places.plan, large.canvas.viewport()
    end = large.canvas.camera.to_view(Rect(plan.width, plan.height, 0, 0)).topLeft()
    assert 0 <= view.width() - end.x() <= 40
    assert 0 <= view.height() - end.y() <= 40


@pytest.mark.parametrize("cards", [10, 100, 400])
def test_fit_shows_all_of_the_map(open_map: OpenMap, cards: int) -> None:
    hand = open_map(generated_map(cards), 900, 700)
    hand.canvas.pan_by(500, 500)
    hand.canvas.fit()
    settle()
    plan, view = hand.canvas.places.plan, hand.canvas.viewport().rect()
    whole = hand.canvas.camera.to_view(Rect(0, 0, plan.width, plan.height)).toAlignedRect()
    assert view.contains(whole)
    assert not hand.canvas.horizontalScrollBar().isVisible()
    assert not hand.canvas.verticalScrollBar().isVisible()
    nearly = max(whole.width() / view.width(), whole.height() / view.height())
    assert hand.canvas.zoom == 1 or nearly > 0.9


@pytest.mark.parametrize("zoom", [0.5, 0.75, 1, 1.25, 2])
@pytest.mark.parametrize("scroll", [(0, 0), (133, 77), (211, 301)])
def test_headers_stand_exactly_above_and_beside_their_cells(
    large: Hand, zoom: float, scroll: tuple[int, int]
) -> None:
    large.canvas.set_zoom(zoom)
    large.canvas.pan_by(-99_999, -99_999)
    large.canvas.pan_by(*scroll)
    frame, view = large.canvas.frame, large.canvas.viewport()
    assert frame.phases.x() == view.x()
    assert frame.phases.geometry().bottom() + 1 == view.y()
    assert frame.rows.y() == view.y()
    assert frame.rows.geometry().right() + 1 == view.x()
    look = large.canvas.look()
    plan = look.plan
    picture = large.screen()
    surface = large.canvas.artist.inks
    for band in plan.rows[1:4]:
        y = whole(look.device(0, band.y)[1])
        if 3 < y < view.height() - 3:
            # The line below a row runs on through the row's header without a step.
            place = view.y() + y - 1
            in_grid = {picture.pixelColor(view.x() + 3 + k, place).name() for k in range(40)}
            assert surface.colour("line").name() in in_grid
            header = {picture.pixelColor(view.x() - 4 - k, place).name() for k in range(20)}
            assert header & {surface.colour(role).name() for role in ("line", "lineStrong")}
