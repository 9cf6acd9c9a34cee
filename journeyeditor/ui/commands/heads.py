"""The commands on phases, steps and rows: the menus of their headers, and in the menu bar."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from journeyeditor.errors import N_
from journeyeditor.layout.gaps import HeadKind
from journeyeditor.ui.commands.command import Command, Menu, Need, State
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.commands.leading import limit

_PHASE: Final = Need(lambda state: state.aim.phase is not None, N_("No phase is selected."))
_STEP: Final = Need(lambda state: state.aim.step is not None, N_("No step is selected."))
_ROW: Final = Need(lambda state: state.aim.row is not None, N_("No row is selected."))
_HIDDEN: Final = Need(lambda state: state.hidden_rows > 0, N_("No row is hidden."))
_WIDE: Final = Need(
    lambda state: state.aim.phase is not None and state.aim.phase.width is not None,
    N_("The width is automatic."),
)
_HIGH: Final = Need(
    lambda state: state.aim.row is not None and state.aim.row.height is not None,
    N_("The height is automatic."),
)


def _renaming(kind: HeadKind) -> Callable[[Desk], object]:
    return lambda desk: desk.canvas.heads.commands.rename(kind)


def _moving(kind: HeadKind, way: Literal[-1, 1]) -> Callable[[Desk], object]:
    return lambda desk: desk.canvas.heads.commands.move(kind, way)


def _toggling(kind: Literal["phase", "row"]) -> Callable[[Desk], object]:
    return lambda desk: desk.canvas.heads.commands.toggle(kind)


def _resetting(kind: Literal["phase", "row"]) -> Callable[[Desk], object]:
    return lambda desk: desk.canvas.heads.commands.reset_size(kind)


def _deleting(kind: HeadKind) -> Callable[[Desk], object]:
    return lambda desk: desk.canvas.heads.commands.delete(kind)


def _shut_phase(state: State) -> str | None:
    phase = state.aim.phase
    return phase.title if phase is not None and phase.collapsed else None


def _shut_row(state: State) -> str | None:
    row = state.aim.row
    return row.title if row is not None and row.collapsed else None


_ADD_STEP: Final = Command(
    id="step.add",
    text=N_("Add step"),
    run=lambda d: d.canvas.heads.commands.add_step(),
    icon="plus",
    need=_PHASE,
)
PHASE_MENU: Final = Menu(
    "phase.menu",
    N_("Phase"),
    (
        Command("phase.rename", N_("Rename"), _renaming("phase"), "pencil", need=_PHASE),
        _ADD_STEP,
        None,
        Command(
            "phase.move-left",
            N_("To the left"),
            _moving("phase", -1),
            "chevron-left",
            need=_PHASE,
            limit=limit("phase", "left"),
        ),
        Command(
            "phase.move-right",
            N_("To the right"),
            _moving("phase", 1),
            "chevron-right",
            need=_PHASE,
            limit=limit("phase", "right"),
        ),
        None,
        Command(
            id="phase.collapse",
            text=N_("Collapse"),
            run=_toggling("phase"),
            need=_PHASE,
            naming=_shut_phase,
            named=N_("Expand “{what}”"),
        ),
        Command("phase.auto-width", N_("Automatic width"), _resetting("phase"), need=_WIDE),
        None,
        Command("phase.delete", N_("Delete phase"), _deleting("phase"), "trash-2", need=_PHASE),
    ),
    icon="columns-3",
)
STEP_MENU: Final = Menu(
    "step.menu",
    N_("Step"),
    (
        Command("step.rename", N_("Rename"), _renaming("step"), "pencil", need=_STEP),
        _ADD_STEP,
        None,
        Command(
            "step.move-left",
            N_("To the left"),
            _moving("step", -1),
            "chevron-left",
            need=_STEP,
            limit=limit("step", "left"),
        ),
        Command(
            "step.move-right",
            N_("To the right"),
            _moving("step", 1),
            "chevron-right",
            need=_STEP,
            limit=limit("step", "right"),
        ),
        None,
        Command("step.delete", N_("Merge with the step beside it"), _deleting("step"), need=_STEP),
    ),
)
ROW_MENU: Final = Menu(
    "row.menu",
    N_("Row"),
    (
        Command("row.rename", N_("Rename"), _renaming("row"), "pencil", need=_ROW),
        None,
        Command(
            "row.move-up",
            N_("Upwards"),
            _moving("row", -1),
            "chevron-up",
            need=_ROW,
            limit=limit("row", "up"),
        ),
        Command(
            "row.move-down",
            N_("Downwards"),
            _moving("row", 1),
            "chevron-down",
            need=_ROW,
            limit=limit("row", "down"),
        ),
        None,
        Command(
            id="row.collapse",
            text=N_("Collapse"),
            run=_toggling("row"),
            need=_ROW,
            naming=_shut_row,
            named=N_("Expand “{what}”"),
        ),
        Command(
            "row.hide", N_("Hide row"), lambda d: d.canvas.heads.commands.hide_row(), need=_ROW
        ),
        Command(
            "row.show-all",
            N_("Show all rows"),
            lambda d: d.canvas.heads.commands.show_rows(),
            need=_HIDDEN,
        ),
        Command("row.auto-height", N_("Automatic height"), _resetting("row"), need=_HIGH),
        None,
        Command("row.delete", N_("Delete row"), _deleting("row"), "trash-2", need=_ROW),
    ),
    icon="rows-3",
)
HEAD_MENUS: Final[dict[str, Menu]] = {"phase": PHASE_MENU, "step": STEP_MENU, "row": ROW_MENU}
"""The menu of a header by what it is the header of."""
