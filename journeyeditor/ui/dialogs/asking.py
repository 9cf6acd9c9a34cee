"""Asking: every question and message the window has for the person, as an interface.

Tests hand in an asker that answers by itself; the program's own is `ui.dialogs.Dialogs`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from journeyeditor.errors import JourneyError
from journeyeditor.models import JourneyMap, KpiCard, QrCode
from journeyeditor.texts import Language

if TYPE_CHECKING:
    from journeyeditor.export.options import ExportOptions, Format


Topic = Literal["help", "shortcuts", "log", "about"]


class Leaving(Enum):
    """What is to happen to unsaved work."""

    SAVE = auto()
    DISCARD = auto()
    STAY = auto()


class Conflict(Enum):
    """What is to happen where somebody else changed the file."""

    OVERWRITE = auto()
    SAVE_AS = auto()
    CANCEL = auto()


class Remedy(Enum):
    """What can be done about a file that could not be opened or written."""

    NOTHING = auto()
    OTHER_FILE = auto()
    REPAIRED_COPY = auto()


class Missing(Enum):
    """What is to happen to a recent file that is no longer where it was."""

    NOTHING = auto()
    FIND = auto()
    FORGET = auto()


class NewMap(NamedTuple):
    """The template and language chosen for a new map; without a title it keeps the template's."""

    template: str
    language: Language
    title: str | None


class CodeChoice(NamedTuple):
    """Where a touchpoint's QR code leads; None where it is to have none."""

    qr: QrCode | None


class KpiChoice(NamedTuple):
    """What a KPI is to say: its fields by their names in the file."""

    fields: Mapping[str, object]


class TemplateChoice(NamedTuple):
    """What a map is kept as for others to start from, and whether with its cards."""

    name: str
    with_cards: bool


class ExportChoice(NamedTuple):
    """Where an export goes and how."""

    path: Path
    options: ExportOptions


class AskerForFiles(Protocol):
    """Asks for files; None where the person thought better of it."""

    def file_to_open(self, folder: Path) -> Path | None:
        """Ask which file to open, beginning in a folder."""

    def file_to_save(self, suggestion: Path) -> Path | None:
        """Ask where to save, beginning with a suggestion."""

    def export(self, suggestion: Path, format_: Format, language: Language) -> ExportChoice | None:
        """Ask where and how to export, beginning with a format and the map's language."""

    def persona_export(self, suggestion: Path) -> Path | None:
        """Ask for the PDF or PNG a persona is to become, beginning with a suggestion."""

    def list_to_save(self, suggestion: Path) -> Path | None:
        """Ask where to write a list as a workbook, beginning with a suggestion."""

    def picture_to_open(self, folder: Path) -> Path | None:
        """Ask which picture to take, beginning in a folder."""


class Asker(AskerForFiles, Protocol):
    """Asks, tells, and gives the answer; None where the person thought better of it."""

    def new_map(self) -> NewMap | None:
        """Ask what a new map starts from."""

    def qr_code(self, qr: QrCode | None) -> CodeChoice | None:
        """Ask where a touchpoint's QR code leads, beginning with what it has."""

    def persona(self, journey: JourneyMap, at: str | None) -> JourneyMap | None:
        """Ask who a map is about, beginning with the persona of an id; give the map that says so."""

    def library(self) -> Sequence[JourneyMap]:
        """Ask for whom of the persona library a new map is; give maps with a persona each, or none."""

    def kpi(self, card: KpiCard, notation: Language) -> KpiChoice | None:
        """Ask about a KPI, beginning with a card; numbers are in the notation of this language."""

    def template(self, suggestion: str) -> TemplateChoice | None:
        """Ask what the map is called as a template, beginning with a suggestion."""

    def may_replace_template(self, name: str) -> bool:
        """Ask whether an own template may be replaced."""

    def may_overwrite(self, path: Path) -> bool:
        """Ask whether a file that exists may be replaced."""

    def leaving(self, name: str) -> Leaving:
        """Ask what is to happen to unsaved work in the map of this name."""

    def conflict(self, error: JourneyError) -> Conflict:
        """Tell that somebody else changed the file; ask what now."""

    def not_opened(self, path: Path, error: JourneyError, *, mendable: bool) -> Remedy:
        """Tell why a file was not opened; `mendable` offers a repaired copy of it."""

    def not_written(self, error: JourneyError) -> Remedy:
        """Tell why nothing was written; offers to take another file."""

    def missing(self, path: Path) -> Missing:
        """Tell that a recent file is gone; offers to look for it, and to forget it."""

    def may_open(self, address: str) -> bool:
        """Ask whether an address, which is shown, may be opened outside of the program."""

    def settings(self) -> None:
        """Let the person choose how the program looks, speaks and moves."""

    def explain(self, topic: Topic) -> None:
        """Tell about the program: its help, its keys, its log, its versions and licences."""
