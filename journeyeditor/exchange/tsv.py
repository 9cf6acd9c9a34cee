"""TSV: tables as text, cells divided by tabs, as spreadsheets put them on the clipboard.

A cell that holds a tab, a line break or begins with a quotation mark stands in quotation marks,
which are doubled inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

from journeyeditor.exchange.lines import cleaned

Table: TypeAlias = tuple[tuple[str, ...], ...]
"""Rows of cells; they need not be equally long."""

_QUOTE = '"'
_END = re.compile(r"[\t\n]")


def tsv_of(table: Iterable[Iterable[str]]) -> str:
    """Write a table; every row ends with a line break."""
    return "".join("\t".join(map(_quoted, row)) + "\n" for row in table)


def read_tsv(text: str) -> Table:
    """Read a table; a quotation mark that is never closed stands for itself."""
    text = cleaned(text)
    rows: list[tuple[str, ...]] = []
    row: list[str] = []
    at = 0
    while at < len(text):
        cell, at = _cell(text, at)
        row.append(cell)
        if text[at : at + 1] == "\t":
            at += 1
            if at < len(text):
                continue
            row.append("")
        else:
            at += 1
        rows.append(tuple(row))
        row = []
    return tuple(rows)


def _cell(text: str, at: int) -> tuple[str, int]:
    """Read the cell that begins at a place; give its text and where its tab or line break is."""
    if text.startswith(_QUOTE, at):
        end = _closing(text, at + 1)
        if end is not None:
            return text[at + 1 : end].replace(_QUOTE * 2, _QUOTE), end + 1
    found = _END.search(text, at)
    end = len(text) if found is None else found.start()
    return text[at:end], end


def _closing(text: str, at: int) -> int | None:
    """Find the quotation mark that closes a cell: one that is not doubled and ends it."""
    while (at := text.find(_QUOTE, at)) >= 0:
        if text.startswith(_QUOTE, at + 1):
            at += 2
            continue
        return at if text[at + 1 : at + 2] in {"", "\t", "\n"} else None
    return None


def _quoted(cell: str) -> str:
    cell = cleaned(cell)
    if "\t" in cell or "\n" in cell or cell.startswith(_QUOTE):
        return _QUOTE + cell.replace(_QUOTE, _QUOTE * 2) + _QUOTE
    return cell
