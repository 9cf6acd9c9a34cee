"""Avatars of personas as icons of lists."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pictures import Pictures
from journeyeditor.layout.persona import avatar
from journeyeditor.look import Palette
from journeyeditor.models import Persona, Picture


def avatar_icon(
    persona: Persona, images: tuple[Picture, ...], size: int, palette: Palette, widget: QWidget
) -> QIcon:
    """Paint a persona's avatar, `size` px large, in its own colours also where it is chosen."""
    ratio = widget.devicePixelRatioF()
    picture = QPixmap(QSize(size, size) * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    marks = avatar(persona, size).marks
    MarkPainter(Inks(palette), Pictures(images)).paint(painter, marks, 0, 0, ratio)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    icon = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        icon.addPixmap(picture, mode)
    return icon
