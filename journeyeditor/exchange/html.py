"""HTML tables as spreadsheets put them on the clipboard: their texts, and nothing else of them.

HTML is never interpreted: no style, no script, no link and no picture in it does anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from html.parser import HTMLParser
from typing import Final

from journeyeditor.exchange.lines import MAX_CHARACTERS, cleaned
from journeyeditor.exchange.tsv import Table

MAX_COLUMNS: Final = 1_000
"""A span over more columns is cut off: one number can promise billions."""

MAX_BLANKS: Final = 100_000
"""Blank cells that spans leave, in all; further ones span nothing."""

_LONGEST: Final = 20_000
"""Characters of one tag."""
_OPEN: Final = 20
"""Angle brackets that may open before one closes."""

_SILENT = frozenset({"head", "title", "style", "script", "template", "noscript"})
_BREAKING = frozenset({"br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"})
_BLANKS = re.compile(r"[ \t\n\f\xa0]+")
_FORMULA = re.compile(r"\s*[=+@-]")
_AS_TEXT = """ sdnum="1033;0;@" style="mso-number-format:'\\@'\""""
"""Has LibreOffice, and Excel, take a cell for text: what a card says must never be calculated."""

_UNENDED = re.compile("<!|<\\?")


def html_of(table: Iterable[Iterable[str]]) -> str:
    """Write a table, every sign escaped; line breaks become `<br>`, formulas stay texts."""
    rows = ("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in table)
    return '<meta charset="utf-8"><table>' + "".join(rows) + "</table>"


def _cell(text: str) -> str:
    marked = _AS_TEXT if _FORMULA.match(text) else ""
    return f"<td{marked}>{_escaped(text)}</td>"


def read_html(html: str) -> Table:
    """Read the texts of a table; nothing where there is none, or more than the table.

    A cell that spans several columns or rows leaves the others blank.
    """
    if len(html) > MAX_CHARACTERS * 4 or _is_malformed(html):
        return ()
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.table()


def _is_malformed(html: str) -> bool:
    """Tell whether marks are left open in masses, over which the parser would spend hours."""
    if len(_UNENDED.findall(html)) > MAX_COLUMNS:
        return True
    for piece in html.split(">"):
        begins = piece.find("<")
        if begins >= 0 and (len(piece) - begins > _LONGEST or piece.count("<") > _OPEN):
            return True
    return False


class _Reader(HTMLParser):
    """Collects the texts of cells. Tables inside of cells are text of these."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._inner = 0
        self._silent = 0
        self._is_alone = True
        self._spans = (1, 1)
        self._blanks = 0
        self._below: dict[int, int] = {}

    def table(self) -> Table:
        """Give what was read, if it was a table and nothing else."""
        self._end_cell()
        return tuple(map(tuple, self._rows)) if self._is_alone else ()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where tables, rows, cells and lines begin."""
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._inner += 1
        elif self._inner > 1:
            if tag in {"tr", *_BREAKING}:
                self._write("\n")
            elif tag in {"td", "th"}:
                self._write(" ")
        elif tag == "tr" and self._inner:
            self._end_cell()
            self._begin_row()
        elif tag in {"td", "th"} and self._inner:
            self._end_cell()
            self._begin_cell(dict(attrs))
        elif tag in _BREAKING:
            self._write("\n")

    def handle_endtag(self, tag: str) -> None:
        """Note where they end."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "table":
            self._inner = max(0, self._inner - 1)
            if not self._inner:
                self._end_cell()
        elif tag in {"td", "th", "tr"} and self._inner == 1:
            self._end_cell()
        elif tag in _BREAKING - {"br"}:
            self._write("\n")

    def handle_data(self, data: str) -> None:
        """Take text in; text beside the table means that this is more than a table."""
        if self._silent:
            return
        if self._cell is not None:
            self._write(_BLANKS.sub(" ", data))
        elif data.strip():
            self._is_alone = False

    def _write(self, text: str) -> None:
        if self._cell is not None:
            self._cell.append(text)

    def _begin_row(self) -> None:
        if self._rows:
            self._skip_covered()
        self._rows.append([])

    def _begin_cell(self, attributes: dict[str, str | None]) -> None:
        if not self._rows:
            self._begin_row()
        self._skip_covered()
        self._cell = []
        self._spans = (_span(attributes.get("colspan")), _span(attributes.get("rowspan")))

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        lines = "".join(self._cell).split("\n")
        text = cleaned("\n".join(line.strip() for line in lines)).strip("\n")
        across, down = self._spans
        self._blanks += across - 1
        if self._blanks > MAX_BLANKS:
            across = down = 1
        row = self._rows[-1]
        for place in range(len(row), len(row) + across):
            if down > 1:
                self._below[place] = down - 1
        row.extend([text, *[""] * (across - 1)])
        self._cell = None

    def _skip_covered(self) -> None:
        """Leave blank what a cell further up covers."""
        row = self._rows[-1]
        while (left := self._below.get(len(row), 0)) > 0:
            self._below[len(row)] = left - 1
            self._blanks += 1
            row.append("")
            if self._blanks > MAX_BLANKS:
                self._below.clear()


def _span(text: str | None) -> int:
    """Give how many columns or rows a cell spans: 1 where that is not said sensibly."""
    if text is None or not text.strip().isdecimal() or len(text) > len(str(MAX_COLUMNS)):
        return 1
    return min(max(int(text), 1), MAX_COLUMNS)


def _escaped(cell: str) -> str:
    return escape(cleaned(cell)).replace("\n", "<br>")
