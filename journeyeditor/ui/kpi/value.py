"""Where the value comes from: a figure that is typed, or the parts it is computed from."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor.models import KpiCard, KpiPart
from journeyeditor.models.formula import Formula, Outcome, Part, compute
from journeyeditor.models.formula_words import (
    doubt,
    doubt_of_part,
    in_figures,
    in_words,
    obstacle,
)
from journeyeditor.models.metrics import METRICS, Metric
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import metric_part_name, metric_part_note
from journeyeditor.texts.numbers import quantity
from journeyeditor.ui.controls.buttons import Segments
from journeyeditor.ui.controls.labels import paragraph
from journeyeditor.ui.dialogs.forms import field
from journeyeditor.ui.kpi.lines import AmountLine, Line

_ACROSS: Final = 2


class ValueForm(QWidget):
    """The value and its unit, or the parts and the formula; `changed` tells of every key.

    A metric without a formula has a value only.
    """

    changed = Signal()

    def __init__(self, language: Language, notation: Language, card: KpiCard) -> None:
        """Begin with what a card holds."""
        super().__init__()
        self._language: Language = language
        self._notation: Language = notation
        self._kept = card.parts
        self._metric: Metric | None = None
        self._figures = {part.name: part.value for part in card.parts}
        self._lines: dict[str, AmountLine] = {}
        ways = {"stated": tr(language, "As a figure"), "parts": tr(language, "From its parts")}
        self._way: Segments[str] = Segments(ways, "parts" if card.parts else "stated")
        self.value = AmountLine(language, notation, "value", tr(language, "Value"))
        self.value.show_value(card.value)
        self.unit = Line("unit", tr(language, "Unit"), card.unit, example="%")
        self._formula = paragraph("", role="text2")
        self._formula.setObjectName("formula")
        self._result = paragraph("")
        self._result.setObjectName("result")
        self._ways = QWidget()
        self._parts = QWidget()
        self._grid = QGridLayout(self._parts)
        self._lay_out()
        self._way.group.idToggled.connect(lambda *_: self._follow())
        self.value.line.editingFinished.connect(self._take_unit)
        for line in (self.value, self.unit):
            line.changed.connect(self.changed)

    @property
    def is_computed(self) -> bool:
        """Whether the value is computed from parts."""
        return self._formula_now is not None and self._way.chosen == "parts"

    @property
    def is_wrong(self) -> bool:
        """Whether something is written that is no number."""
        if self.is_computed:
            return any(line.is_wrong for line in self._lines.values())
        return self.value.is_wrong

    @property
    def stated(self) -> int | float | None:
        """The value for the map: None where it is computed."""
        return None if self.is_computed else self.value.value

    @property
    def present(self) -> int | float | None:
        """The value as it is now, stated or computed."""
        return self._outcome().value if self.is_computed else self.value.value

    @property
    def unit_now(self) -> str:
        """The unit: the one in the value's own line goes first."""
        amount = None if self.is_computed else self.value.amount
        return amount.unit if amount is not None and amount.unit else self.unit.text

    @property
    def parts(self) -> tuple[KpiPart, ...]:
        """The parts for the map; those of no formula are kept as they are."""
        formula = self._formula_now
        if formula is None:
            return self._kept
        if not self.is_computed:
            return ()
        kept = {part.name: part for part in self._kept}
        found = []
        for name, line in self._lines.items():
            value = line.value
            if value is not None:
                old = kept.get(name)
                new = KpiPart(name=name, value=value)
                found.append(new if old is None else old.replace(value=value))
        return tuple(found)

    def show_metric(self, metric: str) -> None:
        """Ask for what this metric needs; figures already written for its parts stay."""
        before, self._metric = self._metric, METRICS.get(metric)
        self._remember()
        usual = "" if before is None else before.unit
        if self._metric is not None and self.unit.text in ("", usual):
            self.unit.line.setText(self._metric.unit)
        self._fill()
        self._follow()

    def check(self) -> None:
        """Say what is wrong or odd, and what the formula gives."""
        if not self.is_computed:
            value = self.value.value
            odd = "" if value is None else self._doubt(value)
            self.value.check(None, odd)
            return
        parts = {part.name: part for part in self._formula_parts()}
        for name, line in self._lines.items():
            value = line.value
            odd = "" if value is None else doubt_of_part(self._language, parts[name], value)
            line.check(self._unit_of(parts[name], line), odd)
        self._show_result()

    @property
    def _formula_now(self) -> Formula | None:
        return None if self._metric is None else self._metric.formula

    def _formula_parts(self) -> tuple[Part, ...]:
        return () if self._formula_now is None else self._formula_now.parts

    def _unit_of(self, part: Part, line: AmountLine) -> str:
        """Give the unit a part may name: percent where it is one, else any sign of money."""
        if part.percent:
            return "%"
        amount = line.amount
        return amount.unit if amount is not None and amount.unit in ("€", "$", "£", "¥") else ""

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        ways = field(tr(self._language, "Where the value comes from"), self._way)
        self._ways.setLayout(ways)
        column.addWidget(self._ways)
        column.addWidget(self._formula)
        column.addWidget(self._parts)
        column.addWidget(self._result)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.value, 2)
        row.addWidget(self.unit, 1)
        column.addLayout(row)

    def _remember(self) -> None:
        for name, line in self._lines.items():
            if line.value is not None:
                self._figures[name] = line.value
            else:
                self._figures.pop(name, None)

    def _fill(self) -> None:
        """Make a line for each part."""
        for line in self._lines.values():
            self._grid.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = {}
        for at, part in enumerate(self._formula_parts()):
            title = metric_part_name(self._language, part.name)
            note = metric_part_note(self._language, part.name)
            line = AmountLine(self._language, self._notation, f"part-{part.name}", title, note)
            line.show_value(self._figures.get(part.name))
            line.changed.connect(self.changed)
            self._lines[part.name] = line
            self._grid.addWidget(line, at // _ACROSS, at % _ACROSS)

    def _follow(self) -> None:
        """Show the lines that are asked for."""
        formula = self._formula_now
        self._ways.setVisible(formula is not None)
        for widget in (self._formula, self._parts, self._result):
            widget.setVisible(self.is_computed)
        self.value.setVisible(not self.is_computed)
        if formula is not None:
            self._formula.setText(in_words(self._language, formula))
        self.changed.emit()

    def _take_unit(self) -> None:
        """Part an amount into its number and its unit once it is written."""
        amount = self.value.amount
        if amount is not None and amount.unit:
            self.unit.line.setText(amount.unit)
            self.value.show_value(amount.value)

    def _outcome(self) -> Outcome:
        formula = self._formula_now
        return Outcome() if formula is None else compute(formula, self._written())

    def _written(self) -> dict[str, float]:
        lines = self._lines.items()
        return {name: line.value for name, line in lines if line.value is not None}

    def _doubt(self, value: float) -> str:
        return doubt(self._language, self._metric, self.unit_now, value)

    def _show_result(self) -> None:
        """Write the formula in figures and what it gives, or what is in its way."""
        formula, outcome = self._formula_now, self._outcome()
        if formula is None:
            return
        if outcome.value is None:
            self._result.setText(obstacle(self._language, outcome))
            return
        figures = in_figures(self._notation, formula, self._written())
        value = quantity(self._notation, outcome.value, self.unit_now)
        said = f"{figures} = {value}"
        odd = self._doubt(outcome.value)
        self._result.setText(f"{said}\n{odd}" if odd else said)
