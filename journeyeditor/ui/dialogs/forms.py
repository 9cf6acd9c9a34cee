"""Forms: fields under their labels, and the row of buttons at the foot of a dialog."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.labels import field_label


def language_names() -> Mapping[Language, str]:
    """Give each language's name in that language itself."""
    return {"en": "English", "de": "Deutsch"}


def field(text: str, widget: QWidget, input_: QWidget | None = None) -> QVBoxLayout:
    """Put a widget under its label; `input_` is the part of it the label names."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(field_label(text, input_ or widget))
    column.addWidget(widget)
    return column


def buttons(dialog: QDialog, accept: QPushButton, language: Language) -> QHBoxLayout:
    """Put Cancel and the button that Enter presses at the foot of a dialog, and connect both."""
    cancel = QPushButton(tr(language, "Cancel"))
    cancel.setAutoDefault(False)
    cancel.clicked.connect(dialog.reject)
    accept.setObjectName("accept")
    accept.setDefault(True)
    accept.clicked.connect(dialog.accept)
    row = QHBoxLayout()
    row.setContentsMargins(0, 8, 0, 0)
    row.setSpacing(8)
    row.addStretch(1)
    row.addWidget(cancel)
    row.addWidget(accept)
    return row


def removing(foot: QHBoxLayout, text: str, remove: Callable[[], None]) -> None:
    """Put a button that removes what the dialog is about to the left end of the dialog's foot."""
    button = QPushButton(text)
    button.setObjectName("remove")
    button.setAutoDefault(False)
    button.clicked.connect(remove)
    foot.insertWidget(0, button)
