"""Whens: a moment as people say it, the nearer the more exactly."""

from __future__ import annotations

from datetime import datetime

from journeyeditor.texts import Language, tr
from journeyeditor.texts.dates import day_near


def when(language: Language, moment: datetime, now: datetime) -> str:
    """Say a moment: `Today, 14:32`, `Yesterday`, `18 Nov`, `18 Nov 2025`."""
    days = (now.date() - moment.date()).days
    if days == 0:
        return tr(language, "Today, {time}", time=f"{moment.hour:02}:{moment.minute:02}")
    if days == 1:
        return tr(language, "Yesterday")
    return day_near(language, moment.date().isoformat(), now.date().isoformat())
