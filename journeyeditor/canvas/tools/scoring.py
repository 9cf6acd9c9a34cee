"""Scoring: a face on the emotion curve is dragged up and down, and the curve follows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from journeyeditor.canvas.scene import Hover
from journeyeditor.canvas.tools.stage import Stage
from journeyeditor.edits import cards, emotions
from journeyeditor.layout import SCREEN
from journeyeditor.models import CellKey, EmotionCard, JourneyMap, Slot, new_id
from journeyeditor.models.queries import row_of
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
        stage.show_scene(stage.scene._replace(hover=Hover()))

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


class FirstScoring:
    """Pulls the empty face of a column to a score; its card is added and opened at the end."""

    def __init__(self, stage: Stage, cell: CellKey) -> None:
        """Take hold of the empty face of a cell."""
        self._stage = stage
        self._cell = cell
        self._card = new_id("c")
        self._score: int | None = None
        stage.show_scene(stage.scene._replace(hover=Hover()))

    @property
    def cursor(self) -> Qt.CursorShape:
        """What the pointer looks like at the moment."""
        return Qt.CursorShape.SizeVerCursor

    def move(self, point: QPointF) -> None:
        """Show the curve as it would be with a face at the score nearest to the pointer."""
        score = score_at(self._stage, self._cell, point)
        if score is not None and score != self._score:
            self._score = score
            self._stage.show_map(_with_feeling(self._stage, self._cell, score, self._card))

    def finish(self) -> None:
        """Add the card, as one undo step, and open its text."""
        if self._score is not None:
            add_feeling(self._stage, self._cell, self._score, self._card)

    def cancel(self) -> bool:
        """Show the map as it is again."""
        self._stage.show_map(self._stage.document.map)
        return True

    def tick(self) -> None:
        """Do nothing: a face stays in its row."""


def score_at(stage: Stage, cell: CellKey, point: QPointF) -> int | None:
    """The score nearest to a point of the viewport; None for a row without a curve."""
    band = next((band for band in stage.places.plan.rows if band.id == cell.row), None)
    if band is None or band.curve is None:
        return None
    y = stage.camera.to_grid(point)[1] - band.y
    score = emotions.HIGHEST - round((y - SCREEN.plot.first_line) / SCREEN.plot.step)
    return max(emotions.LOWEST, min(emotions.HIGHEST, score))


def is_on_curve(stage: Stage, cell: CellKey, point: QPointF) -> bool:
    """Whether a point of the viewport is on the plot of a row that shows a curve."""
    band = next((band for band in stage.places.plan.rows if band.id == cell.row), None)
    if band is None or band.curve is None or band.collapsed:
        return False
    return stage.camera.to_grid(point)[1] - band.y <= band.curve.height


def add_feeling(stage: Stage, cell: CellKey, score: int, id_: str) -> None:
    """Give the first emotion of a cell without a score this one; if there is none, add a card.

    It is one undo step. A card that is added gets `id_`, and its text is opened.
    """
    after = _with_feeling(stage, cell, score, id_)
    waiting = _unscored(stage, cell)
    if waiting:
        if stage.document.apply(after, tr(stage.language, "Change score")):
            stage.selection.select([waiting])
    elif stage.document.apply(after, tr(stage.language, "Add card"), ("new", id_)):
        stage.selection.select([id_])
        stage.commands.card_added.emit(id_, "")


def _with_feeling(stage: Stage, cell: CellKey, score: int, id_: str) -> JourneyMap:
    journey = stage.document.map
    waiting = _unscored(stage, cell)
    if waiting:
        return emotions.set_score(journey, waiting, score)
    row = row_of(journey, cell.row)
    place = len(row.cell(cell.at)) if row is not None else 0
    return cards.add(journey, Slot(*cell, place), EmotionCard(id=id_, score=score))


def _unscored(stage: Stage, cell: CellKey) -> str:
    """The id of the first emotion of a cell without a score, or an empty string."""
    row = row_of(stage.document.map, cell.row)
    found = row.cell(cell.at) if row is not None else ()
    waiting = (card.id for card in found if isinstance(card, EmotionCard) and card.score is None)
    return next(waiting, "")
