"""Item: one finding in the panel: what it is, where, and once it is chosen what can be done."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import BODY_STRONG, META, MICRO_STRONG
from journeyeditor.ui.controls.labels import elided, label, paragraph
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import icon_pixmap, paint_icon
from journeyeditor.ui.style.scale import scaled

_TILE, _NUMBER, _BAR = 24, 20, 3


@dataclass(frozen=True, slots=True)
class Telling:
    """What an item shows: its number (0: none), icon, words and the icon of its place with its role."""

    number: int
    icon: str
    title: str
    sentence: str
    path: str
    place_icon: str
    place_role: str
    is_gap: bool
    note: str = ""


@sturdy
class Item(QFrame):
    """A finding. `chosen(key)` is emitted when it is pressed, `stepped(by)` for the arrow keys."""

    chosen = Signal(object)
    stepped = Signal(int)

    def __init__(self, key: object, palette: Palette) -> None:
        """Show nothing yet; `key` says whose item it is."""
        super().__init__()
        self.key = key
        self._palette = palette
        self._shown: Telling | None = None
        self._is_chosen = False
        self._by_keys = False
        self.setObjectName("finding")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tile = _Sign(palette)
        self._title = paragraph("")
        self._title.setFont(font_of(BODY_STRONG))
        self._sentence = paragraph("", "text2")
        self._sentence.setFont(font_of(META))
        self._note = paragraph("", "text2")
        self._note.setFont(font_of(META))
        self._place = label()
        self._path = elided(META, "text2")
        self._number = _Number(palette)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        path = QHBoxLayout()
        path.setSpacing(5)
        path.setContentsMargins(0, 2, 0, 2)
        path.addWidget(self._place)
        path.addWidget(self._path, 1)
        self._words = QVBoxLayout()
        self._words.setSpacing(3)
        self._words.addLayout(head)
        for part in (self._sentence, self._note):
            self._words.addWidget(part)
        self._words.addLayout(path)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 11, 12, 11)
        row.setSpacing(10)
        row.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words, 1)
        self._actions: QWidget | None = None

    def show_telling(self, told: Telling) -> None:
        """Show a finding's words, its number and its icons."""
        if told == self._shown:
            return
        self._shown = told
        self._title.setText(told.title)
        self._sentence.setText(told.sentence)
        self._note.setText(told.note)
        self._note.setVisible(bool(told.note))
        self._path.setText(told.path)
        size = scaled(tokens().icon.meta)
        colour = self._palette.ink(told.place_role)
        picture = icon_pixmap(told.place_icon, colour, size, self.devicePixelRatioF())
        self._place.setPixmap(picture)
        self._tile.show_icon(told.icon, is_gap=told.is_gap)
        self._number.show_number(told.number)
        self._number.setVisible(told.number > 0)
        number = f"{told.number}: " if told.number else ""
        self.setAccessibleName(f"{number}{told.title}")
        self.setAccessibleDescription(f"{told.sentence} {told.path}")

    def show_actions(self, actions: QWidget | None, *, chosen: bool = True) -> None:
        """Become the chosen one, with what can be done; with None, an ordinary one again."""
        if self._actions is not None:
            self._words.removeWidget(self._actions)
            self._actions.hide()
            self._actions.deleteLater()
        self._actions = actions
        self._is_chosen = chosen and actions is not None
        self._number.show_chosen(chosen=self._is_chosen)
        if actions is not None:
            self._words.addWidget(actions)
            actions.show()  # at once, for who presses Tab fast
            self._go_by_tab(actions)
        self.update()

    def _go_by_tab(self, actions: QWidget) -> None:
        """Let Tab come from here to what can be done, before it goes on to the next finding."""
        before: QWidget = self
        for button in actions.findChildren(QAbstractButton):
            QWidget.setTabOrder(before, button)
            before = button

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Be chosen."""
        self._by_keys = False
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.key)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Go to the neighbour, or be chosen."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt calls it
        """Show the focus where it came by the keyboard."""
        self._by_keys = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the ground, the bar of the chosen one, the line below and the focus."""
        ink = self._palette.ink
        painter = QPainter(self)
        area = self.rect()
        if self._is_chosen:
            painter.fillRect(area, QColor(ink("accentSoft")))
            painter.fillRect(0, 0, _BAR, area.height(), QColor(ink("accent")))
        painter.fillRect(0, area.height() - 1, area.width(), 1, QColor(ink("line")))
        if self.hasFocus() and self._by_keys:
            painter.setPen(QColor(ink("accent")))
            painter.drawRect(area.adjusted(_BAR + 1, 1, -2, -3))
        painter.end()


@sturdy
class _Sign(QWidget):
    """The finding's icon on a tile."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._icon, self._is_gap = "", True
        self.setFixedSize(scaled(_TILE), scaled(_TILE))

    def show_icon(self, icon: str, *, is_gap: bool) -> None:
        """Show an icon, as a gap's or as a note's."""
        self._icon, self._is_gap = icon, is_gap
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint tile and icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, role = ("warnSoft", "warn") if self._is_gap else ("accentSoft", "accentText")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.ink(ground)))
        radius = tokens().radius.input
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        size = scaled(tokens().icon.meta)
        place = QRectF(0, 0, size, size)
        place.moveCenter(QRectF(self.rect()).center())
        paint_icon(painter, self._icon, self._palette.ink(role), place)
        painter.end()


@sturdy
class _Number(QWidget):
    """The number that stands on the flag on the map, too."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._text, self._is_chosen = "", False
        self.setFont(font_of(MICRO_STRONG))

    def show_number(self, number: int) -> None:
        """Show a number."""
        self._text = str(number)
        self.updateGeometry()
        self.update()

    def show_chosen(self, *, chosen: bool) -> None:
        """Look like the flag of a chosen finding, or of another."""
        self._is_chosen = chosen
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """A circle, or a pill where the number is long."""
        high = scaled(_NUMBER)
        return QSize(max(high, self.fontMetrics().horizontalAdvance(self._text) + 12), high)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint circle and number."""
        ink = self._palette.ink
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = scaled(_NUMBER)
        area = QRectF(0.5, 0.5, self.width() - 1, high - 1)
        painter.setPen(QColor(ink("accent" if self._is_chosen else "control")))
        painter.setBrush(QColor(ink("accent")) if self._is_chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, high / 2, high / 2)
        painter.setPen(QColor(ink("onAccent" if self._is_chosen else "text2")))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
