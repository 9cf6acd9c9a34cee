"""Link ways: where the line from a hurdle to a solution runs, between the cards and never across one.

Down and up it keeps to the lines between columns, to the sides to the lines between rows.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from journeyeditor.layout.places import Place, rect_of
from journeyeditor.layout.plan import Plan, Rect

Point = tuple[float, float]

_ABOVE_LINE: Final = -4.0
_BELOW_LINE: Final = 2.0
"""How far from the line between two rows it runs, going down or up: there is room for its tip."""

_SAME: Final = 6.0
"""The gap of a hidden row lies between two rows that are one below the other."""


class _End(NamedTuple):
    """One end: its card, its row's edge towards the other, its column's, and whether it is outermost."""

    rect: Rect
    line: float
    gutter: float
    is_free: bool

    @property
    def middle(self) -> Point:
        """The middle of the card."""
        return self.rect.x + self.rect.w / 2, self.rect.y + self.rect.h / 2

    @property
    def side(self) -> Point:
        """The middle of the card's edge at the gutter."""
        x, y = self.middle
        return x + (self.rect.w if self.gutter > x else -self.rect.w) / 2, y

    def upright(self, *, down: bool) -> Point:
        """The middle of the card's lower or upper edge."""
        return self.middle[0], self.rect.y + (self.rect.h if down else 0)


def way(plan: Plan, start: Place, end: Place) -> tuple[Point, ...]:
    """The corners of the line between two cards, px of the grid, from edge to edge.

    It leaves and arrives upright at cards with nothing between them and the edge of their row, else
    at their sides.
    """
    first, last = rect_of(plan, start), rect_of(plan, end)
    down = last.y + last.h / 2 >= first.y + first.h / 2
    across = last.x - first.x
    a = _end(plan, start, down=down, right=across >= 0)
    b = _end(plan, end, down=not down, right=across <= 0)
    off = _ABOVE_LINE if down else _BELOW_LINE
    near, far = a.line + off, b.line + off
    found = [a.upright(down=down)] if a.is_free else [a.side, (a.gutter, a.side[1])]
    x = found[-1][0]
    if not b.is_free:
        if a.is_free or a.gutter != b.gutter:
            found += [(x, near), (b.gutter, near)]
        return (*found, (b.gutter, b.side[1]), b.side)
    tip = b.upright(down=not down)
    if a.is_free and abs(near - far) > _SAME:
        found += [(x, near), (b.gutter, near)]
        x = b.gutter
    if x != tip[0]:
        found += [(x, far), (tip[0], far)]
    return (*found, tip)


def _end(plan: Plan, place: Place, *, down: bool, right: bool) -> _End:
    band, column = plan.rows[place.row], plan.columns[place.column]
    cell, box = band.cells[place.column], place.box
    if down:
        is_free = not cell.more and all(other.y <= box.y for other in cell.cards)
    else:
        is_free = band.curve is None and all(other.y >= box.y for other in cell.cards)
    line = band.y + (band.h if down else 0)
    gutter = column.x + (column.w if right else 0)
    return _End(rect_of(plan, place), line, gutter, is_free)
