"""Channels: those a persona prefers, as chips that are on or off; others can be added by name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette
from journeyeditor.look.icons import channel_icon
from journeyeditor.look.styles import META_MEDIUM, META_STRONG
from journeyeditor.texts import Language, tr
from journeyeditor.texts.channels import CHANNELS
from journeyeditor.texts.names import channel_name
from journeyeditor.ui.controls.completing import complete
from journeyeditor.ui.inspector.flow import Flow
from journeyeditor.ui.persona_editor.parts import adding_button
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

_USUAL: Final = ("website", "chat", "e-mail", "store", "phone", "social-media")
_ICON: Final = 16
_APART: Final = 4
"""px more between an icon and its text than Qt leaves there."""


@sturdy
class NewChannel(QLineEdit):
    """A field whose Enter is its own: it does not close the dialog. `entered` tells of it."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Take what was typed with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class ChannelChips(QWidget):
    """`edited(channels)` tells which ones are on, in the order they are shown."""

    edited = Signal(tuple)

    def __init__(self, channels: tuple[str, ...], language: Language, palette: Palette) -> None:
        """Offer the usual channels, and those that are on already."""
        super().__init__()
        self._language: Language = language
        self._palette = palette
        self._chips: dict[str, QToolButton] = {}
        self._flow = Flow(self, 6)
        self._add = adding_button(tr(language, "Add channel"), palette, "add-channel")
        self._add.setFixedHeight(scaled(20))
        self._new = NewChannel()
        self._new.setObjectName("new-channel")
        self._new.setAccessibleName(tr(language, "Channel"))
        self._new.setFixedWidth(scaled(170))
        self._new.hide()
        names = QStringListModel(sorted(channel_name(language, code) for code in CHANNELS), self)
        complete(self._new, names, self._new)
        for channel in (*_USUAL, *(one for one in channels if one not in _USUAL)):
            self._put(channel, on=channel in channels)
        self._add.clicked.connect(self._ask)
        self._new.entered.connect(self._take)
        self._new.editingFinished.connect(self._take)
        self.setFocusProxy(next(iter(self._chips.values())))

    @property
    def channels(self) -> tuple[str, ...]:
        """Those that are on."""
        return tuple(channel for channel, chip in self._chips.items() if chip.isChecked())

    @property
    def adding(self) -> QToolButton:
        """The button that adds another channel, to stand beside the label."""
        return self._add

    def _put(self, channel: str, *, on: bool) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName(f"channel-{channel}")
        chip.setProperty("chip", "choice")
        chip.setText(channel_name(self._language, channel).replace("&", "&&"))
        chip.setFixedHeight(scaled(28))
        chip.setCheckable(True)
        chip.setChecked(on)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setIconSize(QSize(scaled(_ICON + _APART), scaled(_ICON)))
        self._dress(chip, channel)
        chip.toggled.connect(lambda _: self._toggled(chip, channel))
        self._flow.removeWidget(self._new)
        self._flow.addWidget(chip)
        self._flow.addWidget(self._new)
        self._chips[channel] = chip
        return chip

    def _dress(self, chip: QToolButton, channel: str) -> None:
        on = chip.isChecked()
        name, role = ("check", "accentText") if on else (channel_icon(channel), "text2")
        chip.setIcon(icon_of(name, self._palette, scaled(_ICON), role, greyed=False))
        chip.setFont(font_of(META_STRONG if on else META_MEDIUM))

    def _toggled(self, chip: QToolButton, channel: str) -> None:
        self._dress(chip, channel)
        self._flow.invalidate()
        self.edited.emit(self.channels)

    def _ask(self) -> None:
        self._add.setEnabled(False)
        self._new.show()
        self._new.setFocus()

    def _take(self) -> None:
        """Turn on what was typed, by its name in the catalogue or as a channel of one's own."""
        typed = " ".join(self._new.text().split())
        self._new.clear()
        if typed:
            named = {channel_name(self._language, code).casefold(): code for code in CHANNELS}
            channel = named.get(typed.casefold(), typed)
            chip = self._chips.get(channel) or self._put(channel, on=False)
            chip.setChecked(True)
        if self._new.isVisible():
            self._new.hide()
            self._add.setEnabled(True)
            self._add.setFocus()
