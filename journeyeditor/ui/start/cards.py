"""Cards: how templates and recent maps look on the start screen."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, TextStyle, tokens
from journeyeditor.look.styles import BODY_STRONG, META, META_MEDIUM, MICRO_STRONG
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language, tr, trn
from journeyeditor.ui.start.grid import CARD, CardGrid, card_area
from journeyeditor.ui.start.offers import Offer
from journeyeditor.ui.start.recents import Recent, changed_at, now
from journeyeditor.ui.start.whens import when
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import icon_pixmap, paint_icon
from journeyeditor.ui.style.scale import scaled
from journeyeditor.ui.thumbnails import picture

RECENT_WIDTH: Final = 232
"""The least width of a recent map's card, px."""
_RECENT_PICTURE = 171
_SIDE = 13
# What follows grows with the size of the texts.
_RECENT_WORDS = 63
_LINE = 20
_AVATAR = 20
_DOTS = 26
_LINK_HEIGHT = 26
_WELL_KNOWN = 64
"""Pictures kept; more than a screen shows."""


class TemplateShape(NamedTuple):
    """How templates are laid out: their height in px, how many lines of words, least width, most in a line."""

    picture: int
    lines: int
    least_width: int
    most: int

    @property
    def height(self) -> int:
        """The height of a card, px."""
        return self.picture + scaled(_WORDS_OF_LINES[self.lines])


WIDE: Final = TemplateShape(154, 3, 200, 5)
NARROW: Final = TemplateShape(124, 2, 120, 1)
_WORDS_OF_LINES: Final = {2: 58, 3: 80}


