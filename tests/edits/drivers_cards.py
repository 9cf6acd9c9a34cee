"""Drivers of the edits of cards, emotions and links."""

from __future__ import annotations

from copy import deepcopy
from itertools import groupby

from journeyeditor.edits import cards, emotions, links
from journeyeditor.models import CARD_OF_KIND, KINDS, Card
from tests.edits import naive, values
from tests.edits.driving import NOBODY, Attempt, Stage, drives
from tests.edits.naive import Place, Tree

REFERENCES = {"personas": "", "solves": "hurdle", "answers_for": "solution"}


def _fields(stage: Stage, kind: str) -> Tree:
    """Draw fields of a card, references and pictures among them."""
    fields = values.drawn(stage.random, "card", kind)
    if stage.chance(30):
        name = naive.LINKS.get(kind, "personas") if stage.chance(60) else "personas"
        known = _known(stage.tree, name)
        fields[name] = stage.random.sample(known, min(len(known), stage.random.randrange(3)))
        if stage.chance(10):
            fields[name].append(stage.stray([NOBODY]))
    if kind == "image" and stage.chance(70):
        fields["image"] = stage.random.choice(["", "gone", *stage.tree.get("images", ())])
    return fields


def _known(tree: Tree, name: str) -> list[str]:
    if name == "personas":
        return [persona["id"] for persona in tree.get("personas", ())]
    return naive.ids_of_kind(tree, REFERENCES[name])


def _leads_somewhere(tree: Tree, fields: Tree) -> bool:
    return all(
        set(ids) <= set(_known(tree, name)) for name, ids in fields.items() if name in REFERENCES
    )


def changing(stage: Stage, ids: list[str], kind: str) -> Attempt:
    """Change fields of cards; now and then to what they are already."""
    fields = _fields(stage, kind)
    place = naive.place_of(stage.tree, ids[0])
    if place and stage.chance(20):
        fields = {"text": place.card.get("text", "")}

    @naive.freeing
    def expect(tree: Tree) -> None:
        if _leads_somewhere(tree, fields):
            for found in naive.named(tree, ids):
                values.written(found.card, fields)

    return Attempt(expect, fields=values.built(fields))


@drives(cards.change)
def _change(stage: Stage) -> Attempt:
    id_ = stage.card()
    place = naive.place_of(stage.tree, id_)
    attempt = changing(stage, [id_], place.row["kind"] if place else "")
    attempt.args = (id_,)
    return attempt


@drives(cards.change_many)
def _change_many(stage: Stage) -> Attempt:
    ids = stage.cards(stage.random.choice(KINDS))
    kinds = {place.row["kind"] for place in naive.named(stage.tree, ids)}
    attempt = changing(stage, ids, kinds.pop() if len(kinds) == 1 else "")
    attempt.args = (ids,)
    return attempt


@drives(cards.add)
def _add(stage: Stage) -> Attempt:
    slot, id_ = stage.slot(), stage.new_id("c")
    row = naive.row_of(stage.tree, slot.row)
    kind = row["kind"] if row and not stage.chance(8) else stage.random.choice(KINDS)
    fields = _fields(stage, kind)
    fields.pop("evidence", None)
    card: Card = CARD_OF_KIND[kind].model_validate({"id": id_, **values.built(fields)})

    def expect(tree: Tree) -> None:
        target = naive.row_of(tree, slot.row)
        if target is None or target["kind"] != kind or slot.at not in naive.columns(tree):
            return
        if id_ not in naive.all_ids(tree) and _leads_somewhere(tree, fields):
            new: Tree = {"id": id_}
            values.written(new, fields)
            naive.stack(target, slot.at).insert(max(slot.position, 0), new)

    return Attempt(expect, (slot, card))


def _allowed(tree: Tree, found: list[Place], row: str, at: str | None) -> Tree | None:
    """Give the row these cards may go to, or None where nothing is to happen."""
    target = naive.row_of(tree, row)
    if target is None or not found or (at is not None and at not in naive.columns(tree)):
        return None
    may = all(naive.may_go(place.row["kind"], target["kind"]) for place in found)
    return target if may else None


@drives(cards.move)
def _move(stage: Stage) -> Attempt:
    ids, slot = stage.cards(), stage.slot()

    def expect(tree: Tree) -> None:
        found = naive.named(tree, ids)
        target = _allowed(tree, found, slot.row, slot.at)
        if target is None:
            return
        cell = naive.stack(target, slot.at)
        marker = {"id": "marker"}
        cell.insert(max(slot.position, 0), marker)
        naive.take_out(tree, ids)
        index = cell.index(marker)
        cell[index : index + 1] = [_converted(place, target) for place in found]
        naive.unlink(tree, _strangers(found, target))

    return Attempt(expect, (ids, slot))


def _converted(place: Place, target: Tree) -> Tree:
    return naive.as_kind(place.card, place.row["kind"], target["kind"])


def _strangers(found: list[Place], target: Tree) -> set[str]:
    return {place.card["id"] for place in found if place.row["kind"] != target["kind"]}


