"""Cells of a sheet: texts that stay texts, numbers, texts of several parts, and formulas of our own."""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

from journeyeditor.errors import N_, Problem
from journeyeditor.export.excel.grid import Grid, Part, Place
from journeyeditor.export.excel.results import Result
from journeyeditor.export.excel.styles import Look, Styles
from journeyeditor.export.excel.text import LIMIT, clean, cut, is_clean, units
from journeyeditor.look import palette

_SHORT: Final = LIMIT // 2  # letters that fit whatever they are
_SIDE: Final = 1_000  # units of a part beside the longest one


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
    """Writes what a grid's cells hold: texts as they are, but only what a cell can hold."""

    def __init__(self, grid: Grid, styles: Styles, cuts: Cuts) -> None:
        """Write to `grid`, with the workbook's styles, noting in `cuts` what was too long."""
        self.grid = grid
        self._styles = styles
        self._cuts = cuts

    def blank(self, at: Place, look: Look) -> None:
        """Write a cell that holds nothing, only a look."""
        self.grid.blank(at, self._styles.number(look))

    def number(self, at: Place, value: float, look: Look) -> None:
        """Write a number."""
        self.grid.number(at, value, self._styles.number(look))

    def text(self, at: Place, text: str, look: Look, card: str = "") -> None:
        """Write a text, literally; `card` is whose text it is."""
        if not text:
            self.blank(at, look)
            return
        is_plain = len(text) < _SHORT and is_clean(text)
        fitting = text if is_plain else self._fitting(text, LIMIT, card)
        self.grid.text(at, fitting, self._styles.number(look))

    def formula(self, at: Place, result: Result, look: Look) -> None:
        """Write a formula with what it gives now; no text of a person may stand in it."""
        formula, value = result
        shown = self._fitting(value, LIMIT, "") if isinstance(value, str) else value
        self.grid.formula(at, formula, shown, self._styles.number(look))

    def rich(self, at: Place, runs: Runs, look: Look, card: str = "") -> None:
        """Write a text of several parts; the longest part is cut if it is too long."""
        runs = tuple(run for run in runs if run.text)
        if not runs or (len(runs) == 1 and runs[0].tone is Tone.PLAIN):
            self.text(at, plain(runs), look, card)
            return
        longest = max(runs, key=lambda run: len(run.text))
        texts = [self._fitting(run.text, LIMIT if run is longest else _SIDE, card) for run in runs]
        others = sum(units(text) for text in texts) - units(texts[runs.index(longest)])
        texts[runs.index(longest)] = self._fitting(longest.text, LIMIT - others, card)
        parts = [_part(run.tone, text, look) for run, text in zip(runs, texts, strict=True)]
        self.grid.parts(at, parts, self._styles.number(look))

    def _fitting(self, text: str, limit: int, card: str) -> str:
        shown = clean(text)
        kept = cut(shown, limit)
        if kept is not shown:
            self._cuts.add(card)
        return kept


def _part(tone: Tone, text: str, look: Look) -> Part:
    if tone is Tone.QUIET:
        return Part(text, palette("print").ink("text2"))
    ink = look.ink or palette("print").ink("text")
    return Part(text, ink, look.bold or tone is Tone.STRONG, look.italic)
