"""Faces: the program's own fonts as Qt's, registered one by one when first needed."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from journeyeditor.look.fonts import Face, font_bytes, font_path


@cache
def register(face: Face) -> None:
    """Make a face known to Qt under its family's name."""
    path = font_path(face)
    if path is None:
        QFontDatabase.addApplicationFontFromData(QByteArray(font_bytes(face)))
    else:  # the system then reads of the file only what is painted
        QFontDatabase.addApplicationFont(str(path))


@cache
def raw_font(face: Face, px: float) -> QRawFont:
    """A face at a size of `px`, unhinted, so that it scales evenly.

    Whole sizes come from the font database. Others (print) are made of the file itself: the
    database rounds, but such a font draws nothing above 64 device px (Qt 6.11).
    """
    if px != int(px):
        hinting = QFont.HintingPreference.PreferNoHinting
        return QRawFont(QByteArray(font_bytes(face)), px, hinting)
    register(face)
    font = QFont(face.family)
    font.setPixelSize(int(px))
    font.setWeight(QFont.Weight(face.weight))
    font.setItalic(face.italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return QRawFont.fromFont(font)