@sturdy
class _CardDelegate(QStyledItemDelegate):
    """Paints the frame of a card, its picture, and the ring of the one in focus."""

    _inset = 12.0
    """Px between the sides of a card and its map."""

    def __init__(self, grid: CardGrid, language: Language, palette: Palette) -> None:
        super().__init__(grid)
        self._grid = grid
        self._language: Language = language
        self._palette = palette
        self._pictures: dict[tuple[str, int, int, float], QPixmap] = {}

    def sizeHint(  # noqa: N802 - Qt calls it
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All cards are as large as a cell of the grid."""
        return self._grid.cell_size

    def _frame(self, painter: QPainter, area: QRect, border: str, width: float = 1.0) -> None:
        """Draw the line around a card, inside its area."""
        radius = tokens().radius.panel_card
        half = width / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._palette.ink(border)), width))
        painter.drawRoundedRect(QRectF(area).adjusted(half, half, -half, -half), radius, radius)

    def _ground(self, painter: QPainter, area: QRect, split: int, upper: str, lower: str) -> None:
        """Fill a card in two colours, and draw the line between them `split` px below its top."""
        shape = QPainterPath()
        radius = tokens().radius.panel_card
        shape.addRoundedRect(QRectF(area), radius, radius)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(area, QColor(self._palette.ink(lower)))
        painter.fillRect(
            QRect(area.left(), area.top(), area.width(), split), QColor(self._palette.ink(upper))
        )
        painter.fillRect(
            QRect(area.left(), area.top() + split, area.width(), 1),
            QColor(self._palette.ink("line")),
        )
        painter.restore()

    def _map(
        self, painter: QPainter, key: str, journey: JourneyMap, area: QRect, ground: str
    ) -> None:
        """Draw a map in small; it is painted once for each size."""
        ratio = painter.device().devicePixelRatioF()
        known = (f"{key}\n{journey.id}\n{id(journey)}", area.width(), area.height(), ratio)
        if known not in self._pictures:
            if len(self._pictures) >= _WELL_KNOWN:
                self._pictures.clear()
            self._pictures[known] = picture(
                journey, self._palette, area.size(), ratio, ground=ground, inset=self._inset
            )
        painter.drawPixmap(area.topLeft(), self._pictures[known])

    def _write(self, painter: QPainter, text: str, style: TextStyle, role: str, area: QRect) -> int:
        """Write a line of text, shortened to its area; gives its width in px."""
        painter.setFont(font_of(style))
        painter.setPen(QColor(self._palette.ink(role)))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        return max(0, min(area.width(), metrics.horizontalAdvance(shown)))

    def _ring(self, painter: QPainter, area: QRect) -> None:
        """Draw the dotted ring of the keyboard's focus around a card."""
        pen = QPen(QColor(self._palette.ink("accent")), 2, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = tokens().radius.panel_card + 2
        painter.drawRoundedRect(QRectF(area).adjusted(-3, -3, 3, 3), radius, radius)


@sturdy
class TemplateDelegate(_CardDelegate):
    """Paints a template: a map in small, its title, what it is, how much it holds."""

    def __init__(
        self, grid: CardGrid, language: Language, palette: Palette, shape: TemplateShape
    ) -> None:
        """Paint cards of a shape."""
        super().__init__(grid, language, palette)
        self._shape = shape

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one card; the chosen one has the accent around it."""
        offer = index.data(CARD)
        if not isinstance(offer, Offer):
            return
        area = card_area(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lower = "hover" if state & QStyle.StateFlag.State_MouseOver and not chosen else "surface"
        upper = "panel" if offer.map.rows else "surface"
        self._ground(painter, area, self._shape.picture, upper, lower)
        place = QRect(area.left() + 2, area.top() + 2, area.width() - 4, self._shape.picture - 3)
        self._map(painter, offer.name, offer.map, place, upper)
        if chosen:
            self._frame(painter, area, "accent", 2)
        else:
            self._frame(painter, area, "lineStrong")
        lines = (
            (offer.title, BODY_STRONG, "text", 10),
            (offer.description, META, "text2", 29),
            (offer.facts, META, "text3", 50),
        )
        for text, style, role, below in lines[: self._shape.lines]:
            top = area.top() + self._shape.picture + scaled(below)
            line = QRect(area.left() + _SIDE, top, area.width() - 2 * _SIDE, scaled(_LINE))
            self._write(painter, text, style, role, line)
        if state & QStyle.StateFlag.State_HasFocus and self._grid.hasFocus():
            self._ring(painter, area)
        painter.restore()


@sturdy
class RecentDelegate(_CardDelegate):
    """Paints a map that was open before; one whose file is gone says so and offers what can be done."""

    _inset = 8.0

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one card."""
        recent = index.data(CARD)
        if not isinstance(recent, Recent):
            return
        area = card_area(option.rect)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus) and self._grid.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        missing = recent.standing == "missing"
        upper, lower = "canvas" if missing else "surface", "hover" if over else "surface"
        self._ground(painter, area, _RECENT_PICTURE, upper, lower)
        place = QRect(area.left() + 1, area.top() + 2, area.width() - 2, _RECENT_PICTURE - 3)
        if recent.map is not None:
            self._map(painter, str(recent.path), recent.map, place, upper)
        else:
            self._paint_reason(painter, recent, area)
        self._frame(painter, area, "lineStrong" if over else "line")
        self._paint_words(painter, recent, area, dots=over or focused)
        if focused:
            self._ring(painter, area)
        painter.restore()

    def _paint_reason(self, painter: QPainter, recent: Recent, area: QRect) -> None:
        """Say in place of the picture why there is none."""
        text, icon = {
            "missing": (tr(self._language, "The file is no longer there"), "file-x"),
            "unreadable": (tr(self._language, "The file cannot be read"), "triangle-alert"),
            "large": (tr(self._language, "A large map"), "file-text"),
            "unread": ("", ""),
            "read": ("", ""),
        }[recent.standing]
        if not icon:
            return
        middle = area.center().x()
        role = "warn" if recent.standing != "large" else "text2"
        top = area.top() + (42 if recent.standing == "missing" else 58)
        paint_icon(painter, icon, self._palette.ink(role), QRectF(middle - 12, top, 24, 24))
        line = QRect(area.left() + _SIDE, top + 30, area.width() - 2 * _SIDE, scaled(_LINE))
        painter.setFont(font_of(META))
        painter.setPen(QColor(self._palette.ink("text2")))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)
        if recent.standing == "missing":
            painter.setFont(font_of(META_MEDIUM))
            painter.setPen(QColor(self._palette.ink("accentText")))
            for words, place in zip(self._links(), link_areas(area.width()), strict=True):
                painter.drawText(
                    place.translated(area.topLeft()), Qt.AlignmentFlag.AlignCenter, words
                )

    def _links(self) -> tuple[str, str]:
        return tr(self._language, "Find …"), tr(self._language, "Remove from the list")

    def _paint_words(self, painter: QPainter, recent: Recent, area: QRect, *, dots: bool) -> None:
        title = _words_line(area, 10)
        if dots:
            title.setRight(title.right() - scaled(_DOTS))
            corner = dots_area(area.width()).translated(area.topLeft())
            place = QRectF(corner.center().x() - 7, corner.center().y() - 7, 16, 16)
            paint_icon(painter, "ellipsis", self._palette.ink("text"), place)
        self._write(painter, recent.name, BODY_STRONG, "text", title)
        line = _words_line(area, 32)
        if badge := badge_of(recent, self._language):
            line.setRight(line.right() - self._paint_badge(painter, *badge, line) - 8)
        self._paint_facts(painter, recent, line)

    def _paint_badge(self, painter: QPainter, text: str, icon: str, line: QRect) -> int:
        """Say at the right what is to be done; gives the width that took."""
        painter.setFont(font_of(META_MEDIUM))
        width = painter.fontMetrics().horizontalAdvance(text)
        left = line.right() - width
        self._write(
            painter, text, META_MEDIUM, "warn", QRect(left, line.top(), width + 1, line.height())
        )
        mark = icon_pixmap(
            icon, self._palette.ink("warn"), 14, painter.device().devicePixelRatioF()
        )
        painter.drawPixmap(QPointF(left - 18, line.center().y() - 6), mark)
        return width + 18

    def _paint_facts(self, painter: QPainter, recent: Recent, line: QRect) -> None:
        """Say whose map it is, or where it is, and when it was changed."""
        left, size = line.left(), scaled(_AVATAR)
        moment = changed_at(recent)
        day = "" if moment is None else when(self._language, moment, now())
        painter.setFont(font_of(META))
        needed = painter.fontMetrics().horizontalAdvance(f"  ·  {day}") if day else 0
        if recent.persona:
            self._paint_avatar(
                painter, recent.initials, QPointF(left + size / 2, line.center().y() + 1)
            )
            left += size + 6
        else:
            mark = QRectF(left, line.center().y() - 6, 14, 14)
            paint_icon(painter, "folder", self._palette.ink("text3"), mark)
            left += 20
        whose = recent.persona or recent.path.parent.name or str(recent.path.parent)
        room = QRect(left, line.top(), line.right() - left - needed, line.height())
        if room.width() >= size:  # else there is room only for the day
            left += self._write(painter, whose, META, "text2", room)
        if day:
            rest = QRect(left, line.top(), line.right() - left + 1, line.height())
            self._write(painter, f"  ·  {day}", META, "text3", rest)

    def _paint_avatar(self, painter: QPainter, letters: str, middle: QPointF) -> None:
        painter.setPen(QPen(QColor(self._palette.ink("accent")), 1.25))
        painter.setBrush(QColor(self._palette.ink("accentSoft")))
        size = scaled(_AVATAR)
        radius = size / 2 - 0.75
        painter.drawEllipse(middle, radius, radius)
        font = font_of(MICRO_STRONG)
        font.setPixelSize(scaled(9 if len(letters) < 3 else 7))
        painter.setFont(font)
        painter.setPen(QColor(self._palette.ink("accentText")))
        around = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
        painter.drawText(around, Qt.AlignmentFlag.AlignCenter, letters)


