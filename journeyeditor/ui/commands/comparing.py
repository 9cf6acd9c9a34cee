"""Comparing actions: the commands about another map beside this one, the future map, the review."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from journeyeditor.errors import N_
from journeyeditor.ui.commands.command import Command, Need
from journeyeditor.ui.commands.desk import Desk

_COMPARED: Final = Need(
    lambda state: state.changes is not None, N_("The map is not compared with another.")
)
_DIFFERS: Final = Need(lambda state: bool(state.changes), N_("There are no changes."))


def _doing(name: str) -> Callable[[Desk], object]:
    """A command whose module is imported when it is first given."""

    def run(desk: Desk) -> None:
        from journeyeditor.ui.comparing import doing

        commands: dict[str, Callable[[Desk], None]] = {
            "compare": doing.compare_with,
            "copy": doing.copy_changes,
            "export": doing.export_changes,
            "future": doing.make_future_map,
            "reviewed": doing.review_today,
        }
        commands[name](desk)

    return run


COMPARING: Final = (
    Command("map.future", N_("Make future map"), _doing("future"), "arrow-up-right"),
    Command("map.compare", N_("Compare with …"), _doing("compare"), "arrow-left-right"),
    Command(
        id="map.compare-next",
        text=N_("Next change"),
        run=lambda desk: desk.comparing.step(+1),
        icon="chevron-down",
        keys=("F8",),
        need=_COMPARED,
        limit=_DIFFERS,
    ),
    Command(
        id="map.compare-previous",
        text=N_("Previous change"),
        run=lambda desk: desk.comparing.step(-1),
        icon="chevron-up",
        keys=("Shift+F8",),
        need=_COMPARED,
        limit=_DIFFERS,
    ),
    Command(
        id="map.compare-swap",
        text=N_("Swap the maps of the comparison"),
        run=lambda desk: desk.comparing.turn(),
        icon="arrow-left-right",
        need=_COMPARED,
    ),
    Command(
        id="map.compare-copy",
        text=N_("Copy the list of changes"),
        run=_doing("copy"),
        icon="copy",
        need=_COMPARED,
        limit=_DIFFERS,
    ),
    Command(
        id="map.compare-export",
        text=N_("Export the list of changes …"),
        run=_doing("export"),
        icon="file-spreadsheet",
        need=_COMPARED,
    ),
    Command(
        id="map.compare-end",
        text=N_("End comparison"),
        run=lambda desk: desk.comparing.end(),
        icon="x",
        need=_COMPARED,
    ),
    None,
    Command("map.reviewed", N_("Reviewed today"), _doing("reviewed"), "calendar-clock"),
)
"""Entries of the menu Map."""
