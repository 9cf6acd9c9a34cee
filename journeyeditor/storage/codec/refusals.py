"""Refusals: how the reader says that something cannot be read as a journey at all."""

from __future__ import annotations

from journeyeditor.errors import Problem, UnreadableError, Value
from journeyeditor.storage.codec.places import Place, spelled


def refusal(code: str, message: str, place: Place = None, **values: Value) -> UnreadableError:
    """Make the error for one reason; its problem has the code, the place and the same sentence."""
    return UnreadableError(message, [Problem(code, message, spelled(place), values)], **values)
