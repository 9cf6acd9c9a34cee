"""Keys: what each key does while presenting, as one table for the keyboard and for the help."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeyeditor.errors import N_

_K = Qt.Key


class Entry(NamedTuple):
    """Keys that do the same, how they are named (message id where they are words), what they do."""

    act: str
    keys: tuple[Qt.Key, ...]
    named: str
    text: str


TABLE: Final[tuple[Entry, ...]] = (
    Entry(
        "forward", (_K.Key_Right, _K.Key_Space, _K.Key_PageDown), N_("→  Space"), N_("Next step")
    ),
    Entry("back", (_K.Key_Left, _K.Key_PageUp, _K.Key_Backspace), "←", N_("Previous step")),
    Entry("next-phase", (_K.Key_Down,), "↓", N_("Next phase")),
    Entry("previous-phase", (_K.Key_Up,), "↑", N_("Previous phase")),
    Entry("whole", (_K.Key_M,), "M", N_("Whole map")),
    Entry("zoom", (_K.Key_Return, _K.Key_Enter), N_("Enter, click"), N_("Zoom to a card")),
    Entry("undim", (_K.Key_D,), "D", N_("Dim the other phases")),
    Entry("laser", (_K.Key_L,), "L", N_("Pointer")),
    Entry("black", (_K.Key_B, _K.Key_Period), "B", N_("Black screen")),
    Entry("white", (_K.Key_W, _K.Key_Comma), "W", N_("White screen")),
    Entry("screen", (_K.Key_N,), "N", N_("Next display")),
    Entry("first", (_K.Key_Home,), "", ""),
    Entry("last", (_K.Key_End,), "", ""),
    Entry("help", (_K.Key_H, _K.Key_Question, _K.Key_F1), "H  ?", N_("These keys")),
    Entry("end", (_K.Key_Escape,), N_("Esc"), N_("End the presentation")),
)

_ACT: Final = {key: entry.act for entry in TABLE for key in entry.keys}


def act_of(event: QKeyEvent) -> str:
    """What a key does; empty for one that does nothing here."""
    if event.text() == "?":
        return "help"
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shifted = Qt.KeyboardModifier.ShiftModifier
    if held & ~shifted:
        return ""
    return _ACT.get(Qt.Key(event.key()), "")
