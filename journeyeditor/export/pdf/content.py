"""The content of a page as PDF operators, in px with y growing downwards, as marks have it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from reportlab.pdfgen.canvas import Canvas

from journeyeditor.look import Palette
from journeyeditor.look.paths import parse

_ARC = 0.5522847498
"""How far the handles of a quarter circle reach, for a radius of 1."""


def number(value: float) -> str:
    """Write a number with at most three decimals and without an exponent."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def numbers(*values: float) -> str:
    """Write several numbers with spaces between."""
    return " ".join(number(value) for value in values)


class Content:
    """Writes operators to a page, leaving out colours, widths and fonts that hold already."""

    def __init__(self, canvas: Canvas, palette: Palette) -> None:
        """Write to the canvas's page, in the colours of a palette."""
        self._canvas = canvas
        self._palette = palette
        self._forget()

    def add(self, operators: str) -> None:
        """Add operators as they are."""
        self._canvas.addLiteral(operators)

    def push(self, matrix: str = "") -> None:
        """Save colours, widths and the origin; then move to where the matrix says."""
        self.add(f"q {matrix} cm" if matrix else "q")
        self._forget()

    def pop(self) -> None:
        """Return to what was saved."""
        self.add("Q")
        self._forget()

    def begin_see_through(self, alpha: float) -> None:
        """Fill with an opacity of 0 to 1 from here on."""
        self._canvas.saveState()
        self._canvas.setFillAlpha(alpha)
        self._forget()

    def end_see_through(self) -> None:
        """Fill with what was before again."""
        self._canvas.restoreState()
        self._forget()

    def _forget(self) -> None:
        self._fill = self._stroke = ""
        self._pen = (0.0, "")
        self._font = ("", 0.0)

    def write_with(self, font: str, size: float) -> str:
        """Give the operators that set a font, by its name in the document, and its size in px."""
        if self._font == (font, size):
            return ""
        self._font = (font, size)
        return f"{font} {number(size)} Tf "

    def fill_with(self, role: str) -> None:
        """Set the colour of what is filled, by its role."""
        if role != self._fill:
            self._fill = role
            self.add(f"{_components(self._palette.ink(role))} rg")

    def stroke_with(self, role: str, width: float, dash: Iterable[float] = ()) -> None:
        """Set colour, width (px) and dashes of what is stroked."""
        if role != self._stroke:
            self._stroke = role
            self.add(f"{_components(self._palette.ink(role))} RG")
        pattern = numbers(*dash)
        if self._pen != (width, pattern):
            self._pen = (width, pattern)
            self.add(f"{number(width)} w [{pattern}] 0 d")


@lru_cache(maxsize=256)
def _components(colour: str) -> str:
    return numbers(*(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)))


@lru_cache(maxsize=1024)
def outline(path: str) -> str:
    """Give the operators that build a path of M, L, C, Z."""
    letters = {"M": "m", "L": "l", "C": "c", "Z": "h"}
    return " ".join(
        f"{numbers(*values)} {letters[letter]}".lstrip() for letter, *values in parse(path)
    )


def rectangle(x: float, y: float, w: float, h: float, radius: float = 0) -> str:
    """Give the operators that build a rectangle, with round corners where `radius` is given."""
    radius = min(radius, w / 2, h / 2)
    if radius <= 0:
        return f"{numbers(x, y, w, h)} re"
    right, bottom, handle = x + w, y + h, radius * (1 - _ARC)
    return " ".join(
        (
            f"{numbers(x + radius, y)} m {numbers(right - radius, y)} l",
            f"{numbers(right - handle, y, right, y + handle, right, y + radius)} c",
            f"{numbers(right, bottom - radius)} l",
            f"{numbers(right, bottom - handle, right - handle, bottom, right - radius, bottom)} c",
            f"{numbers(x + radius, bottom)} l",
            f"{numbers(x + handle, bottom, x, bottom - handle, x, bottom - radius)} c",
            f"{numbers(x, y + radius)} l",
            f"{numbers(x, y + handle, x + handle, y, x + radius, y)} c h",
        )
    )
