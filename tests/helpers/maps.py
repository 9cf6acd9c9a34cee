"""Maps for tests: `generated_map` makes realistic ones of any size, `journeys` random ones of all kinds."""

from __future__ import annotations

import base64
import hashlib
import math
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import get_args

from journeyeditor.models import (
    KINDS,
    BehaviourCard,
    Card,
    Cell,
    EmotionCard,
    Evidence,
    GoalCard,
    HurdleCard,
    ImageCard,
    JourneyMap,
    Kind,
    KpiCard,
    KpiReading,
    Link,
    NoteCard,
    OwnerCard,
    Persona,
    Phase,
    Picture,
    Row,
    Scale,
    SolutionCard,
    Step,
    TouchpointCard,
)
from journeyeditor.models.kinds import EvidenceKind, MapLanguage, Status
from tests.helpers.journeys import journeys
from tests.helpers.wording import sentence, title

__all__ = ["generated_map", "journeys", "png"]

SMALL, LARGE = 100, 10_000
COLUMNS, ROWS = (8, 40), (10, 20)
STEPS_OF_PHASES = (1, 2, 1, 3, 1)
CHANNELS = (
    "website",
    "e-mail",
    "chat",
    "store",
    "phone",
    "search-ad",
    "review-portal",
    "Messe Köln",
)
METRICS = ("impressions", "ctr", "conversion-rate", "nps", "return-rate", "Wartezeit")


def generated_map(cards: int, seed: int = 0) -> JourneyMap:
    """Make a realistic map with exactly so many cards of all kinds; the same arguments, the same map.

    100 cards stand in 8 columns and 10 rows, 10,000 in 40 columns and 20 rows. Even seeds speak
    English, odd ones German.
    """
    return _Maker(cards, seed).journey()


