"""Maps to start from: every kind of row, references all over, unknown fields at every level."""

from __future__ import annotations

import json
from random import Random
from typing import get_args

from journeyeditor.models import KINDS, JourneyMap
from journeyeditor.models.kinds import FindingCode
from journeyeditor.storage import from_bytes
from tests.edits import naive, values
from tests.edits.naive import Tree

UNKNOWN = (
    {"later": 2.0},
    {"later": {"deep": [1, None, "x"]}},
    {"ü": True, "a": {}},
    {"x": ""},
    {"unknown": None},
)


def start(seed: int) -> JourneyMap:
    """Make a sound random map with up to 5 phases and 8 rows; the same seed, the same map."""
    tree = _Maker(Random(seed)).tree()
    return from_bytes(json.dumps(tree).encode())


class _Maker:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.count = 0

    def tree(self) -> Tree:
        several = self.random.randrange
        made = {"format": "journey", "version": 1, "min_reader": 1}
        tree = {**made, **self.record("map", "m")}
        tree["segments"] = [self.record("segment", "g") for _ in range(several(3))]
        tree["personas"] = [self.persona(tree) for _ in range(several(4))]
        tree["phases"] = [self.phase() for _ in range(several(1, 6))]
        tree["images"] = {f"hash-{n}": self.picture() for n in range(several(3))}
        kinds = self.random.choices([*KINDS, "hurdle", "solution", "owner"], k=several(1, 10))
        tree["rows"] = [self.row(kind, naive.columns(tree)) for kind in kinds]
        for place in naive.places(tree):
            self.connect(tree, place)
        tree["ignored"] = [self.ignored(tree) for _ in range(several(4))]
        return naive.tidy(tree)

    def record(self, sort: str, letter: str, kind: str = "") -> Tree:
        self.count += 1
        record: Tree = {"id": f"{letter}-{self.count}"}
        if sort in {"map", "segment", "phase", "step", "row"}:
            record["title"] = values.text(self.random)
        for _ in range(2):
            values.written(record, values.drawn(self.random, sort, kind))
        for inside in ("evidence", "review", "qr"):
            if inside in record and self.random.random() < 0.4:
                record[inside]["later"] = 7
        return self.strange(record)

    def strange(self, record: Tree) -> Tree:
        """Give a record now and then a field that this version does not know."""
        if self.random.random() < 0.3:
            record.update(self.random.choice(UNKNOWN))
        return record

    def persona(self, tree: Tree) -> Tree:
        persona = {"name": "Lena", **self.record("persona", "u")}
        if tree["segments"] and self.random.random() < 0.5:
            persona["segment"] = self.random.choice(tree["segments"])["id"]
        if self.random.random() < 0.5:
            persona["picture"] = f"hash-{self.random.randrange(4)}"
        return persona

    def phase(self) -> Tree:
        phase = self.record("phase", "p")
        phase["steps"] = [
            self.record("step", "s") for _ in range(self.random.choice((0, 0, 0, 1, 2, 3)))
        ]
        return phase

    def row(self, kind: str, columns: list[str]) -> Tree:
        row = {"kind": kind, **self.record("row", "r")}
        row["cells"] = {
            at: [self.record("card", "c", kind) for _ in range(self.random.randint(1, 3))]
            for at in columns
            if self.random.random() < 0.6
        }
        return row

    def picture(self) -> Tree:
        return self.strange({"type": "image/png", "data": "QUJD"})

    def connect(self, tree: Tree, place: naive.Place) -> None:
        """Let a card name personas, other cards and a picture."""
        kind = place.row["kind"]
        people = [persona["id"] for persona in tree["personas"]]
        place.card["personas"] = self.some(people, 0.4)
        if kind in naive.LINKS:
            linked = "hurdle" if kind == "solution" else "solution"
            place.card[naive.LINKS[kind]] = self.some(naive.ids_of_kind(tree, linked), 0.7)
        if kind == "image" and self.random.random() < 0.8:
            place.card["image"] = f"hash-{self.random.randrange(4)}"

    def some(self, known: list[str], chance: float) -> list[str]:
        if not known or self.random.random() > chance:
            return []
        return self.random.sample(known, self.random.randint(1, min(3, len(known))))

    def ignored(self, tree: Tree) -> Tree:
        code = self.random.choice(get_args(FindingCode))
        return self.strange({"code": code, "at": self.some(naive.all_ids(tree), 0.7)})
