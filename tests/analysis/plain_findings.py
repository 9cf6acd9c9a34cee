"""A second reading of what the findings are, slow and plain: from the file's own tree, code by code.

It shares nothing with the program but the words of the file. A finding is told as its code and the ids
at which it would be ignored.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any

Tree = dict[str, Any]
Told = tuple[str, frozenset[str]]


def plain_findings(tree: Tree, today: date) -> set[Told]:
    """Every finding of a map, those that are ignored included."""
    return {(code, frozenset(at)) for code, at in _all(tree, today)}


def open_findings(tree: Tree, today: date) -> set[Told]:
    """Every finding of a map that is not ignored."""
    ignored = {(entry["code"], frozenset(entry.get("at", ()))) for entry in tree.get("ignored", ())}
    return plain_findings(tree, today) - ignored


def _all(tree: Tree, today: date) -> Iterator[tuple[str, list[str]]]:
    phases = tree.get("phases", [])
    for phase in phases:
        yield from _of_cards(tree, phase)
        yield from _of_phase(tree, phase)
    for first, second in pairwise(phases):
        pair = [first["id"], second["id"]]
        if any(_falls(tree, row, first, second) for row in _rows(tree, "emotion")):
            yield "emotion-drop", pair
        touchpoints = _cards(tree, "touchpoint", first)
        led_to = {channel for card in touchpoints for channel in card.get("leads_to", ())}
        reached = {
            card["channel"] for card in _cards(tree, "touchpoint", second) if "channel" in card
        }
        if led_to and reached - led_to:
            yield "broken-thread", pair
    review = tree.get("review", {})
    last = review.get("last")
    if last is None or (today - date.fromisoformat(last)).days >= review.get("every_days", 90):
        yield "review-due", []


def _of_cards(tree: Tree, phase: Tree) -> Iterator[tuple[str, list[str]]]:
    solved = {
        hurdle
        for other in tree["phases"]
        for card in _cards(tree, "solution", other)
        for hurdle in card.get("solves", ())
    }
    for card in _cards(tree, "hurdle", phase):
        if card["id"] not in solved:
            yield "hurdle-without-solution", [card["id"]]
    for card in _cards(tree, "solution", phase):
        if not card.get("owner", "").strip() and not _cards(tree, "owner", phase):
            yield "solution-without-owner", [card["id"]]
    for card in _cards(tree, "touchpoint", phase):
        if (
            card.get("medium") == "offline"
            and "qr" not in card
            and not card.get("trackable", False)
        ):
            yield "untrackable-touchpoint", [card["id"]]
    for card in _cards(tree, "kpi", phase):
        value = _value(card)
        if value is not None and "target" in card:
            usual = "lower" if card.get("metric") == "cpc" else "higher"
            lower = card.get("better", usual) == "lower"
            if value > card["target"] if lower else value < card["target"]:
                yield "kpi-off-target", [card["id"]]


def _value(card: Tree) -> float | None:
    """A KPI's value; the click-through rate and what a click costs are worked out from their parts."""
    parts = card.get("parts")
    formula = {"ctr": ("clicks", "impressions", 100), "cpc": ("cost", "clicks", 1)}
    if not parts or card.get("metric") not in formula:
        return card.get("value")
    above, below, times = formula[card["metric"]]
    if above not in parts or not parts.get(below):
        return None
    return float(parts[above] / parts[below] * times)


def _of_phase(tree: Tree, phase: Tree) -> Iterator[tuple[str, list[str]]]:
    if not _cards(tree, "touchpoint", phase):
        yield "phase-without-touchpoint", [phase["id"]]
    if not _cards(tree, "goal", phase):
        yield "phase-without-goal", [phase["id"]]
    knots = [
        knot
        for row in _rows(tree, "emotion")
        for who in _voices(tree, row)
        for knot in _knots(row, phase, who)
    ]
    if any(knot < 0 for knot in knots) and not _cards(tree, "hurdle", phase):
        yield "low-emotion-without-hurdle", [phase["id"]]
    kinds = {row["kind"] for row in tree.get("rows", ())}
    cards = [card for kind in kinds for card in _cards(tree, kind, phase)]
    resting = [card.get("evidence", {}).get("kind", "assumption") for card in cards]
    if cards and all(kind == "assumption" for kind in resting):
        yield "assumptions-only", [phase["id"]]


def _falls(tree: Tree, row: Tree, first: Tree, second: Tree) -> bool:
    """Whether a curve falls by two points or more where it goes over from one phase to the next."""
    for who in _voices(tree, row):
        before, after = _knots(row, first, who), _knots(row, second, who)
        if before and after and before[-1] - after[0] >= 2:
            return True
    return False


def _voices(tree: Tree, row: Tree) -> list[str | None]:
    """Whose curves a row has: each persona's where any card of it names one, else everybody's."""
    personas = [persona["id"] for persona in tree.get("personas", ())]
    cards = [card for cell in row.get("cells", {}).values() for card in cell]
    if not any(who in card.get("personas", ()) for card in cards for who in personas):
        return [None]
    return list(personas)


def _knots(row: Tree, phase: Tree, who: str | None) -> list[Fraction]:
    """The means along the phase's steps, of the cards that name somebody or nobody."""
    found = []
    for column in _columns(phase):
        scores = [
            card["score"]
            for card in row.get("cells", {}).get(column, ())
            if "score" in card
            and (who is None or not card.get("personas") or who in card["personas"])
        ]
        if scores:
            found.append(Fraction(sum(scores), len(scores)))
    return found


def _rows(tree: Tree, kind: str) -> list[Tree]:
    return [row for row in tree.get("rows", ()) if row["kind"] == kind]


def _cards(tree: Tree, kind: str, phase: Tree) -> list[Tree]:
    return [
        card
        for row in _rows(tree, kind)
        for column in _columns(phase)
        for card in row.get("cells", {}).get(column, ())
    ]


def _columns(phase: Tree) -> list[str]:
    return [step["id"] for step in phase.get("steps", ())] or [phase["id"]]
