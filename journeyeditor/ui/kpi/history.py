"""The history of a KPI: a table of days and values to write into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.document.sturdy import sturdy
from journeyeditor.models import KpiReading
from journeyeditor.texts import Language, tr
from journeyeditor.texts.amounts import typed_amount
from journeyeditor.texts.typed import day_to_type, number_to_type, typed_day
from journeyeditor.ui.controls.labels import field_label, paragraph
from journeyeditor.ui.kpi.lines import no_day, no_number
from journeyeditor.ui.style.scale import scaled

_DAY: Final = 0
_VALUE: Final = 1
_KEPT: Final = int(Qt.ItemDataRole.UserRole)


@sturdy
class HistoryTable(QWidget):
    """Readings in lines, the oldest first, and an empty line below; `changed` tells of every change."""

    changed = Signal()

    def __init__(
        self, language: Language, notation: Language, readings: Sequence[KpiReading]
    ) -> None:
        """Show readings."""
        super().__init__()
        self._language: Language = language
        self._notation: Language = notation
        self._complaint = ""
        self.table = QTableWidget(0, 2)
        self.table.setObjectName("history")
        self.table.setHorizontalHeaderLabels([tr(language, "Day"), tr(language, "Value")])
        self.table.verticalHeader().hide()
        self.table.setCornerButtonEnabled(False)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setDefaultSectionSize(scaled(28))
        self.add = QPushButton(tr(language, "Record value"))
        self.remove = QPushButton(tr(language, "Remove line"))
        self._below = paragraph("", role="error")
        self._lay_out()
        self._show(sorted(readings, key=lambda reading: reading.date))
        self.table.installEventFilter(self)
        self.table.itemChanged.connect(lambda _: self._follow())
        self.remove.clicked.connect(self._remove)

    @property
    def is_wrong(self) -> bool:
        """Whether a line is no reading."""
        return bool(self._complaint)

    @property
    def readings(self) -> tuple[KpiReading, ...]:
        """The lines that make sense, the oldest first; what stood in the map keeps what else it holds."""
        found = []
        for row in range(self.table.rowCount()):
            day, amount = self._read(row)
            if day is None or amount is None:
                continue
            item = self.table.item(row, _DAY)
            kept = None if item is None else item.data(_KEPT)
            if isinstance(kept, KpiReading):
                found.append(kept.replace(date=day, value=amount))
            else:
                found.append(KpiReading(date=day, value=amount))
        return tuple(sorted(found, key=lambda reading: reading.date))

    def put(self, day: str, value: float) -> None:
        """Add a reading, in the place of the one of the same day."""
        others = [reading for reading in self.readings if reading.date != day]
        others.append(KpiReading(date=day, value=value))
        self._show(sorted(others, key=lambda reading: reading.date))
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Take a line out with the Delete key."""
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in keys:
            self._remove()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(tr(self._language, "History"), self.table))
        column.addWidget(self.table, 1)
        column.addWidget(self._below)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button, name in ((self.add, "add-reading"), (self.remove, "remove-reading")):
            button.setObjectName(name)
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column.addSpacing(4)
        column.addLayout(row)
        self._below.hide()

    def _show(self, readings: Sequence[KpiReading]) -> None:
        with QSignalBlocker(self.table):
            self.table.setRowCount(0)
            for reading in readings:
                day = day_to_type(self._language, reading.date)
                self._append(day, number_to_type(self._notation, reading.value), reading)
            self._append("", "", None)

    def _append(self, day: str, value: str, kept: KpiReading | None) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        first, second = QTableWidgetItem(day), QTableWidgetItem(value)
        first.setData(_KEPT, kept)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        second.setTextAlignment(right)
        self.table.setItem(row, _DAY, first)
        self.table.setItem(row, _VALUE, second)

    def _written(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return "" if item is None else item.text().strip()

    def _read(self, row: int) -> tuple[str | None, int | float | None]:
        amount = typed_amount(self._notation, self._written(row, _VALUE))
        day = typed_day(self._language, self._written(row, _DAY))
        return day, None if amount is None else amount.value

    def _remove(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < self.table.rowCount() - 1:
            self.table.removeRow(row)
            self._follow()

    def _follow(self) -> None:
        """Say what is wrong, and keep an empty line to write into."""
        last = self.table.rowCount() - 1
        if last < 0 or self._written(last, _DAY) or self._written(last, _VALUE):
            with QSignalBlocker(self.table):
                self._append("", "", None)
        self._complaint = next(filter(None, map(self._wrong, range(self.table.rowCount()))), "")
        self._below.setText(self._complaint)
        self._below.setVisible(bool(self._complaint))
        self.changed.emit()

    def _wrong(self, row: int) -> str:
        """Say what is wrong with a line; nothing with an empty one."""
        if not self._written(row, _DAY) and not self._written(row, _VALUE):
            return ""
        day, value = self._read(row)
        if day is None:
            why = no_day(self._language)
        elif value is None:
            why = no_number(self._language, self._notation)
        else:
            return ""
        return tr(self._language, "Line {number}: {why}", number=row + 1, why=why)
