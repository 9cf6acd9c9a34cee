"""Tooltips: texts that are shown as they are, whatever mark-up may stand in them."""

from __future__ import annotations

from PySide6.QtGui import Qt


def plain_tooltip(text: str) -> str:
    """Make a text safe for a tooltip, which guesses its format: mark-up is shown, never obeyed."""
    if not Qt.mightBeRichText(text):
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
