"""`journeys`: a hypothesis strategy for random maps of all kinds, with unknown fields at every level."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from journeyeditor.models import (
    CARD_OF_KIND,
    HUES,
    KINDS,
    Card,
    Cell,
    Evidence,
    Ignored,
    JourneyMap,
    Json,
    JsonObject,
    Kind,
    KpiPart,
    KpiReading,
    Link,
    Origin,
    Persona,
    Phase,
    Picture,
    QrCode,
    Record,
    Review,
    Row,
    Scale,
    Segment,
    Step,
)
from journeyeditor.models import kinds as vocabularies

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12
) | st.sampled_from(
    ("Hürde", "=1+1", "<b>x</b>", "a\nb", "👩‍👩‍👧", "\u202eabc", "naïve “quote”", "\\u0000")
)
DAYS = st.sampled_from(("2026-08-14", "2024-02-29", "2026-08", "2026", "2026-08-14T10:00"))
INTEGERS = st.integers(-(2**53), 2**53)
NUMBERS = INTEGERS | st.floats(allow_nan=False, allow_infinity=False)
MEASURES = st.integers(1, 10_000) | st.floats(0, 10_000, exclude_min=True)
JSON_LEAVES = st.none() | st.booleans() | NUMBERS | st.just("") | TEXTS
JSON: SearchStrategy[Json] = st.recursive(
    JSON_LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(st.just("") | TEXTS, inner, max_size=3).map(
            lambda fields: JsonObject(tuple(fields.items()))
        )
    ),
    max_leaves=5,
)


@cache
def unknown_fields(record: type[Record]) -> SearchStrategy[JsonObject]:
    """Fields this record does not know; most often none. The names of real fields are avoided."""
    known = record.model_fields.keys() - {"unknown"}
    names = (TEXTS | st.sampled_from(("unknown", "x", "future", "$ref"))).filter(
        lambda name: name not in known
    )
    some = st.dictionaries(names, JSON, min_size=1, max_size=3)
    return (st.just({}) | st.just({}) | some).map(lambda fields: JsonObject(tuple(fields.items())))


def optional(**fields: SearchStrategy[Any]) -> SearchStrategy[dict[str, Any]]:
    """Some of these fields."""
    return st.fixed_dictionaries({}, optional=fields)


def one_of(vocabulary: Any) -> SearchStrategy[Any]:  # noqa: ANN401 - a Literal is no type
    """One word of a closed vocabulary."""
    return st.sampled_from(get_args(vocabulary))


LISTS = st.lists(TEXTS, min_size=1, max_size=2).map(tuple)
LEVELS = st.integers(1, 3)
MAP = optional(
    organisation=TEXTS,
    language=one_of(vocabularies.MapLanguage),
    market=one_of(vocabularies.Market),
    state=one_of(vocabularies.State),
    purpose=TEXTS,
    edition=TEXTS,
    based_on=st.builds(Origin, id=TEXTS, edition=TEXTS, unknown=unknown_fields(Origin)),
    review=st.builds(Review, last=DAYS, every_days=st.integers(1, 999)),
)
PICTURE = optional(type=TEXTS, data=TEXTS)
SEGMENT = optional(description=TEXTS)
SCALE = optional(low=TEXTS, high=TEXTS, value=st.integers(1, 5))
PERSONA = optional(
    picture=TEXTS,
    color=st.sampled_from(HUES),
    age=TEXTS,
    quote=TEXTS,
    part=one_of(vocabularies.Part),
    goals=LISTS,
    problems=LISTS,
    background=TEXTS,
)
PHASE = optional(
    description=TEXTS,
    duration=TEXTS,
    repeats=st.booleans(),
    width=MEASURES,
    collapsed=st.booleans(),
)
ROW = optional(
    description=TEXTS,
    color=st.sampled_from(HUES),
    height=MEASURES,
    hidden=st.booleans(),
    collapsed=st.booleans(),
)
COMMON = optional(
    text=TEXTS,
    color=st.sampled_from(HUES),
    tags=LISTS,
    notes=TEXTS,
    evidence=st.builds(Evidence, source=TEXTS, date=DAYS, unknown=unknown_fields(Evidence)),
    links=st.lists(
        st.builds(Link, url=TEXTS, title=TEXTS, unknown=unknown_fields(Link)), max_size=2
    ).map(tuple),
)
OWN: dict[Kind, SearchStrategy[dict[str, Any]]] = {
    "touchpoint": optional(
        channel=TEXTS,
        contact=one_of(vocabularies.Contact),
        medium=one_of(vocabularies.Medium),
        trackable=st.booleans(),
        leads_to=LISTS,
        qr=st.builds(
            QrCode,
            kind=one_of(vocabularies.QrKind),
            value=TEXTS,
            title=TEXTS,
            start=st.none() | DAYS,
            on_card=st.none() | st.booleans(),
            unknown=unknown_fields(QrCode),
        ),
    ),
    "emotion": optional(score=st.integers(-2, 2)),
    "hurdle": optional(severity=LEVELS),
    "solution": optional(
        status=one_of(vocabularies.Status), owner=TEXTS, due=DAYS, effort=LEVELS, benefit=LEVELS
    ),
    "owner": optional(party=one_of(vocabularies.Party), initials=TEXTS, role=TEXTS, due=DAYS),
    "kpi": optional(
        metric=TEXTS,
        value=NUMBERS,
        unit=TEXTS,
        target=NUMBERS,
        trend=one_of(vocabularies.Trend),
        parts=st.dictionaries(TEXTS, NUMBERS, max_size=2).map(
            lambda parts: tuple(KpiPart(name=name, value=value) for name, value in parts.items())
        ),
        history=st.lists(
            st.builds(KpiReading, date=DAYS, value=NUMBERS, unknown=unknown_fields(KpiReading)),
            max_size=2,
        ).map(tuple),
    ),
    "image": optional(image=TEXTS, alt=TEXTS),
    **dict.fromkeys(("behaviour", "goal", "note"), st.just({})),
}
"""The optional fields of each kind of card, references left aside."""


@st.composite
def journeys(draw: DrawFn, max_phases: int = 4, max_rows: int = 5) -> JourneyMap:
    """Draw a sound map: unique ids, references that lead somewhere, everything optional now and then.

    Its cells are in column order and never empty, and none of its records is: as a file gives them.
    """
    return _Drawing(draw).journey(max_phases, max_rows)


class _Drawing:
    """Draws the parts of one map and remembers the ids it gave."""

    def __init__(self, draw: DrawFn) -> None:
        self.draw = draw
        self.count = 0
        self.hashes = draw(st.lists(TEXTS, max_size=2, unique=True))
        self.ids: dict[str, list[str]] = {}

    def id(self, letter: str) -> str:
        self.count += 1
        id_ = f"{letter}-{self.count}"
        self.ids.setdefault(letter, []).append(id_)
        return id_

    def some(self, letter: str) -> tuple[str, ...]:
        """Draw references to things of one sort, each at most once."""
        known = self.ids.get(letter)
        if not known:
            return ()
        return tuple(self.draw(st.lists(st.sampled_from(known), max_size=3, unique=True)))

    def unknown(self, record: type[Record]) -> JsonObject:
        return self.draw(unknown_fields(record))

    def several(self, make: Callable[[], Any], most: int) -> tuple[Any, ...]:
        return tuple(make() for _ in range(self.draw(st.integers(0, most))))

    def journey(self, max_phases: int, max_rows: int) -> JourneyMap:
        segments = self.several(self.segment, 2)
        personas = self.several(self.persona, 2)
        phases = self.several(self.phase, max_phases)
        kinds = self.draw(st.lists(st.sampled_from(KINDS), max_size=max_rows))
        columns = [column for phase in phases for column in phase.column_ids]
        plan = [
            (kind, column, self.draw(st.integers(0, 2))) for kind in kinds for column in columns
        ]
        for kind, _, count in plan:
            for _ in range(count):
                self.id(kind)
        fresh = {kind: iter(tuple(self.ids.get(kind, ()))) for kind in KINDS}
        counts = iter(plan)
        rows = []
        for kind in kinds:
            cells = []
            for column in columns:
                cards = tuple(self.card(kind, next(fresh[kind])) for _ in range(next(counts)[2]))
                if cards:
                    cells.append(Cell(at=column, cards=cards))
            rows.append(self.row(kind, tuple(cells)))
        return self.assembled(segments, personas, phases, tuple(rows))

    def assembled(
        self,
        segments: tuple[Segment, ...],
        personas: tuple[Persona, ...],
        phases: tuple[Phase, ...],
        rows: tuple[Row, ...],
    ) -> JourneyMap:
        pictures = {
            name: Picture(hash=name, unknown=self.unknown(Picture), **self.draw(PICTURE))
            for name in self.hashes
        }
        optional = self.draw(MAP)
        named = [*self.ids.get("p", ()), *self.ids.get("hurdle", ())]
        at = st.lists(st.sampled_from(named), max_size=3).map(tuple) if named else st.just(())
        return JourneyMap(
            id="m-1",
            version=self.draw(st.integers(1, 3)),
            title=self.draw(st.just("") | TEXTS),
            segments=segments,
            personas=personas,
            phases=phases,
            rows=rows,
            ignored=self.several(lambda: self.ignored(at), 2),
            images=tuple(pictures.values()),
            unknown=self.unknown(JourneyMap),
            **optional,
        )

    def ignored(self, at: SearchStrategy[tuple[str, ...]]) -> Ignored:
        code = self.draw(st.sampled_from(get_args(vocabularies.FindingCode)))
        note = self.draw(st.just("") | TEXTS)
        return Ignored(code=code, at=self.draw(at), note=note, unknown=self.unknown(Ignored))

    def segment(self) -> Segment:
        return Segment(
            id=self.id("g"),
            title=self.draw(TEXTS),
            unknown=self.unknown(Segment),
            **self.draw(SEGMENT),
        )

    def persona(self) -> Persona:
        segment = self.draw(st.none() | st.sampled_from(self.ids["g"])) if "g" in self.ids else None
        return Persona(
            id=self.id("u"),
            name=self.draw(st.just("") | TEXTS),
            scales=self.several(
                lambda: Scale(
                    title=self.draw(TEXTS),
                    unknown=self.unknown(Scale),
                    **self.draw(SCALE),
                ),
                2,
            ),
            unknown=self.unknown(Persona),
            segment=segment,
            **self.draw(PERSONA),
        )

    def phase(self) -> Phase:
        return Phase(
            id=self.id("p"),
            title=self.draw(TEXTS),
            steps=self.several(
                lambda: Step(id=self.id("s"), title=self.draw(TEXTS), unknown=self.unknown(Step)), 3
            ),
            unknown=self.unknown(Phase),
            **self.draw(PHASE),
        )

    def row(self, kind: Kind, cells: tuple[Cell, ...]) -> Row:
        return Row(
            id=self.id("r"),
            kind=kind,
            title=self.draw(TEXTS),
            cells=cells,
            unknown=self.unknown(Row),
            **self.draw(ROW),
        )

    def card(self, kind: Kind, id_: str) -> Card:
        card = CARD_OF_KIND[kind]
        common, own = self.draw(COMMON), self.draw(OWN[kind])
        if kind == "solution":
            own["solves"] = self.some("hurdle")
        if kind == "owner":
            own["answers_for"] = self.some("solution")
        return card.model_validate(
            {
                "id": id_,
                "personas": self.some("u"),
                "unknown": self.unknown(card),
                **common,
                **own,
            }
        )
