"""The domain's own words in the reader's language: kinds, states, parts, hues, levels.

Each function takes a value as it stands in the file. A value it does not know is given back as it
is: a channel or a metric of one's own is its own name.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from journeyeditor.errors import N_
from journeyeditor.texts.channels import CHANNELS
from journeyeditor.texts.fields import FIELDS
from journeyeditor.texts.languages import Language
from journeyeditor.texts.messages import tr, trc
from journeyeditor.texts.metrics import METRIC_PART_NOTES, METRIC_PARTS, METRICS, STAGES

_KIND_TITLES: Final[Mapping[str, str]] = {
    "behaviour": N_("Behaviour"),
    "touchpoint": N_("Touchpoints"),
    "emotion": N_("Emotions"),
    "goal": N_("Goals"),
    "hurdle": N_("Hurdles"),
    "solution": N_("Solutions"),
    "owner": N_("Owners"),
    "kpi": N_("KPIs"),
    "image": N_("Images"),
    "note": N_("Notes"),
}
_KINDS: Final[Mapping[str, str]] = {
    "behaviour": N_("Behaviour"),
    "touchpoint": N_("Touchpoint"),
    "emotion": N_("Emotion"),
    "goal": N_("Goal"),
    "hurdle": N_("Hurdle"),
    "solution": N_("Solution"),
    "owner": N_("Owner"),
    "kpi": N_("KPI"),
    "image": N_("Image"),
    "note": N_("Note"),
}
_SCORES: Final[Mapping[int, str]] = {
    -2: N_("very bad"),
    -1: N_("bad"),
    0: N_("neutral"),
    1: N_("good"),
    2: N_("very good"),
}
_EVIDENCE: Final[Mapping[str, str]] = {
    "interview": N_("Interview"),
    "survey": N_("Survey"),
    "analytics": N_("Analytics"),
    "crm": N_("CRM"),
    "support": N_("Support requests"),
    "observation": N_("Observation"),
    "assumption": N_("Assumption"),
}
_CONTACTS: Final[Mapping[str, str]] = {"direct": N_("Direct"), "indirect": N_("Indirect")}
_MEDIA: Final[Mapping[str, str]] = {"online": N_("Online"), "offline": N_("Offline")}
_PARTIES: Final[Mapping[str, str]] = {"person": N_("Person"), "team": N_("Team")}
_MARKETS: Final[Mapping[str, str]] = {"b2c": N_("B2C"), "b2b": N_("B2B")}
_STATES: Final[Mapping[str, str]] = {
    "current": N_("Current journey"),
    "future": N_("Future journey"),
}
_BETTER: Final[Mapping[str, str]] = {
    "higher": N_("Higher is better"),
    "lower": N_("Lower is better"),
}
_TRENDS: Final[Mapping[str, str]] = {
    "up": N_("Rising"),
    "flat": N_("Steady"),
    "down": N_("Falling"),
}
_QR_KINDS: Final[Mapping[str, str]] = {
    "link": N_("Web link"),
    "phone": N_("Phone number"),
    "email": N_("E-mail address"),
    "event": N_("Calendar event"),
    "text": N_("Plain text"),
}
_HUES: Final[Mapping[str, str]] = {
    "blue": N_("Blue"),
    "teal": N_("Teal"),
    "amber": N_("Amber"),
    "green": N_("Green"),
    "red": N_("Red"),
    "violet": N_("Violet"),
    "brown": N_("Brown"),
    "slate": N_("Slate"),
}


def kind_title(language: Language, kind: str) -> str:
    """Give the usual title of a row of this kind: Behaviour, Touchpoints, Emotions …."""
    return _named(language, _KIND_TITLES, kind)


def kind_name(language: Language, kind: str) -> str:
    """Give what one card of this kind is called: Behaviour, Touchpoint, Emotion …."""
    return _named(language, _KINDS, kind)


def channel_name(language: Language, channel: str) -> str:
    """Give the name of a touchpoint's channel, such as Landing page for `landing-page`."""
    return _named(language, CHANNELS, channel)


def metric_name(language: Language, metric: str) -> str:
    """Give the name of a metric, such as Click-through rate (CTR) for `ctr`."""
    return _named(language, METRICS, metric)


