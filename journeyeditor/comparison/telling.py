"""Telling: changes in words, for lists, workbooks and the clipboard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from journeyeditor.comparison.bonds import Spot
from journeyeditor.comparison.changes import Change, Noun, Sort
from journeyeditor.comparison.comparing import Comparison
from journeyeditor.comparison.moods import Mood
from journeyeditor.comparison.wording import one_line, said
from journeyeditor.errors import N_
from journeyeditor.models import Card, Hue, JourneyMap, Persona, Phase, Record, Row, Segment
from journeyeditor.texts import Language, tr, trc
from journeyeditor.texts import names as naming
from journeyeditor.texts.numbers import signed

SORT_ICON: Final[Mapping[Sort, str]] = {
    "gone": "minus",
    "new": "plus",
    "moved": "arrow-right",
    "changed": "pencil",
}
"""The icon that stands with the word for what happened."""

SORT_HUE: Final[Mapping[Sort, Hue]] = {
    "gone": "slate",
    "new": "green",
    "moved": "violet",
    "changed": "amber",
}
"""The hue of both."""


class Detail(NamedTuple):
    """A field that differs: its label, and what it said before and after (empty: nothing)."""

    label: str
    before: str
    after: str


class Line(NamedTuple):
    """A change in words: what happened, to what sort of thing, its name, where, and in detail."""

    change: Change
    sort: str
    noun: str
    name: str
    place: str
    details: tuple[Detail, ...]

    @property
    def summary(self) -> str:
        """The details in one line: the labels of what differs, and where it moved."""
        return ", ".join(detail.label for detail in self.details)


def sort_word(language: Language, sort: Sort) -> str:
    """Say what happened: Gone, New, Moved, Changed."""
    words = {
        "gone": trc(language, "comparison", "Gone"),
        "new": trc(language, "comparison", "New"),
        "moved": trc(language, "comparison", "Moved"),
        "changed": trc(language, "comparison", "Changed"),
    }
    return words[sort]


def lines(comparison: Comparison, language: Language) -> tuple[Line, ...]:
    """Tell every change of a comparison."""
    teller = _Teller(comparison, language)
    return tuple(teller.line(change) for change in comparison.changes)


def mood_line(comparison: Comparison, mood: Mood, language: Language) -> str:
    """Tell how much better or worse a phase feels, as `Awareness: −1 → +0.5`."""
    titles = {phase.id: phase.title for phase in comparison.after.phases}
    nothing = tr(language, "not scored")
    scores = (
        nothing if score is None else signed(language, round(score, 1), 1)
        for score in (mood.before, mood.after)
    )
    before, after = scores
    return f"{titles[mood.phase_after]}: {before} → {after}"


def as_text(comparison: Comparison, language: Language) -> str:
    """All changes as plain lines, for the clipboard."""
    told = [_as_text(line, language) for line in lines(comparison, language)]
    moods = [mood_line(comparison, mood, language) for mood in comparison.moods]
    if moods:
        told += ["", tr(language, "Emotions"), *moods]
    return "\n".join(told) + "\n" if told else ""


def _as_text(line: Line, language: Language) -> str:
    place = f" ({line.place})" if line.place else ""
    named = tr(language, "{noun} “{name}”", noun=line.noun, name=line.name)
    head = f"{line.sort}: {named}{place}"
    nothing = tr(language, "nothing")
    details = (
        f"\n  {detail.label}: {detail.before or nothing} → {detail.after or nothing}"
        if detail.before or detail.after
        else f"\n  {detail.label}"
        for detail in line.details
    )
    return head + "".join(details)


class _Teller:
    """Tells the changes of one comparison in one language."""

    def __init__(self, comparison: Comparison, language: Language) -> None:
        self._comparison = comparison
        self._language: Language = language
        self._old = _records(comparison.before)
        self._new = _records(comparison.after)
        self._called = {**_called(self._old), **_called(self._new)}

    def line(self, change: Change) -> Line:
        return Line(
            change,
            sort_word(self._language, change.sort),
            self._noun(change),
            self._name(change),
            self._place(change),
            tuple(self._details(change)),
        )

    def _noun(self, change: Change) -> str:
        if change.noun == "card":
            return naming.kind_name(self._language, self._spot(change).row.kind)
        return tr(self._language, _NOUNS[change.noun])

    def _name(self, change: Change) -> str:
        record = self._record(change)
        name = record.__dict__.get("title", record.__dict__.get("name", ""))
        if isinstance(record, Card):
            name = _card_name(record, self._language)
        return one_line(str(name)) or tr(self._language, "Untitled")

    def _record(self, change: Change) -> Record:
        if change.after is not None:
            return self._new[change.after]
        return self._old[change.before or ""]

    def _spot(self, change: Change) -> Spot:
        comparison = self._comparison
        if change.after is not None:
            return comparison.new[change.after]
        return comparison.old[change.before or ""]

    def _place(self, change: Change) -> str:
        if change.noun != "card":
            return ""
        spot = self._spot(change)
        titles = self._new if change.after is not None else self._old
        return f"{self._title(titles, spot.phase)} · {one_line(spot.row.title)}"

    @staticmethod
    def _title(records: Mapping[str, Record], id_: str) -> str:
        return one_line(str(records[id_].__dict__.get("title", ""))) if id_ in records else ""

    def _details(self, change: Change) -> Iterator[Detail]:
        language = self._language
        if change.before is None or change.after is None:
            return
        if change.moved and change.noun == "card":
            old, new = self._comparison.old[change.before], self._comparison.new[change.after]
            yield Detail(
                tr(language, "Place"),
                self._cell(self._old, old),
                self._cell(self._new, new),
            )
        elif change.moved:
            yield Detail(tr(language, "Order"), "", "")
        old_record, new_record = self._old[change.before], self._new[change.after]
        for field in change.fields:
            label = tr(language, "Other fields") if field == "unknown" else ""
            yield Detail(
                label or naming.field_name(language, field),
                self._said(field, old_record.__dict__.get(field)),
                self._said(field, new_record.__dict__.get(field)),
            )

    def _cell(self, records: Mapping[str, Record], spot: Spot) -> str:
        step = f", {self._title(records, spot.at)}" if spot.at != spot.phase else ""
        return f"{self._title(records, spot.phase)}{step} · {one_line(spot.row.title)}"

    def _said(self, field: str, value: object) -> str:
        """A field's content in words, on one line; nothing where it has none."""
        if isinstance(value, tuple):
            return ", ".join(filter(None, (self._said(field, one) for one in value)))
        if isinstance(value, str) and field in _REFERENCES:
            return self._called.get(value, value)
        return said(self._language, field, value)


