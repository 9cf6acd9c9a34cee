"""Remarks: what the map is found to say as a whole, shown upon it: findings, evidence, a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter

from journeyeditor.canvas.painting.grid import View
from journeyeditor.canvas.remarks.findings import FindingMarks
from journeyeditor.document.sturdy import sturdy
from journeyeditor.models.queries import standings

if TYPE_CHECKING:
    from journeyeditor.canvas.view import Canvas


_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


@sturdy
class Remarks(QObject):
    """Shows upon a canvas what is wanted; all of it is off at first.

    `finding_chosen(finding)` tells that a finding's flag was pressed.
    """

    finding_chosen = Signal(object)

    def __init__(self, canvas: Canvas) -> None:
        """Show nothing yet."""
        super().__init__(canvas)
        self._canvas = canvas
        self.findings = FindingMarks(canvas.viewport())
        self.shows_evidence = False
        self.follows_thread = False
        canvas.viewport().installEventFilter(self)
        canvas.selection.changed.connect(self._trace)
        canvas.document.changed.connect(self._trace)

    def show(self, *, evidence: bool, thread: bool) -> None:
        """Show on each card what it rests on, and pale all but what belongs to a selected hurdle."""
        if evidence != self.shows_evidence:
            self.shows_evidence = evidence
            self._canvas.viewport().update()
        if thread != self.follows_thread:
            self.follows_thread = thread
            self._trace()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Choose the finding whose flag is pressed, before the canvas sees that."""
        if event.type() in _PRESSES and isinstance(event, QMouseEvent):
            return event.button() == Qt.MouseButton.LeftButton and self._press(event.position())
        return super().eventFilter(watched, event)

    def _press(self, point: QPointF) -> bool:
        canvas = self._canvas
        finding = self.findings.flag_at(canvas.places, canvas.camera, point)
        if finding is None:
            return False
        canvas.finish_editing()
        canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self.finding_chosen.emit(finding)
        return True

    def paint(self, painter: QPainter, view: View) -> None:
        """Paint what is above the map; nothing while cards are carried."""
        canvas = self._canvas
        if canvas.scene.drag is not None:
            return
        if self.shows_evidence:
            canvas.artist.paint_evidence(painter, view, canvas.places)
        canvas.artist.paint_findings(painter, view, canvas.places, self.findings)

    def _trace(self) -> None:
        canvas, pale = self._canvas, frozenset[str]()
        if self.follows_thread:
            from journeyeditor.analysis.thread import thread_of  # only now: the map comes before

            journey = canvas.document.map
            lit = thread_of(journey, canvas.selection.cards)
            if lit:
                pale = frozenset(found.card.id for found in standings(journey)) - lit
        if pale != canvas.shown.pale:
            canvas.shown.pale = pale
            canvas.viewport().update()
