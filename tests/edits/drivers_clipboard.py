"""Driver of the edit that pastes."""

from __future__ import annotations

import json
from copy import deepcopy
from itertools import groupby
from typing import NamedTuple

from journeyeditor.edits import clipboard
from journeyeditor.edits.clipboard import Pasted
from journeyeditor.edits.refusals import Refusal, refused
from journeyeditor.models.clip import Clip, taken
from journeyeditor.models.queries import standings
from journeyeditor.storage import from_bytes, to_bytes
from tests.edits import naive
from tests.edits.driving import Attempt, Stage, drives
from tests.edits.naive import Tree
from tests.edits.starts import start


class _Arrival(NamedTuple):
    """A card of the clip, its row there, and the row and column it goes to."""

    card: Tree
    of: Tree
    to: Tree
    at: str

    @property
    def keeps_kind(self) -> bool:
        return bool(self.of["kind"] == self.to["kind"])


def _clip(stage: Stage) -> Clip:
    """Copy something from the map itself, from one that says it is it, or from another."""
    journey = from_bytes(json.dumps(stage.tree).encode())
    if stage.chance(50):
        journey = start(stage.random.randrange(1000))
        if stage.chance(60):
            journey = journey.replace(id="m-other")
    known = [standing.card.id for standing in standings(journey)]
    count = stage.random.choice((1, 1, 2, 3, 5, 20))
    return taken(journey, stage.random.sample(known, min(len(known), count)))


@drives(clipboard.paste)
def _paste(stage: Stage) -> Attempt:
    clip, slot, fresh = _clip(stage), stage.slot(), stage.fresh()
    source: Tree = json.loads(to_bytes(clip.map))

    def expect(tree: Tree) -> object:
        target, across = naive.row_of(tree, slot.row), naive.columns(tree)
        if target is None or slot.at not in across:
            return Pasted()
        below = tree["rows"][tree["rows"].index(target) :]
        rows = [row for row in below if row is target or not row.get("hidden")]
        placed, told = _arrivals(source, rows, across[across.index(slot.at) :])
        give = fresh.again()
        new = {arrival.card["id"]: give("c") for arrival in placed}
        if not new or set(new.values()) & set(naive.all_ids(tree)):
            return told
        known = _known(source, tree, placed, new)
        lost: set[str] = set()
        for (row, at), group in groupby(placed, key=lambda a: (a.to["id"], a.at)):
            cell = naive.stack(naive.row_of(tree, row) or {}, at)
            place = max(slot.position, 0) if (row, at) == (slot.row, slot.at) else len(cell)
            copies = [_copied(arrival, new, known, lost) for arrival in group]
            cell[place:place] = copies
        _embed(source, tree, placed)
        return told._replace(cards=tuple(new.values()), lost=tuple(sorted(lost)))

    return Attempt(expect, (clip, slot, fresh))


def _arrivals(source: Tree, rows: list[Tree], across: list[str]) -> tuple[list[_Arrival], Pasted]:
    placed = []
    outside = unwelcome = 0
    reason: Refusal | None = None
    order = naive.columns(source)
    for place in naive.places(source):
        down, right = source["rows"].index(place.row), order.index(place.at)
        if down >= len(rows) or right >= len(across):
            outside += 1
        elif not naive.may_go(place.row["kind"], rows[down]["kind"]):
            unwelcome += 1
            reason = reason or refused(place.row["kind"], rows[down]["kind"])
        else:
            placed.append(_Arrival(place.card, place.row, rows[down], across[right]))
    return placed, Pasted((), (), outside, unwelcome, reason)


def _known(
    source: Tree, tree: Tree, placed: list[_Arrival], new: dict[str, str]
) -> dict[str, dict[str, str]]:
    """Give what ids lead to, by the field that holds them."""
    is_same = source["id"] == tree["id"]
    people: dict[str, str] = {}
    for persona in source.get("personas", ()):
        for own in tree.get("personas", ()):
            if own["name"].strip().casefold() == persona["name"].strip().casefold():
                people.setdefault(persona["id"], own["id"])
    known = {"personas": people}
    if is_same:
        people |= {persona["id"]: persona["id"] for persona in tree.get("personas", ())}
    for kind, field in naive.LINKED.items():
        there = naive.ids_of_kind(tree, kind) if is_same else []
        known[field] = {id_: id_ for id_ in there}
        known[field] |= {
            arrival.card["id"]: new[arrival.card["id"]]
            for arrival in placed
            if arrival.keeps_kind and arrival.of["kind"] == kind
        }
    return known


def _copied(
    arrival: _Arrival, new: dict[str, str], known: dict[str, dict[str, str]], lost: set[str]
) -> Tree:
    old, kind = arrival.of["kind"], arrival.to["kind"]
    copy = {**deepcopy(arrival.card), "id": new[arrival.card["id"]]}
    for field in {"personas", naive.LINKS.get(old, "personas")} & copy.keys():
        left = [known[field][id_] for id_ in copy[field] if id_ in known[field]]
        if len(left) < len(copy[field]):
            lost.add(field)
        copy[field] = list(dict.fromkeys(left))
    became = naive.as_kind(copy, old, kind)
    lost.update(field for field in copy.keys() - became.keys() if copy[field] != [])
    return became


def _embed(source: Tree, tree: Tree, placed: list[_Arrival]) -> None:
    used = {a.card.get("image") for a in placed if a.of["kind"] == "image"}
    for hash_, picture in source.get("images", {}).items():
        if hash_ in used and hash_ not in tree.get("images", {}):
            tree.setdefault("images", {})[hash_] = picture
