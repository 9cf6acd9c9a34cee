"""Messages: the only place that makes message boxes, always as plain text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QMessageBox, QPushButton, QWidget

from journeyeditor.errors import JourneyError
from journeyeditor.look import Palette
from journeyeditor.texts import Language, tr
from journeyeditor.ui.style.icons import icon_pixmap
from journeyeditor.ui.style.scale import scaled

Kind = Literal["question", "problem"]

_ICONS = {
    "question": ("circle-question-mark", "accent"),
    "problem": ("triangle-alert", "warn"),
}
_ICON_SIZE = 28
_GAP = 6
_MARGINS = (20, 20, 20, 16)
"""px around a message: left, top, right, bottom."""
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
    """Show a message and give the number of the choice.

    Enter takes the first, unless it loses work: then nothing happens by it.
    """
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(text)
    box.setInformativeText(details)
    name, role = _ICONS[kind]
    ratio = box.devicePixelRatioF()
    box.setIconPixmap(icon_pixmap(name, palette.ink(role), scaled(_ICON_SIZE), ratio))
    buttons = [
        box.addButton(choice.text, _role(choice, number)) for number, choice in enumerate(choices)
    ]
    leaving = next(number for number, choice in enumerate(choices) if choice.leaves)
    is_risky = choices[0].loses
    if is_risky:
        _rank(buttons[0], "danger")
        _rank(buttons[leaving], "plain")
    box.setDefaultButton(buttons[leaving if is_risky else 0])
    box.setEscapeButton(buttons[leaving])
    _give_air(box)
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


def _give_air(box: QMessageBox) -> None:
    """Leave as much room around as other dialogs have."""
    grid = box.layout()
    if isinstance(grid, QGridLayout):
        grid.setContentsMargins(*map(scaled, _MARGINS))
        grid.setHorizontalSpacing(scaled(_GAP))
    words = box.findChild(QLabel, "qt_msgbox_label")
    if words is not None:
        words.ensurePolished()  # strong, as the sheet says, before Qt measures it


def _rank(button: QPushButton, rank: str) -> None:
    """Let a button that has been shown its style already look like its rank."""
    button.setProperty("rank", rank)
    button.style().unpolish(button)
    button.style().polish(button)


def _role(choice: Choice, number: int) -> QMessageBox.ButtonRole:
    """Give the role that puts a button to its place: the first stands at the right end."""
    if choice.loses and number:
        return QMessageBox.ButtonRole.DestructiveRole
    if choice.leaves and number:
        return QMessageBox.ButtonRole.RejectRole
    return QMessageBox.ButtonRole.AcceptRole
