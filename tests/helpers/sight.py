"""Sight: what a person sees of the map on the real canvas in a real window."""

from __future__ import annotations

from collections import Counter

from PIL import Image, ImageChops
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.spots import free_place
from journeyeditor.canvas.view import Canvas
from journeyeditor.layout.places import cell_rect
from journeyeditor.layout.plan import Rect
from journeyeditor.models import CellKey, JourneyMap
from journeyeditor.models.queries import standings

Target = str | CellKey | QPoint
"""A card by its id or its text, the free place of a cell, or a point of the viewport."""


class Sight:
    """What a person sees of the map on a canvas: where everything is, and its pixels."""

    def __init__(self, canvas: Canvas) -> None:
        """Look at a canvas in a shown window."""
        self.canvas = canvas
        self.document = canvas.document
        self.selection = canvas.selection

    @property
    def map(self) -> JourneyMap:
        """The map as it is."""
        return self.document.map

    def id_of(self, card: str) -> str:
        """Give the id of a card named by id or by text."""
        named = [s.card.id for s in standings(self.map) if card in (s.card.id, s.card.text)]
        assert len(named) == 1, f"{len(named)} cards are named {card!r}"
        return named[0]

    def cell(self, row: str, column: str) -> CellKey:
        """Give the cell where a row and a phase or step cross, named by their titles."""
        heads = [(part.id, part.title) for phase in self.map.phases for part in phase.steps]
        heads += [(phase.id, phase.title) for phase in self.map.phases if not phase.steps]
        rows = [found.id for found in self.map.rows if found.title == row]
        return CellKey(rows[0], next(id_ for id_, title in heads if title == column))

    def texts(self, row: str, column: str) -> list[str]:
        """Give the texts of the cards in a cell, from the top."""
        key = self.cell(row, column)
        found = next(found for found in self.map.rows if found.id == key.row)
        return [card.text for card in found.cell(key.at)]

    def rect(self, target: Target) -> QRectF:
        """Give the rectangle of a card or of the free place in a cell, in the viewport."""
        if isinstance(target, QPoint):
            return QRectF(target.x(), target.y(), 0, 0)
        return self.canvas.camera.to_view(self._place(target))

    def show(self, target: Target) -> None:
        """Scroll, as with the scroll bars, so that a target can be reached."""
        if isinstance(target, QPoint):
            return
        rect, seen = self.rect(target), self.canvas.viewport().rect()
        if not QRectF(seen).contains(rect):
            over = rect.center().toPoint() - seen.center()
            self.canvas.pan_by(over.x(), over.y())
        settle()

    def point(self, target: Target) -> QPoint:
        """Give a point of a target in the viewport: in a card's or place's upper half."""
        rect = self.rect(target)
        return QPoint(round(rect.center().x()), round(rect.top() + min(12, rect.height() / 2)))

    def face(self, row: str, column: str) -> QPoint:
        """Give the middle of a face on the emotion curve, or of an empty one, in the viewport."""
        key = self.cell(row, column)
        band = next(band for band in self.canvas.places.plan.rows if band.id == key.row)
        assert band.curve is not None
        faces = (*band.curve.faces, *band.curve.curve.vacant)
        face = next(face for face in faces if face.at == key.at)
        return self.canvas.camera.to_view(Rect(face.x, band.y + face.y, 0, 0)).topLeft().toPoint()

    def knob(self, card: str, side: str = "bottom") -> QPoint:
        """Give the middle of a knob at the top or the bottom of a card, in the viewport."""
        rect = self.rect(card)
        y = rect.top() if side == "top" else rect.bottom()
        return QPoint(round(rect.center().x()), round(y))

    def _place(self, target: str | CellKey) -> Rect:
        if isinstance(target, str):
            rect = self.canvas.places.rect(self.id_of(target))
        else:
            plan = self.canvas.places.plan
            rect = free_place(plan, target) or cell_rect(plan, target)
        assert rect is not None, f"{target!r} is not shown"
        return rect

    def screen(self) -> QImage:
        """Give what is on the screen, as it was painted bit by bit."""
        settle()
        window = self.canvas.window()
        return window.screen().grabWindow(window.winId()).toImage()

    def repainted(self) -> QImage:
        """Give what is on the screen after everything was painted anew."""
        self.canvas.viewport().update()
        for pane in self.canvas.frame.panes:
            pane.update()
        return self.screen()

    @property
    def editing(self) -> str:
        """The text in the field that is open, or "(none)"."""
        field = self.canvas.editing.field
        return field.toPlainText() if field.isVisible() else "(none)"


def alike(first: QImage, second: QImage) -> bool:
    """Whether two pictures show the same, but for the last digits of smoothed edges."""
    if first == second:
        return True
    difference = ImageChops.difference(_pillow(first), _pillow(second))
    return first.size() == second.size() and max(map(_greatest, difference.split())) <= 6


def colours(picture: QImage, area: QRect) -> Counter[str]:
    """Count the colours "#rrggbb" in a part of a picture."""
    part = _pillow(picture.copy(area.intersected(picture.rect())))
    return Counter({_name(colour): count for count, colour in part.getcolors(1 << 24) or ()})


def _name(colour: float | tuple[int, ...]) -> str:
    red, green, blue = colour if isinstance(colour, tuple) else (0, 0, 0)
    return f"#{red:02x}{green:02x}{blue:02x}"


def _pillow(picture: QImage) -> Image.Image:
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    return Image.frombytes(
        "RGB", size, bytes(plain.constBits()), "raw", "RGB", plain.bytesPerLine()
    )


def _greatest(channel: Image.Image) -> int:
    """Give the greatest value of a channel."""
    return max(value for value, count in enumerate(channel.histogram()) if count)


def settle() -> None:
    QApplication.sendPostedEvents()
    QApplication.processEvents()
