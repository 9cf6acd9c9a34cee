"""Rating and linking: the commands that weigh cards and tie them to each other.

For menus what + - and 1 2 3 are on the canvas, and by keyboard what the knobs are for the mouse.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from journeyeditor.errors import N_
from journeyeditor.ui.commands.command import Command, Menu, Need
from journeyeditor.ui.commands.desk import Desk

_EMOTION: Final = Need(lambda state: state.kind == "emotion", N_("No emotion is selected."))
_HURDLE: Final = Need(lambda state: state.kind == "hurdle", N_("No hurdle is selected."))


def _nudging(by: int) -> Callable[[Desk], object]:
    return lambda desk: desk.canvas.commands.nudge_score(by)


def _weighing(severity: int) -> Callable[[Desk], object]:
    return lambda desk: desk.canvas.commands.set_severity(severity)


SCORE: Final = Menu(
    "card.score",
    N_("Score"),
    (
        Command("card.score-up", N_("Better"), _nudging(+1), "plus", need=_EMOTION),
        Command("card.score-down", N_("Worse"), _nudging(-1), "minus", need=_EMOTION),
    ),
)
SEVERITY: Final = Menu(
    "card.severity",
    N_("Severity"),
    (
        Command("card.severity-1", N_("Low severity"), _weighing(1), need=_HURDLE),
        Command("card.severity-2", N_("Medium severity"), _weighing(2), need=_HURDLE),
        Command("card.severity-3", N_("High severity"), _weighing(3), need=_HURDLE),
    ),
)
LINK: Final = Command(
    id="card.link",
    text=N_("Link or unlink hurdle and solution"),
    run=lambda desk: desk.canvas.commands.link(),
    icon="link-2",
    keys=("Ctrl+L",),
    on_canvas=True,
    need=Need(lambda state: state.selected > 1, N_("Select a hurdle and a solution.")),
)
