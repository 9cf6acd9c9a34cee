"""Help actions: the commands that explain the program."""

from __future__ import annotations

from typing import Final

from journeyeditor.errors import N_
from journeyeditor.ui.commands.command import Command, Menu

HELP: Final = Menu(
    "menu.help",
    N_("&Help"),
    (
        Command(
            id="help.contents",
            text=N_("Help"),
            run=lambda d: d.asker.explain("help"),
            icon="book-open",
            keys=("Shift+F1",),
        ),
        Command(
            id="help.shortcuts",
            text=N_("Keyboard shortcuts …"),
            run=lambda d: d.asker.explain("shortcuts"),
            icon="list-checks",
            keys=("F1",),
        ),
        Command(
            "help.first-map",
            N_("First map in 5 minutes"),
            lambda d: d.show_example(),
        ),
        None,
        Command("help.log", N_("Log …"), lambda d: d.asker.explain("log"), "file-text"),
        Command(
            "help.about", N_("About Journey Editor"), lambda d: d.asker.explain("about"), "info"
        ),
    ),
)
