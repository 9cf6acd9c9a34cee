"""The catalogue of metrics as a list by phase, with a search."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import META
from journeyeditor.models.metrics import METRICS
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import metric_name, stage_name
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

_ITEM: Final = 24
_HEADING: Final = 28
_ID: Final = int(Qt.ItemDataRole.UserRole)


@sturdy
class MetricList(QWidget):
    """Shows the metrics; `chosen` tells that another one was chosen, empty for one of one's own."""

    chosen = Signal(str)

    def __init__(self, language: Language, palette: Palette, metric: str) -> None:
        """Begin with a metric chosen."""
        super().__init__()
        self._language: Language = language
        self.search = QLineEdit()
        self.search.setObjectName("search-metrics")
        words = tr(language, "Search metrics")
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self.search.setClearButtonEnabled(True)
        magnifier = icon_of("search", palette, scaled(tokens().icon.channel))
        self.search.addAction(magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self.list = QListWidget()
        self.list.setObjectName("metrics")
        self.list.setAccessibleName(tr(language, "Metrics"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fill(palette)
        self.show_metric(metric)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._tell)

    def show_metric(self, metric: str) -> None:
        """Show which metric is the present one, without telling anybody."""
        found = next((item for item in self._items() if item.data(_ID) == metric), None)
        own = self.list.item(0)
        with QSignalBlocker(self.list):
            self.list.setCurrentItem(found if found is not None else own)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Let the arrows walk through the list while the search is typed."""
        keys = (Qt.Key.Key_Down, Qt.Key.Key_Up)
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in keys:
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        return super().eventFilter(watched, event)

    def _fill(self, palette: Palette) -> None:
        """List own metrics first, then those of each phase under its name."""
        self._add(tr(self._language, "Own metric"), "")
        stage, ink = "", QColor(palette.ink("text2"))
        for metric in METRICS.values():
            if metric.stage != stage:
                stage = metric.stage
                heading = QListWidgetItem(stage_name(self._language, stage), self.list)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setFont(font_of(META))
                heading.setForeground(ink)
                heading.setSizeHint(QSize(0, scaled(_HEADING)))
            self._add(metric_name(self._language, metric.id), metric.id)

    def _add(self, text: str, metric: str) -> None:
        item = QListWidgetItem(text, self.list)
        item.setData(_ID, metric)
        item.setSizeHint(QSize(0, scaled(_ITEM)))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _filter(self, text: str) -> None:
        """Show what holds every word of the search, and the phases of what is shown."""
        wanted = text.casefold().split()
        heading: QListWidgetItem | None = None
        for item in self._items():
            metric = item.data(_ID)
            if metric is None:
                heading = item
                item.setHidden(True)
                continue
            named = f"{item.text()} {metric}".casefold()
            if heading is not None:
                named += f" {heading.text().casefold()}"
            fits = all(word in named for word in wanted)
            item.setHidden(not fits)
            if fits and heading is not None:
                heading.setHidden(False)

    def _step(self, by: int) -> None:
        shown = [
            item for item in self._items() if not item.isHidden() and item.data(_ID) is not None
        ]
        current = self.list.currentItem()
        if not shown:
            return
        at = shown.index(current) + by if current in shown else 0
        self.list.setCurrentItem(shown[min(max(at, 0), len(shown) - 1)])

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_ID) is not None:
            self.chosen.emit(item.data(_ID))
