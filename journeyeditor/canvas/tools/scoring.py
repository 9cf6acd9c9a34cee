"""Scoring: a face on the emotion curve is dragged up and down, and the curve follows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt

from journeyeditor.canvas.scene import Hover
from journeyeditor.canvas.tools.stage import Stage
from journeyeditor.edits import emotions
from journeyeditor.layout import SCREEN
from journeyeditor.models import CellKey, JourneyMap
from journeyeditor.texts import tr


class Scoring:
    """Shifts the scores that a face stands for by whole steps; the map is edited at the end.

    All scores of the face shift by the same step; afterwards arrow keys do the same.
    """

    def __init__(self, stage: Stage, start: QPointF, cell: CellKey, cards: tuple[str, ...]) -> None:
        """Take hold of the face of some cards of a cell at a point of the viewport."""
        self._stage = stage
        self._cell = cell
        self._cards = cards
        self._start = stage.camera.to_grid(start)[1]
        self._step = 0
        stage.show_scene(replace(stage.scene, hover=Hover()))

    @property
    def cursor(self) -> Qt.CursorShape:
        """What the pointer looks like at the moment."""
        return Qt.CursorShape.SizeVerCursor

    def move(self, point: QPointF) -> None:
        """Show the curve as it would be with the face at the score nearest to the pointer."""
        way = self._start - self._stage.camera.to_grid(point)[1]
        step = round(way / SCREEN.plot.step)
        if step != self._step:
            self._step = step
            self._stage.show_map(self._shifted())

    def finish(self) -> None:
        """Give the cards their new scores, as one undo step, and select them."""
        stage = self._stage
        if stage.document.apply(self._shifted(), tr(stage.language, "Change score")):
            stage.selection.select_face(self._cell, self._cards)

    def cancel(self) -> bool:
        """Show the map as it is again."""
        self._stage.show_map(self._stage.document.map)
        return True

    def tick(self) -> None:
        """Do nothing: a face stays in its row."""

    def _shifted(self) -> JourneyMap:
        return emotions.shift(self._stage.document.map, self._cards, self._step)
