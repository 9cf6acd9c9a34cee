"""Lines of the dialog: amounts and days as they are typed, with what is wrong said below them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from journeyeditor.texts import Language, tr
from journeyeditor.texts.amounts import Amount, typed_amount
from journeyeditor.texts.typed import day_to_type, number_to_type, typed_day
from journeyeditor.ui.controls.labels import field_label, paragraph


class Line(QWidget):
    """A line under its label; `complaint` says what is wrong with it, `hint` what looks odd."""

    changed = Signal()

    def __init__(self, name: str, title: str, text: str = "", example: str = "") -> None:
        """Show a text, and an example where there is none; `name` is the line's object name."""
        super().__init__()
        self.line = QLineEdit(text)
        self.line.setObjectName(name)
        self.line.setPlaceholderText(example)
        self._below = paragraph("", role="text2")
        self._complaint = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(title, self.line))
        column.addWidget(self.line)
        column.addWidget(self._below)
        column.addStretch(1)
        self._below.hide()
        self.line.textChanged.connect(lambda _: self.changed.emit())

    @property
    def text(self) -> str:
        """What is written, without what surrounds it."""
        return self.line.text().strip()

    @property
    def is_wrong(self) -> bool:
        """Whether something is wrong with it."""
        return bool(self._complaint)

    def say(self, complaint: str, hint: str = "") -> None:
        """Show what is wrong, or else what looks odd."""
        if (complaint, hint) == (self._complaint, self._below.text() if not complaint else ""):
            return
        self._complaint = complaint
        self._below.setText(complaint or hint)
        self._below.setProperty("role", "error" if complaint else "text2")
        self.line.setProperty("invalid", "true" if complaint else "false")
        self.line.setAccessibleDescription(complaint or hint)
        for widget in (self._below, self.line):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self._below.setVisible(bool(complaint or hint))


class AmountLine(Line):
    """A number in the map's notation, with or without its unit."""

    def __init__(
        self, language: Language, notation: Language, name: str, title: str, example: str = ""
    ) -> None:
        """Speak `language`, read numbers in `notation`."""
        super().__init__(name, title, example=example)
        self._language: Language = language
        self._notation: Language = notation

    @property
    def amount(self) -> Amount | None:
        """What is written; None for nothing and for what is no number."""
        return typed_amount(self._notation, self.text) if self.text else None

    @property
    def value(self) -> int | float | None:
        """Its number alone."""
        return None if self.amount is None else self.amount.value

    def show_value(self, value: float | None) -> None:
        """Write a number."""
        self.line.setText("" if value is None else number_to_type(self._notation, value))

    def check(self, unit: str | None, hint: str = "") -> None:
        """Say what is wrong; `unit` is what it may name, None for any. `hint` is what looks odd."""
        amount = self.amount
        complaint = ""
        if self.text and amount is None:
            complaint = no_number(self._language, self._notation)
        elif amount is not None and unit is not None and amount.unit not in ("", unit):
            complaint = tr(
                self._language, "“{unit}” is not the unit of the value.", unit=amount.unit
            )
        self.say(complaint, hint)


class DayLine(Line):
    """A day, a month or a year."""

    def __init__(self, language: Language, name: str, title: str, iso: str | None) -> None:
        """Show a day."""
        super().__init__(name, title, "" if iso is None else day_to_type(language, iso))
        self._language: Language = language

    @property
    def iso(self) -> str | None:
        """What is written, as ISO 8601; None for nothing and for what is no day."""
        return typed_day(self._language, self.text) if self.text else None

    def check(self) -> None:
        """Say what is wrong."""
        self.say(no_day(self._language) if self.text and self.iso is None else "")


def no_number(language: Language, notation: Language) -> str:
    """Say that something is no number, with an example of one."""
    example = number_to_type(notation, 1234.5)
    return tr(language, "This is not a number such as {example}.", example=example)


def no_day(language: Language) -> str:
    """Say that something is no day, with an example of one."""
    example = day_to_type(language, "2026-10-03")
    return tr(language, "This is not a day such as {example}.", example=example)
