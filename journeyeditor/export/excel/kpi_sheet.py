"""The sheet KPIs: value and target of each as real numbers, and below them what they say together."""

from __future__ import annotations

from typing import Final

from openpyxl.utils import get_column_letter

from journeyeditor.export.excel import kpi_formulas as formulas
from journeyeditor.export.excel.cells import Scribe
from journeyeditor.export.excel.grid import Place
from journeyeditor.export.excel.heights import lines, row_height
from journeyeditor.export.excel.kpi_colours import colour
from journeyeditor.export.excel.kpi_formulas import Words
from journeyeditor.export.excel.kpi_list import Kpi
from journeyeditor.export.excel.kpi_summary import FIRST, GAP, Measured, write_summary
from journeyeditor.export.excel.map_head import Facts
from journeyeditor.export.excel.results import Result
from journeyeditor.export.excel.styles import HEADER_GROUND, Look
from journeyeditor.export.excel.values import LARGEST, number_format
from journeyeditor.look import palette
from journeyeditor.models import JourneyMap, KpiCard
from journeyeditor.models.figures import trend_of, value_of
from journeyeditor.models.metrics import METRICS
from journeyeditor.texts import Language, tr
from journeyeditor.texts.dates import day as written_day
from journeyeditor.texts.dates import day_short
from journeyeditor.texts.names import kind_title

WIDTHS: Final = (8, 20, 36, 13, 13, 10, 13, 24, 16, 14, 20, 36)
_SHARE: Final = "0 %"
_ID, _PHASE, _KPI, _VALUE, _TARGET, _UNIT, _GAPS, _REACHED, _TREND, _STATUS, _OWNER, _SOURCE = (
    range(1, 13)
)
_SHORTFALL: Final = 13


