"""Scrolling: moves the pixels that are there around what lies above them and stays."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


def scroll_around(viewport: QWidget, dx: int, dy: int, floating: QWidget) -> None:
    """Scroll a viewport's pixels by (dx, dy) px beside and above a sibling at its lower right corner.

    Qt paints everything anew where a widget lies above what is to be scrolled: therefore two
    rectangles scroll, and only the rest around the sibling is painted.
    """
    area = viewport.rect()
    hole = floating.geometry().translated(-viewport.pos()).intersected(area)
    if not viewport.childrenRegion().isEmpty():
        viewport.update()  # a field for editing in place does not move with a part
        return
    above = QRect(area.left(), area.top(), area.width(), hole.top() - area.top())
    beside = QRect(area.left(), hole.top(), hole.left(), area.bottom() + 1 - hole.top())
    for part in (above, beside):
        if part.isValid():
            viewport.scroll(dx, dy, part)
    viewport.update(QRect(hole.topLeft(), area.bottomRight()))
