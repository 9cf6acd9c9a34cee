"""The catalogue of touchpoints: found, put on the map by Enter, dragged there, added to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QToolButton, QWidget

from journeyeditor.canvas.transfer.offers import TOUCHPOINT, offered
from journeyeditor.edits import rows
from journeyeditor.layout.places import cell_rect
from journeyeditor.models import CellKey
from journeyeditor.models.card import TouchpointCard
from journeyeditor.models.queries import cards_of_kind, find
from journeyeditor.ui.preferences import OwnTouchpoint
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.touchpoints.offers import Offer, offers
from journeyeditor.ui.touchpoints.own_dialog import OwnDialog
from journeyeditor.ui.touchpoints.tile import Tile, clip_of
from journeyeditor.ui.window import MainWindow
from tests.helpers.widgets import part


@pytest.fixture
def panel(window: MainWindow) -> QWidget:
    """The panel, open in the example's window."""
    window.workspace.show_tab("touchpoints")
    return part(window, QWidget, "touchpoints")


def tile(panel: QWidget, channel: str) -> Tile:
    return part(panel, Tile, f"touchpoint-{channel}")


def tiles(panel: QWidget) -> list[str]:
    area = part(panel, QWidget, "touchpoint-tiles")
    return [found.offer.channel for found in area.findChildren(Tile)]


def row_id(window: MainWindow, kind: str) -> str:
    return next(row.id for row in window.document.map.rows if row.kind == kind)


def test_enter_puts_it_into_the_chosen_phase_whatever_row_is_in_focus(
    window: MainWindow, panel: QWidget
) -> None:
    phase = window.document.map.phases[2].id
    window.session.selection.select([], CellKey(row_id(window, "goal"), phase))
    tile(panel, "app").setFocus()
    QTest.keyClick(tile(panel, "app"), Qt.Key.Key_Return)
    (chosen,) = window.session.selection.cards
    standing = find(window.document.map, chosen)
    assert standing is not None
    assert isinstance(standing.card, TouchpointCard)
    assert (standing.row.kind, standing.slot.at) == ("touchpoint", phase)
    assert (standing.card.text, standing.card.channel) == ("App", "app")
    assert (standing.card.contact, standing.card.medium) == ("direct", "online")
    assert window.document.stack.undoText() == "Add touchpoint"
    window.document.undo()
    assert find(window.document.map, chosen) is None


def test_a_map_without_a_row_for_touchpoints_gets_one_in_the_same_step(
    window: MainWindow, panel: QWidget
) -> None:
    journey = rows.delete(window.document.map, row_id(window, "touchpoint"))
    window.document.apply(journey, "Delete row")
    QTest.mouseDClick(tile(panel, "chat"), Qt.MouseButton.LeftButton)
    assert [card.text for card in cards_of_kind(window.document.map, "touchpoint")] == ["Chat"]
    window.document.undo()
    assert window.document.map == journey


def test_search_narrows_the_tiles_and_enter_takes_the_first(
    window: MainWindow, panel: QWidget
) -> None:
    field = part(panel, QLineEdit, "search-touchpoints")
    before = len(list(cards_of_kind(window.document.map, "touchpoint")))
    QTest.keyClicks(field, "POR revi")
    assert tiles(panel) == ["review-portal"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert len(list(cards_of_kind(window.document.map, "touchpoint"))) == before + 1
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert len(tiles(panel)) == 45
    QTest.keyClicks(field, "zzz")
    assert tiles(panel) == []


def test_arrows_go_from_the_search_through_the_tiles(window: MainWindow, panel: QWidget) -> None:
    field = part(panel, QLineEdit, "search-touchpoints")
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    walk = [Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left]
    seen: list[str] = []
    for key in walk:
        focused = QApplication.focusWidget()
        assert isinstance(focused, Tile)
        seen.append(focused.offer.channel)
        QTest.keyClick(focused, key)
    assert seen == ["website", "landing-page", "cart-and-checkout"]
    back = QApplication.focusWidget()
    assert isinstance(back, Tile)
    QTest.keyClick(back, Qt.Key.Key_Up)
    first = QApplication.focusWidget()
    assert isinstance(first, Tile)
    QTest.keyClick(first, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is field


def test_dropped_on_any_row_of_a_phase_it_lands_among_its_touchpoints(
    window: MainWindow, panel: QWidget
) -> None:
    canvas = window.canvas
    phase = window.document.map.phases[1].id
    rect = cell_rect(canvas.places.plan, CellKey(row_id(window, "goal"), phase))
    assert rect is not None
    at = QPointF(canvas.camera.to_view(rect).center())
    mime: QMimeData = offered(clip_of(tile(panel, "app").offer.card("en")))
    mime.setData(TOUCHPOINT, b"app")
    copy = Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at.toPoint(), copy, mime, left, none)
    QApplication.sendEvent(canvas.viewport(), enter)
    assert canvas.scene.drag is not None
    assert canvas.scene.drag.drop is not None
    assert canvas.scene.drag.drop.slot.row == row_id(window, "touchpoint")
    QApplication.sendEvent(canvas.viewport(), QDropEvent(at, copy, mime, left, none))
    row = next(row for row in window.document.map.rows if row.kind == "touchpoint")
    assert row.cell(phase)[-1].text == "App"


def test_groups_fold(window: MainWindow, panel: QWidget) -> None:
    heading = part(panel, QToolButton, "group-online-direct")
    assert "website" in tiles(panel)
    QTest.mouseClick(heading, Qt.MouseButton.LeftButton)
    assert "website" not in tiles(panel)
    assert "forum" in tiles(panel)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_own_touchpoint_is_added_remembered_and_removed(
    window: MainWindow, panel: QWidget
) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, OwnDialog)
        name = part(dialog, QLineEdit, "name")
        QTest.keyClicks(name, "website")
        assert not part(dialog, QWidget, "accept").isEnabled()
        name.clear()
        QTest.keyClicks(name, "  Podcast ")
        QTest.mouseClick(part(dialog, QAbstractButton, "indirect"), Qt.MouseButton.LeftButton)
        QTest.mouseClick(part(dialog, QWidget, "accept"), Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, answer)
    QTest.mouseClick(part(panel, QWidget, "add-touchpoint"), Qt.MouseButton.LeftButton)
    own = OwnTouchpoint("Podcast", online=True, direct=False)
    assert Settings().values.touchpoints == (own,)
    QTest.keyClick(tile(panel, "Podcast"), Qt.Key.Key_Return)
    assert "Podcast" in [card.text for card in cards_of_kind(window.document.map, "touchpoint")]
    QTest.keyClick(tile(panel, "Podcast"), Qt.Key.Key_Delete)
    assert Settings().values.touchpoints == ()
    assert "Podcast" not in tiles(panel)


def test_names_are_in_the_maps_language_on_the_map(window: MainWindow) -> None:
    offer = next(one for one in offers(window.settings.values).values())[0]
    assert isinstance(offer, Offer)
    assert (offer.name("de"), offer.card("de").text) == ("Website", "Website")
    assert offers(window.settings.values)[offer.group][11].card("de").text != "Influencer ad"
