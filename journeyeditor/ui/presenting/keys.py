"""Keys: what each key does while presenting, as one table for the keyboard and for the help."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeyeditor.errors import N_

_K = Qt.Key
_NONE: Final = Qt.KeyboardModifier.NoModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_CTRL: Final = Qt.KeyboardModifier.ControlModifier


class Entry(NamedTuple):
    """Keys that do the same, how they are named (message id), what they do (message id).

    An entry without a text is not named in the help.
    """

    act: str
    keys: tuple[Qt.Key, ...]
    named: str = ""
    text: str = ""
    held: Qt.KeyboardModifier = _NONE


WAYS: Final[tuple[Entry, ...]] = (
    Entry("on", (_K.Key_Space,), N_("Space, click"), N_("Go on, or uncover")),
    Entry("forward", (_K.Key_Right, _K.Key_PageDown), "→"),
    Entry("back", (_K.Key_Left, _K.Key_PageUp, _K.Key_Backspace), "← →", N_("Step back and on")),
    Entry("next-phase", (_K.Key_Down,), "↑ ↓", N_("Phase back and on")),
    Entry("previous-phase", (_K.Key_Up,)),
    Entry("whole", (_K.Key_M,), "M", N_("Whole map")),
    Entry("zoom", (_K.Key_Return, _K.Key_Enter), N_("Enter, click"), N_("Zoom to a card")),
    Entry("undim", (_K.Key_D,), "D", N_("Dim the other phases")),
    Entry("laser", (_K.Key_L,), "L", N_("Pointer")),
    Entry("black", (_K.Key_B, _K.Key_Period), "B, W", N_("Black, white screen")),
    Entry("white", (_K.Key_W, _K.Key_Comma)),
    Entry("screen", (_K.Key_N,), "N", N_("Next display")),
    Entry("first", (_K.Key_Home,)),
    Entry("last", (_K.Key_End,)),
    Entry("help", (_K.Key_H, _K.Key_Question, _K.Key_F1), "H, ?", N_("These keys")),
    Entry("end", (_K.Key_Escape,), N_("Esc"), N_("End the presentation")),
)
"""The way through the story, and how it looks."""

TOOLS: Final[tuple[Entry, ...]] = (
    Entry("curtain", (_K.Key_C,), "C", N_("Cover this row")),
    Entry("curtain-kind", (_K.Key_C,), N_("Shift+C"), N_("All rows of its kind"), _SHIFT),
    Entry("timer", (_K.Key_T,), "T", N_("Start and stop the timer")),
    Entry("timer-away", (_K.Key_T,), N_("Shift+T"), N_("Hide the timer"), _SHIFT),
    Entry("more", (_K.Key_Plus, _K.Key_Equal), "+ −", N_("Minutes; while voting, dots")),
    Entry("less", (_K.Key_Minus, _K.Key_Underscore)),
    Entry("votes", (_K.Key_V,), "V", N_("Give dots by clicks")),
    Entry("votes-shown", (_K.Key_S,), "S", N_("Show and hide the counts")),
    Entry("votes-clear", (_K.Key_V,), N_("Shift+V"), N_("Vote again"), _SHIFT),
    Entry("votes-copy", (_K.Key_C,), N_("Ctrl+C"), N_("Copy the result"), _CTRL),
    Entry("votes-tag", (_K.Key_T,), N_("Ctrl+T"), N_("Write it as tags"), _CTRL),
)
"""Curtain, timer and dots."""

_ACT: Final = {(key, entry.held): entry.act for entry in (*WAYS, *TOOLS) for key in entry.keys}


def act_of(event: QKeyEvent) -> str:
    """What a key does; empty for one that does nothing here."""
    if event.text() == "?":
        return "help"
    key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    found = _ACT.get((key, held), "")
    if not found and held == _SHIFT:  # keyboards differ in which signs need it
        found = _ACT.get((key, _NONE), "")
    return found
