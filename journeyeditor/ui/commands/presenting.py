"""Presenting: the commands that show the map to others."""

from __future__ import annotations

from typing import Final

from journeyeditor.errors import N_
from journeyeditor.ui.commands.command import Command

PRESENTING: Final = (
    Command(
        id="view.present",
        text=N_("Present"),
        run=lambda d: d.presentations.present(),
        icon="presentation",
        keys=("F5",),
    ),
    Command(
        id="view.present-on",
        text=N_("Present on …"),
        run=lambda d: d.presentations.present(asking=True),
        icon="monitor",
    ),
)
"""Entries of the menu View."""
