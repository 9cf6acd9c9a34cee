"""Actions: one table of all commands, from which menus, tool bar and shortcuts are built."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from journeyeditor.canvas.camera import clamped
from journeyeditor.errors import N_
from journeyeditor.look import ICON_OF_KIND, tokens
from journeyeditor.models import KINDS, Kind
from journeyeditor.texts.names import KIND_TITLES
from journeyeditor.ui.desk import Desk


class State(NamedTuple):
    """What decides which commands make sense: names of undo steps, counts, the zoom."""

    undo: str | None
    redo: str | None
    selected: int
    focused: bool
    columns: int
    rows: int
    zoom: float


class Need(NamedTuple):
    """What a command needs, and the sentence that says so while it is not met."""

    met: Callable[[State], bool]
    reason: str


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its id, English text, what it does and what it needs.

    `keys` hold everywhere in the window, with `on_canvas` only while the canvas has the focus.
    `detail` names what it would act on, for `detailed`, a text with `{what}`.
    """

    id: str
    text: str
    run: Callable[[Desk], object]
    icon: str = ""
    keys: tuple[str, ...] = ()
    on_canvas: bool = False
    need: Need | None = None
    detail: Callable[[State], str | None] | None = None
    detailed: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: its title and its entries; None is a line between groups."""

    id: str
    text: str
    entries: tuple[Command | Menu | None, ...]
    icon: str = ""
    need: Need | None = None
    short: str = ""


_SELECTED: Final = Need(lambda state: state.selected > 0, N_("No card is selected."))
_FOCUSED: Final = Need(lambda state: state.focused, N_("No card and no cell is selected."))
_CELLS: Final = Need(
    lambda state: bool(state.columns and state.rows),
    N_("A card needs a phase and a row to stand in."),
)
_CARDS: Final = Need(lambda state: bool(state.columns and state.rows), N_("There is no card."))


def _undo(desk: Desk) -> None:
    """Take a step back and show what it changed; a text being edited is committed first."""
    document = desk.session.document
    before = document.map
    document.undo()
    desk.canvas.show_change(before, document.map)


def _redo(desk: Desk) -> None:
    """Take an undone step again and show what it changed."""
    document = desk.session.document
    before = document.map
    document.redo()
    desk.canvas.show_change(before, document.map)


def _zoom_to(zoom: float) -> Callable[[Desk], object]:
    return lambda desk: desk.canvas.set_zoom(zoom)


def _adding_row(kind: Kind) -> Callable[[Desk], object]:
    return lambda desk: desk.canvas.commands.add_row(kind)


_FILE: Final = Menu(
    "file",
    N_("&File"),
    (
        Command(
            "file.new", N_("New map …"), lambda desk: desk.files.new(), "file-plus", ("Ctrl+N",)
        ),
        Command(
            "file.open", N_("Open …"), lambda desk: desk.files.open(), "folder-open", ("Ctrl+O",)
        ),
        None,
        Command("file.save", N_("Save"), lambda desk: desk.files.save(), "save", ("Ctrl+S",)),
        Command(
            "file.save-as",
            N_("Save as …"),
            lambda desk: desk.files.save_as(),
            "save-all",
            ("Ctrl+Shift+S",),
        ),
        None,
        Command(
            "map.export",
            N_("Export …"),
            lambda desk: desk.exports.ask("pdf"),
            "upload",
            ("Ctrl+E",),
        ),
        None,
        Command(
            "file.close", N_("Close window"), lambda desk: desk.close_window(), "x", ("Ctrl+W",)
        ),
        Command("file.quit", N_("Quit"), lambda desk: desk.close_all(), "log-out", ("Ctrl+Q",)),
    ),
)
_EDIT: Final = Menu(
    "edit",
    N_("&Edit"),
    (
        Command(
            "edit.undo",
            N_("Undo"),
            _undo,
            "undo-2",
            ("Ctrl+Z",),
            need=Need(lambda state: state.undo is not None, N_("There is nothing to undo.")),
            detail=lambda state: state.undo,
            detailed=N_("Undo: {what}"),
        ),
        Command(
            "edit.redo",
            N_("Redo"),
            _redo,
            "redo-2",
            ("Ctrl+Y", "Ctrl+Shift+Z"),
            need=Need(lambda state: state.redo is not None, N_("There is nothing to redo.")),
            detail=lambda state: state.redo,
            detailed=N_("Redo: {what}"),
        ),
        None,
        Command(
            "card.edit",
            N_("Edit text"),
            lambda desk: desk.canvas.commands.edit(),
            "pencil",
            ("F2",),
            on_canvas=True,
            need=_FOCUSED,
        ),
        Command(
            "edit.duplicate",
            N_("Duplicate"),
            lambda desk: desk.canvas.commands.duplicate(),
            "copy-plus",
            ("Ctrl+D",),
            need=_SELECTED,
        ),
        Command(
            "edit.delete",
            N_("Delete"),
            lambda desk: desk.canvas.commands.delete(),
            "trash-2",
            ("Del", "Backspace"),
            on_canvas=True,
            need=_SELECTED,
        ),
        Menu(
            "card.move",
            N_("Move"),
            (
                Command(
                    "card.move-left",
                    N_("To the previous phase"),
                    lambda desk: desk.canvas.commands.move("left"),
                    keys=("Alt+Left",),
                    on_canvas=True,
                    need=_SELECTED,
                ),
                Command(
                    "card.move-right",
                    N_("To the next phase"),
                    lambda desk: desk.canvas.commands.move("right"),
                    keys=("Alt+Right",),
                    on_canvas=True,
                    need=_SELECTED,
                ),
                Command(
                    "card.move-up",
                    N_("Up"),
                    lambda desk: desk.canvas.commands.move("up"),
                    keys=("Alt+Up",),
                    on_canvas=True,
                    need=_SELECTED,
                ),
                Command(
                    "card.move-down",
                    N_("Down"),
                    lambda desk: desk.canvas.commands.move("down"),
                    keys=("Alt+Down",),
                    on_canvas=True,
                    need=_SELECTED,
                ),
            ),
            need=_SELECTED,
        ),
        None,
        Command(
            "edit.select-all",
            N_("Select all"),
            lambda desk: desk.canvas.commands.select_all(),
            keys=("Ctrl+A",),
            on_canvas=True,
            need=_CARDS,
        ),
    ),
)
_ZOOMS: Final = tuple(
    Command(
        f"view.zoom-{percent}", N_("{percent} %"), _zoom_to(percent / 100), short=str(percent)
    )
    for percent in (50, 75, 150, 200)
)
_VIEW: Final = Menu(
    "view",
    N_("&View"),
    (
        Command(
            "view.zoom-in",
            N_("Zoom in"),
            lambda desk: desk.canvas.zoom_in(),
            "plus",
            ("Ctrl++", "Ctrl+="),
            need=Need(
                lambda state: state.zoom < tokens().zoom.max, N_("It cannot be shown larger.")
            ),
        ),
    ),
)
