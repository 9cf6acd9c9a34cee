"""Fonts: the program's own faces made known to Qt, and styles of the tokens as Qt's fonts."""

from __future__ import annotations

from PySide6.QtGui import QFont

from journeyeditor.canvas.painting.faces import register
from journeyeditor.look.fonts import Face
from journeyeditor.look.styles import TextStyle
from journeyeditor.ui.style.scale import scaled


def register_fonts() -> None:
    """Make every face we ship known to the application; once is enough, more does no harm."""
    for face in Face:
        register(face)


def font_of(style: TextStyle) -> QFont:
    """Give a text style as a font of the interface; sizes are whole px on the screen."""
    font = QFont(style.face.family)
    font.setPixelSize(scaled(style.px))
    font.setWeight(QFont.Weight(style.face.weight))
    font.setItalic(style.face.italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
