"""Gliding: the camera gets where it is sent, on a smooth way, and who pans meanwhile has it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF

from journeyeditor.canvas.camera import Camera
from journeyeditor.canvas.moving.gliding import between
from journeyeditor.canvas.moving.motion import set_reduced
from journeyeditor.canvas.showing import fit_selection
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.sight import alike
from tests.helpers.trip import trip


@pytest.fixture
def gliding(open_map: OpenMap) -> Iterator[Hand]:
    """A hand on a small window, whose frames come when they are asked for."""
    hand = open_map(trip(), 700, 420)
    set_reduced(False)
    hand.canvas.motion.hold()
    yield hand
    set_reduced(None)


def cameras(hand: Hand) -> list[Camera]:
    """Look at each frame until nothing moves; nothing may be left of the one before."""
    seen = [hand.canvas.camera]
    while hand.canvas.motion:
        hand.canvas.motion.step(16)
        seen.append(hand.canvas.camera)
        assert alike(hand.screen(), hand.repainted()), f"frame {len(seen)}"
    return seen


def test_a_step_of_the_zoom_takes_its_way_and_keeps_the_point(gliding: Hand) -> None:
    canvas = gliding.canvas
    at = QPointF(300, 200)
    canvas.pan_by(60, 90)
    under = canvas.camera.to_grid(at)
    gliding.wheel(+1, at=at.toPoint(), held="Ctrl")
    zooms = [camera.zoom for camera in cameras(gliding)]
    assert zooms == sorted(zooms)
    assert len(set(zooms)) > 5
    assert zooms[-1] == 1.1
    left, top = canvas.frame.margins(canvas.places.plan, 1)
    after = canvas.frame.margins(canvas.places.plan, 1.1)
    # The headers grow with the zoom, and the viewport's corner with them.
    landed = at - QPointF(after[0] - left, after[1] - top)
    assert canvas.camera.to_grid(landed) == pytest.approx(under, abs=1)


def test_steps_of_the_zoom_add_up_while_it_glides(gliding: Hand) -> None:
    gliding.canvas.zoom_in()
    gliding.canvas.motion.step(30)
    gliding.canvas.zoom_in()
    gliding.canvas.zoom_in()
    assert cameras(gliding)[-1].zoom == 1.5


def test_fitting_ends_where_it_ends_without_motion(gliding: Hand) -> None:
    gliding.canvas.set_zoom(2)
    gliding.canvas.pan_by(400, 500)
    gliding.canvas.fit()
    assert gliding.canvas.camera.zoom == 2
    glided = cameras(gliding)[-1]
    set_reduced(True)
    gliding.canvas.set_zoom(2)
    gliding.canvas.pan_by(400, 500)
    gliding.canvas.fit()
    assert gliding.canvas.camera == glided


def test_a_selection_is_fitted_on_the_way(gliding: Hand) -> None:
    gliding.selection.select(["c-5"])
    fit_selection(gliding.canvas)
    assert len({camera.zoom for camera in cameras(gliding)}) > 8
    assert gliding.canvas.viewport().rect().contains(gliding.rect("c-5").toRect())


def test_what_is_revealed_glides_into_view(gliding: Hand) -> None:
    canvas = gliding.canvas
    gliding.selection.select([], gliding.cell("Hurdles", "Travel"))
    start = canvas.camera
    canvas.reveal(gliding.cell("Hurdles", "Travel"))
    assert canvas.camera == start
    seen = cameras(gliding)
    assert len({(camera.x, camera.y) for camera in seen}) > 5
    shown = gliding.rect(gliding.cell("Hurdles", "Travel"))
    assert canvas.viewport().rect().toRectF().contains(shown)


def test_two_revealed_in_a_row_count_from_where_the_first_will_be(gliding: Hand) -> None:
    canvas = gliding.canvas
    canvas.reveal(gliding.cell("Hurdles", "Travel"))
    canvas.reveal("c-1")
    assert cameras(gliding)[-1] == Camera(1, 0, 0)


def test_who_pans_meanwhile_has_the_camera(gliding: Hand) -> None:
    canvas = gliding.canvas
    canvas.reveal(gliding.cell("Hurdles", "Travel"))
    canvas.motion.step(32)
    at = canvas.camera
    gliding.wheel(+1, at=QPoint(200, 200))
    assert canvas.camera.y == max(0, at.y - 60)
    assert not canvas.motion
    canvas.motion.step(500)
    assert canvas.camera.y == max(0, at.y - 60)


def test_a_text_is_edited_where_its_card_will_be(gliding: Hand) -> None:
    canvas = gliding.canvas
    gliding.selection.select(["c-5"])
    canvas.pan_by(0, 900)
    gliding.press("F2")
    gliding.type("!")
    cameras(gliding)
    field, rect = canvas.editing.field.geometry(), gliding.rect("c-5")
    assert rect.toRect().adjusted(-2, -2, 2, 2).contains(field)
    assert gliding.editing == "Packs!"


def test_a_point_both_cameras_show_at_the_same_place_stays_there() -> None:
    start, end = Camera(1, 100, 50), Camera(2, 500, 350)
    # What is under (300, 250) in both.
    for part in (0.0, 0.3, 0.5, 0.9, 1.0):
        x, y = between(start, end, part).to_grid(QPointF(300, 250))
        assert (x, y) == pytest.approx((400, 300), abs=1)
