"""First paint: what is not on the first frame waits until it was painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from journeyeditor.document.sturdy import sturdy

_AFTER_MS = 20
"""The frame has to come to the screen first."""


@sturdy
class FirstPaint(QObject):
    """Does something once, a moment after a widget was painted for the first time."""

    def __init__(self, widget: QWidget, then: Callable[[], object]) -> None:
        """Wait for `widget`, whose child it becomes."""
        super().__init__(widget)
        self._waiting = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._waiting.timeout.connect(then)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Let everything pass; after the first painting nothing more is looked at."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._waiting.start()
        return False
