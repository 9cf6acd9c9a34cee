"""The section below the outline: the whole map in small, which can be folded away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from journeyeditor.canvas.overview import Overview
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import BODY_MEDIUM
from journeyeditor.texts import tr
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled


class OverviewSection(QWidget):
    """A heading that folds, and the overview; whether it is open is remembered."""

    def __init__(self, desk: Desk, palette: Palette) -> None:
        """Show the map that is open on the desk in small."""
        super().__init__()
        self._desk = desk
        size = scaled(tokens().icon.meta)
        self._open_icon = icon_of("chevron-down", palette, size, greyed=False)
        self._shut_icon = icon_of("chevron-right", palette, size, greyed=False)
        self._heading = QToolButton()
        self._heading.setObjectName("overview-heading")
        self._heading.setText(tr(desk.language, "Overview"))
        self._heading.setProperty("section", "yes")
        self._heading.setFont(font_of(BODY_MEDIUM))
        self._heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._heading.setCheckable(True)
        self._heading.setIconSize(QSize(size, size))
        self._heading.setMinimumHeight(scaled(24))
        self._heading.clicked.connect(desk.toggle_overview)
        self.overview = Overview(desk.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 12, 12)  # its chevron stands below those of the groups
        column.setSpacing(6)
        line = QHBoxLayout()
        line.addWidget(self._heading)
        line.addStretch(1)
        column.addLayout(line)
        picture = QHBoxLayout()
        picture.setContentsMargins(8, 0, 0, 0)
        picture.addWidget(self.overview)
        column.addLayout(picture)
        desk.settings.changed.connect(self._settle)
        self._settle()

    def _settle(self) -> None:
        """Open or fold as was chosen."""
        shown = self._desk.settings.values.overview
        self.overview.setVisible(shown)
        self._heading.setChecked(shown)
        self._heading.setIcon(self._open_icon if shown else self._shut_icon)
