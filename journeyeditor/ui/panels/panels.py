"""Panels: the parts of a window that F6 goes through, and full screen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QToolBar, QWidget

_BY_KEY = Qt.FocusReason.TabFocusReason


def go_to_panel(window: QMainWindow, step: int) -> None:
    """Move the keyboard's focus `step` panels on: the map, panels at its sides, tool and status bar."""
    panels = [panel for panel in _panels(window) if panel.isVisible() and _entry(panel)]
    if not panels:
        return
    focus = QApplication.focusWidget()
    here = next((n for n, panel in enumerate(panels) if _holds(panel, focus)), None)
    to = panels[0 if here is None else (here + step) % len(panels)]
    entry = _entry(to)
    if entry is not None:
        entry.setFocus(_BY_KEY)


def toggle_full_screen(window: QMainWindow) -> None:
    """Fill the screen with the window, or give it back the size it had."""
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)


def _panels(window: QMainWindow) -> Iterator[QWidget]:
    central = window.centralWidget()
    if isinstance(central, QSplitter):
        parts = (central.widget(index) for index in range(central.count()))
        yield from filter(None, parts)
    yield from window.findChildren(QToolBar)
    yield window.statusBar()


def _holds(panel: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (panel is focus or panel.isAncestorOf(focus))


def _entry(panel: QWidget) -> QWidget | None:
    """Where the focus lands in a panel: on itself, or on the first part that takes it."""
    if _takes_focus(panel):
        return panel
    parts = (part for part in panel.findChildren(QWidget) if _takes_focus(part))
    return next(parts, None)


def _takes_focus(part: QWidget) -> bool:
    by_tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and part.isVisible() and part.isEnabled()
