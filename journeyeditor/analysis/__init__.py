"""Analysis: what a map says when it is read as a whole. What is missing in it, and what mends that."""

from journeyeditor.analysis.checker import Checker, Findings, check
from journeyeditor.analysis.finding import CODES, GAPS, Finding, Place
from journeyeditor.analysis.mending import MENDABLE, mended

__all__ = [
    "CODES",
    "GAPS",
    "MENDABLE",
    "Checker",
    "Finding",
    "Findings",
    "Place",
    "check",
    "mended",
]
