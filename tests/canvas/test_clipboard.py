"""Clipboard: cut, copy and paste by key, within a map, between maps and with other programs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
)
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.transfer.offers import CARDS
from journeyeditor.models import HurdleCard, ImageCard, JourneyMap, Row, SolutionCard
from journeyeditor.models.queries import find
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.sight import alike, settle
from tests.helpers.trip import trip


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def told(hand: Hand) -> list[str]:
    said: list[str] = []
    hand.canvas.notice.connect(said.append)
    return said


def on_clipboard(text: str = "", html: str = "", image: QImage | None = None) -> None:
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setData("text/html", QByteArray(html.encode()))
    if image is not None:
        mime.setImageData(image)
    QGuiApplication.clipboard().setMimeData(mime)


def picture() -> QImage:
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    return image


def with_pictures() -> JourneyMap:
    journey = trip()
    return journey.replace(rows=(Row(id="r-9", kind="image", title="Scenes"), *journey.rows))


def test_copied_cards_are_pasted_below_the_focused_one_and_selected(hand: Hand) -> None:
    hand.click("Asks friends")
    hand.canvas.clipboard.copy()
    hand.click("Packs")
    hand.canvas.clipboard.paste()
    assert hand.texts("Does", "Travel") == ["Packs", "Asks friends"]
    pasted = hand.map.rows[0].cell("p-3")[1].id
    assert hand.selection.cards == (pasted,)
    assert pasted != "c-2"
    assert hand.document.stack.undoText() == "Paste card"
    hand.document.undo()
    assert hand.map == trip()
    assert alike(hand.screen(), hand.repainted())


def test_cut_takes_cards_away_and_paste_puts_them_in_with_all_they_say(hand: Hand) -> None:
    hand.click("One list")
    hand.canvas.clipboard.cut()
    assert hand.texts("Ideas", "Compare") == []
    assert hand.document.stack.undoText() == "Cut card"
    hand.click(hand.cell("Ideas", "Travel"))
    hand.press("Esc")
    hand.canvas.clipboard.paste()
    (card,) = hand.map.rows[4].cell("p-3")
    assert card == SolutionCard(id=card.id, text="One list", solves=("c-9",))


def test_a_block_keeps_its_shape_and_what_was_copied_along(
    hand: Hand, told: list[str], open_map: OpenMap
) -> None:
    hand.click("Too many tabs")
    hand.click("One list", held="Ctrl")
    hand.canvas.clipboard.copy()
    other = open_map(trip().replace(id="m-other"))
    said: list[str] = []
    other.canvas.notice.connect(said.append)
    other.click("Too many tabs")
    other.canvas.clipboard.paste()
    hurdle = other.map.rows[3].cell("s-1")[1]
    solution = other.map.rows[4].cell("s-1")[1]
    assert hurdle == HurdleCard(id=hurdle.id, text="Too many tabs", severity=3)
    assert solution == SolutionCard(id=solution.id, text="One list", solves=(hurdle.id,))
    assert other.document.stack.count() == 1
    assert (told, said) == ([], [])


def test_another_map_drops_what_leads_nowhere_and_says_so(hand: Hand, open_map: OpenMap) -> None:
    hand.click("One list")
    hand.canvas.clipboard.copy()
    other = open_map(trip().replace(id="m-other"))
    said: list[str] = []
    other.canvas.notice.connect(said.append)
    other.click("One list")
    other.canvas.clipboard.paste()
    assert other.map.rows[4].cell("s-1")[1] == SolutionCard(
        id=other.selection.cards[0], text="One list"
    )
    assert said == ["Left behind, since there is no place for it here: Solves"]


def test_a_table_fills_cells_from_the_focus_on_and_tells_what_does_not_fit(
    hand: Hand, told: list[str]
) -> None:
    html = "<table><tr><td>a</td><td></td><td>b</td></tr><tr><td>c</td><td>d<br>e</td></tr></table>"
    on_clipboard("a\t\tb\nc\td", html)
    hand.click("So dear")
    hand.canvas.clipboard.paste()
    assert hand.texts("Feels", "Pay") == ["So dear", "a"]
    assert hand.texts("Hurdles", "Pay") == ["Card refused", "c"]
    assert hand.texts("Hurdles", "Travel") == ["d\ne"]
    assert told == ["One card did not fit: there is no row or column for it."]
    assert hand.document.stack.count() == 1


def test_tsv_is_a_table_with_quoted_line_breaks(hand: Hand) -> None:
    on_clipboard('"two\nlines"\tb\n')
    hand.click("Looks at pictures")
    hand.canvas.clipboard.paste()
    assert hand.texts("Does", "Dream")[1] == "two\nlines"
    assert hand.texts("Does", "Compare")[-1] == "b"


def test_lines_of_text_make_a_card_each(hand: Hand) -> None:
    on_clipboard("One\r\n\n  Two <b>x</b>\n", "<p>One</p><p>Two</p>")
    hand.click("Packs")
    hand.canvas.clipboard.paste()
    assert hand.texts("Does", "Travel") == ["Packs", "One", "Two <b>x</b>"]
    assert hand.document.stack.undoText() == "Paste 2 cards"


def test_paste_as_text_takes_the_lines_alone(hand: Hand) -> None:
    hand.click("Too many tabs")
    hand.canvas.clipboard.copy()
    hand.click("Packs")
    hand.canvas.clipboard.paste(plain=True)
    assert hand.texts("Does", "Travel") == ["Packs", "Too many tabs"]


def test_other_programs_get_a_table_of_a_block_and_lines_of_a_cell(hand: Hand) -> None:
    hand.click("Packs")
    hand.click("Card refused", held="Ctrl")
    hand.canvas.clipboard.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "\tPacks\n\t\n\t\nCard refused\t\n"
    assert "<td>Card refused</td><td></td></tr></table>" in mime.html()
    hand.click("Looks at pictures")
    hand.click("Asks friends", held="Ctrl")
    hand.canvas.clipboard.copy()
    assert QGuiApplication.clipboard().mimeData().text() == "Looks at pictures\nAsks friends"


def test_a_picture_goes_into_a_row_of_pictures_once_and_nowhere_else(open_map: OpenMap) -> None:
    hand = open_map(with_pictures())
    said: list[str] = []
    hand.canvas.notice.connect(said.append)
    on_clipboard(image=picture())
    hand.click(hand.cell("Scenes", "Dream"))
    hand.press("Esc")
    hand.canvas.clipboard.paste()
    hand.canvas.clipboard.paste()
    first, second = hand.map.rows[0].cell("p-1")
    assert isinstance(first, ImageCard)
    assert isinstance(second, ImageCard)
    assert first.image == second.image == hand.map.images[0].hash
    assert len(hand.map.images) == 1
    hand.click("Packs")
    hand.canvas.clipboard.paste()
    assert said == ["Images stay in image rows."]
    assert alike(hand.screen(), hand.repainted())


@pytest.mark.parametrize("data", [b"", b"{}", b'{"format": "journey"}', b"\x00\xff"])
def test_damaged_cards_are_refused_with_a_sentence(
    hand: Hand, told: list[str], data: bytes
) -> None:
    mime = QMimeData()
    mime.setData(CARDS, QByteArray(data))
    QGuiApplication.clipboard().setMimeData(mime)
    hand.click("Packs")
    hand.canvas.clipboard.paste()
    assert len(told) == 1
    assert hand.document.is_clean


def test_too_much_text_is_refused(hand: Hand, told: list[str]) -> None:
    hand.click("Packs")
    for text in ("x" * 1_000_001, "x\n" * 2_001, "x\ty\n" * 1_001):
        on_clipboard(text)
        hand.canvas.clipboard.paste()
    assert [sentence.split(":")[0] for sentence in told] == [
        "That is too much text",
        "That is too much",
        "That is too much",
    ]
    assert hand.document.is_clean


def test_an_empty_clipboard_and_an_empty_map_are_told(hand: Hand, open_map: OpenMap) -> None:
    said: list[str] = []
    hand.canvas.notice.connect(said.append)
    QGuiApplication.clipboard().clear()
    hand.canvas.clipboard.paste()
    bare = open_map(JourneyMap(id="m", title=""))
    bare.canvas.notice.connect(said.append)
    bare.canvas.clipboard.cut()
    bare.canvas.clipboard.paste()
    assert said == [
        "There is nothing that could become a card.",
        "A card needs a phase and a row to stand in.",
    ]


def is_marked(hand: Hand) -> bool:
    return hand.canvas.scene.drag is not None


def drag(hand: Hand, mime: QMimeData, at: QPointF) -> bool:
    """Drag something from outside to a point of the viewport; tells if it is welcome."""
    viewport = hand.canvas.viewport()
    copying, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at.toPoint(), copying, mime, left, none)
    QApplication.sendEvent(viewport, enter)
    move = QDragMoveEvent(at.toPoint(), copying, mime, left, none)
    QApplication.sendEvent(viewport, move)
    settle()
    return enter.isAccepted() and move.isAccepted()


def drop(hand: Hand, mime: QMimeData, at: QPointF) -> bool:
    """Drag something from outside to a point of the viewport and let go; tells if it is welcome."""
    if not drag(hand, mime, at):
        return False
    copying, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    viewport = hand.canvas.viewport()
    QApplication.sendEvent(viewport, QDropEvent(at, copying, mime, left, none))
    settle()
    return True


def test_text_lands_where_it_is_dropped(hand: Hand) -> None:
    mime = QMimeData()
    mime.setText("Dropped")
    rect = hand.rect("Asks friends")
    assert drop(hand, mime, QPointF(rect.center().x(), rect.top() - 1))
    assert hand.texts("Does", "Dream")[:3] == ["Looks at pictures", "Dropped", "Asks friends"]
    assert hand.canvas.scene.drag is None
    assert alike(hand.screen(), hand.repainted())


def test_a_drag_that_leaves_takes_its_marker_along(hand: Hand) -> None:
    before = hand.screen()
    mime = QMimeData()
    mime.setText("Dropped")
    assert drag(hand, mime, hand.rect("Asks friends").center())
    assert is_marked(hand)
    assert not alike(hand.screen(), before)
    QApplication.sendEvent(hand.canvas.viewport(), QDragLeaveEvent())
    settle()
    assert not is_marked(hand)
    assert alike(hand.screen(), before)


def test_files_of_other_programs_are_not_welcome(hand: Hand, told: list[str]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/nowhere/letter.pdf")])
    assert not drop(hand, mime, hand.rect("Packs").center())
    mime.setUrls([QUrl.fromLocalFile("/nowhere/scene.png")])
    assert drop(hand, mime, hand.rect("Packs").center())
    assert len(told) == 1
    assert hand.document.is_clean


def test_pasting_finds_its_cards_again(hand: Hand) -> None:
    hand.click("Packs")
    hand.canvas.clipboard.copy()
    hand.canvas.clipboard.paste()
    (made,) = hand.selection.cards
    assert find(hand.map, made) is not None
