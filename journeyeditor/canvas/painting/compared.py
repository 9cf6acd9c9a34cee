"""ComparedPainter: what became of another map. Ghosts of cards that are gone, flags, moods."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from journeyeditor.canvas.painting.cards import CardPainter
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.layout.marks import Box, Mark, Role
from journeyeditor.layout.plan import CardBox, ColumnBox, Rect, RowBand
from journeyeditor.layout.setting import line, symbol
from journeyeditor.layout.text import elide, width
from journeyeditor.look.styles import META_MEDIUM
from journeyeditor.look.tokens import tokens
from journeyeditor.models import Hue
from journeyeditor.texts import Language, tr
from journeyeditor.texts.numbers import number

if TYPE_CHECKING:
    from journeyeditor.canvas.painting.grid import View
    from journeyeditor.canvas.remarks.compared import Compared
    from journeyeditor.comparison import Mood, Sort

FLAG: Final = 18.0
"""Height of a flag, px at zoom 1."""
_ICON, _PAD, _GAP = 11.0, 6.0, 4.0
_OVER = 9.0
"""How far a flag stands above its card."""
_TOP = -2.0
"""How far one may reach below the header above the first row."""
_GHOST: Final = 0.6
_INSET = 8.0
_MOST_ROOM = 180.0


class ComparedPainter:
    """Paints over the cells of a map what became of another one."""

    def __init__(self, marks: MarkPainter, cards: CardPainter) -> None:
        """Paint with the palette of `marks`, and ghosts as `cards` are painted."""
        self._marks = marks
        self._cards = cards

    def paint(
        self,
        painter: QPainter,
        view: View,
        clip: QRect,
        rows: slice,
        columns: slice,
        absent: frozenset[str],
    ) -> None:
        """Paint what shows in some rows and columns; `absent` cards are elsewhere just now."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box, rect in _boxes(view, rows, columns, ghosts=True):
            self._ghost(painter, view, box, rect)
        flags = view.compared.flags
        around = view.grid(QRectF(clip).adjusted(-FLAG, -FLAG, FLAG, FLAG))
        for box, rect in chain(
            _boxes(view, rows, columns, ghosts=False), _boxes(view, rows, columns, ghosts=True)
        ):
            sort = flags.get(box.id)
            if sort is not None and box.id not in absent and _touches(rect, around):
                self._flag(painter, view, sort, rect)
        self._moods(painter, view, rows, columns)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _ghost(self, painter: QPainter, view: View, box: CardBox, rect: Rect) -> None:
        """Paint a card that is gone: an outline of dashes and pale words on the cell's ground."""
        drawing = box.drawing
        chosen = box.id == view.compared.chosen
        body = drawing.body._replace(
            fill="surface",
            stroke="accent" if chosen else "control",
            stroke_width=2 if chosen else 1,
            dash=(4, 3),
        )
        zoom, levels = view.camera.zoom, tokens().zoom
        x, y = view.device(rect.x, rect.y)
        bare = drawing._replace(body=body, ink=(), chips=())
        self._cards.paint_once(painter, bare, x, y, view.scale, chips=False)
        if zoom >= levels.hide_text_below:
            painter.setOpacity(_GHOST)
            words = drawing._replace(body=body._replace(fill=None, stroke=None))
            chips = zoom >= levels.hide_chips_below
            self._cards.paint_once(painter, words, x, y, view.scale, chips=chips)
            painter.setOpacity(1)

    def _flag(self, painter: QPainter, view: View, sort: Sort, rect: Rect) -> None:
        """Say with an icon and a word at a card's upper right corner what happened to it."""
        if view.camera.zoom >= tokens().zoom.hide_text_below:
            marks, wide = flag(sort, view.compared.language)
            high = max(_TOP, rect.y - _OVER)
            x, y = view.device(rect.x + rect.w - wide - _INSET, high)
            self._marks.paint(painter, marks, x, y, view.scale)
            return
        from journeyeditor.comparison.telling import SORT_HUE, SORT_ICON  # as in `flag`

        hue = SORT_HUE[sort]
        left, top = view.device(rect.x, rect.y)
        right, bottom = view.device(rect.x + rect.w, rect.y + rect.h)
        shown = QRectF(QPointF(left, top), QPointF(right, bottom))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._marks.inks.pen(f"{hue}.ink", 2 * view.ratio))
        painter.drawRect(shown)
        size = _ICON * view.ratio
        if shown.width() > size and shown.height() > size:
            mark = symbol(SORT_ICON[sort], f"{hue}.ink", 0, 0, _ICON)
            at = shown.center() - QPointF(size / 2, size / 2)
            self._marks.paint(painter, (mark,), at.x(), at.y(), view.ratio)

    def _moods(self, painter: QPainter, view: View, rows: slice, columns: slice) -> None:
        """Say in the upper right corner of a phase's emotions how much better or worse it feels."""
        if view.camera.zoom < tokens().zoom.hide_text_below or not view.compared.moods:
            return
        last = {column.phase: column for column in view.plan.columns if not column.collapsed}
        emotions = next(
            (band for band in view.plan.rows if band.curve and not band.collapsed), None
        )
        if emotions is None or emotions not in view.plan.rows[rows]:
            return
        for phase, mood in view.compared.moods.items():
            column = last.get(phase)
            if column is not None and column in view.plan.columns[columns]:
                marks, wide = mood_flag(mood, view.compared.language)
                corner = view.device(column.x + column.w - wide - _INSET, emotions.y + _INSET)
                self._marks.paint(painter, marks, *corner, view.scale)