class KpiTable:
    """Writes the sheet for one map."""

    def __init__(
        self, scribe: Scribe, journey: JourneyMap, language: Language, facts: Facts
    ) -> None:
        """Prepare to write with a scribe of the sheet."""
        self._scribe = scribe
        self._journey = journey
        self._language: Language = language
        self._facts = facts
        met, still_open = tr(language, "✓ met"), tr(language, "△ open")
        self._words = Words(met, still_open, tr(language, "— nobody —"))
        self._printed = palette("print")
        edge = self._printed.ink("slate.border")
        self._body = Look(edge=edge, vertical="center", indented=True)

    def write(self, found: tuple[Kpi, ...]) -> None:
        """Write title, header, a row for each KPI and the summary."""
        grid = self._scribe.grid
        sheet = grid.sheet
        for index, width in enumerate(WIDTHS, 1):
            sheet.column_dimensions[get_column_letter(index)].width = width
        sheet.column_dimensions[get_column_letter(_SHORTFALL)].hidden = True
        sheet.freeze_panes = "D4"
        sheet.print_title_rows = "3:3"
        self._write_head()
        measured = [self._write_kpi(kpi) for kpi in found]
        last = grid.last
        sheet.auto_filter.ref = f"A3:L{last}"
        colour(grid, self._words, tuple(one.status for one in measured))
        write_summary(self._scribe, self._language, self._words, found, measured)

    def _write_head(self) -> None:
        scribe, language, journey = self._scribe, self._language, self._journey
        title = Look(size=16, bold=True, vertical="center", indented=True, wrap=False)
        scribe.text(Place(scribe.grid.add_row(27), 1), kind_title(language, "kpi"), title)
        day = written_day(language, self._facts.day)
        names = ", ".join(persona.name for persona in journey.personas)
        exported = tr(language, "exported {day}", day=day)
        about = " · ".join(part for part in (journey.title.strip(), names, exported) if part)
        quiet = Look(ink=self._printed.ink("text2"), vertical="center", indented=True, wrap=False)
        scribe.text(Place(scribe.grid.add_row(row_height(1)), 1), about, quiet)
        header = Look(fill=HEADER_GROUND, ink="#FFFFFF", bold=True, vertical="center")
        header = header._replace(edge=self._printed.ink("text2"), indented=True)
        at = scribe.grid.add_row(row_height(1) + 6)
        for index, text in enumerate(self._titles(), 1):
            scribe.text(Place(at, index), text, header)

    def _titles(self) -> tuple[str, ...]:
        language = self._language
        return (
            tr(language, "ID"),
            tr(language, "Phase"),
            tr(language, "KPI"),
            tr(language, "Value"),
            tr(language, "Target"),
            tr(language, "Unit"),
            tr(language, "Gap"),
            tr(language, "Reached"),
            tr(language, "Trend"),
            tr(language, "Status"),
            tr(language, "Owner"),
            tr(language, "Source"),
            tr(language, "Gap where open"),
        )

    def _write_kpi(self, kpi: Kpi) -> Measured:
        """Write a KPI's row."""
        scribe, language, card = self._scribe, self._language, kpi.card
        called = kpi.called(language)
        source = self._source(card)
        tall = max(
            lines(kpi.phase, WIDTHS[_PHASE - 1]),
            lines(called, WIDTHS[_KPI - 1], bold=True),
            lines(kpi.owner, WIDTHS[_OWNER - 1]),
            lines(source, WIDTHS[_SOURCE - 1]),
        )
        at = scribe.grid.add_row(row_height(tall) + 4)
        is_banded = (at - FIRST) % 2 == 0
        body = self._body._replace(fill=self._printed.ink("slate.tint") if is_banded else "")
        owner = kpi.owner or self._words.nobody
        quiet = body._replace(ink=self._printed.ink("warn"))
        texts = (
            (_ID, kpi.number, body),
            (_PHASE, kpi.phase, body),
            (_KPI, called, body._replace(bold=True)),
            (_UNIT, self._unit(card), body),
            (_TREND, self._trend(card), body),
            (_OWNER, owner, body if kpi.owner else quiet),
            (_SOURCE, source, body),
        )
        for column, text, look in texts:
            scribe.text(Place(at, column), text, look, card.id)
        value, target = value_of(card), card.target
        decimals = max(
            map(number_format, (one for one in (value, target) if one is not None)),
            key=len,
            default="General",
        )
        figures = body._replace(number_format=decimals, horizontal="right", wrap=False)
        self._write_number(Place(at, _VALUE), value, figures, formulas.value_formula(card))
        self._write_number(Place(at, _TARGET), target, figures)
        said = formulas.status(card, at, self._words)
        gap = formulas.gap(card, at)
        open_gap = formulas.shortfall(at, gap.value, str(said.value), self._words)
        right = body._replace(horizontal="right", wrap=False)
        scribe.formula(Place(at, _GAPS), gap, right._replace(number_format=GAP))
        share = body._replace(number_format=_SHARE)
        scribe.formula(Place(at, _REACHED), formulas.reached(card, at, self._words), share)
        scribe.formula(Place(at, _STATUS), said, body._replace(bold=True))
        scribe.formula(Place(at, _SHORTFALL), open_gap, body._replace(number_format=GAP))
        return Measured(said.value, gap.value, float(open_gap.value))

    def _write_number(
        self, at: Place, value: float | None, look: Look, worked_out: Result | None = None
    ) -> None:
        if value is None:
            self._scribe.blank(at, look)
        elif abs(value) > LARGEST:
            self._scribe.text(at, str(value), look)
        elif worked_out is not None:
            self._scribe.formula(at, worked_out, look)
        else:
            self._scribe.number(at, value, look)

    def _unit(self, card: KpiCard) -> str:
        metric = METRICS.get(card.metric)
        if card.unit or metric is None:
            return card.unit
        words = {
            "count": tr(self._language, "count"),
            "points": tr(self._language, "points"),
            "position": tr(self._language, "position"),
        }
        return words.get(metric.measure, "")

    def _trend(self, card: KpiCard) -> str:
        words = {
            "up": tr(self._language, "▲ rising"),
            "flat": tr(self._language, "► steady"),
            "down": tr(self._language, "▼ falling"),
        }
        trend = trend_of(card)
        return "" if trend is None else words[trend]

    def _source(self, card: KpiCard) -> str:
        day = "" if card.date is None else day_short(self._language, card.date)
        return ", ".join(part for part in (card.source, card.period, day) if part)
