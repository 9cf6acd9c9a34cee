"""Grounds: bodies, icons and chips of cards as pictures that like cards share.

A body's picture is as wide as the card and higher than any: its upper and lower ends are copied to
where they belong, so that cards of every height share one.
"""

from __future__ import annotations

from collections import OrderedDict
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.prepared import Ground
from journeyeditor.layout.marks import Box

CACHE_BYTES = 48 * 1024 * 1024
"""How much the shared pictures may take; the least recently used go first."""

_HEIGHTS = 128
"""A body's picture is a multiple of this high, device pixels: few are made twice."""

_MADE_AT_ONCE = 12
"""So many grounds with icons become pictures in one go; the others are drawn part by part.

At a zoom that was never seen all of a screen's would cost more than a frame.
"""


class Grounds:
    """Draws grounds of cards with one palette and the images of one map."""

    def __init__(self, marks: MarkPainter) -> None:
        """Draw single marks with `marks`."""
        self._marks = marks
        self._pictures: OrderedDict[tuple[int, int, int, float], QPixmap] = OrderedDict()
        self._bytes = 0
        self._seen: set[tuple[int, int, int]] = set()
        self._scale = 0.0
        self._to_make = 0

    def begin(self) -> None:
        """Begin with another frame: a few pictures may be made for it."""
        self._to_make = _MADE_AT_ONCE

    def scale_to(self, scale: float) -> None:
        """Draw with so many device pixels per px from now on."""
        if scale != self._scale:
            self._scale = scale
            self._seen.clear()

    def draw(self, painter: QPainter, ground: Ground, left: int, top: int, w: int, h: int) -> None:
        """Draw a ground that fills w x h device pixels with its corner at (left, top)."""
        if not ground.ink:
            self._body(painter, ground, left, top, w, h)
            return
        key = (ground.number, w, h, self._scale)
        found = self._pictures.get(key)
        if found is not None:
            self._pictures.move_to_end(key)
        elif self._is_due(ground.number, w, h):
            found = self._keep(key, self._whole(ground, w, h))
        if found is not None:
            painter.drawPixmap(left, top, found)
        else:
            self._parts(painter, ground, left, top, w, h)

    def _is_due(self, number: int, w: int, h: int) -> bool:
        """Whether a ground has been drawn before at this scale and may become a picture now."""
        key = (number, w, h)
        if key not in self._seen:
            self._seen.add(key)
            return False
        self._to_make -= 1
        return self._to_make >= 0

    def _whole(self, ground: Ground, w: int, h: int) -> QPixmap:
        made = QPixmap(max(1, w), max(1, h))
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self._parts(painter, ground, 0, 0, w, h)
        painter.end()
        return made

    def _parts(
        self, painter: QPainter, ground: Ground, left: int, top: int, w: int, h: int
    ) -> None:
        self._body(painter, ground, left, top, w, h)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._marks.paint(painter, ground.ink, left, top, self._scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _body(self, painter: QPainter, ground: Ground, left: int, top: int, w: int, h: int) -> None:
        body, scale = ground.body, self._scale
        end = ceil((body.radius + body.stroke_width) * scale) + 2
        is_whole = bool(body.dash or body.pattern) or h < 2 * end
        key = (-1 - ground.style, w, h if is_whole else 0, scale)
        found = self._pictures.get(key)
        if found is None or found.height() < h:
            high = h if is_whole else ceil(h / _HEIGHTS) * _HEIGHTS
            found = self._keep(key, self._drawn(body, w, high))
        else:
            self._pictures.move_to_end(key)
        if is_whole:
            painter.drawPixmap(left, top, found)
            return
        painter.drawPixmap(left, top, found, 0, 0, w, h - end)
        painter.drawPixmap(left, top + h - end, found, 0, found.height() - end, w, end)

    def _drawn(self, body: Box, w: int, h: int) -> QPixmap:
        made = QPixmap(max(1, w), max(1, h))
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._marks.box(painter, _sized(body, w, h, self._scale), 0, 0, self._scale)
        painter.end()
        return made

    def _keep(self, key: tuple[int, int, int, float], made: QPixmap) -> QPixmap:
        before = self._pictures.pop(key, None)
        if before is not None:
            self._bytes -= before.width() * before.height() * 4
        self._pictures[key] = made
        self._bytes += made.width() * made.height() * 4
        while self._bytes > CACHE_BYTES and len(self._pictures) > 1:
            _, old = self._pictures.popitem(last=False)
            self._bytes -= old.width() * old.height() * 4
        return made


def _sized(body: Box, w: int, h: int, scale: float) -> Box:
    """The body in whole device pixels.

    Rounded where it stands a card may be a pixel lower than rounded at the origin: the body fills
    the picture whole, or its lower edge would be cut off.
    """
    return body._replace(w=w / scale, h=h / scale)
