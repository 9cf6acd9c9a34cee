"""Window place: where windows come up, and what is remembered of it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from journeyeditor.look import tokens
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.style.scale import scaled

_FRAME = QSize(16, 48)
"""Room for the title bar and the edges that the desktop puts around a window."""


def place(window: QWidget, settings: Settings) -> None:
    """Come up in the size of the last window, at first in the mock-ups', as the screen allows."""
    size, values = tokens().size, settings.values
    window.setMinimumSize(QSize(*size.window_min))
    room = window.screen().availableGeometry()
    if values.window and room.intersects(QRect(*values.window)):
        window.setGeometry(QRect(*values.window))
    else:
        window.resize(QSize(*size.window).boundedTo(room_for(window)))
    if values.maximized:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def remember_place(window: QWidget, settings: Settings) -> None:
    """Keep a window's place for the next one."""
    area = window.normalGeometry()
    full = window.windowState() & Qt.WindowState.WindowFullScreen
    settings.update(
        window=(area.x(), area.y(), area.width(), area.height()),
        maximized=window.isMaximized() and not full,
    )


def come_up(window: QWidget, width: int, height: int) -> None:
    """Give a window a size in px at the usual size of texts, scaled, as the screen allows."""
    window.resize(QSize(scaled(width), scaled(height)).boundedTo(room_for(window)))


def room_for(window: QWidget) -> QSize:
    """How large a window can be on its screen, without what the desktop puts around it."""
    return window.screen().availableGeometry().size() - _FRAME