@drives(cards.convert)
def _convert(stage: Stage) -> Attempt:
    ids, row = stage.cards(), stage.of("rows")

    def expect(tree: Tree) -> None:
        found = [place for place in naive.named(tree, ids) if place.row["id"] != row]
        target = _allowed(tree, found, row, None)
        if target is not None:
            naive.take_out(tree, [place.card["id"] for place in found])
            for place in found:
                naive.stack(target, place.at).append(_converted(place, target))
            naive.unlink(tree, _strangers(found, target))

    return Attempt(expect, (ids, row))


def copied(card: Tree, kind: str, new: dict[str, str], along: dict[str, str]) -> Tree:
    """Copy a card; what it names becomes the copy where that was copied along."""
    copy = {**deepcopy(card), "id": new[card["id"]]}
    if (name := naive.LINKS.get(kind)) and name in copy:
        copy[name] = [along.get(id_, id_) for id_ in copy[name]]
    return copy


@drives(cards.duplicate)
def _duplicate(stage: Stage) -> Attempt:
    ids, fresh = stage.cards(), stage.fresh()
    slot = stage.slot() if stage.chance(50) else None

    def expect(tree: Tree) -> object:
        found, give = naive.named(tree, ids), fresh.again()
        new = {place.card["id"]: give("c") for place in found}
        if set(new.values()) & set(naive.all_ids(tree)):
            return ()
        if slot is None:
            _copied_in_place(found, new)
        else:
            target = _allowed(tree, found, slot.row, slot.at)
            if target is None:
                return ()
            along = {i: new[i] for i in new.keys() - _strangers(found, target)}
            copies = [copied(p.card, p.row["kind"], new, along) for p in found]
            at = max(slot.position, 0)
            naive.stack(target, slot.at)[at:at] = [
                naive.as_kind(copy, place.row["kind"], target["kind"])
                for copy, place in zip(copies, found, strict=True)
            ]
        return tuple(new.values())

    return Attempt(expect, (ids, slot, fresh))


def _copied_in_place(found: list[Place], new: dict[str, str]) -> None:
    for _, group in groupby(found, key=lambda place: (place.row["id"], place.at)):
        cell = list(group)
        below = cell[-1].position + 1
        cell[0].row["cells"][cell[0].at][below:below] = [
            copied(place.card, place.row["kind"], new, new) for place in cell
        ]


@drives(cards.delete)
def _delete(stage: Stage) -> Attempt:
    ids = stage.cards()

    @naive.freeing
    def expect(tree: Tree) -> None:
        naive.forget(tree, [card["id"] for card in naive.take_out(tree, ids)])

    return Attempt(expect, (ids,))


def _card_of(tree: Tree, id_: str, kind: str) -> Tree | None:
    place = naive.place_of(tree, id_)
    return place.card if place and place.row["kind"] == kind else None


@drives(emotions.set_score)
def _set_score(stage: Stage) -> Attempt:
    id_, score = stage.card("emotion"), stage.random.choice((-2, -1, 0, 1, 2, None))

    def expect(tree: Tree) -> None:
        if card := _card_of(tree, id_, "emotion"):
            values.written(card, {"score": score})

    return Attempt(expect, (id_, score))


@drives(emotions.nudge)
def _nudge(stage: Stage) -> Attempt:
    id_, by = stage.card("emotion"), stage.random.choice((-1, 1))

    def expect(tree: Tree) -> None:
        if card := _card_of(tree, id_, "emotion"):
            card["score"] = sorted((-2, card.get("score", 0) + by, 2))[1]

    return Attempt(expect, (id_, by))


@drives(emotions.shift)
def _shift(stage: Stage) -> Attempt:
    ids = tuple(stage.card("emotion") for _ in range(stage.random.randint(1, 3)))
    by = stage.random.randint(-3, 3)

    def expect(tree: Tree) -> None:
        found = [_card_of(tree, id_, "emotion") for id_ in dict.fromkeys(ids)]
        scored = [card for card in found if card and card.get("score") is not None]
        way = by
        while any(not -2 <= card["score"] + way <= 2 for card in scored):
            way += 1 if way < 0 else -1
        for card in scored:
            card["score"] += way

    return Attempt(expect, (ids, by))


@drives(links.link)
def _link(stage: Stage) -> Attempt:
    solution, hurdle = stage.card("solution"), stage.card("hurdle")

    def expect(tree: Tree) -> None:
        card = _card_of(tree, solution, "solution")
        if card and _card_of(tree, hurdle, "hurdle") and hurdle not in card.get("solves", ()):
            naive.part(card, "solves").append(hurdle)

    return Attempt(expect, (solution, hurdle))


@drives(links.unlink)
def _unlink(stage: Stage) -> Attempt:
    solution = stage.card("solution")
    card = _card_of(stage.tree, solution, "solution")
    hurdle = stage.stray(card.get("solves", ()) if card else ())

    def expect(tree: Tree) -> None:
        if card := _card_of(tree, solution, "solution"):
            card["solves"] = [id_ for id_ in card.get("solves", ()) if id_ != hurdle]

    return Attempt(expect, (solution, hurdle))
