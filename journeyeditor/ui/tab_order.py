"""Tab order: widgets that are made late take their place among those before and after them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def lead_through(widgets: Iterable[QWidget], before: QWidget) -> None:
    """Let Tab go through these, in this order, on the way to `before` in the same window."""
    last = before.previousInFocusChain()
    made = tuple(widgets)
    while last is not None and last is not before and (last in made or not _is_stop(last)):
        last = last.previousInFocusChain()
    for widget in made:
        if last is not None:
            QWidget.setTabOrder(last, widget)
        last = widget


def lead_on(widget: QWidget, part: QWidget) -> None:
    """Let Tab lead from a widget through a part of its window, before anything else."""
    for stop in _stops_in(part):
        QWidget.setTabOrder(widget, stop)
        widget = stop


def _stops_in(part: QWidget) -> tuple[QWidget, ...]:
    """What Tab leads to in a part of a window, in its order."""
    found: list[QWidget] = []
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if _is_stop(widget) and part.isAncestorOf(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return tuple(found)


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
