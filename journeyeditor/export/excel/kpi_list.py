"""The KPIs of a workbook: in the order of their numbers, each with who is in charge of it."""

from __future__ import annotations

from typing import NamedTuple

from journeyeditor.models import Card, JourneyMap, KpiCard
from journeyeditor.models.figures import better_of
from journeyeditor.models.queries import columns, short_numbers
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import metric_name


class Kpi(NamedTuple):
    """A KPI of the sheet: the card, its short number, its phase (and step), who is in charge."""

    card: KpiCard
    number: str
    phase: str
    owner: str

    def called(self, language: Language) -> str:
        """Give its name, and that lower is better where it is so."""
        name = self.card.text or metric_name(language, self.card.metric) or self.number
        if better_of(self.card) == "lower":
            return tr(language, "{kpi} (lower is better)", kpi=name)
        return name


def kpis(journey: JourneyMap) -> tuple[Kpi, ...]:
    """Give the KPIs of all rows that are not hidden, in the order of their numbers.

    In charge are the owners in the same cell across, else those of the phase.
    """
    numbers = short_numbers(journey)
    shown = [row for row in journey.rows if not row.hidden]
    owners: dict[str, list[str]] = {}
    of_phase: dict[str, list[str]] = {}
    across = columns(journey)
    for column in across:
        for row in shown:
            if row.kind == "owner":
                names = [card.text for card in row.cell(column.id) if card.text]
                owners.setdefault(column.id, []).extend(names)
                of_phase.setdefault(column.phase.id, []).extend(names)
    found = []
    for column in across:
        cards: list[Card] = [
            card for row in shown if row.kind == "kpi" for card in row.cell(column.id)
        ]
        step = "" if column.step is None else f" · {column.step.title}"
        names = owners.get(column.id) or of_phase.get(column.phase.id, [])
        owner = ", ".join(dict.fromkeys(names))
        found += [
            Kpi(card, numbers[card.id], column.phase.title + step, owner)
            for card in cards
            if isinstance(card, KpiCard)
        ]
    return tuple(found)
