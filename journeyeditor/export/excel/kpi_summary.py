"""What the KPIs say together: how many are on target, the largest gap, how many nobody looks after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from journeyeditor.export.excel.cells import Scribe
from journeyeditor.export.excel.grid import Place
from journeyeditor.export.excel.heights import row_height
from journeyeditor.export.excel.kpi_formulas import Words, literal
from journeyeditor.export.excel.kpi_list import Kpi
from journeyeditor.export.excel.results import Result
from journeyeditor.export.excel.styles import Look
from journeyeditor.texts import Language, tr

FIRST: Final = 4
"""The first row of KPIs in the sheet."""

GAP: Final = '+0.0 %;"\u2212"0.0 %;0.0 %'
_TITLE, _LABEL, _FIGURE, _BESIDE = 2, 3, 4, 5


class Measured(NamedTuple):
    """What a KPI's formulas give: its status, its gap, and the size of the gap where it is open."""

    status: float | str
    gap: float | str
    shortfall: float


def write_summary(
    scribe: Scribe,
    language: Language,
    words: Words,
    found: Sequence[Kpi],
    measured: Sequence[Measured],
) -> None:
    """Write three lines below the KPIs, the last of which stand in the last row."""
    summary = _Summary(language, words, found, measured)
    strong = Look(bold=True, horizontal="right", vertical="center", indented=True)
    usual = Look(vertical="center", indented=True, wrap=False)
    lines = (
        (tr(language, "KPIs on target"), "General", summary.on_target()),
        (tr(language, "Largest gap"), GAP, summary.largest_gap()),
        (tr(language, "KPIs without owner"), "General", summary.without_owner()),
    )
    scribe.grid.add_row()
    title = tr(language, "Summary")
    for label, form, (figure, beside) in lines:
        at = scribe.grid.add_row(row_height(1) + 4)
        scribe.text(Place(at, _TITLE), title, usual._replace(bold=True))
        scribe.text(Place(at, _LABEL), label, usual)
        scribe.formula(Place(at, _FIGURE), figure, strong._replace(number_format=form))
        scribe.formula(Place(at, _BESIDE), beside, usual)
        title = ""


class _Summary:
    """The formulas, each with what explains it."""

    def __init__(
        self,
        language: Language,
        words: Words,
        found: Sequence[Kpi],
        measured: Sequence[Measured],
    ) -> None:
        self._language: Language = language
        self._words = words
        self._found = found
        self._measured = measured
        last = FIRST + len(found) - 1
        self._span = {letter: f"{letter}{FIRST}:{letter}{last}" for letter in "ABCGJKM"}

    def on_target(self) -> tuple[Result, Result]:
        met = sum(one.status == self._words.met for one in self._measured)
        count = f"COUNTIF({self._span['J']},{literal(self._words.met)})"
        before, _, after = tr(self._language, "of {count}", count="\0").partition("\0")
        total = f"{literal(before)}&COUNTA({self._span['A']})&{literal(after)}"
        return Result(count, met), Result(total, f"{before}{len(self._found)}{after}")

    def largest_gap(self) -> tuple[Result, Result]:
        largest = max(one.shortfall for one in self._measured)
        worst = [one.shortfall for one in self._measured].index(largest)
        most = f"MAX({self._span['M']})"
        place = f"MATCH({most},{self._span['M']},0)"
        gap = f'IF({most}=0,"\u2013",INDEX({self._span["G"]},{place}))'
        said = f'IF({most}=0,"",{self._name_at(place)})'
        if not largest:
            return Result(gap, "\u2013"), Result(said, "")
        return Result(gap, self._measured[worst].gap), Result(said, self._name(self._found[worst]))

    def without_owner(self) -> tuple[Result, Result]:
        alone = [kpi for kpi in self._found if not kpi.owner]
        nobody = literal(self._words.nobody)
        count = f"COUNTIF({self._span['K']},{nobody})"
        name = self._name_at(f"MATCH({nobody},{self._span['K']},0)")
        said = f'IF({count}=0,"",{name}&IF({count}>1," \u2026",""))'
        now = "".join(self._name(kpi) for kpi in alone[:1]) + (" \u2026" if len(alone) > 1 else "")
        return Result(count, len(alone)), Result(said, now)

    def _name_at(self, place: str) -> str:
        name, phase = self._span["C"], self._span["B"]
        return f'INDEX({name},{place})&" ("&INDEX({phase},{place})&")"'

    def _name(self, kpi: Kpi) -> str:
        return f"{kpi.called(self._language)} ({kpi.phase})"
