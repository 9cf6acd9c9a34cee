"""Sidebar: the left side of the start screen: the program's name, where to go, what else there is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

import journeyeditor
from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import BODY, BODY_STRONG, DIALOG_TITLE, META
from journeyeditor.texts import Language, tr, trc
from journeyeditor.ui.controls.labels import label
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import app_icon, paint_icon
from journeyeditor.ui.style.scale import scaled

_WIDTH = 240
_LOGO = 32
_HEIGHT = 34


@sturdy
class NavButton(QPushButton):
    """An entry of the sidebar: an icon and a word; the page that is open is marked."""

    def __init__(self, name: str, text: str, icon: str, palette: Palette) -> None:
        """Show a text behind an icon."""
        super().__init__(text)
        self._icon = icon
        self._palette = palette
        self.setObjectName(name)
        self.setFixedHeight(scaled(_HEIGHT))
        self.setAutoDefault(False)
        self.setFlat(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Take what icon and text need."""
        return QSize(48 + self.fontMetrics().horizontalAdvance(self.text()), scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint ground, icon and text, and a ring where the focus is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, radius = QRectF(self.rect()), tokens().radius.button
        ground = "accentSoft" if self.isChecked() else "hover" if self.underMouse() else ""
        if self.isDown() and not self.isChecked():
            ground = "pressed"
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.ink(ground)))
            painter.drawRoundedRect(area, radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._palette.ink("accent")), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)
        size = scaled(tokens().icon.toolbar)
        ink = self._palette.ink("text")
        paint_icon(painter, self._icon, ink, QRectF(8, (self.height() - size) / 2, size, size))
        painter.setFont(font_of(BODY_STRONG if self.isChecked() else BODY))
        painter.setPen(QColor(ink))
        words = area.adjusted(15 + size, 0, -6, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class Sidebar(QFrame):
    """`home`, `open`, `personas`, `templates`, `first_map` and `settings` are its entries."""

    def __init__(self, language: Language, palette: Palette) -> None:
        """Speak a language, look as a palette says."""
        super().__init__()
        self.setObjectName("start-side")
        self.setFixedWidth(scaled(_WIDTH))
        self.home = NavButton("start-home", trc(language, "first page", "Start"), "house", palette)
        self.open = NavButton(
            "start-open-side", tr(language, "Open file …"), "folder-open", palette
        )
        self.personas = NavButton(
            "start-personas", tr(language, "Personas …"), "users-round", palette
        )
        self.templates = NavButton(
            "start-templates", tr(language, "My templates"), "layout-template", palette
        )
        self.first_map = NavButton(
            "start-first-map", tr(language, "First map in 5 minutes"), "book-open", palette
        )
        self.settings = NavButton("start-settings", tr(language, "Settings"), "settings", palette)
        for page in (self.home, self.templates):
            page.setCheckable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 20, 12, 12)
        column.setSpacing(0)
        column.addLayout(_head(language))
        column.addSpacing(18)
        for button in (self.home, self.open, self.personas, self.templates):
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self.first_map)
        column.addWidget(self.settings)
        column.addSpacing(4)
        version = tr(language, "Version {version}", version=journeyeditor.__version__)
        foot = label(version, META, "text3")
        foot.setContentsMargins(8, 0, 0, 0)
        foot.setFixedHeight(scaled(24))
        column.addWidget(foot)


def _head(language: Language) -> QHBoxLayout:
    """Put the program's sign and name side by side."""
    row = QHBoxLayout()
    row.setContentsMargins(4, 0, 0, 0)
    row.setSpacing(10)
    sign = label()
    sign.setPixmap(app_icon().pixmap(QSize(scaled(_LOGO), scaled(_LOGO))))
    sign.setFixedSize(scaled(_LOGO), scaled(_LOGO))
    row.addWidget(sign)
    names = QVBoxLayout()
    names.setSpacing(0)
    names.setContentsMargins(0, 0, 0, 0)
    names.addWidget(label(tr(language, "Journey Editor"), DIALOG_TITLE))
    names.addWidget(label(tr(language, "Works offline"), META, "text3"))
    row.addLayout(names, 1)
    return row
