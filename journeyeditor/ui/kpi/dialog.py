"""KPI dialog: what is measured, what it is and should be, where it goes and how it came there."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.look import Palette
from journeyeditor.models import KpiCard
from journeyeditor.models.figures import better_of, is_met, readings, trend_between
from journeyeditor.models.kinds import Better, Trend
from journeyeditor.models.metrics import METRICS
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import metric_name, trend_name
from journeyeditor.ui.controls.buttons import Segments
from journeyeditor.ui.controls.labels import paragraph
from journeyeditor.ui.dialogs.asking import KpiChoice
from journeyeditor.ui.dialogs.forms import buttons, field
from journeyeditor.ui.kpi.catalogue import MetricList
from journeyeditor.ui.kpi.chart import HistoryChart
from journeyeditor.ui.kpi.history import HistoryTable
from journeyeditor.ui.kpi.lines import AmountLine, DayLine, Line
from journeyeditor.ui.kpi.value import ValueForm
from journeyeditor.ui.style.scale import scaled
from journeyeditor.ui.window_place import come_up

_TOLD: Final = "history"


class KpiDialog(QDialog):
    """Asks about a KPI; `choice` is the answer once it was accepted."""

    def __init__(
        self,
        parent: QWidget | None,
        language: Language,
        palette: Palette,
        card: KpiCard,
        notation: Language,
    ) -> None:
        """Begin with a card; numbers are written in `notation`, the map's language."""
        super().__init__(parent)
        self._language: Language = language
        self._card = card
        self.setObjectName("kpi-dialog")
        self.setWindowTitle(tr(language, "Metric"))
        self._metric = card.metric
        self._metrics = MetricList(language, palette, card.metric)
        self._name = Line("name", tr(language, "Name"), card.text)
        self._value = ValueForm(language, notation, card)
        self._target = AmountLine(language, notation, "target", tr(language, "Target"))
        self._target.show_value(card.target)
        self._better: Segments[Better] = Segments(
            {"higher": tr(language, "At least (≥)"), "lower": tr(language, "At most (≤)")},
            better_of(card),
        )
        self._met = paragraph("", role="text2")
        self._met.setObjectName("met")
        self._trend = Segments(self._trends(), card.trend or _TOLD)
        self._told = paragraph("", role="text2")
        self._told.setObjectName("told-trend")
        self._period = Line("period", tr(language, "Period"), card.period)
        self._date = DayLine(language, "date", tr(language, "Measured on"), card.date)
        self._source = Line("source", tr(language, "Source"), card.source)
        self._history = HistoryTable(language, notation, card.history)
        self._chart = HistoryChart(language, notation, palette)
        self._accept = QPushButton(tr(language, "Apply"))
        self._lay_out()
        self._connect()
        self._value.show_metric(card.metric)
        self._show_name()
        self._check()
        self._metrics.search.setFocus()

    @property
    def choice(self) -> KpiChoice:
        """The fields of the card as they are to be."""
        return KpiChoice(self._changed())

    def _trends(self) -> dict[str, str]:
        trends = ("up", "flat", "down")
        told = {_TOLD: tr(self._language, "By the history")}
        return told | {trend: trend_name(self._language, trend) for trend in trends}

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(12)
        self._metrics.setFixedWidth(scaled(272))
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(self._metrics)
        middle.addWidget(self._form(), 1)
        middle.addLayout(self._past())
        page.addLayout(middle, 1)
        page.addLayout(buttons(self, self._accept, self._language))
        come_up(self, 1120, 660)

    def _form(self) -> QScrollArea:
        """What is stated; it scrolls where the screen is low."""
        form = QWidget()
        form.setObjectName("kpi-fields")
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(self._name)
        column.addWidget(self._value)
        column.addLayout(self._beside(self._target, self._rule()))
        trend = field(tr(self._language, "Trend"), self._trend)
        trend.addWidget(self._told)
        column.addLayout(trend)
        column.addLayout(self._beside(self._period, self._date, self._source))
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("kpi-form")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(form)
        return area

    def _past(self) -> QVBoxLayout:
        """The history as a table and as a line."""
        past = QVBoxLayout()
        past.setSpacing(12)
        self._history.setFixedWidth(scaled(288))
        self._chart.setFixedSize(scaled(288), scaled(160))
        past.addWidget(self._history, 1)
        past.addWidget(self._chart)
        return past

    def _rule(self) -> QWidget:
        rule = QWidget()
        column = field(tr(self._language, "Target is reached with"), self._better)
        column.addWidget(self._met)
        column.addStretch(1)
        rule.setLayout(column)
        return rule

    def _beside(self, *widgets: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for widget in widgets:
            row.addWidget(widget, 1)
        return row

    def _connect(self) -> None:
        self._metrics.chosen.connect(self._choose)
        for line in (self._name, self._target, self._period, self._date, self._source):
            line.changed.connect(self._check)
        self._value.changed.connect(self._check)
        self._history.changed.connect(self._check)
        self._better.group.idToggled.connect(lambda *_: self._check())
        self._trend.group.idToggled.connect(lambda *_: self._check())
        self._history.add.clicked.connect(self._add_present)

    def _choose(self, metric: str) -> None:
        """Take a metric of the catalogue, and its usual rule; nothing stays of one's own name."""
        if metric == self._metric:
            return
        self._metric = metric
        if metric in METRICS:
            self._better.choose(METRICS[metric].better)
        self._show_name()
        self._value.show_metric(metric)

    def _show_name(self) -> None:
        """Show what the card is called where it has no name of its own."""
        self._name.line.setPlaceholderText(metric_name(self._language, self._metric))

    def _add_present(self) -> None:
        value = self._value.present
        if value is not None:
            self._history.put(
                self._date.iso or QDate.currentDate().toString(Qt.DateFormat.ISODate), value
            )

    def _check(self) -> None:
        """Say beside each field what is wrong, and show what follows from them."""
        self._value.check()
        self._target.check(self._value.unit_now)
        self._date.check()
        wrong = (self._value, self._target, self._date, self._history)
        is_wrong = any(part.is_wrong for part in wrong)
        self._accept.setEnabled(not is_wrong)
        self._history.add.setEnabled(self._value.present is not None and not self._date.is_wrong)
        card = self._card.replace(**self._changed())
        told = readings(card)
        self._chart.show_readings(told, card.target, card.unit)
        words = {None: "", True: tr(self._language, "✓ met"), False: tr(self._language, "△ open")}
        self._met.setText(words[is_met(card)])
        self._met.setVisible(is_met(card) is not None)
        trend = trend_between(told)
        self._told.setText(
            tr(self._language, "Two values with a day tell the trend.")
            if trend is None
            else trend_name(self._language, trend)
        )
        self._told.setVisible(self._trend.chosen == _TOLD)

    def _changed(self) -> dict[str, object]:
        trend = None if self._trend.chosen == _TOLD else cast("Trend", self._trend.chosen)
        return {
            "text": self._name.text,
            "metric": self._metric,
            "value": self._value.stated,
            "unit": self._value.unit_now,
            "target": self._target.value,
            "better": self._direction(),
            "trend": trend,
            "period": self._period.text,
            "date": self._date.iso,
            "source": self._source.text,
            "parts": self._value.parts,
            "history": self._history.readings,
        }

    def _direction(self) -> Better | None:
        """Give the direction; None where it goes without saying and was not said before."""
        chosen = self._better.chosen
        usual = better_of(KpiCard(id=self._card.id, metric=self._metric))
        return None if chosen == usual and self._card.better is None else chosen
