"""The open map: its current value, what changed, undo, and what is selected."""

from journeyeditor.document.document import Document
from journeyeditor.document.selection import Selection

__all__ = ["Document", "Selection"]
