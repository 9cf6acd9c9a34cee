"""The canvas for assistive technology: a tree of rows, cells and cards, and what is said aloud."""

from journeyeditor.canvas.accessible.attending import attend

__all__ = ["attend"]
