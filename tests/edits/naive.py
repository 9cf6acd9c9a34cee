"""The naive model: the plain tree of a file, with lists and dicts that change in place.

What an edit should do is said a second time in these terms, without looking at how edits do it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from typing import Any, NamedTuple

Tree = dict[str, Any]

LINKS = {"solution": "solves", "owner": "answers_for"}
LINKED = {"hurdle": "solves", "solution": "answers_for"}
OWN_FIELDS = {
    "touchpoint": ("channel", "contact", "medium", "trackable", "leads_to", "qr"),
    "emotion": ("score",),
    "hurdle": ("severity",),
    "solution": ("status", "solves", "owner", "due", "effort", "benefit"),
    "owner": ("party", "initials", "role", "due", "answers_for"),
}
LISTS = ("segments", "personas", "phases", "rows", "ignored", "images")


class Place(NamedTuple):
    """A card of the tree and where it stands."""

    card: Tree
    row: Tree
    at: str
    position: int


def spelled(tree: Tree) -> str:
    """Spell a tree so that two say the same exactly if they are the same (2 is not 2.0)."""
    pictures = list(tree.get("images", {}))
    return json.dumps([tree, pictures], sort_keys=True, ensure_ascii=False, indent=1)


def tidy(tree: Tree) -> Tree:
    """Leave out lists, cells and references that hold nothing, as a file does."""
    for name in LISTS:
        _leave_out_empty(tree, name)
    for phase in tree.get("phases", ()):
        _leave_out_empty(phase, "steps")
    for entry in tree.get("ignored", ()):
        _leave_out_empty(entry, "at")
    for row in tree.get("rows", ()):
        for at in [at for at, stack in row.get("cells", {}).items() if not stack]:
            del row["cells"][at]
        _leave_out_empty(row, "cells")
    for place in places(tree):
        _leave_out_empty(place.card, "personas")
        _leave_out_empty(place.card, LINKS.get(place.row["kind"], "personas"))
    return tree


def _leave_out_empty(record: Tree, name: str) -> None:
    if record.get(name) in ([], {}):
        del record[name]


def part(record: Tree, name: str) -> list[Any]:
    """Give a list of a record, made if it is not there."""
    found: list[Any] = record.setdefault(name, [])
    return found


def columns(tree: Tree) -> list[str]:
    """Give the ids of all columns from left to right."""
    return [
        column["id"]
        for phase in tree.get("phases", ())
        for column in (phase.get("steps") or [phase])
    ]


def stack(row: Tree, at: str) -> list[Tree]:
    """Give the cards of a cell, made if it is not there."""
    found: list[Tree] = row.setdefault("cells", {}).setdefault(at, [])
    return found


def places(tree: Tree) -> Iterator[Place]:
    """Give every card, row by row, column by column, from the top."""
    order = columns(tree)
    for row in tree.get("rows", ()):
        cells = row.get("cells", {})
        for at in sorted(cells, key=lambda at: order.index(at) if at in order else -1):
            for index, card in enumerate(cells[at]):
                yield Place(card, row, at, index)


def place_of(tree: Tree, id_: str) -> Place | None:
    """Find a card."""
    return next((place for place in places(tree) if place.card["id"] == id_), None)


def named(tree: Tree, ids: Collection[str]) -> list[Place]:
    """Find several cards in the map's order."""
    return [place for place in places(tree) if place.card["id"] in ids]


def record_of(records: Collection[Tree], id_: str) -> Tree | None:
    """Find a record of a list by its id."""
    return next((record for record in records if record["id"] == id_), None)


def row_of(tree: Tree, id_: str) -> Tree | None:
    """Find a row."""
    return record_of(tree.get("rows", ()), id_)


def phase_with(tree: Tree, step_id: str) -> Tree | None:
    """Find the phase of a step."""
    return next((p for p in tree.get("phases", ()) if record_of(p.get("steps", ()), step_id)), None)


def steps(tree: Tree) -> list[Tree]:
    """Give all steps."""
    return [step for phase in tree.get("phases", ()) for step in phase.get("steps", ())]


def all_ids(tree: Tree) -> list[str]:
    """Give every id of the map, its own first."""
    records = [record for name in LISTS[:4] for record in tree.get(name, ())]
    cards = [place.card for place in places(tree)]
    return [tree["id"], *(record["id"] for record in [*records, *steps(tree), *cards])]


def ids_of_kind(tree: Tree, kind: str) -> list[str]:
    """Give the ids of all cards of a kind."""
    return [place.card["id"] for place in places(tree) if place.row["kind"] == kind]


def unlink(tree: Tree, gone: Collection[str]) -> None:
    """Take cards out of what others solve and answer for."""
    for place in places(tree):
        if name := LINKS.get(place.row["kind"]):
            place.card[name] = [id_ for id_ in place.card.get(name, ()) if id_ not in gone]


def forget(tree: Tree, gone: Collection[str]) -> None:
    """Take ids out of everything that refers to them."""
    unlink(tree, gone)
    left = []
    for entry in tree.get("ignored", ()):
        at = [id_ for id_ in entry.get("at", ()) if id_ not in gone]
        if at or "at" not in entry:
            left.append({**entry, "at": at} if at else entry)
    tree["ignored"] = left


def pictures_named(tree: Tree) -> set[str]:
    """Give the hashes that cards and personas name."""
    found = {persona.get("picture", "") for persona in tree.get("personas", ())}
    return found | {p.card.get("image", "") for p in places(tree) if p.row["kind"] == "image"}


def freeing(expect: Callable[[Tree], object]) -> Callable[[Tree], object]:
    """Let an expectation also drop the pictures that nobody names any more."""

    def expected(tree: Tree) -> object:
        before = pictures_named(tree)
        result = expect(tree)
        for freed in before - pictures_named(tree):
            tree.get("images", {}).pop(freed, None)
        return result

    return expected


def take_out(tree: Tree, ids: Collection[str]) -> list[Tree]:
    """Take cards out of their cells and give them in the map's order."""
    found = named(tree, ids)
    for place in found:
        place.row["cells"][place.at].remove(place.card)
    return [place.card for place in found]


def shifted(items: list[Any], item: object, index: int) -> None:
    """Move an item of a list to a gap by way of a marker that is put there first."""
    marker = object()
    items.insert(max(index, 0), marker)
    items.remove(item)
    items[items.index(marker)] = item


def as_kind(card: Tree, old: str, new: str) -> Tree:
    """Give a card as one of another kind."""
    if old == new:
        return card
    kept = {name: value for name, value in card.items() if name not in OWN_FIELDS.get(old, ())}
    return {name: value for name, value in kept.items() if name not in OWN_FIELDS.get(new, ())}


def may_go(old: str, new: str) -> bool:
    """Tell whether a card of one kind may go to a row of another."""
    return old == new or not {old, new} & {"kpi", "image"}
