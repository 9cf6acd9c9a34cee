"""Clipboard and drops in the window: shortcuts arrive, maps dropped on it are opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.painting import overlay
from journeyeditor.canvas.painting.hints import add_hint
from journeyeditor.layout.marks import Mark
from journeyeditor.layout.plan import Rect
from journeyeditor.models import CellKey, ImageCard, Kind
from journeyeditor.models.queries import columns, standings
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.answers import Answers
from tests.helpers.hand import Hand
from tests.helpers.sight import settle
from tests.helpers.widgets import action


@pytest.fixture
def hand(window: MainWindow) -> Hand:
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.canvas.setFocus()
    return Hand(window.canvas)


def test_shortcuts_cut_copy_and_paste(hand: Hand) -> None:
    first = next(standings(hand.map))
    count = len(list(standings(hand.map)))
    hand.click(first.card.id)
    hand.press("Ctrl+C", "Ctrl+V")
    assert len(list(standings(hand.map))) == count + 1
    hand.press("Ctrl+X")
    assert len(list(standings(hand.map))) == count
    hand.press("Ctrl+Shift+V")
    assert hand.document.stack.count() == 3
    row = next(row for row in hand.map.rows if row.id == first.row.id)
    assert [card.text for card in row.cell(first.slot.at)].count(first.card.text) == 2
    QGuiApplication.clipboard().clear()


def test_a_map_dropped_on_the_window_is_opened(
    hand: Hand, window: MainWindow, windows: Windows, example: Path, tmp_path: Path
) -> None:
    other = tmp_path / "Other.JOURNEY"
    other.write_bytes(example.read_bytes())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(other))])
    rest = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
    held = Qt.KeyboardModifier.NoModifier
    for watcher in (hand.canvas.viewport(), window):
        enter = QDragEnterEvent(QPoint(9, 9), *rest, held)
        QApplication.sendEvent(watcher, enter)
        assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), *rest, held))
    settle()
    assert [opened.session.path for opened in windows.all] == [example, other]


def test_a_picture_of_a_file_comes_into_a_row_of_pictures_made_for_the_first(
    hand: Hand, window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    picture, text = tmp_path / "bike.png", tmp_path / "bike.txt"
    image = QImage(8, 6, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(picture))
    text.write_text("no picture")
    count = len(hand.map.rows)
    hand.click(next(standings(hand.map)).card.id)
    answers.prepare(picture, picture, text, None)
    for _ in range(4):
        action(window, "picture.add").trigger()
    *_, row = hand.map.rows
    assert (row.kind, len(hand.map.rows)) == ("image", count + 1)
    assert row.title == "Images"
    pictures = [card for cell in row.cells for card in cell.cards if isinstance(card, ImageCard)]
    assert [card.image for card in pictures] == [hand.map.images[0].hash] * 2
    assert hand.selection.cards == (pictures[1].id,)
    assert hand.document.stack.count() == 2
    hand.document.undo()
    hand.document.undo()
    assert len(hand.map.rows) == count


def test_a_click_on_a_place_for_a_picture_asks_for_the_file(
    hand: Hand, window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    picture = tmp_path / "bike.png"
    image = QImage(8, 6, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(picture))
    hand.canvas.commands.add_row("image")
    hand.press("Enter")
    row = hand.map.rows[-1]
    first, second = (column.id for column in columns(hand.map)[:2])
    answers.prepare(picture, None)
    for at in (first, second):
        cell = CellKey(row.id, at)
        hand.canvas.reveal(cell)
        hand.canvas.gliding.finish()
        hand.click(cell)
    assert [len(hand.map.rows[-1].cell(at)) for at in (first, second)] == [1, 0]
    assert hand.selection.focused_cell == CellKey(row.id, second)
    assert not answers.prepared
    assert window.isVisible()


def test_a_free_place_in_a_row_of_pictures_offers_a_picture(
    hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def saying(place: Rect, words: str) -> tuple[Mark, ...]:
        said.append(words)
        return add_hint(place, words)

    monkeypatch.setattr(overlay, "add_hint", saying)
    first = columns(hand.map)[0].id
    offers: tuple[tuple[Kind, str], ...] = (("image", "Add picture"), ("note", "Add card"))
    for kind, words in offers:
        hand.canvas.commands.add_row(kind)
        hand.press("Enter")
        said.clear()
        hand.selection.set_focus(CellKey(hand.map.rows[-1].id, first))
        hand.canvas.gliding.finish()
        hand.canvas.grab()
        assert {*said} == {words}
