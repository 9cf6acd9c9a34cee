"""Random maps full of what the findings look at: links, owners, scores, channels, evidence, targets."""

from __future__ import annotations

from random import Random
from typing import Any

Tree = dict[str, Any]

KINDS = ("behaviour", "touchpoint", "emotion", "goal", "hurdle", "solution", "owner", "kpi")
CHANNELS = ("website", "store", "e-mail", "own channel")


class DenseMap:
    """Draws one map; the same random numbers give the same map."""

    def __init__(self, random: Random) -> None:
        """Draw with these random numbers."""
        self._random = random
        self._count = 0
        self._hurdles: list[str] = []
        self._solutions: list[str] = []
        self._bare: list[str] = []
        self._personas = [f"u-{k}" for k in range(random.choice((0, 0, 1, 2, 3)))]

    def tree(self) -> Tree:
        """Draw a map as it stands in a file."""
        phases = [self._phase(k) for k in range(self._random.randrange(5))]
        columns = [
            column
            for phase in phases
            for column in ([step["id"] for step in phase.get("steps", ())] or [phase["id"]])
        ]
        kinds = [self._random.choice(KINDS) for _ in range(self._random.randrange(5))]
        self._bare = [column for column in columns if self._random.random() < 0.1]
        rows = [self._row(kind, columns) for kind in sorted((*KINDS, *kinds), key=KINDS.index)]
        rows = [row for row in rows if self._random.random() < 0.8]
        there = {
            card["id"] for row in rows for cell in row.get("cells", {}).values() for card in cell
        }
        for row in rows:
            for cell in row.get("cells", {}).values():
                for card in cell:
                    for name in ("solves", "answers_for"):
                        if name in card:
                            card[name] = [id_ for id_ in card[name] if id_ in there]
        self._random.shuffle(rows)
        tree: Tree = {"format": "journey", "version": 1, "min_reader": 1, "id": "m", "title": ""}
        if self._random.random() < 0.8:
            tree["review"] = self._review()
        tree["personas"] = [{"id": who, "name": who} for who in self._personas]
        named = [*there, *(phase["id"] for phase in phases)]
        tree |= {"phases": phases, "rows": rows}
        tree["ignored"] = [self._ignored(named) for _ in range(self._random.randrange(3))]
        return tree

    def _review(self) -> Tree:
        """Reviews of 4, 89 to 91 and 102 days before 2026-11-24, and of no day."""
        days = ("2026-08-14", "2026-08-25", "2026-08-26", "2026-08-27", "2026-11-20")
        review: Tree = {"last": self._random.choice(days)} if self._random.random() < 0.9 else {}
        if not review or self._random.random() < 0.4:
            review["every_days"] = self._random.choice((1, 3, 4, 5, 102, 103))
        return review

    def _phase(self, number: int) -> Tree:
        steps = [{"id": f"s-{number}-{k}", "title": ""} for k in range(self._random.randrange(4))]
        phase: Tree = {"id": f"p-{number}", "title": f"Phase {number}"}
        if len(steps) > 1:
            phase["steps"] = steps
        return phase

    def _row(self, kind: str, columns: list[str]) -> Tree:
        self._count += 1
        row: Tree = {"id": f"r-{self._count}", "kind": kind, "title": kind}
        if self._random.random() < 0.1:
            row["hidden"] = True
        row["cells"] = {}
        for column in columns:
            if column in self._bare:
                continue
            cards = [self._card(kind) for _ in range(self._random.choice((0, 0, 1, 1, 2)))]
            if cards:
                row["cells"][column] = cards
        return row

    def _card(self, kind: str) -> Tree:
        self._count += 1
        card: Tree = {"id": f"c-{self._count}"}
        if self._personas and self._random.random() < 0.3:
            card["personas"] = [self._random.choice(self._personas)]
        if self._random.random() < 0.15:
            kind_of_evidence = self._random.choice(("interview", "survey", "assumption", ""))
            card["evidence"] = {"kind": kind_of_evidence} if kind_of_evidence else {"source": "CRM"}
        return card | getattr(self, f"_{kind}", dict)()

    def _touchpoint(self) -> Tree:
        fields: Tree = {}
        if self._random.random() < 0.8:
            fields["channel"] = self._random.choice(CHANNELS)
        if self._random.random() < 0.8:
            fields["medium"] = self._random.choice(("online", "offline"))
        if self._random.random() < 0.4:
            fields["trackable"] = self._random.random() < 0.5
        if self._random.random() < 0.3:
            fields["leads_to"] = self._random.sample(CHANNELS, self._random.choice((1, 2, 4)))
        if self._random.random() < 0.2:
            fields["qr"] = {"kind": "text", "value": "x"}
        return fields

    def _emotion(self) -> Tree:
        return {"score": self._random.randint(-2, 2)} if self._random.random() < 0.9 else {}

    def _hurdle(self) -> Tree:
        self._hurdles.append(f"c-{self._count}")
        return {}

    def _solution(self) -> Tree:
        self._solutions.append(f"c-{self._count}")
        fields: Tree = {}
        if self._hurdles and self._random.random() < 0.7:
            fields["solves"] = [self._random.choice(self._hurdles)]
        if self._random.random() < 0.3:
            fields["owner"] = self._random.choice(("Shop", " ", "Logistics"))
        return fields

    def _owner(self) -> Tree:
        if self._solutions and self._random.random() < 0.5:
            return {"answers_for": [self._random.choice(self._solutions)]}
        return {}

    def _kpi(self) -> Tree:
        fields: Tree = {}
        for name in ("value", "target"):
            if self._random.random() < 0.8:
                fields[name] = self._random.choice((1, 2, 2.0, 3))
        if self._random.random() < 0.6:
            fields["better"] = self._random.choice(("higher", "lower"))
        if self._random.random() < 0.5:
            fields["metric"] = self._random.choice(("ctr", "cpc", "one of our own"))
            names = ("clicks", "impressions", "cost")
            if self._random.random() < 0.5:
                counts = {name: self._random.choice((0, 1, 2, 100, 200)) for name in names}
                fields["parts"] = {name: counts[name] for name in self._random.sample(names, 2)}
        return fields

    def _ignored(self, named: list[str]) -> Tree:
        codes = ("hurdle-without-solution", "phase-without-goal", "review-due", "emotion-drop")
        entry: Tree = {"code": self._random.choice(codes)}
        count = self._random.choice((0, 1, 2)) if named else 0
        at = self._random.sample(named, min(count, len(named)))
        if at:
            entry["at"] = at
        return entry
