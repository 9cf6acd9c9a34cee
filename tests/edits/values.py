"""Values for fields: as they stand in a file, and as edits take them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, get_args

from journeyeditor.models import (
    HUES,
    Evidence,
    KpiPart,
    KpiReading,
    Link,
    Origin,
    QrCode,
    Record,
    Review,
    Scale,
)
from journeyeditor.models import kinds as vocabularies
from tests.edits.naive import Tree

Make = Callable[[Random], Any]

TEXTS = ("Hürde", "=1+1", "<b>x</b>", "a\nb", "👩‍👩‍👧", "\u202eabc", "naïve “quote”", "x")
DAYS = ("2026-08-14", "2024-02-29", "2026-08", "2026", "2026-08-14T10:00")
NUMBERS = (0, 0.0, 1, 1.0, -2.5, 184000, 184000.0, 2.6)


def one_of(*values: object) -> Make:
    """Choose one of these, or none."""
    return lambda random: random.choice((*values, None))


def several(make: Make) -> Make:
    """Make a list of up to two."""
    return lambda random: [make(random) for _ in range(random.randrange(3))]


def record(**fields: Make) -> Make:
    """Make a record from some of its fields; those that come to nothing are left out."""

    def made(random: Random) -> Tree:
        drawn = {name: make(random) for name, make in fields.items()}
        return {name: value for name, value in drawn.items() if value not in (None, "", [])}

    return made


def word(random: Random) -> str:
    """Choose a text that says something."""
    return random.choice(TEXTS)


def text(random: Random) -> str:
    """Choose a text; it may be empty."""
    return random.choice(("", *TEXTS))


def number(random: Random) -> object:
    """Choose a number."""
    return random.choice(NUMBERS)


def parts(random: Random) -> Tree:
    """Make the parts of a figure."""
    return {name: number(random) for name in random.sample(("clicks", "views", "Ü"), 2)}


def vocabulary(literal: object) -> Make:
    """Choose a word of a closed vocabulary, or none."""
    return one_of(*get_args(literal))


day, level, flag = one_of(*DAYS), one_of(1, 2, 3), one_of(*(True, False))
words = several(word)
width = one_of(1, 120, 120.0, 333.5)

REQUIRED = {"title", "name"}
FIELDS: dict[str, dict[str, Make]] = {
    "card": {
        "text": text,
        "color": one_of(*HUES),
        "tags": words,
        "evidence": record(kind=vocabulary(vocabularies.EvidenceKind), source=text, date=day),
        "notes": text,
        "links": several(record(url=word, title=text)),
    },
    "touchpoint": {
        "channel": text,
        "contact": vocabulary(vocabularies.Contact),
        "medium": vocabulary(vocabularies.Medium),
        "trackable": flag,
        "leads_to": words,
        "qr": record(kind=lambda _: "event", title=text, start=day),
    },
    "emotion": {"score": one_of(-2, -1, 0, 1, 2)},
    "hurdle": {"severity": level},
    "solution": {
        "status": vocabulary(vocabularies.Status),
        "owner": text,
        "due": day,
        "effort": level,
        "benefit": level,
    },
    "owner": {
        "party": vocabulary(vocabularies.Party),
        "initials": text,
        "role": text,
        "due": day,
    },
    "kpi": {
        "metric": text,
        "value": number,
        "unit": text,
        "target": number,
        "better": vocabulary(vocabularies.Better),
        "trend": vocabulary(vocabularies.Trend),
        "period": text,
        "date": day,
        "source": text,
        "parts": parts,
        "history": several(record(date=lambda _: "2026-08", value=number)),
    },
    "image": {"alt": text},
    "phase": {
        "title": text,
        "description": text,
        "duration": text,
        "repeats": flag,
        "width": width,
        "collapsed": flag,
    },
    "step": {"title": text, "description": text},
    "row": {
        "title": text,
        "description": text,
        "color": one_of(*HUES),
        "height": width,
        "hidden": flag,
        "collapsed": flag,
    },
    "segment": {"title": text, "description": text},
    "persona": {
        "name": text,
        "initials": text,
        "color": one_of(*HUES),
        "part": vocabulary(vocabularies.Part),
        "goals": words,
        "problems": words,
        "background": text,
        "scales": several(record(title=word, low=text, value=one_of(1, 5))),
    },
    "map": {
        "title": text,
        "organisation": text,
        "language": vocabulary(vocabularies.MapLanguage),
        "market": vocabulary(vocabularies.Market),
        "state": vocabulary(vocabularies.State),
        "purpose": text,
        "edition": text,
        "based_on": record(id=word, edition=text),
        "review": record(last=day, every_days=one_of(1, 90)),
    },
}
INSIDE: dict[str, type[Record]] = {
    "evidence": Evidence,
    "qr": QrCode,
    "based_on": Origin,
    "review": Review,
    "links": Link,
    "history": KpiReading,
    "scales": Scale,
}


def drawn(random: Random, sort: str, kind: str = "") -> Tree:
    """Draw one to three fields of a record as they stand in a file; None for what is cleared."""
    known = {**FIELDS[sort], **FIELDS.get(kind, {})}
    chosen = random.sample(sorted(known), min(random.randint(1, 3), len(known)))
    return {name: known[name](random) for name in chosen}


def built(fields: Tree) -> dict[str, object]:
    """Give fields of a file as an edit takes them."""
    return {name: _built(name, value) for name, value in fields.items()}


def _built(name: str, value: Any) -> object:  # noqa: ANN401 - any JSON
    inside = INSIDE.get(name)
    if name == "parts":
        return tuple(KpiPart(name=key, value=number) for key, number in value.items())
    if isinstance(value, list):
        return tuple(inside(**each) if inside else each for each in value)
    return inside(**value) if inside and value is not None else value


def written(target: Tree, fields: Tree) -> None:
    """Write fields into a record of a file: what holds nothing is left out."""
    for name, value in fields.items():
        new = value
        if isinstance(value, dict) and name in INSIDE:
            known = INSIDE[name].model_fields.keys() - {"unknown"}
            old = target.get(name, {})
            new = {**value, **{key: old[key] for key in old if key not in known}}
        if new in (None, [], {}) or (new == "" and name not in REQUIRED):
            target.pop(name, None)
        else:
            target[name] = new
