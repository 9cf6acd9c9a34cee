"""Panel actions: the commands that open and close what stands at the sides of the map."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from journeyeditor.errors import N_
from journeyeditor.ui.commands.command import Command, Menu
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.panels.parts import LEFT, RIGHT


def _showing(tab: str) -> Callable[[Desk], object]:
    return lambda desk: desk.workspace.show_tab(tab)


LEFT_PANEL: Final = Command(
    id="view.left-panel",
    text=N_("Left panel"),
    run=lambda desk: desk.workspace.toggle_left(),
    icon="panel-left-close",
    keys=("Ctrl+Alt+L",),
    checked=lambda state: state.left,
)
INSPECTOR: Final = Command(
    id="view.inspector",
    text=N_("Inspector"),
    run=lambda desk: desk.workspace.toggle_right(),
    icon="panel-right-close",
    keys=("Ctrl+Alt+I",),
    checked=lambda state: state.right,
)
FINDINGS: Final = Command(
    id="view.findings",
    text=N_("Findings"),
    run=lambda desk: desk.workspace.show_findings(shown=not desk.workspace.findings_open),
    icon="list-checks",
    keys=("Ctrl+Alt+F",),
    checked=lambda state: state.findings,
)
PANELS: Final = (
    LEFT_PANEL,
    *((INSPECTOR,) if RIGHT else ()),
    FINDINGS,
    Command(
        id="view.hide-panels",
        text=N_("Hide panels"),
        run=lambda desk: desk.workspace.toggle_panels(),
        keys=("Ctrl+.",),
        checked=lambda state: state.panels_hidden,
    ),
    Menu(
        "view.show",
        N_("Show in the left panel"),
        tuple(
            Command(f"view.show-{part.id}", part.title, _showing(part.id), part.icon)
            for part in LEFT
        ),
        "list-tree",
    ),
)
"""Entries of the menu View."""
