"""Widgets: the part of a window that a test means, by its class and its name."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

Part = TypeVar("Part", bound=QObject)


def part(parent: QObject, kind: type[Part], name: str) -> Part:
    """Give a child by its object name; it must be there."""
    found = parent.findChild(kind, name)
    assert isinstance(found, kind), f"no {kind.__name__} called {name}"
    return found


def action(window: QObject, id_: str) -> QAction:
    """Give the action of a command."""
    return part(window, QAction, id_)
