"""HeldPictures: what a drag shows of its cards, drawn once and then only moved."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from journeyeditor.canvas.painting.cards import CardPainter
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.scene import Lifted
from journeyeditor.layout.marks import Box
from journeyeditor.layout.plan import CardBox
from journeyeditor.look.tokens import tokens


class Held(NamedTuple):
    """A picture in device pixels, and how far it reaches beyond its card on each side."""

    picture: QPixmap
    margin: int


class HeldPictures:
    """The lifted cards with their shadows, and the dashed frames where they were.

    Many cards would take tens of milliseconds to draw at each movement of the pointer; their pictures
    take a copy each. They are made when first seen and go with the drag, the zoom or the screen.
    """

    def __init__(self, marks: MarkPainter, cards: CardPainter) -> None:
        """Draw with the palette of `marks`."""
        self._marks = marks
        self._cards = cards
        self._of: tuple[Lifted, ...] = ()
        self._scale = self._ratio = 0.0
        self._raised: dict[str, Held] = {}
        self._frames: dict[tuple[int, int], QPixmap] = {}

    def begin(self, cards: tuple[Lifted, ...], scale: float, ratio: float) -> None:
        """Serve these cards at `scale` and `ratio` device pixels per px of the map and the window."""
        if cards is not self._of or (scale, ratio) != (self._scale, self._ratio):
            self._of, self._scale, self._ratio = cards, scale, ratio
            self._raised, self._frames = {}, {}

    def raised(self, box: CardBox) -> Held:
        """A card in the hand: its border in the row's strong colour, a shadow below it."""
        found = self._raised.get(box.id)
        if found is None:
            found = self._raised[box.id] = self._draw_raised(box)
        return found

    def makes(self, box: CardBox) -> bool:
        """Make the picture of a card that may soon be seen; False where there is one."""
        is_new = box.id not in self._raised
        if is_new:
            self.raised(box)
        return is_new

    def frame(self, w: int, h: int) -> QPixmap:
        """The dashed frame that stays where a card of w x h device pixels was."""
        found = self._frames.get((w, h))
        if found is None:
            found = self._frames[w, h] = self._draw_frame(w, h)
        return found

    def _draw_raised(self, box: CardBox) -> Held:
        scale = self._scale
        w, h = box.w * scale, box.h * scale
        layers = tokens().shadow_lift
        margin = round(max(layer.spread + layer.dy for layer in layers) * self._ratio) + 1
        drawing = box.drawing
        shown = drawing._replace(body=drawing.body._replace(stroke=f"{box.hue}.spine"))

        def draw(painter: QPainter) -> None:
            self._shadow(painter, QRectF(margin, margin, w, h))
            self._cards.paint_once(painter, shown, margin, margin, scale, chips=True)

        return Held(_picture(round(w) + 2 * margin, round(h) + 2 * margin, draw), margin)

    def _draw_frame(self, w: int, h: int) -> QPixmap:
        scale = self._scale
        frame = Box(
            *(0, 0, w / scale, h / scale),
            stroke="control",
            radius=tokens().radius.card,
            dash=(3, 3),
            fill="surface",
        )
        return _picture(w, h, lambda painter: self._marks.box(painter, frame, 0, 0, scale))

    def _shadow(self, painter: QPainter, rect: QRectF) -> None:
        ratio = self._ratio
        painter.setPen(Qt.PenStyle.NoPen)
        for layer in tokens().shadow_lift:
            painter.setBrush(self._marks.inks.brush("shadow", layer.alpha))
            spread, below = layer.spread * ratio, layer.dy * ratio
            area = rect.adjusted(-spread, below - spread, spread, below + spread)
            radius = (tokens().radius.card + layer.spread) * ratio
            painter.drawRoundedRect(area, radius, radius)


def _picture(w: int, h: int, draw: Callable[[QPainter], None]) -> QPixmap:
    made = QPixmap(max(1, w), max(1, h))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    return made
