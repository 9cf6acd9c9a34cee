"""What is held: a modifier shows at once what it does, many cards their number; letters wait."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest

from tests.helpers.hand import Hand
from tests.helpers.sight import alike, colours

CONTROL = Qt.KeyboardModifier.ControlModifier


def _ctrl(hand: Hand, *, down: bool) -> None:
    """Press or let go of Ctrl while the mouse stays where it is."""
    window = hand.canvas.window().windowHandle()
    assert window is not None
    turn = QTest.keyPress if down else QTest.keyRelease
    turn(window, Qt.Key.Key_Control, CONTROL)


def _on_screen(hand: Hand, area: QRect) -> QRect:
    return area.translated(hand.canvas.viewport().mapTo(hand.canvas.window(), QPoint()))


def test_ctrl_shows_at_once_that_a_held_card_will_be_copied(hand: Hand) -> None:
    cursor = hand.canvas.viewport().cursor
    origin = _on_screen(hand, hand.rect("Packs").toAlignedRect().adjusted(4, 4, -4, -4))
    tint = hand.canvas.artist.inks.colour("blue.tint").name()
    with hand.dragging("Packs", hand.cell("Does", "Compare")):
        assert tint not in colours(hand.screen(), origin)
        _ctrl(hand, down=True)
        assert tint in colours(hand.screen(), origin)
        assert cursor().shape() is Qt.CursorShape.DragCopyCursor
        assert alike(hand.screen(), hand.repainted())
        _ctrl(hand, down=False)
        assert tint not in colours(hand.screen(), origin)
        assert cursor().shape() is Qt.CursorShape.ClosedHandCursor
        _ctrl(hand, down=True)
    _ctrl(hand, down=False)
    assert hand.texts("Does", "Travel") == ["Packs"]
    assert "Packs" in hand.texts("Does", "Compare")


def test_a_pile_of_held_cards_says_how_many_they_are(hand: Hand) -> None:
    accent = hand.canvas.artist.inks.colour("accent").name()

    def number() -> int:
        drag = hand.canvas.scene.drag
        assert drag is not None
        one = next(one for one in drag.cards if one.box.id == hand.id_of("Packs"))
        corner = (drag.pointer + QPointF(one.dx + one.box.w, one.dy)).toPoint()
        area = QRect(corner - QPoint(12, 8), corner + QPoint(8, 12))
        return colours(hand.screen(), _on_screen(hand, area))[accent]

    with hand.dragging("Packs", hand.cell("Notes", "Travel")):
        single = number()
        hand.press("Esc")
    hand.click("Looks at pictures")
    hand.click("Packs", held="Shift")
    with hand.dragging("Packs", hand.cell("Notes", "Travel")):
        assert number() > single + 100
        assert alike(hand.screen(), hand.repainted())
        hand.press("Esc")


def test_keys_pressed_while_a_card_is_held_write_and_move_nothing(hand: Hand) -> None:
    before = hand.map
    with hand.dragging("Packs", hand.cell("Does", "Compare")):
        hand.press("X", "Enter", "Down", "F2")
        hand.type("abc")
        assert hand.editing == "(none)"
        assert hand.map is before
        assert hand.canvas.scene.drag is not None
    assert "Packs" in hand.texts("Does", "Compare")
