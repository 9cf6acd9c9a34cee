"""Cards carried out of their window: into another map, back home, or nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.transfer.offers import CARDS
from tests.canvas.conftest import OpenMap
from tests.canvas.test_states import ink, seen
from tests.helpers.hand import MODIFIERS, NONE, Hand
from tests.helpers.sight import Target, alike, settle
from tests.helpers.trip import trip

OUTSIDE = QPoint(200, -400)
BOTH = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
LEFT = Qt.MouseButton.LeftButton


class System:
    """What carries things between windows: it does `then` once it has been given something."""

    def __init__(self) -> None:
        self.then: Callable[[QMimeData], None] = lambda _: None
        self.carried: list[QMimeData] = []
        self.pictures: list[QPoint] = []

    def carry(self, drag: QDrag) -> Qt.DropAction:
        """Carry what a canvas hands over, as long as the button is held."""
        self.carried.append(drag.mimeData())
        size = drag.pixmap().size()
        self.pictures.append(QPoint(size.width(), size.height()))
        self.then(drag.mimeData())
        return Qt.DropAction.IgnoreAction

    @staticmethod
    def over(hand: Hand, mime: QMimeData, target: Target, held: str = "") -> bool:
        """Carry something over a target of a canvas; tells whether it is welcome there."""
        at, viewport = hand.point(target), hand.canvas.viewport()
        keys = MODIFIERS[held] if held else NONE
        QApplication.sendEvent(viewport, QDragEnterEvent(at, BOTH, mime, LEFT, keys))
        move = QDragMoveEvent(at, BOTH, mime, LEFT, keys)
        QApplication.sendEvent(viewport, move)
        settle()
        return move.isAccepted()

    def drop(self, hand: Hand, mime: QMimeData, target: Target, held: str = "") -> None:
        """Carry something over a target of a canvas and let go there, where it is welcome."""
        viewport = hand.canvas.viewport()
        keys = MODIFIERS[held] if held else NONE
        if self.over(hand, mime, target, held):
            at = QPointF(hand.point(target))
            QApplication.sendEvent(viewport, QDropEvent(at, BOTH, mime, LEFT, keys))
        else:
            QApplication.sendEvent(viewport, QDragLeaveEvent())
        settle()


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> Iterator[System]:
    """The carrier between windows; that of the tests' platform carries nothing."""
    made = System()
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: made.carry(drag))
    yield made
    for mime in made.carried:
        mime.clear()


def carry_out(hand: Hand, card: str) -> None:
    """Drag a card out of the window."""
    hand.drag(card, OUTSIDE)


def test_a_card_carried_into_another_map_is_copied_there(open_map: OpenMap, system: System) -> None:
    ours, theirs = open_map(trip()), open_map(trip().replace(id="other"))
    system.then = lambda mime: system.drop(theirs, mime, theirs.cell("Does", "Travel"))
    carry_out(ours, "Asks friends")
    assert system.carried
    assert theirs.texts("Does", "Travel") == ["Packs", "Asks friends"]
    assert ours.texts("Does", "Dream")[1] == "Asks friends"
    assert ours.document.is_clean
    assert theirs.document.stack.count() == 1
    assert ours.canvas.scene.drag is theirs.canvas.scene.drag is None


@pytest.mark.parametrize(("held", "stays"), [("", []), ("Ctrl", ["Packs"])])
def test_a_card_that_comes_back_is_moved_and_copied_with_ctrl(
    hand: Hand, system: System, held: str, stays: list[str]
) -> None:
    system.then = lambda mime: system.drop(hand, mime, hand.cell("Does", "Compare"), held)
    carry_out(hand, "Packs")
    assert hand.texts("Does", "Compare") == ["Compares prices", "Packs"]
    assert hand.texts("Does", "Travel") == stays
    assert hand.document.stack.count() == 1
    assert alike(hand.screen(), hand.repainted())


def test_outside_the_card_leaves_a_frame_and_nothing_let_go_there_changes_the_map(
    hand: Hand, system: System
) -> None:
    rect = hand.rect("Packs")
    edge = QRectF(rect.left() + 20, rect.top(), rect.width() - 40, 1)
    looked: list[bool] = []
    system.then = lambda _: looked.append(ink(hand, "control") in seen(hand, edge))
    before = hand.map
    carry_out(hand, "Packs")
    assert looked == [True]
    assert hand.map is before
    assert hand.canvas.scene.drag is None
    assert hand.selection.cards == ("c-5",)
    hand.hover(QPoint(2, 2))
    assert alike(hand.screen(), hand.repainted())


def test_what_is_carried_has_a_picture_and_all_that_the_card_says(
    hand: Hand, system: System
) -> None:
    said: list[tuple[bool, str]] = []
    system.then = lambda mime: said.append((mime.hasFormat(CARDS), mime.text()))
    carry_out(hand, "Packs")
    assert said == [(True, "Packs")]
    assert system.pictures[0].x() >= hand.rect("Packs").width()


def test_a_row_that_refuses_carried_cards_says_why_at_home_and_elsewhere(
    open_map: OpenMap, system: System
) -> None:
    ours, theirs = open_map(trip()), open_map(trip().replace(id="other"))
    seen_there: list[str] = []

    def over(mime: QMimeData) -> None:
        for hand in (ours, theirs):
            assert not system.over(hand, mime, hand.cell("Figures", "Travel"))
            drag = hand.canvas.scene.drag
            assert drag is not None
            seen_there.append(drag.refusal)
            system.drop(hand, mime, hand.cell("Figures", "Travel"))
            assert hand.document.is_clean
            assert alike(hand.screen(), hand.repainted())

    system.then = over
    carry_out(ours, "Packs")
    assert len(seen_there) == 2
    assert seen_there[0] == seen_there[1] != ""


def test_something_from_outside_held_at_the_edge_scrolls_on(hand: Hand, system: System) -> None:
    hand.canvas.set_zoom(2)
    mime = QMimeData()
    mime.setText("From elsewhere")
    start = hand.canvas.camera
    right = QPoint(hand.canvas.viewport().width() - 4, 200)
    assert system.over(hand, mime, right)
    for _ in range(20):
        hand.canvas._dropping.tick()  # noqa: SLF001 - what its timer calls
    assert hand.canvas.camera.x > start.x
    assert hand.canvas.camera.y == start.y
    QApplication.sendEvent(hand.canvas.viewport(), QDragLeaveEvent())
    assert hand.canvas.scene.drag is None
