"""Buttons: those of the tool bar, and rows of buttons of which one is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QCursor, QIcon, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
)

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import BODY_MEDIUM
from journeyeditor.ui.controls.choice_group import ChoiceGroup
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import paint_icon
from journeyeditor.ui.style.scale import scaled

Choice = TypeVar("Choice", bound=str)

_CHEVRON = 14
_GAP = 6
_SIDE = 9
_CHEVRON_SIDE = 8


@sturdy
class ToolButton(QToolButton):
    """A button of the tool bar; one with a menu shows a chevron and opens it at once."""

    def __init__(self, palette: Palette, *, primary: bool = False) -> None:
        """Look as the palette says; a primary button is filled with the accent."""
        super().__init__()
        self._chevron_ink = palette.ink("onAccent" if primary else "text2")
        self._ink = palette.ink("onAccent" if primary else "text")
        self._greyed = palette.ink("disabled")
        self._settled: QSize | None = None
        self.setProperty("rank", "primary" if primary else "plain")
        self.setFont(font_of(BODY_MEDIUM))
        self.setFixedHeight(scaled(tokens().size.tool_button))
        icon = scaled(tokens().icon.toolbar)
        self.setIconSize(QSize(icon, icon))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def show_action(self, action: QAction, *, icon_only: bool = False) -> None:
        """Do what an action does; with its text or as an icon only."""
        self.setDefaultAction(action)
        if icon_only:
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def show_menu(self, menu: QMenu) -> None:
        """Open a menu when pressed."""
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu.aboutToHide.connect(self._forget_pointer)

    def _forget_pointer(self) -> None:
        """Look pointed at no more, unless it is: Qt does not tell who is left for a menu."""
        here = self.rect().contains(self.mapFromGlobal(QCursor.pos()))
        self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, here)
        self.update()

    def settle(self, widest: str = "") -> None:
        """Keep the size of now, or that for a text: whatever it shows, the bar stays as it is.

        Qt lays a tool bar out anew for every word about an action, unless its buttons are fixed.
        """
        shown = self.text()
        self.setText(widest or shown)
        self._settled = None
        self._settled = self.sizeHint()
        self.setFixedSize(self._settled)
        self.setText(shown)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Leave room for icon, text and chevron; the height is the same for all."""
        if self._settled is not None:  # the bar asks all its buttons when the zoom's text changes
            return self._settled
        height = scaled(tokens().size.tool_button)
        parts = self._parts()
        if parts == [self.iconSize().width()]:
            return QSize(height, height)
        right = scaled(_CHEVRON_SIDE) if self.menu() is not None else scaled(_SIDE)
        return QSize(scaled(_SIDE) + sum(parts) + scaled(_GAP) * (len(parts) - 1) + right, height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Never be cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the ground as the theme says, then icon, text and chevron at our own distances."""
        painter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        icon_width = self.iconSize().width()
        parts = self._parts()
        left = (self.width() - icon_width) / 2 if parts == [icon_width] else float(scaled(_SIDE))
        if self._shows_icon():
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            picture = self.icon().pixmap(self.iconSize(), self.devicePixelRatioF(), mode)
            painter.drawPixmap(QPointF(left, (self.height() - icon_width) / 2), picture)
            left += icon_width + scaled(_GAP)
        if self._shows_text():
            painter.setPen(QColor(self._ink if self.isEnabled() else self._greyed))
            area = QRectF(left, 0, self.width() - left, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.menu() is not None:
            size = scaled(_CHEVRON)
            left = self.width() - size - scaled(_CHEVRON_SIDE)
            place = QRectF(left, (self.height() - size) / 2, size, size)
            paint_icon(painter, "chevron-down", self._chevron_ink, place)
        painter.end()

    def _parts(self) -> list[int]:
        """The widths of icon, text and chevron, of those that are shown."""
        parts = [self.iconSize().width()] if self._shows_icon() else []
        if self._shows_text():
            parts.append(self.fontMetrics().horizontalAdvance(self.text()))
        if self.menu() is not None:
            parts.append(scaled(_CHEVRON))
        return parts

    def _shows_icon(self) -> bool:
        return self.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonTextOnly

    def _shows_text(self) -> bool:
        return self.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly


class Segments(ChoiceGroup, Generic[Choice]):
    """A row of buttons of which exactly one is chosen."""

    def __init__(self, choices: Mapping[Choice, str], chosen: Choice) -> None:
        """Show `choices` by their texts, in their order."""
        super().__init__()
        self._group = QButtonGroup(self)
        self._choices = tuple(choices)
        for number, (choice, text) in enumerate(choices.items()):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.setCheckable(True)
            button.setChecked(choice == chosen)
            button.setObjectName(choice)
            button.setProperty("segment", _place(number, len(choices)))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setFixedHeight(scaled(tokens().size.tool_button))  # as high as a line
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, number)
            self.add(button, 1)

    @property
    def group(self) -> QButtonGroup:
        """The buttons; its `idToggled` follows the choice."""
        return self._group

    @property
    def chosen(self) -> Choice:
        """What is chosen."""
        return self._choices[self._group.checkedId()]

    def choose(self, choice: Choice) -> None:
        """Choose one of them."""
        self._group.button(self._choices.index(choice)).setChecked(True)


def _place(number: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if number == 0 else "last" if number == count - 1 else "middle"
