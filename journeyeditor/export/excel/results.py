"""Results: formulas of a workbook with the values they give."""

from __future__ import annotations

from typing import NamedTuple


class Result(NamedTuple):
    """A formula without its equals sign, and what it gives: a number or a text.

    No text of a person may stand in a formula: only cells, numbers, and words of the program.
    """

    formula: str
    value: float | str
