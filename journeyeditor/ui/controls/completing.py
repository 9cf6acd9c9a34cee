"""Completing: what a field offers while a word is typed into it; its list is dressed by the sheet."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


def complete(line: QLineEdit, model: QAbstractItemModel, parent: QObject) -> QCompleter:
    """Offer the words of a model that hold what is typed, in whatever case."""
    made = QCompleter(model, parent)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(made)
    return made
