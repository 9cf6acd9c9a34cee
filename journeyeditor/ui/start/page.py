"""Page: what the right side of the start screen scrolls, and the buttons at its head."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import BODY_MEDIUM
from journeyeditor.ui.start.grid import GAP, PAD, CardGrid, card_area
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

_MARGIN = 40
_TOP = 31
_WIDEST = 1480
"""Px; on wider screens the cards grow no further."""


class Page(QScrollArea):
    """Rows and grids of cards below each other; the card in focus is always in view."""

    def __init__(self, name: str) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        # Sideways only large text on a small screen has to be scrolled.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._content.setObjectName("start-content")
        self._content.setMaximumWidth(_WIDEST)
        self._column = QVBoxLayout(self._content)
        # Grids reach beyond the margins by what is free around their cards.
        self._column.setContentsMargins(_MARGIN - PAD, _TOP, _MARGIN + PAD - GAP - 2, 24)
        self._column.setSpacing(0)
        ground = QWidget()
        ground.setObjectName("start-ground")
        around = QHBoxLayout(ground)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._content, 1)
        self.setWidget(ground)

    def add_row(self, row: QLayout, below: int) -> None:
        """Add a row between the margins, and px free below it."""
        row.setContentsMargins(PAD, 0, GAP - PAD + 2, 0)
        self._column.addLayout(row)
        self._column.addSpacing(below)

    def add_grid(self, grid: CardGrid, below: int) -> None:
        """Add a grid, and px free below it."""
        self._column.addWidget(grid)
        self._column.addSpacing(below)
        grid.currentItemChanged.connect(lambda item, _: self._show_card(grid, item))

    def finish(self) -> None:
        """Leave what room there is below everything."""
        self._column.addStretch(1)

    def _show_card(self, grid: CardGrid, item: QListWidgetItem | None) -> None:
        if item is None or not grid.hasFocus():
            return
        area = card_area(grid.visualItemRect(item)).translated(
            grid.mapTo(self._content, grid.viewport().pos())
        )
        self.ensureVisible(area.center().x(), area.center().y(), 0, area.height() // 2 + GAP)


def head_button(text: str, icon: str, palette: Palette, *, primary: bool = False) -> QPushButton:
    """Make a button with an icon, as they stand at the head of a page."""
    button = QPushButton(f" {text}")
    button.setFont(font_of(BODY_MEDIUM))
    size = scaled(tokens().icon.lane)
    button.setIcon(icon_of(icon, palette, size, "onAccent" if primary else "text"))
    button.setIconSize(QSize(size, size))
    button.setAutoDefault(False)
    button.setDefault(primary)
    return button
