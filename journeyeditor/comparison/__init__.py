"""Comparison: what is gone, new, moved and changed between two maps, and how the mood differs.

`compare(before, after)` looks at what a map says, not at how it is shown: widths, heights, what is
hidden and what is collapsed do not count. Nor do the map's own id, its review and its pictures' bytes.
"""

from journeyeditor.comparison.bonds import Bond, Bonds, bonds_between
from journeyeditor.comparison.changes import Change, Noun, Sort
from journeyeditor.comparison.comparing import Comparison, compare
from journeyeditor.comparison.future import future_of
from journeyeditor.comparison.moods import Mood

__all__ = [
    "Bond",
    "Bonds",
    "Change",
    "Comparison",
    "Mood",
    "Noun",
    "Sort",
    "bonds_between",
    "compare",
    "future_of",
]
