"""Wording: what a field holds, in words on one line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from journeyeditor.models import Link, Record
from journeyeditor.texts import Language, tr
from journeyeditor.texts import names as naming
from journeyeditor.texts.dates import day_short
from journeyeditor.texts.numbers import number, signed

_NAMES: Final[Mapping[str, Callable[[Language, str], str]]] = {
    "color": naming.hue_name,
    "contact": naming.contact_name,
    "medium": naming.medium_name,
    "status": naming.status_name,
    "party": naming.party_name,
    "market": naming.market_name,
    "state": naming.state_name,
    "better": naming.better_name,
    "trend": naming.trend_name,
    "metric": naming.metric_name,
    "channel": naming.channel_name,
    "channels": naming.channel_name,
    "leads_to": naming.channel_name,
    "part": naming.part_name,
    "kind": naming.evidence_name,
    "due": day_short,
    "date": day_short,
}
_LEVELS: Final[Mapping[str, Callable[[Language, int], str]]] = {
    "severity": naming.severity_name,
    "effort": naming.effort_name,
    "benefit": naming.benefit_name,
}
_WORDLESS: Final = frozenset({"picture", "image", "history", "parts", "scales", "qr", "unknown"})
"""Fields whose content is no words: that they differ is all there is to say."""


def one_line(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def said(language: Language, field: str, value: object) -> str:
    """A field's content in words, on one line; nothing where it has none or is a picture."""
    if value is None and field == "state":
        value = "current"  # what a map shows that does not say it
    if value is None or field in _WORDLESS:
        return ""
    if isinstance(value, Link):
        return one_line(value.title or value.url)
    if isinstance(value, Record):
        parts = (said(language, name, part) for name, part in value.__dict__.items())
        return ", ".join(filter(None, parts))
    if isinstance(value, str):
        return one_line(_NAMES[field](language, value) if field in _NAMES else value)
    return _counted(language, field, value)


def _counted(language: Language, field: str, value: object) -> str:
    if isinstance(value, bool):
        return tr(language, "Yes") if value else tr(language, "No")
    if isinstance(value, int) and field == "score":
        return signed(language, value)
    if isinstance(value, int) and field in _LEVELS:
        return _LEVELS[field](language, value)
    return number(language, value) if isinstance(value, int | float) else ""
