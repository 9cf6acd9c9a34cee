"""Messages: the only place that makes message boxes, always as plain text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from journeyeditor.errors import JourneyError
from journeyeditor.look import Palette
from journeyeditor.texts import Language, tr
from journeyeditor.ui.icons import icon_pixmap

Kind = Literal["question", "problem"]

_ICONS = {
    "question": ("circle-question-mark", "accent"),
    "problem": ("triangle-alert", "warn"),
}
_ICON_SIZE = 32
_PLACES_SHOWN = 6


class Choice(NamedTuple):
    """A button of a message box: one that `loses` work stands apart, Esc takes the one that `leaves`."""

    text: str
    loses: bool = False
    leaves: bool = False


def ask(
    parent: QWidget | None,
    kind: Kind,
    palette: Palette,
    text: str,
    details: str,
    choices: Sequence[Choice],
    *,
    title: str,
) -> int:
    """Show a message and give the number of the choice; Enter takes the first."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(text)
    box.setInformativeText(details)
    name, role = _ICONS[kind]
    box.setIconPixmap(icon_pixmap(name, palette.ink(role), _ICON_SIZE, box.devicePixelRatioF()))
    buttons = [box.addButton(choice.text, _role(choice)) for choice in choices]
    leaving = next(number for number, choice in enumerate(choices) if choice.leaves)
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(buttons[leaving])
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return next((i for i, button in enumerate(buttons) if button is clicked), leaving)


def reason(language: Language, error: JourneyError) -> tuple[str, str]:
    """Say in the reader's language what went wrong, and at which places."""
    text = tr(language, error.message, **error.values)
    places: list[str] = []
    for problem in error.problems:
        message = tr(language, problem.message, **problem.values)
        line = f"{problem.where}: {message}" if problem.where else message
        if line != text and line not in places:
            places.append(line)
    more = len(places) - _PLACES_SHOWN
    if more > 0:
        places[_PLACES_SHOWN:] = [tr(language, "… and {number} more", number=more)]
    return text, "\n".join(places)


def _role(choice: Choice) -> QMessageBox.ButtonRole:
    if choice.loses:
        return QMessageBox.ButtonRole.DestructiveRole
    if choice.leaves:
        return QMessageBox.ButtonRole.RejectRole
    return QMessageBox.ButtonRole.AcceptRole