def png(width: int, height: int, random: Random) -> bytes:
    """Make a small PNG (RGB, 8 bit) with a gradient."""
    red, green, blue = (random.randrange(256) for _ in range(3))
    lines = b"".join(
        b"\0" + b"".join(bytes((red, green * y // height, blue * x // width)) for x in range(width))
        for y in range(height)
    )
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def _between(ends: tuple[int, int], cards: int) -> int:
    """Grow with the number of cards, from `ends[0]` at 100 to `ends[1]` at 10,000 (logarithmic)."""
    share = math.log(max(cards, 1) / SMALL) / math.log(LARGE / SMALL)
    return round(ends[0] + (ends[1] - ends[0]) * min(max(share, 0), 1))


@dataclass
class _Maker:
    cards: int
    seed: int
    random: Random = field(init=False)
    language: MapLanguage = field(init=False)
    pictures: tuple[Picture, ...] = field(init=False)
    personas: tuple[Persona, ...] = field(init=False)
    ids: dict[Kind, list[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.language = "de" if self.seed % 2 else "en"
        self.pictures = tuple(self._pictures())
        self.personas = tuple(self._persona(number) for number in range(1, 4))
        self.ids = {kind: [] for kind in KINDS}

    def journey(self) -> JourneyMap:
        phases = tuple(self._phases())
        columns = [column for phase in phases for column in phase.column_ids]
        kinds = [KINDS[index % len(KINDS)] for index in range(_between(ROWS, self.cards))]
        stacks = self._stacks(kinds, columns)
        number = 0
        for (row, _), count in stacks.items():
            self.ids[kinds[row]] += [f"c-{number + index + 1}" for index in range(count)]
            number += count
        rows = [
            Row(id=f"r-{row + 1}", kind=kind, title=title(self.random, self.language))
            for row, kind in enumerate(kinds)
        ]
        fresh = {kind: iter(ids) for kind, ids in self.ids.items()}
        return JourneyMap(
            id=f"m-{self.cards}-{self.seed}",
            title=sentence(self.random, self.language, (20, 40)),
            organisation="Velonord",
            language=self.language,
            personas=self.personas,
            phases=phases,
            rows=tuple(
                row.replace(
                    cells=tuple(
                        Cell(
                            at=column,
                            cards=tuple(
                                self._card(row.kind, next(fresh[row.kind]))
                                for _ in range(stacks[index, column])
                            ),
                        )
                        for column in columns
                        if stacks.get((index, column))
                    )
                )
                for index, row in enumerate(rows)
            ),
            images=self.pictures,
        )

    def _phases(self) -> Iterator[Phase]:
        left, number, step = _between(COLUMNS, self.cards), 0, 0
        while left:
            count = min(left, STEPS_OF_PHASES[number % len(STEPS_OF_PHASES)])
            left, number = left - count, number + 1
            steps = () if count == 1 else range(step + 1, step + count + 1)
            step += len(steps)
            yield Phase(
                id=f"p-{number}",
                title=title(self.random, self.language),
                duration="2–6 Wochen" if number % 4 == 2 and self.language == "de" else "",
                repeats=True if number % 5 == 4 else None,
                steps=tuple(
                    Step(id=f"s-{k}", title=title(self.random, self.language)) for k in steps
                ),
            )

    def _stacks(self, kinds: list[Kind], columns: list[str]) -> dict[tuple[int, str], int]:
        """Say how many cards stand in which cell; the first ten give each kind one."""
        cells = [(row, column) for row in range(len(kinds)) for column in columns]
        first = [(row % len(kinds), columns[row % len(columns)]) for row in range(len(KINDS))]
        weights = [0.4 if kinds[row] in {"emotion", "kpi", "image"} else 1.0 for row, _ in cells]
        chosen = first + self.random.choices(cells, weights, k=max(self.cards - len(first), 0))
        counts = dict.fromkeys(cells, 0)
        for cell in chosen[: self.cards]:
            counts[cell] += 1
        return {cell: count for cell, count in counts.items() if count}

    def _pictures(self) -> Iterator[Picture]:
        for _ in range(3):
            data = png(64, 48, self.random)
            name = hashlib.sha256(data).hexdigest()
            yield Picture(hash=name, type="image/png", data=base64.b64encode(data).decode())

    def _persona(self, number: int) -> Persona:
        random, language = self.random, self.language
        return Persona(
            id=f"u-{number}",
            name=("Lena Hoffmann", "Jonas Weber", "Aylin Çelik")[number - 1],
            picture=self.pictures[0].hash if number == 1 else "",
            age=str(random.randint(18, 80)),
            role=title(random, language),
            quote=sentence(random, language, (60, 120)),
            goals=tuple(sentence(random, language, (10, 50)) for _ in range(3)),
            problems=tuple(sentence(random, language, (10, 50)) for _ in range(2)),
            scales=(Scale(title=title(random, language), low="–", high="+", value=number),),
        )

    def _card(self, kind: Kind, id_: str) -> Card:
        card = self._plain_card(kind, id_, sentence(self.random, self.language))
        if self.random.random() < 0.2:
            kinds: tuple[EvidenceKind, ...] = get_args(EvidenceKind)
            return card.replace(
                tags=tuple(
                    title(self.random, self.language) for _ in range(self.random.randint(1, 3))
                ),
                personas=(self.random.choice(self.personas).id,),
                evidence=Evidence(
                    kind=self.random.choice(kinds),
                    source=sentence(self.random, self.language),
                    date="2026-08-14",
                ),
                notes=sentence(self.random, self.language, (80, 300)),
                links=(Link(url="https://example.org/study?id=7&lang=de", title="Study"),),
            )
        return card

    def _plain_card(self, kind: Kind, id_: str, text: str) -> Card:
        random = self.random
        card: Card
        match kind:
            case "touchpoint":
                card = TouchpointCard(
                    id=id_,
                    text=text,
                    channel=random.choice(CHANNELS),
                    contact=random.choice(("direct", "indirect", None)),
                    medium=random.choice(("online", "offline", None)),
                )
            case "emotion":
                card = EmotionCard(id=id_, text=text, score=random.randint(-2, 2))
            case "goal":
                card = GoalCard(id=id_, text=text)
            case "hurdle":
                card = HurdleCard(id=id_, text=text, severity=random.randint(1, 3))
            case "solution":
                card = self._solution(id_, text)
            case "owner":
                card = OwnerCard(
                    id=id_,
                    text=text[:30].rstrip(),
                    initials=text[:2].upper(),
                    answers_for=self._some("solution"),
                )
            case "kpi":
                card = self._kpi(id_, text)
            case "image":
                picture = random.choice(self.pictures)
                card = ImageCard(id=id_, text=text, image=picture.hash, alt=text)
            case "note":
                card = NoteCard(id=id_, text=text)
            case "behaviour":
                card = BehaviourCard(id=id_, text=text)
        return card

    def _some(self, kind: Kind) -> tuple[str, ...]:
        ids = self.ids[kind]
        return (self.random.choice(ids),) if ids and self.random.random() < 0.7 else ()

    def _solution(self, id_: str, text: str) -> SolutionCard:
        states: tuple[Status, ...] = get_args(Status)
        return SolutionCard(
            id=id_,
            text=text,
            status=self.random.choice(states),
            solves=self._some("hurdle"),
            owner=title(self.random, self.language),
            effort=self.random.choice((1, 2, 3, None)),
            benefit=self.random.choice((1, 2, 3, None)),
        )

    def _kpi(self, id_: str, text: str) -> KpiCard:
        random = self.random
        percent = random.random() < 0.5
        values = [
            round(random.uniform(0, 100), 1) if percent else random.randint(1, 10**6)
            for _ in range(5)
        ]
        return KpiCard(
            id=id_,
            text=text[:40].rstrip(),
            metric=random.choice(METRICS),
            value=values[0],
            unit="%" if percent else "",
            target=values[1],
            better=random.choice(("higher", "lower")),
            trend=random.choice(("up", "flat", "down")),
            history=tuple(
                KpiReading(date=f"2026-0{month}-01", value=value)
                for month, value in enumerate(values[2:], 1)
            ),
        )
