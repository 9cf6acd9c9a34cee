"""Clips as bytes: in the form of a file, read under a file's strict rules and limits."""

from __future__ import annotations

from journeyeditor.errors import BrokenRulesError
from journeyeditor.models.checks import problems
from journeyeditor.models.clip import Clip
from journeyeditor.storage import settled, to_bytes
from journeyeditor.storage.codec import decoded
from journeyeditor.storage.codec.complaints import BREAKS_RULES, capped


def clip_bytes(clip: Clip) -> bytes:
    """Write a clip; raises UnwritableError for what no file can hold."""
    return to_bytes(clip.map)


def read_clip(data: bytes) -> Clip:
    """Read a clip; raises UnreadableError or BrokenRulesError as reading a file does.

    Its cards may name what was not copied along.
    """
    journey = decoded(data).map
    broken = [problem for problem in problems(journey) if not problem.cards]
    if broken:
        raise BrokenRulesError(BREAKS_RULES, capped(broken))
    return Clip(settled(journey))
