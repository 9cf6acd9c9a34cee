"""Cells of a sheet: texts that stay texts, numbers, and texts of several parts; none a formula."""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from journeyeditor.errors import N_, Problem
from journeyeditor.export.excel.styles import Look, Styles, inline_font
from journeyeditor.export.excel.text import LIMIT, clean, cut, units
from journeyeditor.look import palette

_TEXT: Final = "s"


class Tone(Enum):
    """How a part of a text is set: as the cell says, bold, or bold or plain in a quieter ink."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"


class Run(NamedTuple):
    """A part of a text in one tone."""

    text: str
    tone: Tone = Tone.PLAIN


Runs = tuple[Run, ...]


def plain(runs: Runs) -> str:
    """Give the text of all parts."""
    return "".join(run.text for run in runs)


class Cuts:
    """Remembers which texts were too long for a cell, each card once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._problems: dict[str, Problem] = {}

    def add(self, card: str) -> None:
        """Note that a text of this card (empty: of the map itself) was cut."""
        message = N_("A text is too long for a cell of a workbook and was cut.")
        cards = (card,) if card else ()
        self._problems.setdefault(card, Problem("text-cut", message, cards=cards))

    def problems(self) -> tuple[Problem, ...]:
        """Give what was noted, in the order of noting."""
        return tuple(self._problems.values())


class Scribe:
    """Makes the cells of one sheet."""

    def __init__(self, sheet: WriteOnlyWorksheet, styles: Styles, cuts: Cuts) -> None:
        """Write for `sheet`, with the workbook's styles, noting in `cuts` what was too long."""
        self.sheet = sheet
        self._styles = styles
        self._cuts = cuts

    def blank(self, look: Look) -> Cell:
        """Make a cell that holds nothing."""
        return Cell(self.sheet, style_array=self._styles.of(look))

    def number(self, value: float, look: Look) -> Cell:
        """Make a cell with a number."""
        return Cell(self.sheet, value=value, style_array=self._styles.of(look))

    def text(self, text: str, look: Look, card: str = "") -> Cell:
        """Make a cell with a text, literally; `card` is whose text it is."""
        cell = Cell(self.sheet, style_array=self._styles.of(look))
        if text:
            cell.value = self._fitting(text, LIMIT, card)
            cell.data_type = _TEXT
        return cell

    def rich(self, runs: Runs, look: Look, card: str = "") -> Cell:
        """Make a cell with a text of several parts; the longest part is cut if it is too long."""
        runs = tuple(run for run in runs if run.text)
        if not runs or (len(runs) == 1 and runs[0].tone is Tone.PLAIN):
            return self.text(plain(runs), look, card)
        longest = max(runs, key=lambda run: len(run.text))
        room = LIMIT - sum(units(run.text) for run in runs if run is not longest)
        blocks = [
            self._block(run, self._fitting(run.text, room if run is longest else LIMIT, card), look)
            for run in runs
        ]
        cell = Cell(self.sheet, style_array=self._styles.of(look))
        cell.value = CellRichText(blocks)
        return cell

    def _fitting(self, text: str, limit: int, card: str) -> str:
        shown = clean(text)
        kept = cut(shown, limit)
        if kept is not shown:
            self._cuts.add(card)
        return kept

    def _block(self, run: Run, text: str, look: Look) -> TextBlock:
        printed = palette("print")
        ink = look.ink or printed.ink("text")
        if run.tone is Tone.QUIET:
            return TextBlock(inline_font(printed.ink("text2")), text)
        bold = look.bold or run.tone is Tone.STRONG
        return TextBlock(inline_font(ink, bold=bold, italic=look.italic), text)
