"""HeadTips: what a header says when the pointer rests on it and not all of it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from journeyeditor.canvas.headers.headpane import HeadPane
from journeyeditor.canvas.tooltips import plain_tooltip
from journeyeditor.document.sturdy import sturdy
from journeyeditor.layout.far_heads import is_far
from journeyeditor.layout.marks import Mark, Text
from journeyeditor.texts import tr

if TYPE_CHECKING:
    from journeyeditor.canvas.headers.heads import Heads
    from journeyeditor.canvas.view import Canvas

_SOFT_HYPHEN = "\u00ad"


@sturdy
class HeadTips(QObject):
    """Shows the tooltips of phases, steps and rows, and of the gap a hidden row leaves."""

    def __init__(self, canvas: Canvas, heads: Heads) -> None:
        """Watch the headers of `canvas`."""
        super().__init__(canvas)
        self._canvas = canvas
        self._heads = heads
        for pane in (canvas.frame.phases, canvas.frame.rows, canvas.viewport()):
            pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Answer the wish for a tooltip; everything else goes its way."""
        if not isinstance(event, QHelpEvent) or not isinstance(watched, QWidget):
            return super().eventFilter(watched, event)
        point = QPointF(event.pos())
        text = self.text(watched, point) if isinstance(watched, HeadPane) else self.below(point)
        if text:
            QToolTip.showText(event.globalPos(), plain_tooltip(text), watched)
        else:
            QToolTip.hideText()
        return True

    def below(self, point: QPointF) -> str:
        """What there is to say at a point of the grid: what the narrow phase there is called."""
        x, _ = self._canvas.camera.to_grid(point)
        plan = self._canvas.places.plan
        for phase in plan.phases:
            if phase.x <= x < phase.x + phase.w:
                shut = any(column.collapsed for column in plan.columns if column.phase == phase.id)
                return phase.tooltip if shut else ""
        return ""

    def text(self, pane: HeadPane, point: QPointF) -> str:
        """What there is to say at a point of a pane; nothing where the header says it itself."""
        found = self._heads.tool.under(pane, point)
        plan, far = self._canvas.places.plan, is_far(self._canvas.zoom)
        if found.what == "hidden":
            title = next((band.tooltip for band in plan.rows if band.id == found.id), "")
            return tr(
                self._canvas.language, "The row “{row}” is hidden. Click to show it.", row=title
            )
        for phase in plan.phases:
            if phase.id == found.id:
                return _rest(phase.title.text, phase.tooltip, () if far else phase.marks)
        for step in plan.steps:
            if step.id == found.id:
                return _rest(step.title.text, step.title.text, () if far else step.marks)
        for band in plan.rows:
            if band.id == found.id:
                return _rest(band.title.text, band.tooltip, () if far else band.header)
        return ""


def _rest(title: str, whole: str, marks: tuple[Mark, ...]) -> str:
    """What there is to say, or nothing where it is no more than a title that can be read whole."""
    drawn = "".join(mark.text for mark in marks if isinstance(mark, Text))
    is_read = whole == title and _bare(title) in _bare(drawn)
    return "" if is_read else whole


def _bare(text: str) -> str:
    return "".join(text.replace(_SOFT_HYPHEN, "").replace("-", "").split())
