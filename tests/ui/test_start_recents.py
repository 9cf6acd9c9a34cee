"""Recent maps on the start screen: read from their files, opened, found, forgotten, ordered."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from journeyeditor import storage
from journeyeditor.models import JourneyMap
from journeyeditor.models.journey import Review
from journeyeditor.ui.dialogs.asking import Missing
from journeyeditor.ui.start.cards import dots_area, link_areas
from journeyeditor.ui.start.recents import LARGEST, is_due
from journeyeditor.ui.start.window import StartWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.answers import Answers
from tests.helpers.start import click, names, opened_map, recents, said, shown, width_of
from tests.helpers.widgets import action, part

# Qt's own words about the platform without a display, when a window or a menu comes up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_recent_maps_are_read_from_their_files(start: StartWindow, files: list[Path]) -> None:
    assert names(start.home.recents) == ["Bicycle", "Apple", "Cinema", "damaged", "gone"]
    found = {recent.path: recent for recent in recents(start)}
    assert [found[path].standing for path in files] == [*["read"] * 3, "unreadable", "missing"]
    assert found[files[0]].map is not None
    assert "5 maps" in said(start)
    spoken = start.home.recents.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert re.fullmatch(r"Bicycle, 14 Nov 2023, \d+ findings, (.*)", spoken)
    assert spoken.endswith(str(files[0].parent))


def test_a_huge_file_is_listed_without_being_read(
    qtbot: QtBot, windows: Windows, tmp_path: Path
) -> None:
    huge = tmp_path / "huge.journey"
    with huge.open("wb") as file:
        file.truncate(LARGEST + 1)
    windows.settings.update(recent=(str(huge),))
    start = shown(qtbot, windows)
    assert [recent.standing for recent in recents(start)] == ["large"]
    start.close()


@pytest.mark.parametrize("way", ["click", "Enter"])
def test_a_recent_map_opens(
    windows: Windows, start: StartWindow, files: list[Path], way: str
) -> None:
    grid = start.home.recents
    if way == "click":
        click(grid, "Apple")
    else:
        grid.setFocus()
        QTest.keyClick(grid, Qt.Key.Key_Right)
        QTest.keyClick(grid, Qt.Key.Key_Return)
    assert opened_map(windows).title == "Apple"
    assert windows.all[0].session.path == files[1]
    assert windows.settings.values.recent[0] == str(files[1])


def test_a_missing_map_is_found_elsewhere(
    windows: Windows, start: StartWindow, answers: Answers, files: list[Path]
) -> None:
    grid = start.home.recents
    answers.prepare(files[2])
    click(grid, "gone", link_areas(width_of(grid))[0].center())
    assert opened_map(windows).title == "Cinema"
    assert str(files[4]) not in windows.settings.values.recent


def test_a_missing_map_is_taken_off_the_list(
    start: StartWindow, windows: Windows, answers: Answers
) -> None:
    grid = start.home.recents
    answers.prepare(Missing.NOTHING)
    click(grid, "gone", QPoint(30, 190))
    assert answers.asked == ["missing gone.journey"]
    click(grid, "gone", link_areas(width_of(grid))[1].center())
    assert names(grid) == ["Bicycle", "Apple", "Cinema", "damaged"]

    grid.choose(windows.settings.values.recent[0])
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    assert names(grid) == ["Apple", "Cinema", "damaged"]
    assert len(windows.settings.values.recent) == 3


def test_enter_on_a_missing_map_asks(start: StartWindow, answers: Answers) -> None:
    grid = start.home.recents
    grid.choose(str(recents(start)[4].path))
    answers.prepare(Missing.NOTHING)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert answers.asked == ["missing gone.journey"]


def test_the_menu_of_a_card(start: StartWindow) -> None:
    grid = start.home.recents
    click(grid, "Apple", dots_area(width_of(grid)).center())
    menu = part(grid, QMenu, "recent-menu")
    assert [entry.text() for entry in menu.actions()] == ["Open", "Remove from the list"]
    action(menu, "recent.remove").trigger()
    menu.close()
    assert "Apple" not in names(grid)


def test_search_finds_templates_and_recent_maps(start: StartWindow) -> None:
    storage.keep_template(storage.new_map("blank", "en"), "Bicycle workshop", with_cards=True)
    QTest.keyClick(start, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert start.home.search.hasFocus()

    QTest.keyClicks(start.home.search, "bicycle")
    assert names(start.home.templates) == ["Bicycle workshop"]
    assert names(start.home.recents) == ["Bicycle"]

    start.home.search.setText("nothing at all")
    assert not start.home.templates.isVisible()
    assert not part(start, QPushButton, "start-create").isEnabled()
    assert "No recent map for “nothing at all”." in said(start)

    QTest.keyClick(start.home.search, Qt.Key.Key_Escape)
    assert len(names(start.home.templates)) == len(names(start.home.recents)) == 5


def test_other_orders_are_remembered(start: StartWindow, windows: Windows) -> None:
    action(start, "start-order-title").trigger()
    assert names(start.home.recents) == ["Apple", "Bicycle", "Cinema", "damaged", "gone"]
    windows.settings.update(recent=windows.settings.values.recent[::-1])
    action(start, "start-order-opened").trigger()
    assert names(start.home.recents)[0] == "gone"
    assert windows.settings.values.start_order == "opened"


@pytest.mark.parametrize(
    ("review", "due"),
    [
        (None, False),
        (Review(), False),
        (Review(every_days=30), True),
        (Review(last="2026-08-02", every_days=30), False),
        (Review(last="2026-08-01", every_days=30), True),
        (Review(last="2026-06-03"), False),
        (Review(last="2026-06-02"), True),
    ],
)
def test_when_a_review_is_due(review: Review | None, due: bool) -> None:  # noqa: FBT001 - a case
    assert is_due(JourneyMap(id="m", title="", review=review), date(2026, 8, 31)) is due


def test_reviews_that_are_due_are_told(qtbot: QtBot, windows: Windows, tmp_path: Path) -> None:
    path = tmp_path / "old.journey"
    journey = storage.new_map("blank", "en", "Old").replace(review=Review(last="2020-01-01"))
    storage.save(journey, path)
    windows.settings.update(recent=(str(path),))
    start = shown(qtbot, windows)
    assert "1 review due" in said(start)
    assert "Review due" in start.home.recents.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    start.close()


def test_a_first_start_says_what_will_stand_there(qtbot: QtBot, windows: Windows) -> None:
    start = shown(qtbot, windows)
    assert "Maps that were opened or saved can be found here again." in said(start)
    assert not start.home.order.isVisible(), "there is nothing to put in order"
    start.close()
