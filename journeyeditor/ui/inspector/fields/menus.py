"""Menu field: one of several values, chosen in a menu that opens below a button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.ui.inspector.fields.choices import Option
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.subject import MIXED_TEXT, Mixed, Subject
from journeyeditor.ui.style.icons import paint_icon
from journeyeditor.ui.style.scale import scaled

_HEIGHT, _SIDE, _CHEVRON = 30, 9, 14


@sturdy
class MenuButton(QToolButton):
    """Looks like a field with a chevron; pressing it, Space, Enter and Down open the menu."""

    def __init__(self, palette: Palette) -> None:
        """Show nothing."""
        super().__init__()
        self._palette = palette
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Leave room for a text and the chevron."""
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width + 3 * _SIDE + scaled(_CHEVRON), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Be content with little room."""
        return QSize(60, scaled(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Open by the keys that open such fields."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the field, its text and the chevron."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, radius = self._palette.ink, tokens().radius.input
        width = 2 if self.hasFocus() else 1
        area = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(QColor(ink("accent" if self.hasFocus() else "control")), width))
        painter.setBrush(QColor(ink("hover" if self.underMouse() else "surface")))
        painter.drawRoundedRect(area, radius, radius)
        painter.setPen(QColor(ink("text" if self.isEnabled() else "disabled")))
        size = scaled(_CHEVRON)
        room = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE - size - 4, 0)
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        top = (self.height() - size) / 2
        place = QRectF(self.width() - _SIDE - size, top, size, size)
        paint_icon(painter, "chevron-down", ink("text2"), place)
        painter.end()


class MenuField(Field):
    """`assumed` is what holds where nothing is said; choosing it takes away what was said."""

    def __init__(
        self,
        room: Room,
        name: str,
        title: str,
        options: Sequence[Option],
        *,
        assumed: object = None,
    ) -> None:
        """Offer options."""
        super().__init__(room, name, title)
        self._options = tuple(options)
        self._assumed = assumed
        self._chosen: object = None
        self.button = MenuButton(room.palette)
        self.button.setObjectName(name)
        self.place(self.button)
        self.button.clicked.connect(self._open)

    def show_subject(self, subject: Subject) -> None:
        """Show what is chosen; a dash where cards differ."""
        found = subject.value(self.name)
        self._chosen = self._assumed if found is None else found
        names = {option.value: option.text for option in self._options}
        text = MIXED_TEXT if isinstance(found, Mixed) else names.get(self._chosen, "")
        self.button.setText(text)
        self.button.setAccessibleDescription(text)

    def _open(self) -> None:
        open_menu(self.button, f"menu-{self.name}", self._options, self._chosen, self._choose)

    def _choose(self, value: object) -> None:
        self.say(None if value == self._assumed else value)


def open_menu(
    button: QWidget,
    name: str,
    options: Sequence[Option],
    chosen: object,
    choose: Callable[[object], object],
) -> None:
    """Open a menu of options below a button; `choose` gets the value that was chosen."""
    menu = QMenu(button)
    menu.setObjectName(name)
    for option in options:
        action = menu.addAction(option.text.replace("&", "&&"))
        action.setObjectName(str(option.value))
        action.setCheckable(True)
        action.setChecked(option.value == chosen)
        if option.icon is not None:
            action.setIcon(option.icon)
        action.triggered.connect(partial(choose, option.value))
    menu.setMinimumWidth(button.width())
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