_REFERENCES: Final = frozenset({"personas", "segment", "solves", "answers_for"})
_NOUNS: Final[Mapping[Noun, str]] = {
    "map": N_("Map"),
    "persona": N_("Persona"),
    "segment": N_("Segment"),
    "phase": N_("Phase"),
    "step": N_("Step"),
    "row": N_("Row"),
}


def _card_name(card: Card, language: Language) -> str:
    fields = card.__dict__
    if card.text:
        return card.text
    if fields.get("channel"):
        return naming.channel_name(language, str(fields["channel"]))
    if fields.get("metric"):
        return naming.metric_name(language, str(fields["metric"]))
    if fields.get("score") is not None:
        return signed(language, float(fields["score"]))
    return str(fields.get("alt", ""))


def _records(journey: JourneyMap) -> dict[str, Record]:
    """Everything with an id, by it."""
    heads: list[Persona | Segment | Phase | Row] = [
        *journey.personas,
        *journey.segments,
        *journey.phases,
        *journey.rows,
    ]
    steps = [step for phase in journey.phases for step in phase.steps]
    cards = [card for row in journey.rows for cell in row.cells for card in cell.cards]
    found: dict[str, Record] = {journey.id: journey}
    found.update((head.id, head) for head in heads)
    found.update((step.id, step) for step in steps)
    found.update((card.id, card) for card in cards)
    return found


def _called(records: Mapping[str, Record]) -> dict[str, str]:
    """What people call the things that others refer to."""
    called: dict[str, str] = {}
    for id_, record in records.items():
        fields = record.__dict__
        name = fields.get("text") or fields.get("title") or fields.get("name")
        if isinstance(name, str):
            called[id_] = one_line(name)
    return called
