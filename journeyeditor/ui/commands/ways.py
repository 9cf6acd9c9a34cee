"""Ways: the commands by which one finds something on the map."""

from __future__ import annotations

from typing import Final

from journeyeditor.canvas.showing import fit_phase, fit_selection
from journeyeditor.errors import N_
from journeyeditor.ui.commands.command import Command, Need

_SELECTED: Final = Need(lambda state: state.selected > 0, N_("No card is selected."))
_FOCUSED: Final = Need(lambda state: state.focused, N_("No card and no cell is selected."))

FINDING: Final = (
    Command("edit.find", N_("Find …"), lambda d: d.find_bar.open_bar(), "", ("Ctrl+F",)),
    Command(
        id="edit.find-next",
        text=N_("Find next"),
        run=lambda d: d.find_bar.go_on(),
        icon="chevron-down",
        keys=("F3",),
    ),
    Command(
        id="edit.find-previous",
        text=N_("Find previous"),
        run=lambda d: d.find_bar.go_back(),
        icon="chevron-up",
        keys=("Shift+F3",),
    ),
    Command(
        id="edit.replace",
        text=N_("Replace …"),
        run=lambda d: d.find_bar.open_bar(replacing=True),
        keys=("Ctrl+H",),
    ),
)
"""Entries of the menu Edit."""

SEARCHING: Final = Command(
    id="view.palette",
    text=N_("Search or run a command …"),
    run=lambda d: d.command_palette.open(),
    icon="search",
    keys=("Ctrl+K", "Ctrl+Shift+P"),
)
"""Entry of the menu View."""

OVERVIEW: Final = Command(
    id="view.overview",
    text=N_("Overview"),
    run=lambda d: d.toggle_overview(),
    checked=lambda state: state.overview,
)
"""Entry of the menu View: the map in small."""

REMARKS: Final = (
    Command(
        id="view.evidence",
        text=N_("Evidence"),
        run=lambda d: d.settings.update(evidence=not d.settings.values.evidence),
        checked=lambda state: state.preferences.evidence,
    ),
    Command(
        id="view.thread",
        text=N_("Follow the thread of a hurdle"),
        run=lambda d: d.settings.update(thread=not d.settings.values.thread),
        checked=lambda state: state.preferences.thread,
    ),
)
"""Entries of the menu View: what is shown upon the map."""

FITTING: Final = (
    Command(
        id="view.fit-selection",
        text=N_("Show the selection"),
        run=lambda d: fit_selection(d.canvas),
        keys=("Alt+2",),
        also=("Alt+é",),
        need=_SELECTED,
    ),
    Command(
        id="view.fit-phase",
        text=N_("Show the whole phase"),
        run=lambda d: fit_phase(d.canvas),
        need=_FOCUSED,
    ),
)
"""Entries of the menu View, beside the one that shows the whole map."""
