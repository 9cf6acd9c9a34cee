"""Comparing by hand: another map's ghosts and flags on the canvas, the list, its ways out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from journeyeditor import edits, storage
from journeyeditor.canvas.remarks.compared import NOTHING_COMPARED
from journeyeditor.look import palette
from journeyeditor.models import CellKey, JourneyMap, Slot
from journeyeditor.ui.comparing import doing
from journeyeditor.ui.dialogs.asking import Remedy
from journeyeditor.ui.opening import opened
from journeyeditor.ui.session import Session
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.answers import Answers
from tests.helpers.hand import Hand
from tests.helpers.sight import settle
from tests.helpers.trip import trip
from tests.helpers.widgets import action, part


def earlier() -> JourneyMap:
    """The trip as it was: a hurdle more, a card less, one elsewhere, another text and score."""
    was = trip()
    was = edits.cards.add(was, Slot("r-4", "p-1", 0), edits.cards.new_card("hurdle", "h", "Queues"))
    was = edits.cards.delete(was, ["c-5"])
    was = edits.cards.move(was, ["c-4"], Slot("r-1", "p-1", 3))
    was = edits.cards.change(was, "c-1", text="Looks at a map")
    was = edits.phases.add(was, 3, "p-9", "Tell")
    return edits.emotions.set_score(was, "c-6", -2)


@pytest.fixture
def hand(windows: Windows, answers: Answers, tmp_path: Path) -> Hand:
    """A hand on the trip, compared with what it was."""
    now, was = tmp_path / "now.journey", tmp_path / "was.journey"
    storage.save(trip(), now)
    storage.save(earlier(), was)
    session, _ = opened(now, "en")
    window = windows.make(session)
    window.resize(1500, 950)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    answers.prepare(was)
    action(window, "map.compare").trigger()
    settle()
    return Hand(window.canvas)


def window_of(hand: Hand) -> MainWindow:
    window = hand.canvas.window()
    assert isinstance(window, MainWindow)
    return window


def listed(hand: Hand) -> list[str]:
    """The items of the list, as they are read aloud."""
    model = part(hand.canvas.window(), QListView, "comparison-list").model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def chosen(hand: Hand) -> str:
    return str(part(hand.canvas.window(), QListView, "comparison-list").currentIndex().data())


def ghosts(hand: Hand) -> dict[str, CellKey]:
    """The ghosts that the plan shows, with their cells."""
    return {
        box.id: CellKey(cell.row, cell.at)
        for band in hand.canvas.places.plan.rows
        for cell in band.cells
        for box in cell.ghosts
    }


def test_the_list_says_what_became_of_the_other_map(hand: Hand) -> None:
    assert listed(hand) == [
        "Gone, Phase, Tell",
        "Changed, Behaviour, Looks at pictures, Dream · Does, Text",
        "Changed, Emotion, Great idea!, Dream · Feels, Score",
        "Gone, Hurdle, Queues, Dream · Hurdles",
        "Moved, Behaviour, Compares prices, Book · Does, Place",
        "New, Behaviour, Packs, Travel · Does",
    ]
    moods = part(hand.canvas.window(), QLabel, "comparison-moods")
    assert moods.text() == "Dream: −2.0 → +2.0"


def test_what_is_gone_is_a_ghost_in_its_cell_below_the_cards(hand: Hand) -> None:
    assert ghosts(hand) == {"h": CellKey("r-4", "p-1")}
    window_of(hand).comparing.end()
    assert ghosts(hand) == {}
    assert hand.canvas.shown.compared is NOTHING_COMPARED


def test_ghosts_and_flags_are_painted_and_go(hand: Hand) -> None:
    ink = palette("light").ink
    hand.show("Packs")
    rect = hand.rect("Packs").toRect()
    corner = rect.translated(0, -9)
    flagged = hand.screen().copy(
        hand.canvas.viewport().mapTo(hand.canvas.window(), corner.topLeft()).x(),
        hand.canvas.viewport().mapTo(hand.canvas.window(), corner.topLeft()).y(),
        rect.width(),
        18,
    )
    seen = {
        flagged.pixelColor(x, y).name().upper() for x in range(flagged.width()) for y in (9, 14)
    }
    assert ink("green.tint").upper() in seen
    plain = hand.screen()
    window_of(hand).comparing.end()
    assert hand.screen() != plain


def test_f8_walks_through_the_changes_and_shows_each(hand: Hand) -> None:
    walked = []
    for _ in range(7):
        hand.press("F8")
        walked.append(chosen(hand))
    assert walked == [*listed(hand), listed(hand)[0]]
    hand.press("Shift+F8")
    assert chosen(hand).startswith("New, Behaviour, Packs")
    assert [*hand.selection.cards] == ["c-5"]
    hand.press("Shift+F8", "Shift+F8")
    assert chosen(hand).startswith("Gone, Hurdle, Queues")
    assert not [*hand.selection.cards]
    assert hand.selection.focused_cell == CellKey("r-4", "p-1")
    assert hand.canvas.shown.compared.chosen == "h"


def test_a_click_in_the_list_shows_the_change_and_its_details(hand: Hand) -> None:
    shown = part(hand.canvas.window(), QListView, "comparison-list")
    item = shown.visualRect(shown.model().index(1, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=item)
    assert hand.selection.cards == ("c-1",)
    details = part(hand.canvas.window(), QLabel, "comparison-details")
    assert details.text() == "Text: Looks at a map → Looks at pictures"


def test_the_comparison_follows_what_is_edited(hand: Hand, qtbot: QtBot) -> None:
    hand.click("Packs")
    hand.press("Delete")
    qtbot.waitUntil(lambda: len(listed(hand)) == 5)
    assert not any("Packs" in item for item in listed(hand))
    hand.press("Ctrl+Z")
    qtbot.waitUntil(lambda: len(listed(hand)) == 6)


def test_cards_can_be_dropped_into_a_cell_with_ghosts(hand: Hand, qtbot: QtBot) -> None:
    hand.drag("Card refused", hand.cell("Hurdles", "Dream"))
    assert hand.texts("Hurdles", "Dream") == ["Card refused"]
    qtbot.waitUntil(lambda: any("Moved, Hurdle" in item for item in listed(hand)))
    assert ghosts(hand) == {"h": CellKey("r-4", "p-1")}


def test_escape_in_the_list_ends_it(hand: Hand) -> None:
    shown = part(hand.canvas.window(), QListView, "comparison-list")
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not window_of(hand).comparing.is_on
    assert not action(hand.canvas.window(), "map.compare-next").isEnabled()
    assert (
        hand.canvas.window().findChild(QWidget, "comparison") is None
        or not part(hand.canvas.window(), QWidget, "comparison").isVisible()
    )


def test_escape_on_the_map_ends_it_once_nothing_is_selected(hand: Hand) -> None:
    hand.click("Looks at pictures")
    hand.press("Esc")
    assert window_of(hand).comparing.is_on
    hand.press("Esc")
    assert not window_of(hand).comparing.is_on
    assert hand.canvas.hasFocus()


def test_what_a_future_map_has_more_is_new_on_todays_map_too(
    windows: Windows, answers: Answers, tmp_path: Path
) -> None:
    """Whichever of the two is open, changes lead from today to tomorrow; the sides can be swapped."""
    today, path = trip(), tmp_path / "future.journey"
    future = edits.cards.add(
        today.replace(state="future"),
        Slot("r-4", "p-1", 0),
        edits.cards.new_card("hurdle", "h", "Queues"),
    )
    future = edits.phases.add(edits.cards.delete(future, ["c-5"]), 3, "p-9", "Tell")
    future = edits.emotions.set_score(future, "c-6", -2)
    storage.save(future, path)
    window = windows.make(Session(today))
    window.resize(1500, 950)
    window.show()
    answers.prepare(path)
    action(window, "map.compare").trigger()
    hand, compared = Hand(window.canvas), window.canvas.shown.compared
    assert (compared.flags["h"], compared.flags["c-5"]) == ("new", "gone")
    assert compared.homes["h"] == CellKey("r-4", "p-1")
    assert compared.lost_phases == {"p-3": ("Tell",)}
    assert compared.absent == "new"
    [mood] = compared.moods.values()
    assert mood.difference is not None
    assert mood.difference < 0
    said = listed(hand)
    assert [line.split(",")[0] for line in said if "Queues" in line] == ["New"]
    at = next(at for at, line in enumerate(said) if "Queues" in line)
    window.comparing.choose(at)
    assert window.canvas.selection.focus == CellKey("r-4", "p-1")
    window.grab()  # paints the flags of what is new
    maps = part(window, QLabel, "comparison-maps")
    assert "this map to" in maps.text()
    action(window, "map.compare-swap").trigger()
    assert window.canvas.shown.compared.flags["h"] == "gone"
    assert "to this map" in maps.text()
    assert [line.split(",")[0] for line in listed(hand) if "Queues" in line] == ["Gone"]


def test_another_look_and_language_keep_the_comparison(hand: Hand, windows: Windows) -> None:
    window = window_of(hand)
    windows.settings.update(theme="dark")
    settle()
    assert window.comparing.is_on
    assert part(window, QListView, "comparison-list").isVisible()
    windows.settings.update(language="de")
    settle()
    now = Hand(window.canvas)
    assert listed(now)[0] == "Entfallen, Phase, Tell"
    assert ghosts(now) == {"h": CellKey("r-4", "p-1")}
    assert window.canvas.shown.compared.language == "de"


def test_the_list_is_exported_and_copied(hand: Hand, answers: Answers, tmp_path: Path) -> None:
    target = tmp_path / "changes.xlsx"
    answers.prepare(target)
    action(hand.canvas.window(), "map.compare-export").trigger()
    assert answers.suggested[-1].name == "now – changes.xlsx"
    first = openpyxl.load_workbook(target).worksheets[0]
    assert first.max_row == 7
    action(hand.canvas.window(), "map.compare-copy").trigger()
    assert "Gone: Hurdle “Queues” (Dream · Hurdles)\n" in QGuiApplication.clipboard().text()


def test_a_file_that_is_no_map_is_told_and_nothing_compared(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.journey"
    broken.write_bytes(b"{")
    answers.prepare(broken, Remedy.NOTHING)
    action(window, "map.compare").trigger()
    assert not window.comparing.is_on
    assert len(answers.errors) == 1


def test_a_future_map_opens_in_a_window_of_its_own_unsaved(
    window: MainWindow, windows: Windows, answers: Answers, tmp_path: Path
) -> None:
    journey = window.document.map
    action(window, "map.future").trigger()
    made = windows.all[-1]
    future = made.document.map
    assert made is not window
    assert window.document.map is journey
    assert (future.state, future.rows, future.phases) == ("future", journey.rows, journey.phases)
    assert future.based_on is not None
    assert future.based_on.id == journey.id != future.id
    assert made.isWindowModified()
    answers.prepare(tmp_path / "tomorrow.journey")
    action(made, "file.save").trigger()
    assert answers.suggested[-1].name == "Buying a commuter bike online – future.journey"
    assert storage.load(tmp_path / "tomorrow.journey") == future


def test_reviewed_today_is_noted_once_and_can_be_undone(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doing, "today", lambda: date(2026, 11, 24))
    before = window.document.map
    action(window, "map.reviewed").trigger()
    review = window.document.map.review
    assert review is not None
    assert review.last == "2026-11-24"
    count = window.document.stack.count()
    action(window, "map.reviewed").trigger()
    assert window.document.stack.count() == count
    action(window, "edit.undo").trigger()
    assert window.document.map is before


def test_far_away_flags_are_rings_with_icons(hand: Hand) -> None:
    hand.canvas.fit()
    hand.canvas.set_zoom(0.3)
    with_flags = hand.repainted()
    window_of(hand).comparing.end()
    without = hand.repainted()
    at = hand.canvas.viewport().mapTo(hand.canvas.window(), QPoint())
    area = hand.canvas.viewport().rect().translated(at)
    assert with_flags.copy(area) != without.copy(area)


def test_the_inspector_and_the_findings_take_turns_with_the_list(hand: Hand) -> None:
    window = hand.canvas.window()
    shown = part(window, QListView, "comparison-list")
    action(window, "view.inspector").trigger()
    assert not shown.isVisible()
    assert part(window, QWidget, "inspector").isVisible()
    action(window, "view.inspector").trigger()
    assert shown.isVisible()
    action(window, "view.findings").trigger()
    assert not shown.isVisible()
    assert window_of(hand).comparing.is_on
    action(window, "view.findings").trigger()
    assert shown.isVisible()
    action(window, "view.hide-panels").trigger()
    assert not shown.isVisible()
    action(window, "view.hide-panels").trigger()
    assert shown.isVisible()
    action(window, "map.compare-end").trigger()
    assert not window_of(hand).workspace.right_open
