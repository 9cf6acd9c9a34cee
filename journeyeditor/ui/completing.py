"""Completing: what a field offers while a word is typed into it, as a list with room around."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


def complete(line: QLineEdit, model: QAbstractItemModel, parent: QObject) -> QCompleter:
    """Offer the words of a model that hold what is typed, in whatever case."""
    made = QCompleter(model, parent)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = made.popup()
    if popup is not None:
        popup.setProperty("completions", "true")
        popup.setObjectName("completions")
    line.setCompleter(made)
    return made
