"""Tooltips of headers: what cannot be read there, and what a gap hides."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from journeyeditor.edits import phases, rows
from journeyeditor.models import JourneyMap
from tests.canvas.conftest import OpenMap
from tests.helpers.header_hand import HeaderHand
from tests.helpers.trip import crowded_trip, trip

# The screen of the tests cannot bring a window to the front, and a tooltip asks for it.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LONG = "Everything before anybody has even thought of leaving home for a weekend"


def tip(pane: QWidget, at: QPoint) -> str:
    """Rest on a point of a pane and read the tooltip there."""
    QToolTip.hideText()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, at, pane.mapToGlobal(at))
    QApplication.sendEvent(pane, event)
    return QToolTip.text()


def long_trip() -> JourneyMap:
    """The weekend trip with titles that have no room, and a hidden row."""
    journey = rows.rename(phases.rename(trip(), "p-1", LONG), "r-1", LONG)
    return rows.change(journey, "r-2", hidden=True)


@pytest.fixture
def heads(open_map: OpenMap) -> HeaderHand:
    """The headers of a map with long titles and a hidden row."""
    return HeaderHand(open_map(long_trip()))


def test_a_title_that_is_cut_is_told_whole(heads: HeaderHand) -> None:
    for pane in (heads.canvas.frame.phases, heads.canvas.frame.rows):
        assert tip(pane, QPoint(60, 20)).replace("\N{SOFT HYPHEN}", "") == LONG


def test_a_title_that_can_be_read_needs_no_tooltip(heads: HeaderHand) -> None:
    assert tip(*heads.point("Book")) == ""
    assert tip(*heads.point("Pay")) == ""
    assert tip(*heads.point("Feels")) == ""


def test_the_gap_of_a_hidden_row_names_it(heads: HeaderHand) -> None:
    band = next(band for band in heads.canvas.places.plan.rows if band.hidden)
    at = QPoint(60, round(band.y + band.h / 2) - heads.canvas.camera.y)
    assert tip(heads.canvas.frame.rows, at) == "The row “Notes” is hidden. Click to show it."


def test_from_afar_a_phase_that_is_a_number_says_its_name(heads: HeaderHand) -> None:
    heads.canvas.set_zoom(0.2)
    assert tip(*heads.point("Book")).startswith("Book")


def test_a_collapsed_phase_says_its_name(heads: HeaderHand) -> None:
    journey = phases.change(heads.hand.map, "p-2", collapsed=True)
    heads.hand.document.apply(journey, "Collapse")
    assert tip(*heads.point("Book")).startswith("Book")


def test_a_collapsed_phase_says_its_name_all_the_way_down(open_map: OpenMap) -> None:
    hand = open_map(crowded_trip())
    viewport, travel = hand.canvas.viewport(), hand.canvas.places.plan.phases[2]
    x = round(travel.x + travel.w / 2) - hand.canvas.camera.x
    assert tip(viewport, QPoint(x - 80, 150)) == ""
    assert tip(viewport, QPoint(x, 150)) == travel.tooltip != ""