def metric_part_name(language: Language, part: str) -> str:
    """Give the name of a figure that a metric is computed from, such as Clicks for `clicks`."""
    return _named(language, METRIC_PARTS, part)


def metric_part_note(language: Language, part: str) -> str:
    """Give what is to be known about such a figure; nothing for most of them."""
    return _named(language, METRIC_PART_NOTES, part) if part in METRIC_PART_NOTES else ""


def stage_name(language: Language, stage: str) -> str:
    """Give the name of a phase of the catalogue of metrics."""
    return _named(language, STAGES, stage)


def severity_name(language: Language, severity: int) -> str:
    """Give the name of a hurdle's severity, 1 to 3."""
    return _level(language, severity)


def effort_name(language: Language, effort: int) -> str:
    """Give the name of a solution's effort, 1 to 3."""
    return _level(language, effort)


def benefit_name(language: Language, benefit: int) -> str:
    """Give the name of a solution's benefit, 1 to 3."""
    return _level(language, benefit)


def score_name(language: Language, score: int) -> str:
    """Give the name of an emotion's score, -2 to 2, from very bad to very good."""
    return tr(language, _SCORES[score]) if score in _SCORES else str(score)


def status_name(language: Language, status: str) -> str:
    """Give the name of a solution's status: Idea, Planned, In progress, Done."""
    names = {
        "idea": trc(language, "status", "Idea"),
        "planned": trc(language, "status", "Planned"),
        "in-progress": trc(language, "status", "In progress"),
        "done": trc(language, "status", "Done"),
    }
    return names.get(status, status)


def part_name(language: Language, part: str) -> str:
    """Give the name of a persona's part in the buying centre."""
    names = {
        "initiator": trc(language, "buying centre", "Initiator"),
        "user": trc(language, "buying centre", "User"),
        "influencer": trc(language, "buying centre", "Influencer"),
        "decider": trc(language, "buying centre", "Decider"),
        "buyer": trc(language, "buying centre", "Buyer"),
        "gatekeeper": trc(language, "buying centre", "Gatekeeper"),
    }
    return names.get(part, part)


def contact_name(language: Language, contact: str) -> str:
    """Give Direct or Indirect."""
    return _named(language, _CONTACTS, contact)


def medium_name(language: Language, medium: str) -> str:
    """Give Online or Offline."""
    return _named(language, _MEDIA, medium)


def evidence_name(language: Language, kind: str) -> str:
    """Give the name of what a card rests on, such as Interview."""
    return _named(language, _EVIDENCE, kind)


def party_name(language: Language, party: str) -> str:
    """Give Person or Team, as an owner is one or the other."""
    return _named(language, _PARTIES, party)


def market_name(language: Language, market: str) -> str:
    """Give B2C or B2B."""
    return _named(language, _MARKETS, market)


def state_name(language: Language, state: str) -> str:
    """Give Current journey or Future journey, as a map shows one or the other."""
    return _named(language, _STATES, state)


def better_name(language: Language, better: str) -> str:
    """Give the direction in which a KPI should go."""
    return _named(language, _BETTER, better)


def trend_name(language: Language, trend: str) -> str:
    """Give the direction in which a KPI goes."""
    return _named(language, _TRENDS, trend)


def qr_name(language: Language, kind: str) -> str:
    """Give the name of what a QR code leads to."""
    return _named(language, _QR_KINDS, kind)


def hue_name(language: Language, hue: str) -> str:
    """Give the name of one of the eight hues."""
    return _named(language, _HUES, hue)


def field_name(language: Language, field: str) -> str:
    """Give the label of a field of map, persona, phase, row or card by its name in the file.

    Fields of the records inside a card take a dot: `evidence.source`, `qr.value`.
    """
    return _named(language, FIELDS, field)


def _named(language: Language, names: Mapping[str, str], value: str) -> str:
    return tr(language, names[value]) if value in names else value


def _level(language: Language, level: int) -> str:
    names = {
        1: trc(language, "level", "Low"),
        2: trc(language, "level", "Medium"),
        3: trc(language, "level", "High"),
    }
    return names.get(level, str(level))
