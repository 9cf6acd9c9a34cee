"""The command that opens the dialog for a KPI."""

from __future__ import annotations

from typing import Final

from journeyeditor.edits import cards
from journeyeditor.errors import N_
from journeyeditor.models import KpiCard
from journeyeditor.models.queries import find
from journeyeditor.texts import language_of, tr
from journeyeditor.ui.commands.command import Command, Need
from journeyeditor.ui.commands.desk import Desk


def edit_kpi(desk: Desk) -> None:
    """Ask about the focused KPI; it is one undo step."""
    desk.canvas.finish_editing()
    document = desk.session.document
    standing = find(document.map, desk.session.selection.focused_card or "")
    if standing is None or not isinstance(standing.card, KpiCard):
        return
    notation = language_of(document.map.language, desk.language)
    choice = desk.asker.kpi(standing.card, notation)
    if choice is not None:
        after = cards.change(document.map, standing.card.id, **choice.fields)
        document.apply(after, tr(desk.language, "Change metric"))


KPI: Final = Command(
    id="card.kpi",
    text=N_("Metric …"),
    run=edit_kpi,
    icon="chart-column",
    keys=("Alt+Return",),
    on_canvas=True,
    need=Need(lambda state: state.kind == "kpi", N_("No KPI is selected.")),
)
