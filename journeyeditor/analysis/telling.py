"""Telling: a finding in the words of a language: its title, its sentence, the way to its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from journeyeditor.analysis.finding import (
    Amount,
    Channels,
    Day,
    Finding,
    Numbered,
    Points,
    Score,
    Title,
    Value,
    Wording,
)
from journeyeditor.errors import N_
from journeyeditor.models import JourneyMap
from journeyeditor.models.kinds import FindingCode
from journeyeditor.models.queries import row_of
from journeyeditor.texts import Language, tr, trn
from journeyeditor.texts.dates import day
from journeyeditor.texts.names import channel_name, kind_name, kind_title, metric_name
from journeyeditor.texts.numbers import number, quantity, signed

_TITLES: Final[Mapping[FindingCode, str]] = {
    "hurdle-without-solution": N_("Hurdle without a solution"),
    "solution-without-owner": N_("Solution without an owner"),
    "emotion-drop": N_("Emotion dips by {points} points"),
    "low-emotion-without-hurdle": N_("Low emotion without a hurdle"),
    "phase-without-touchpoint": N_("Phase without touchpoints"),
    "phase-without-goal": N_("Phase without goals"),
    "untrackable-touchpoint": N_("Touchpoint that cannot be tracked"),
    "kpi-off-target": N_("KPI misses its target"),
    "broken-thread": N_("Broken thread"),
    "assumptions-only": N_("Rests on assumptions only"),
}
_ANY: Final[Mapping[FindingCode, str]] = {
    **_TITLES,
    "emotion-drop": N_("Emotion dips"),
    "review-due": N_("Review due"),
}
_LONGEST = 60
_FEW = 3


def code_title(language: Language, code: FindingCode) -> str:
    """What findings of this code are about, in a few words."""
    return tr(language, _ANY[code])


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells the findings of one map in one language; `numbers` are the map's short numbers."""

    journey: JourneyMap
    language: Language
    numbers: Mapping[str, str]

    def title(self, finding: Finding) -> str:
        """What kind of finding it is, in a few words."""
        if finding.code == "review-due":
            count = round(finding.amount)
            return trn(
                self.language, "Not reviewed for {n} day", "Not reviewed for {n} days", count
            )
        points = self._told(Points(finding.amount))
        return tr(self.language, _TITLES[finding.code], points=points)

    def sentence(self, finding: Finding) -> str:
        """What it is about."""
        told = {name: self._told(value) for name, value in finding.values.items()}
        passed = finding.values.get("n")
        if isinstance(passed, int):
            return trn(
                self.language,
                "Last review on {day}, {n} day ago.",
                "Last review on {day}, {n} days ago.",
                passed,
                day=told["day"],
            )
        sentence = tr(self.language, finding.message, **told)
        if finding.code != "emotion-drop":
            # “… 200 Tsd.” ends with a full stop of its own.
            return sentence.removesuffix(".") if sentence.endswith("..") else sentence
        hurdles = finding.values.get("hurdles")
        count = len(hurdles.cards) if isinstance(hurdles, Numbered) else 0
        if not count:
            why = tr(self.language, "No hurdle says why.")
        elif count == 1:
            why = tr(self.language, "Hurdle {hurdle} may explain it.", hurdle=told["hurdles"])
        else:
            why = tr(self.language, "Hurdles {hurdles} may explain it.", hurdles=told["hurdles"])
        return f"{sentence} {why}"

    def path(self, finding: Finding) -> str:
        """The way to its place: phase, row and number; two phases; or the whole map."""
        place = finding.place
        if not place.phases:
            return tr(self.language, "Whole map")
        if len(place.phases) > 1:
            return " → ".join(map(self._title, place.phases))
        parts = [self._title(place.phases[0])]
        row = row_of(self.journey, place.row)
        if row is not None:
            parts.append(row.title or kind_title(self.language, row.kind))
        elif finding.code in _KIND_MISSING:
            parts.append(kind_title(self.language, _KIND_MISSING[finding.code]))
        if len(finding.cards) == 1 and finding.cards[0] in self.numbers:
            parts.append(self.numbers[finding.cards[0]])
        return " › ".join(part for part in parts if part)

    def _title(self, id_: str) -> str:
        for phase in self.journey.phases:
            if phase.id == id_:
                return _short(phase.title) or tr(self.language, "Untitled phase")
        for persona in self.journey.personas:
            if persona.id == id_:
                return next(iter(persona.name.split()), persona.initials or persona.id)
        return id_

    def _told(self, value: Value) -> str:
        match value:
            case Channels():
                return _enumerated([channel_name(self.language, name) for name in value.names])
            case Title():
                return self._title(value.id)
            case Numbered():
                return _enumerated([self.numbers.get(card, "") for card in value.cards])
            case Wording():
                return self._wording(value)
            case _:
                return self._figure(value)

    def _figure(self, value: Score | Points | Amount | Day | int) -> str:
        match value:
            case Score():
                return signed(self.language, value.value, 0 if value.value % 1 == 0 else 1)
            case Points():
                return number(self.language, round(value.value, 1))
            case Amount():
                return quantity(self.language, value.value, value.unit)
            case Day():
                return day(self.language, value.iso[: len("2026-08-14")])
            case _:
                return number(self.language, value)

    def _wording(self, value: Wording) -> str:
        named = channel_name if value.kind == "touchpoint" else metric_name
        name = (
            named(self.language, value.name) if value.name else kind_name(self.language, value.kind)
        )
        return _short(value.text) or name


_KIND_MISSING: Final[Mapping[FindingCode, str]] = {
    "phase-without-touchpoint": "touchpoint",
    "phase-without-goal": "goal",
}


def _short(text: str) -> str:
    """Bring a text onto one line of a bearable length."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _enumerated(names: list[str]) -> str:
    more = "" if len(names) <= _FEW else " …"
    return ", ".join(names[:_FEW]) + more
