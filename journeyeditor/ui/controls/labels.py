"""Labels: the only place that makes them, always as plain text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look.styles import META, TextStyle
from journeyeditor.ui.style.fonts import font_of


def label(text: str = "", style: TextStyle | None = None, role: str = "") -> QLabel:
    """Make a label; `role` names the theme's colour for it (text2, text3, error)."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if style is not None:
        made.setFont(font_of(style))
    if role:
        made.setProperty("role", role)
    return made


def paragraph(text: str, role: str = "") -> QLabel:
    """Make a label that breaks its text into lines."""
    made = label(text, role=role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made


def field_label(text: str, buddy: QWidget) -> QLabel:
    """Make the label above a field; its mnemonic leads there."""
    made = label(text, META, "text2")
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setBuddy(buddy)
    buddy.setAccessibleName(text)
    return made


def elided(style: TextStyle, role: str = "") -> ElidedLabel:
    """Make a label that ends in an ellipsis where it has no room."""
    made = ElidedLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font_of(style))
    if role:
        made.setProperty("role", role)
    return made


@sturdy
class ElidedLabel(QLabel):
    """A label of one line that gives way: what does not fit becomes an ellipsis. PlainText only."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Be content with next to no room."""
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the text, shortened to the width there is."""
        painter = QPainter(self)
        area: QRect = self.contentsRect().adjusted(max(0, self.indent()), 0, 0, 0)
        text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        painter.end()