def badge_of(recent: Recent, language: Language) -> tuple[str, str] | None:
    """Say what is to be done about a map, and by which icon: review it, or look at its findings."""
    if recent.review_due:
        return tr(language, "Review due"), "calendar-clock"
    if recent.findings:
        text = trn(language, "{n} finding", "{n} findings", recent.findings)
        return text, "triangle-alert"
    return None


def recent_height() -> int:
    """The height of a recent map's card, px."""
    return _RECENT_PICTURE + scaled(_RECENT_WORDS)


def _words_line(area: QRect, below: int) -> QRect:
    """Give a line of a recent map's card, so many px below its picture."""
    top = area.top() + _RECENT_PICTURE + scaled(below)
    return QRect(area.left() + _SIDE, top, area.width() - 2 * _SIDE, scaled(_LINE))


def dots_area(width: int) -> QRect:
    """Say where on a card of this width its menu is: px from its corner."""
    edge = scaled(_DOTS)
    return QRect(width - _SIDE - edge + 6, _RECENT_PICTURE + scaled(7), edge, edge)


def link_areas(width: int) -> tuple[QRect, QRect]:
    """Say where on a missing map's card it can be looked for, and where taken off the list."""
    half = (width - 2 * _SIDE) // 2
    narrow, height = half * 3 // 4, scaled(_LINK_HEIGHT)
    return (
        QRect(_SIDE, 108, narrow, height),
        QRect(_SIDE + narrow, 108, 2 * half - narrow, height),
    )
