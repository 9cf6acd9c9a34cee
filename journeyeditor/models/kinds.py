"""The closed vocabularies of a map: kinds of rows, hues, levels and the like (CONTRACT.md)."""

from __future__ import annotations

from typing import Literal, get_args

Kind = Literal[
    "behaviour",
    "touchpoint",
    "emotion",
    "goal",
    "hurdle",
    "solution",
    "owner",
    "kpi",
    "image",
    "note",
]
Hue = Literal["blue", "teal", "amber", "green", "red", "violet", "brown", "slate"]
MapLanguage = Literal["en", "de"]
Market = Literal["b2c", "b2b"]
State = Literal["current", "future"]
Part = Literal["initiator", "user", "influencer", "decider", "buyer", "gatekeeper"]
EvidenceKind = Literal[
    "interview", "survey", "analytics", "crm", "support", "observation", "assumption"
]
Contact = Literal["direct", "indirect"]
Medium = Literal["online", "offline"]
QrKind = Literal["link", "phone", "email", "event", "text"]
Status = Literal["idea", "planned", "in-progress", "done"]
Party = Literal["person", "team"]
Better = Literal["higher", "lower"]
Trend = Literal["up", "flat", "down"]
FindingCode = Literal[
    "hurdle-without-solution",
    "solution-without-owner",
    "emotion-drop",
    "low-emotion-without-hurdle",
    "phase-without-touchpoint",
    "phase-without-goal",
    "untrackable-touchpoint",
    "kpi-off-target",
    "broken-thread",
    "assumptions-only",
    "review-due",
]

KINDS: tuple[Kind, ...] = get_args(Kind)
HUES: tuple[Hue, ...] = get_args(Hue)

DEFAULT_HUE: dict[Kind, Hue] = {
    **dict(zip(KINDS[:8], HUES, strict=True)),
    "image": "slate",
    "note": "slate",
}
"""The hue a row takes when it names none."""

NUMBER_LETTER: dict[Kind, str] = {"hurdle": "H", "solution": "S", "kpi": "K"}
"""Kinds whose cards carry short numbers; the letters are the same in every language."""

SEALED_KINDS: frozenset[Kind] = frozenset({"kpi", "image"})
"""Rows that neither give cards to rows of other kinds nor take any from them."""
