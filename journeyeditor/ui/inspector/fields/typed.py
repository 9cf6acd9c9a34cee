"""Typed fields: numbers, counts and days; what is none is told beside the field and not taken."""

from __future__ import annotations

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from journeyeditor.models import KpiCard
from journeyeditor.models.figures import value_of, worked_out
from journeyeditor.texts import Language, language_of, tr
from journeyeditor.texts.amounts import typed_amount
from journeyeditor.texts.numbers import number
from journeyeditor.texts.typed import day_to_type, number_to_type, typed_day
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.inspector.fields.calendar import Calendar
from journeyeditor.ui.inspector.fields.field import Room
from journeyeditor.ui.inspector.fields.texts import LineField
from journeyeditor.ui.inspector.subject import Mixed, Subject
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled


class TypedField(LineField):
    """A line whose text is read. While it makes no sense the map keeps what it had.

    `value_of` reads it, `wrong` says what is wrong with it.
    """

    def __init__(self, room: Room, name: str, title: str, *, example: str = "") -> None:
        """Show an example where nothing is written."""
        super().__init__(room, name, title, example=example)
        self._subject: Subject | None = None
        self.line.returnPressed.connect(self.leave)

    def show_subject(self, subject: Subject) -> None:
        """Show the value, unless something is being typed that says the same, or nothing yet."""
        is_other = self._subject is None or subject.ids != self._subject.ids
        self._subject = subject
        found = subject.value(self.name)
        if is_other or not self.line.hasFocus():
            if is_other or not self.complaint:
                super().show_subject(subject)
        elif not isinstance(found, Mixed) and self.value_of(self.line.text()) not in (found, None):
            super().show_subject(subject)

    def value_of(self, text: str) -> object:
        """Read a text; None for what makes no sense."""
        raise NotImplementedError

    def wrong(self, text: str) -> str:
        """Say what is wrong with a text."""
        raise NotImplementedError

    def typed(self, text: str) -> None:
        """Take what was typed as soon as it makes sense."""
        value = self.value_of(text)
        if not text.strip():
            self.say(None)
        elif value is None or not self.say(value):
            return
        self._show_wrong("")

    def leave(self) -> None:
        """Say what is wrong; else write the value as it is usually written."""
        text = self.line.text()
        if not text.strip():
            self._show_wrong("")
        elif self.value_of(text) is None:
            self._show_wrong(self.wrong(text))
        elif self._subject is not None:
            self._show_wrong("")
            found = self._subject.value(self.name)
            if not isinstance(found, Mixed):
                self.line.show_text(self.text_of(found))

    def reset(self) -> None:
        """Forget what was typed."""
        self._show_wrong("")
        self._subject = None

    def _show_wrong(self, text: str) -> None:
        if text != self.complaint:
            self.complain(text)
            self.line.setAccessibleDescription(text)
            self.line.setProperty("invalid", "true" if text else "false")
            style = self.line.style()
            style.unpolish(self.line)
            style.polish(self.line)


class NumberField(TypedField):
    """A number, written as the map's language writes it."""

    def text_of(self, value: object) -> str:
        """Write a number."""
        return number_to_type(self._notation, value) if isinstance(value, (int, float)) else ""

    def value_of(self, text: str) -> object:
        """Read a number, with the card's unit or without one."""
        amount = typed_amount(self._notation, text)
        return amount.value if amount is not None and amount.unit in ("", self._unit) else None

    def wrong(self, text: str) -> str:
        """Say that it is no number."""
        example = number_to_type(self._notation, 1234.5)
        words = tr(self.room.language, "This is not a number such as {example}.", example=example)
        return words if text else ""

    @property
    def _unit(self) -> object:
        return "" if self._subject is None else self._subject.value("unit")

    @property
    def _notation(self) -> Language:
        return language_of(self.room.desk.session.document.map.language, self.room.language)


class FigureField(NumberField):
    """The value of a KPI; one that is computed from parts is shown, and changed in its dialog."""

    def show_subject(self, subject: Subject) -> None:
        """Show the value, or what its parts give."""
        cards = [card for card in subject.records if isinstance(card, KpiCard)]
        told = [card for card in cards if worked_out(card) is not None]
        self.line.setReadOnly(bool(told))
        super().show_subject(subject)
        if told:
            value = value_of(told[0]) if len(cards) == 1 else None
            shown = "" if value is None else number(self._notation, value)
            self.line.show_text(shown)
        words = tr(self.room.language, "Computed from its parts: Edit > Metric …")
        self.line.setToolTip(plain_tooltip(words if told else ""))

    def leave(self) -> None:
        """Read what was typed, where something could be."""
        if not self.line.isReadOnly():
            super().leave()


class CountField(TypedField):
    """A whole number above zero."""

    def text_of(self, value: object) -> str:
        """Write a count."""
        return str(value) if isinstance(value, int) else ""

    def value_of(self, text: str) -> object:
        """Read a count."""
        plain = text.strip()
        return int(plain) if plain.isdecimal() and 0 < len(plain) < 9 and int(plain) else None

    def wrong(self, text: str) -> str:
        """Say that it is no count."""
        return tr(self.room.language, "This is not a whole number above zero.") if text else ""


class DayField(TypedField):
    """A day, typed or picked in a calendar."""

    def __init__(self, room: Room, name: str, title: str) -> None:
        """Show no day."""
        super().__init__(room, name, title)
        pick = tr(room.language, "Pick a day")
        icon = icon_of("calendar", room.palette, scaled(16))
        action = self.line.addAction(icon, QLineEdit.ActionPosition.TrailingPosition)
        action.setObjectName(f"pick-{name}")
        action.setText(pick)
        action.setToolTip(plain_tooltip(pick))
        action.triggered.connect(self._pick)

    def text_of(self, value: object) -> str:
        """Write a day."""
        return day_to_type(self.room.language, value) if isinstance(value, str) else ""

    def value_of(self, text: str) -> object:
        """Read a day."""
        return typed_day(self.room.language, text)

    def wrong(self, text: str) -> str:
        """Say that it is no day."""
        example = day_to_type(self.room.language, "2026-10-03")
        words = tr(self.room.language, "This is not a day such as {example}.", example=example)
        return words if text else ""

    def _pick(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setObjectName("picker")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = Calendar(self.room.language, self.room.palette)
        chosen = QDate.fromString(
            typed_day(self.room.language, self.line.text()) or "", Qt.DateFormat.ISODate
        )
        calendar.setSelectedDate(chosen if chosen.isValid() else QDate.currentDate())
        calendar.clicked.connect(self._take)
        calendar.activated.connect(self._take)
        calendar.clicked.connect(popup.close)
        calendar.activated.connect(popup.close)
        column = QVBoxLayout(popup)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(calendar)
        popup.adjustSize()
        corner = self.line.mapToGlobal(
            QPoint(self.line.width() - popup.width(), self.line.height() + 2)
        )
        room = self.screen().availableGeometry()
        if corner.y() + popup.height() > room.bottom():
            corner.setY(self.line.mapToGlobal(QPoint()).y() - popup.height() - 2)
        popup.move(corner)
        popup.show()
        calendar.setFocus()

    def _take(self, chosen: QDate) -> None:
        iso = chosen.toString(Qt.DateFormat.ISODate)
        if self.say(iso):
            self._show_wrong("")
            self.line.show_text(self.text_of(iso))
