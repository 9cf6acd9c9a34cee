"""Inks: a palette's colours as Qt's colours, pens and brushes, each made once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from journeyeditor.look.palettes import Palette


class Inks:
    """Colours, brushes and pens of one palette. Nothing of Qt is built twice for the same look."""

    def __init__(self, palette: Palette) -> None:
        """Start with empty caches for `palette`."""
        self.palette = palette
        self._colours: dict[tuple[str, float], QColor] = {}
        self._brushes: dict[tuple[str, float], QBrush] = {}
        self._pens: dict[tuple[str, float, tuple[float, ...], bool], QPen] = {}

    def colour(self, role: str, alpha: float = 1.0) -> QColor:
        """The colour of a role at an opacity of 0 to 1."""
        key = (role, alpha)
        found = self._colours.get(key)
        if found is None:
            found = self._colours[key] = QColor(self.palette.ink(role))
            found.setAlphaF(alpha)
        return found

    def brush(self, role: str, alpha: float = 1.0) -> QBrush:
        """A solid brush of a role at an opacity of 0 to 1."""
        key = (role, alpha)
        found = self._brushes.get(key)
        if found is None:
            found = self._brushes[key] = QBrush(self.colour(role, alpha))
        return found

    def pen(
        self, role: str, width: float, dash: Sequence[float] = (), *, rounded: bool = False
    ) -> QPen:
        """A pen of a role; `width` and the lengths of `dash` in the painter's units."""
        key = (role, width, tuple(dash), rounded)
        found = self._pens.get(key)
        if found is None:
            cap = Qt.PenCapStyle.RoundCap if rounded else Qt.PenCapStyle.FlatCap
            join = Qt.PenJoinStyle.RoundJoin if rounded else Qt.PenJoinStyle.MiterJoin
            found = QPen(self.brush(role), width, Qt.PenStyle.SolidLine, cap, join)
            if dash:
                # Qt counts dashes in widths of the pen.
                found.setDashPattern([length / width for length in dash])
            self._pens[key] = found
        return found