def paint_phase_flag(
    painter: QPainter, marks: MarkPainter, view: View, id_: str, area: Rect
) -> None:
    """Paint at the right end of a phase or step what happened to it, and what is gone behind it.

    `area` is the header's, logical px of its pane.
    """
    language, zoom = view.compared.language, view.camera.zoom
    x, y, w, h = (length / zoom for length in area)
    room, right = w - 2 * _INSET, x + w - _INSET
    sort = view.compared.flags.get(id_)
    lost = view.compared.lost_phases.get(id_, ())
    pills = [flag(sort, language)] if sort is not None else []
    if lost:
        whole = _lost(lost, view.compared, _MOST_ROOM)
        fits = (
            whole[1] + sum(wide + _GAP for _, wide in pills) <= room / 2
        )  # the rest is the title's
        pills.append(whole if fits else _few(str(len(lost)), view.compared))
    for drawn, wide in pills:
        if wide <= room:
            at = ((right - wide) * view.scale, (y + (h - FLAG) / 2) * view.scale)
            marks.paint(painter, drawn, *at, view.scale)
            right -= wide + _GAP
            room -= wide + _GAP


def paint_row_flag(painter: QPainter, marks: MarkPainter, view: View, id_: str, area: Rect) -> None:
    """Paint at the foot of a row's header what happened to it, and what is gone below it.

    `area` is the header's, logical px of its pane.
    """
    language, zoom = view.compared.language, view.camera.zoom
    x, y, w, h = (length / zoom for length in area)
    top = y + h - _GAP
    sort = view.compared.flags.get(id_)
    lost = view.compared.lost_rows.get(id_, ())
    pills = [_lost(lost, view.compared, w - 2 * _INSET)] if lost else []
    if sort is not None:
        pills.append(flag(sort, language))
    for drawn, _ in pills:
        top -= FLAG + 2
        if top >= y:
            marks.paint(painter, drawn, (x + _INSET) * view.scale, top * view.scale, view.scale)


def paint_first_lost(
    painter: QPainter, marks: MarkPainter, view: View, titles: tuple[str, ...], room: float
) -> None:
    """Name in the corner of a pane the phases or rows that are gone from before its first."""
    if titles:
        drawn, _ = _lost(titles, view.compared, min(room, _MOST_ROOM))
        marks.paint(painter, drawn, _GAP * view.ratio, 2 * view.ratio, view.ratio)


def _lost(
    titles: tuple[str, ...], compared: Compared, room: float
) -> tuple[tuple[Mark, ...], float]:
    what, language = ", ".join(titles), compared.language
    is_new = compared.absent == "new"
    text = tr(language, "New: {what}", what=what) if is_new else ""
    return _few(text or tr(language, "Gone: {what}", what=what), compared, room)


def _few(words: str, compared: Compared, room: float = 400.0) -> tuple[tuple[Mark, ...], float]:
    from journeyeditor.comparison.telling import SORT_HUE, SORT_ICON  # as in `flag`

    sort = compared.absent
    return _pill(SORT_ICON[sort], words, SORT_HUE[sort], room, dashed=True)


@lru_cache(maxsize=64)
def flag(sort: Sort, language: Language) -> tuple[tuple[Mark, ...], float]:
    """The flag of a change from its own corner, and how wide it is."""
    # Only now: most maps are seen alone.
    from journeyeditor.comparison.telling import SORT_HUE, SORT_ICON, sort_word

    return _pill(SORT_ICON[sort], sort_word(language, sort), SORT_HUE[sort])


@lru_cache(maxsize=256)
def mood_flag(mood: Mood, language: Language) -> tuple[tuple[Mark, ...], float]:
    """The flag that says how a mood differs, from its own corner, and how wide it is."""
    difference = mood.difference
    if difference is None:
        return _pill("pencil", mood_words(mood, language), "slate")
    better = difference > 0
    picture = "arrow-up-right" if better else "arrow-down-right"
    return _pill(picture, mood_words(mood, language), "green" if better else "red")


def mood_words(mood: Mood, language: Language) -> str:
    """The difference with its sign; a word where one of the maps says nothing."""
    difference = mood.difference
    if difference is None:
        return tr(language, "Not scored") if mood.after is None else tr(language, "Now scored")
    sign = "+" if difference > 0 else "\u2212"
    return sign + number(language, round(abs(difference), 1))


def _pill(
    picture: str, words: str, hue: Hue, room: float = 400.0, *, dashed: bool = False
) -> tuple[tuple[Mark, ...], float]:
    style = META_MEDIUM
    ink: Role = f"{hue}.ink"
    left = _PAD + _ICON + _GAP
    text = elide(words, style, room - left - _PAD)
    wide = left + width(text, style) + _PAD
    stroke: Role = f"{hue}.ink" if dashed else f"{hue}.border"
    ground = Box(
        0,
        0,
        wide,
        FLAG,
        fill=f"{hue}.tint",
        stroke=stroke,
        radius=FLAG / 2,
        dash=(3, 3) if dashed else (),
    )
    mark = symbol(picture, ink, _PAD, (FLAG - _ICON) / 2, _ICON)
    return (ground, mark, line(text, style, ink, left, (FLAG - style.line) / 2)), wide


def _boxes(
    view: View, rows: slice, columns: slice, *, ghosts: bool
) -> Iterator[tuple[CardBox, Rect]]:
    """The cards, or the ghosts, that are shown in some rows and columns, with their places."""
    band: RowBand
    column: ColumnBox
    for band in view.plan.rows[rows]:
        if band.hidden or band.collapsed:
            continue
        for column, cell in zip(view.plan.columns[columns], band.cells[columns], strict=True):
            if not column.collapsed:
                for box in cell.ghosts if ghosts else cell.cards:
                    yield box, Rect(column.x + box.x, band.y + box.y, box.w, box.h)


def _touches(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.x + other.w
        and other.x < one.x + one.w
        and one.y < other.y + other.h
        and other.y < one.y + one.h
    )
