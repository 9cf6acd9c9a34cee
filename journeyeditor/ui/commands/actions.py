"""Actions: the one table of commands, from which menus, tool bar and shortcuts are built."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, Literal

from journeyeditor.errors import N_
from journeyeditor.look import ICON_OF_KIND, tokens
from journeyeditor.models import KINDS, Kind
from journeyeditor.texts.names import kind_title
from journeyeditor.ui.commands.appearance import LANGUAGES_MENU, SETTINGS, THEMES
from journeyeditor.ui.commands.command import Command, Menu, Need
from journeyeditor.ui.commands.comparing import COMPARING
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.commands.heads import PHASE_MENU, ROW_MENU, STEP_MENU
from journeyeditor.ui.commands.help import HELP
from journeyeditor.ui.commands.leading import limit
from journeyeditor.ui.commands.panels import PANELS
from journeyeditor.ui.commands.personas import EDIT_PERSONA, EXPORT_PERSONA
from journeyeditor.ui.commands.picture import ADD_PICTURE
from journeyeditor.ui.commands.presenting import PRESENTING
from journeyeditor.ui.commands.qr import QR_CODE
from journeyeditor.ui.commands.rating import LINK, SCORE, SEVERITY
from journeyeditor.ui.commands.ways import FINDING, FITTING, OVERVIEW, REMARKS, SEARCHING
from journeyeditor.ui.kpi.command import KPI
from journeyeditor.ui.menus.personas import PERSONAS
from journeyeditor.ui.menus.recent import RECENT

if TYPE_CHECKING:
    from journeyeditor.export.options import Format

_SELECTED: Final = Need(lambda state: state.selected > 0, N_("No card is selected."))
_FOCUSED: Final = Need(lambda state: state.focused, N_("No card and no cell is selected."))
_CELLS: Final = Need(
    lambda state: state.columns > 0 and state.rows > 0,
    N_("A card needs a phase and a row to stand in."),
)
_LARGER: Final = Need(
    lambda state: state.zoom < tokens().zoom.max, N_("It cannot be shown any larger.")
)
_SMALLER: Final = Need(
    lambda state: state.zoom > tokens().zoom.min, N_("It cannot be shown any smaller.")
)
_UNDOABLE: Final = Need(lambda state: state.undo is not None, N_("There is nothing to undo."))
_REDOABLE: Final = Need(lambda state: state.redo is not None, N_("There is nothing to redo."))


def _undo(desk: Desk) -> None:
    document = desk.session.document
    before = document.map
    document.undo()
    desk.canvas.show_change(before, document.map)


def _redo(desk: Desk) -> None:
    document = desk.session.document
    before = document.map
    document.redo()
    desk.canvas.show_change(before, document.map)


def _zooming_to(zoom: float) -> Callable[[Desk], object]:
    return lambda desk: desk.canvas.zoom_to(zoom)


def _adding_row(kind: Kind) -> Callable[[Desk], object]:
    return lambda desk: desk.canvas.commands.add_row(kind)


def _moving(direction: Literal["left", "right", "up", "down"]) -> Callable[[Desk], object]:
    return lambda desk: desk.canvas.commands.move(direction)


def _exporting(format_: Format) -> Callable[[Desk], object]:
    return lambda desk: desk.exports.ask(format_)


_FILE: Final = Menu(
    "menu.file",
    N_("&File"),
    (
        Command("file.new", N_("New map …"), lambda d: d.files.new(), "file-plus", ("Ctrl+N",)),
        Command("file.open", N_("Open …"), lambda d: d.files.open(), "folder-open", ("Ctrl+O",)),
        RECENT,
        Command("file.start", N_("Start screen"), lambda d: d.show_start(), "house"),
        None,
        Command("file.save", N_("Save"), lambda d: d.files.save(), "save", ("Ctrl+S",)),
        Command(
            id="file.save-as",
            text=N_("Save as …"),
            run=lambda d: d.files.save_as(),
            icon="save-all",
            keys=("Ctrl+Shift+S",),
        ),
        Command(
            "file.save-template",
            N_("Save as template …"),
            lambda d: d.files.save_as_template(),
            "layout-template",
        ),
        None,
        Command("map.export", N_("Export …"), lambda d: d.exports.ask(), "upload", ("Ctrl+E",)),
        None,
        Command("file.close", N_("Close map"), lambda d: d.close_window(), "x", ("Ctrl+W",)),
        Command("file.quit", N_("Quit"), lambda d: d.close_all(), "log-out", ("Ctrl+Q",)),
    ),
)
MOVE: Final = Menu(
    "card.move",
    N_("Move"),
    tuple(
        Command(
            id=f"card.move-{direction}",
            text=text,
            run=run,
            icon=icon,
            keys=(key,),
            on_canvas=True,
            need=_SELECTED,
            limit=limit("card", direction),
        )
        for direction, run, text, icon, key in (
            ("left", _moving("left"), N_("To the previous phase"), "chevron-left", "Alt+Left"),
            ("right", _moving("right"), N_("To the next phase"), "chevron-right", "Alt+Right"),
            ("up", _moving("up"), N_("Upwards"), "chevron-up", "Alt+Up"),
            ("down", _moving("down"), N_("Downwards"), "chevron-down", "Alt+Down"),
        )
    ),
)
_CLIPBOARD: Final = (
    Command(
        id="edit.cut",
        text=N_("Cut"),
        run=lambda d: d.canvas.clipboard.cut(),
        keys=("Ctrl+X",),
        on_canvas=True,
        need=_SELECTED,
    ),
    Command(
        id="edit.copy",
        text=N_("Copy"),
        run=lambda d: d.canvas.clipboard.copy(),
        keys=("Ctrl+C",),
        on_canvas=True,
        need=_SELECTED,
    ),
    Command(
        id="edit.paste",
        text=N_("Paste"),
        run=lambda d: d.canvas.clipboard.paste(),
        keys=("Ctrl+V",),
        on_canvas=True,
        need=_CELLS,
    ),
    Command(
        id="edit.paste-plain",
        text=N_("Paste as text"),
        run=lambda d: d.canvas.clipboard.paste(plain=True),
        keys=("Ctrl+Shift+V",),
        on_canvas=True,
        need=_CELLS,
    ),
)
_EDIT: Final = Menu(
    "menu.edit",
    N_("&Edit"),
    (
        Command(
            id="edit.undo",
            text=N_("Undo"),
            run=_undo,
            icon="undo-2",
            keys=("Ctrl+Z",),
            need=_UNDOABLE,
            naming=lambda state: state.undo,
            named=N_("Undo: {what}"),
        ),
        Command(
            id="edit.redo",
            text=N_("Redo"),
            run=_redo,
            icon="redo-2",
            keys=("Ctrl+Y", "Ctrl+Shift+Z"),
            need=_REDOABLE,
            naming=lambda state: state.redo,
            named=N_("Redo: {what}"),
        ),
        None,
        *_CLIPBOARD,
        None,
        Command(
            id="card.edit",
            text=N_("Edit text"),
            run=lambda d: d.canvas.commands.edit(),
            icon="pencil",
            keys=("F2",),
            on_canvas=True,
            need=_FOCUSED,
        ),
        Command(
            id="edit.duplicate",
            text=N_("Duplicate"),
            run=lambda d: d.canvas.commands.duplicate(),
            icon="copy-plus",
            keys=("Ctrl+D",),
            need=_SELECTED,
        ),
        Command(
            id="edit.delete",
            text=N_("Delete"),
            run=lambda d: d.canvas.commands.delete(),
            icon="trash-2",
            keys=("Del", "Backspace"),
            on_canvas=True,
            need=_SELECTED,
        ),
        MOVE,
        SCORE,
        SEVERITY,
        QR_CODE,
        KPI,
        LINK,
        None,
        Command(
            id="edit.select-all",
            text=N_("Select all"),
            run=lambda d: d.canvas.commands.select_all(),
            keys=("Ctrl+A",),
            on_canvas=True,
            need=_CELLS,
        ),
        None,
        *FINDING,
        None,
        SETTINGS,
    ),
)
# Where digits need Shift, as on French keyboards, their keys arrive as the letters they bear; plus
# comes without Shift as the equals sign. Never the same keys with Shift: a platform offers those by
# itself, and what matches twice is ambiguous and does nothing.
_FULL_SIZE: Final = Command(
    "view.zoom-100", N_("Actual size"), _zooming_to(1), "rotate-ccw", ("Ctrl+0",), also=("Ctrl+à",)
)
_ZOOMS: Final = tuple(
    # Digits and a sign: the same in every language.
    Command(f"view.zoom-{percent}", f"{percent}\u00a0%", _zooming_to(percent / 100))
    for percent in (25, 50, 75, 125, 150, 200)
)
ZOOM_MENU: Final = Menu(
    "view.zoom", N_("Zoom"), (*_ZOOMS[:3], _FULL_SIZE, *_ZOOMS[3:]), tip=N_("Zoom")
)
_VIEW: Final = Menu(
    "menu.view",
    N_("&View"),
    (
        Command(
            id="view.zoom-in",
            text=N_("Zoom in"),
            run=lambda d: d.canvas.zoom_in(),
            icon="plus",
            keys=("Ctrl++",),
            also=("Ctrl+=",),
            need=_LARGER,
        ),
        Command(
            id="view.zoom-out",
            text=N_("Zoom out"),
            run=lambda d: d.canvas.zoom_out(),
            icon="minus",
            keys=("Ctrl+-",),
            also=("Ctrl+_",),
            need=_SMALLER,
        ),
        _FULL_SIZE,
        Command(
            id="view.fit",
            text=N_("Show the whole map"),
            run=lambda d: d.canvas.fit(),
            icon="scan",
            keys=("Alt+1",),
            also=("Alt+&",),
            short=N_("Fit"),
        ),
        *FITTING,
        None,
        *PRESENTING,
        None,
        SEARCHING,
        OVERVIEW,
        *REMARKS,
        None,
        *PANELS,
        None,
        THEMES,
        LANGUAGES_MENU,
        None,
        ZOOM_MENU,
        PERSONAS,
        None,
        Command(
            "view.full-screen", N_("Full screen"), lambda d: d.toggle_full_screen(), "", ("F11",)
        ),
        Command("view.next-panel", N_("Next panel"), lambda d: d.go_to_panel(+1), "", ("F6",)),
        Command(
            id="view.previous-panel",
            text=N_("Previous panel"),
            run=lambda d: d.go_to_panel(-1),
            keys=("Shift+F6",),
        ),
    ),
)
ROWS: Final = Menu(
    "row.add",
    N_("Row"),
    tuple(
        Command(f"row.add-{kind}", kind_title("en", kind), _adding_row(kind), ICON_OF_KIND[kind])
        for kind in KINDS
    ),
    icon="rows-3",
    tip=N_("Add a row"),
)
_INSERT: Final = Menu(
    "menu.insert",
    N_("&Insert"),
    (
        Command(
            id="card.add",
            text=N_("Card"),
            run=lambda d: d.canvas.commands.add_card(),
            icon="sticky-note",
            keys=("Ins",),
            on_canvas=True,
            need=_CELLS,
        ),
        ADD_PICTURE,
        Command(
            id="phase.add",
            text=N_("Phase"),
            run=lambda d: d.canvas.commands.add_phase(),
            icon="columns-3",
        ),
        ROWS,
        EDIT_PERSONA,
    ),
)
_EXPORTS: Final = (
    Command("map.export-pdf", N_("PDF …"), _exporting("pdf"), "file-text"),
    Command("map.export-xlsx", N_("Excel workbook …"), _exporting("xlsx"), "file-spreadsheet"),
    Command("map.export-png", N_("PNG picture …"), _exporting("png"), "image"),
)
_MAP: Final = Menu(
    "menu.map",
    N_("&Map"),
    (
        PHASE_MENU,
        STEP_MENU,
        ROW_MENU,
        None,
        *COMPARING,
        None,
        Menu("map.export-as", N_("Export as"), _EXPORTS, "upload"),
        EXPORT_PERSONA,
    ),
)

MENUS: Final = (_FILE, _EDIT, _VIEW, _INSERT, _MAP, HELP)
"""The menu bar."""

EXPORT_BUTTON: Final = Menu("map.export-as", N_("Export"), _EXPORTS)
"""The primary button of the tool bar."""


def commands() -> Iterator[Command]:
    """Walk through all commands, each once, in the order of the menus."""
    found: dict[str, Command] = {}
    for menu in MENUS:
        for command in menu.commands():
            found.setdefault(command.id, command)
    yield from found.values()
