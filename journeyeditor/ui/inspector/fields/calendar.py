"""Calendar: a month to pick a day from, in the program's language and colours."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from journeyeditor.look import Palette, tokens
from journeyeditor.texts import Language
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

_STEPS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}
"""Qt's names of the buttons beside the month."""


class Calendar(QCalendarWidget):
    """Weeks begin on Monday, and no day is louder than another."""

    def __init__(self, language: Language, palette: Palette) -> None:
        """Show the month of today."""
        super().__init__()
        self.setObjectName("calendar")
        self.setLocale(QLocale("de_DE" if language == "de" else "en_GB"))
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setGridVisible(False)
        self.setHeaderTextFormat(_in(palette, "text2"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, _in(palette, "text"))
        size = scaled(tokens().icon.toolbar)
        for name, icon in _STEPS.items():
            step = self.findChild(QToolButton, name)
            if step is not None:
                step.setIcon(icon_of(icon, palette, size))
                step.setIconSize(QSize(size, size))


def _in(palette: Palette, role: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(palette.ink(role)))
    return made
