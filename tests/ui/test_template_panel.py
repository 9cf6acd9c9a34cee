"""The templates at the left of the map: another map begun from one, own ones renamed and deleted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMessageBox, QPushButton, QWidget

from journeyeditor import storage
from journeyeditor.ui.dialogs.asking import TemplateChoice
from journeyeditor.ui.start.panel import TemplatePanel
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.answers import Answers
from tests.helpers.sight import settle
from tests.helpers.start import click, names
from tests.helpers.widgets import action, part

# Qt's own words about the platform without a display, when a dialog sets its size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def panel(window: MainWindow) -> TemplatePanel:
    """The panel beside the example, with one own template."""
    storage.keep_template(window.document.map, "Ours", with_cards=True)
    window.resize(1600, 1000)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    action(window, "view.show-templates").trigger()
    settle()
    made = part(window, TemplatePanel, "templates-panel")
    made.grid.setFocus()
    return made


def during(act: Callable[[QWidget], None]) -> None:
    """Do something with the modal window that is about to open."""

    def when_open() -> None:
        modal = QApplication.activeModalWidget()
        assert modal is not None
        act(modal)

    QTimer.singleShot(0, when_open)


def test_it_lists_all_templates_one_below_the_other(panel: TemplatePanel) -> None:
    assert names(panel.grid)[:2] == ["5-phase B2C", "5-phase B2B"]
    assert names(panel.grid)[-2:] == ["Textbook example", "Ours"]
    lefts = {
        panel.grid.visualItemRect(panel.grid.item(n)).left() for n in range(panel.grid.count())
    }
    assert len(lefts) == 1


@pytest.mark.parametrize("way", ["double click", "Enter"])
def test_another_map_is_begun(
    windows: Windows, window: MainWindow, panel: TemplatePanel, way: str
) -> None:
    before = window.document.map
    if way == "Enter":
        QTest.keyClick(panel.grid, Qt.Key.Key_Down)
        QTest.keyClick(panel.grid, Qt.Key.Key_Down)
        QTest.keyClick(panel.grid, Qt.Key.Key_Return)
    else:
        click(panel.grid, "3-phase", twice=True)
    assert window.document.map is before
    assert len(windows.all) == 2
    assert len(windows.all[-1].document.map.phases) == 3


def test_the_card_in_focus_comes_into_view(panel: TemplatePanel) -> None:
    QTest.keyClick(panel.grid, Qt.Key.Key_Down)
    for _ in range(9):
        QTest.keyClick(panel.grid, Qt.Key.Key_Down)
    assert panel.grid.key == "Ours"
    assert not panel.grid.visibleRegion().isEmpty()
    card = panel.grid.visualItemRect(panel.grid.item(panel.grid.count() - 1))
    assert panel.grid.visibleRegion().boundingRect().contains(card.center())


def test_own_templates_are_renamed_and_deleted(panel: TemplatePanel) -> None:
    def rename(modal: QWidget) -> None:
        field = part(modal, QLineEdit, "name")
        QTest.keyClicks(field, "Workshop")
        QTest.keyClick(field, Qt.Key.Key_Return)

    def delete(modal: QWidget) -> None:
        assert isinstance(modal, QMessageBox)
        next(button for button in modal.buttons() if button.text() == "Delete").click()

    panel.grid.choose("Ours")
    during(rename)
    QTest.keyClick(panel.grid, Qt.Key.Key_F2)
    assert panel.grid.key == "Workshop"

    during(delete)
    QTest.keyClick(panel.grid, Qt.Key.Key_Delete)
    assert storage.own_templates() == ()
    assert "Workshop" not in names(panel.grid)


def test_the_programs_templates_stay_as_they_are(panel: TemplatePanel) -> None:
    QTest.keyClick(panel.grid, Qt.Key.Key_Delete)
    QTest.keyClick(panel.grid, Qt.Key.Key_F2)
    assert len(names(panel.grid)) == 7
    panel.grid.menu_wanted.emit(panel.grid.key, panel.mapToGlobal(panel.rect().center()))
    menu = part(panel, QMenu, "template-menu")
    assert [entry.objectName() for entry in menu.actions()] == ["template.create"]
    menu.close()


def test_the_open_map_is_kept_as_a_template(panel: TemplatePanel, answers: Answers) -> None:
    answers.prepare(TemplateChoice("Mine", with_cards=False))
    QTest.mouseClick(part(panel, QPushButton, "keep-template"), Qt.MouseButton.LeftButton)
    settle()
    assert "Mine" in names(panel.grid)
    assert panel.grid.key == "Mine"
    card = panel.grid.visualItemRect(panel.grid.currentItem())
    assert panel.grid.visibleRegion().boundingRect().contains(card.center())
