"""Tooltips: texts that are shown as they are, the same way in the window as on the canvas."""

from __future__ import annotations

from journeyeditor.canvas.tooltips import plain_tooltip

__all__ = ["plain_tooltip"]
