"""Table: which fields there are for what is looked at, and with which controls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, get_args

from PySide6.QtCore import QSize

from journeyeditor.errors import N_
from journeyeditor.look import channel_icon
from journeyeditor.models.kinds import (
    Better,
    Contact,
    EvidenceKind,
    MapLanguage,
    Market,
    Medium,
    Party,
    State,
    Status,
    Trend,
)
from journeyeditor.texts import tr
from journeyeditor.texts.channels import CHANNELS
from journeyeditor.texts.metrics import METRICS
from journeyeditor.texts.names import (
    benefit_name,
    better_name,
    channel_name,
    contact_name,
    effort_name,
    evidence_name,
    market_name,
    medium_name,
    metric_name,
    party_name,
    score_name,
    severity_name,
    state_name,
    status_name,
    trend_name,
)
from journeyeditor.ui.dialogs.forms import language_names
from journeyeditor.ui.inspector.entries import (
    Entry,
    Line,
    line,
    menu,
    relation,
    segments,
    tags,
    text,
)
from journeyeditor.ui.inspector.fields.addresses import AddressField
from journeyeditor.ui.inspector.fields.choices import ChoiceField, Option
from journeyeditor.ui.inspector.fields.codes import CodeField
from journeyeditor.ui.inspector.fields.facts import Facts
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.fields.hues import HueField
from journeyeditor.ui.inspector.fields.ignored import IgnoredField
from journeyeditor.ui.inspector.fields.links import LinksField
from journeyeditor.ui.inspector.fields.menus import MenuField
from journeyeditor.ui.inspector.fields.named import NamedField
from journeyeditor.ui.inspector.fields.origin import OriginField
from journeyeditor.ui.inspector.fields.personas import PersonasField
from journeyeditor.ui.inspector.fields.pictures import PictureField
from journeyeditor.ui.inspector.fields.segments import SegmentsField
from journeyeditor.ui.inspector.fields.switches import SwitchField
from journeyeditor.ui.inspector.fields.tags import WordsField
from journeyeditor.ui.inspector.fields.typed import CountField, DayField, FigureField, NumberField
from journeyeditor.ui.inspector.pictures import bars, face
from journeyeditor.ui.style.scale import scaled

_FACE = 26
_LEVELS: Final = (1, 2, 3)


def _severity(room: Room, name: str, title: str) -> Field:
    options = [
        Option(level, severity_name(room.language, level), bars(room.palette, level))
        for level in _LEVELS
    ]
    return ChoiceField(room, name, title, options)


def _level(room: Room, name: str, title: str) -> Field:
    naming = effort_name if name == "effort" else benefit_name
    options = [Option(level, naming(room.language, level)) for level in _LEVELS]
    return MenuField(room, name, title, [Option(None, tr(room.language, "Not stated")), *options])


def _score(room: Room, name: str, title: str) -> Field:
    size = scaled(_FACE)
    options = [
        Option(score, score_name(room.language, score), face(room.palette, score, size))
        for score in (-2, -1, 0, 1, 2)
    ]
    return ChoiceField(room, name, title, options, pictures=QSize(size, size))


def _channel(room: Room, name: str, title: str) -> Field:
    names = {channel: channel_name(room.language, channel) for channel in CHANNELS}
    return NamedField(room, name, title, names, channel_icon)


def _leads_to(room: Room, name: str, title: str) -> Field:
    names = {channel: channel_name(room.language, channel) for channel in CHANNELS}
    add = tr(room.language, "Add channel")
    return WordsField(room, name, title, add, known=lambda _: CHANNELS, names=names)


def _metric(room: Room, name: str, title: str) -> Field:
    return NamedField(
        room, name, title, {metric: metric_name(room.language, metric) for metric in METRICS}
    )


def _language(room: Room, name: str, title: str) -> Field:
    names = language_names()
    options = [Option(language, names[language]) for language in get_args(MapLanguage)]
    return ChoiceField(room, name, title, options)


_TEXT: Final = Entry("text", text(), alone=True)
_EVIDENCE: Final[tuple[Line, ...]] = (
    Entry("evidence.source", text(), N_("Evidence")),
    (
        Entry(
            "evidence.kind", menu(get_args(EvidenceKind), evidence_name, "assumption"), N_("Kind")
        ),
        Entry("evidence.date", DayField, N_("Date")),
    ),
    Entry("evidence.link", AddressField, N_("Link")),
)
_REST: Final[tuple[Line, ...]] = (
    Entry("color", HueField),
    Entry("tags", tags),
    Entry("links", LinksField, alone=True),
    Entry("personas", PersonasField, N_("For")),
    Entry("notes", text()),
)
"""What every card has below the fields of its kind."""

_PLAIN: Final = (_TEXT, *_EVIDENCE, *_REST)
FORMS: Final[Mapping[str, tuple[Line, ...]]] = {
    "behaviour": _PLAIN,
    "goal": _PLAIN,
    "note": _PLAIN,
    "touchpoint": (
        _TEXT,
        Entry("channel", _channel),
        Entry("contact", segments(get_args(Contact), contact_name)),
        Entry("medium", segments(get_args(Medium), medium_name)),
        Entry("trackable", SwitchField),
        Entry("leads_to", _leads_to),
        Entry("qr", CodeField, alone=True),
        *_EVIDENCE,
        *_REST,
    ),
    "emotion": (
        Entry("score", _score),
        Entry("text", text(), N_("Quote"), alone=True),
        *_EVIDENCE,
        *_REST,
    ),
    "hurdle": (
        _TEXT,
        Entry("severity", _severity),
        *_EVIDENCE,
        Entry(
            "solved_by", relation("solved_by", N_("Link a solution")), N_("Solved by"), alone=True
        ),
        *_REST,
    ),
    "solution": (
        _TEXT,
        Entry("status", segments(get_args(Status), status_name, "idea")),
        Entry("solves", relation("solves", N_("Link a hurdle")), alone=True),
        (Entry("owner", line()), Entry("due", DayField)),
        (Entry("effort", _level), Entry("benefit", _level)),
        *_EVIDENCE,
        *_REST,
    ),
    "owner": (
        Entry("text", line(), N_("Name"), alone=True),
        (Entry("initials", line(), alone=True), Entry("due", DayField)),
        Entry("role", line()),
        Entry("party", segments(get_args(Party), party_name)),
        Entry("answers_for", relation("answers_for", N_("Link a solution")), alone=True),
        *_EVIDENCE,
        *_REST,
    ),
    "kpi": (
        Entry("text", text(), N_("Name"), alone=True),
        Entry("metric", _metric),
        (Entry("value", FigureField), Entry("unit", line("%"))),
        Entry("target", NumberField),
        Entry("better", segments(get_args(Better), better_name)),
        Entry("trend", segments(get_args(Trend), trend_name)),
        (Entry("period", line()), Entry("date", DayField, N_("Measured on"))),
        Entry("source", line()),
        *_EVIDENCE,
        *_REST,
    ),
    "image": (
        _TEXT,
        Entry("image", PictureField, alone=True),
        Entry("alt", text(), alone=True),
        *_EVIDENCE,
        *_REST,
    ),
    "cards": (*_EVIDENCE, *_REST),
    "phase": (
        Entry("facts", Facts),
        Entry("title", line()),
        Entry("description", text(3)),
        Entry("duration", line()),
        Entry("repeats", SwitchField),
        Entry("collapsed", SwitchField),
    ),
    "step": (Entry("facts", Facts), Entry("title", line()), Entry("description", text(3))),
    "row": (
        Entry("facts", Facts),
        Entry("title", line()),
        Entry("description", text(3)),
        Entry("color", HueField),
        Entry("collapsed", SwitchField),
        Entry("hidden", SwitchField),
    ),
    "map": (
        Entry("facts", Facts),
        Entry("title", line()),
        Entry("organisation", line()),
        Entry("purpose", text(3)),
        Entry("market", segments(get_args(Market), market_name, "b2c")),
        Entry("state", segments(get_args(State), state_name, "current")),
        Entry("language", _language),
        Entry("edition", line()),
        Entry("review.last", DayField),
        Entry("review.every_days", CountField),
        Entry("based_on", OriginField),
        Entry("segments", SegmentsField),
        Entry("ignored", IgnoredField),
    ),
}
"""The fields by the kind of card, and by what else is looked at.

`cards` are several of different kinds.
"""


def form_of(what: str, kind: str | None) -> str:
    """Name the form for what is looked at."""
    if what != "card":
        return what
    return kind if kind is not None and kind in FORMS else "cards"
