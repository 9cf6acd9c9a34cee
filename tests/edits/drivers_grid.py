"""Drivers of the edits of phases, steps and rows."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from journeyeditor.edits import phases, rows, steps
from journeyeditor.models import KINDS
from tests.edits import naive, values
from tests.edits.drivers_cards import copied
from tests.edits.driving import Attempt, Stage, drives
from tests.edits.naive import Tree

Find = Callable[[Tree], Tree | None]


def changing(stage: Stage, id_: str, sort: str, find: Find) -> Attempt:
    """Change fields of a record that is found by `find`; now and then to what they are already."""
    fields = values.drawn(stage.random, sort)
    old = find(stage.tree)
    if old and stage.chance(20):
        fields = {"description": old.get("description", "")}

    @naive.freeing
    def expect(tree: Tree) -> None:
        if found := find(tree):
            values.written(found, fields)

    return Attempt(expect, (id_,), values.built(fields))


def renaming(stage: Stage, id_: str, find: Find) -> Attempt:
    """Give a record another title."""
    title = values.text(stage.random)

    def expect(tree: Tree) -> None:
        if found := find(tree):
            found["title"] = title

    return Attempt(expect, (id_, title))


def moving(stage: Stage, name: str) -> Attempt:
    """Move a record of one of the map's lists."""
    id_, index = stage.of(name), stage.gap(stage.tree.get(name, ()))

    def expect(tree: Tree) -> None:
        records = tree.get(name, [])
        if found := naive.record_of(records, id_):
            naive.shifted(records, found, index)

    return Attempt(expect, (id_, index))


def in_list(name: str, id_: str) -> Find:
    """Find a record of one of the map's lists."""
    return lambda tree: naive.record_of(tree.get(name, ()), id_)


def _step(id_: str) -> Find:
    return lambda tree: naive.record_of(naive.steps(tree), id_)


@drives(phases.add)
def _add_phase(stage: Stage) -> Attempt:
    index, id_ = stage.gap(stage.tree.get("phases", ())), stage.new_id("p")
    title = values.text(stage.random)

    def expect(tree: Tree) -> None:
        if id_ not in naive.all_ids(tree):
            naive.part(tree, "phases").insert(max(index, 0), {"id": id_, "title": title})

    return Attempt(expect, (index, id_, title))


@drives(phases.rename)
def _rename_phase(stage: Stage) -> Attempt:
    id_ = stage.of("phases")
    return renaming(stage, id_, in_list("phases", id_))


@drives(phases.change)
def _change_phase(stage: Stage) -> Attempt:
    id_ = stage.of("phases")
    return changing(stage, id_, "phase", in_list("phases", id_))


@drives(phases.move)
def _move_phase(stage: Stage) -> Attempt:
    return moving(stage, "phases")


@drives(phases.delete)
def _delete_phase(stage: Stage) -> Attempt:
    id_ = stage.of("phases")

    @naive.freeing
    def expect(tree: Tree) -> None:
        phase = in_list("phases", id_)(tree)
        if phase is None:
            return
        gone = [phase["id"], *(step["id"] for step in phase.get("steps", ()))]
        cards = [place.card["id"] for place in naive.places(tree) if place.at in gone]
        naive.take_out(tree, cards)
        tree["phases"].remove(phase)
        naive.forget(tree, {*gone, *cards})

    return Attempt(expect, (id_,))


@drives(phases.duplicate)
def _duplicate_phase(stage: Stage) -> Attempt:
    id_, fresh = stage.of("phases"), stage.fresh()

    def expect(tree: Tree) -> None:
        phase, give = in_list("phases", id_)(tree), fresh.again()
        if phase is None or fresh.spoilt:
            return
        new = deepcopy(phase)
        for record, letter in [(new, "p"), *((step, "s") for step in new.get("steps", ()))]:
            record["id"] = give(letter)
        old_columns = [s["id"] for s in phase.get("steps", ())] or [phase["id"]]
        new_columns = [s["id"] for s in new.get("steps", ())] or [new["id"]]
        found = [place for place in naive.places(tree) if place.at in old_columns]
        ids = {place.card["id"]: give("c") for place in found}
        tree["phases"].insert(tree["phases"].index(phase) + 1, new)
        for place in found:
            at = new_columns[old_columns.index(place.at)]
            naive.stack(place.row, at).append(copied(place.card, place.row["kind"], ids, ids))

    return Attempt(expect, (id_, fresh))


@drives(steps.add)
def _add_step(stage: Stage) -> Attempt:
    phase_id, id_ = stage.of("phases"), stage.new_id("s")
    phase = in_list("phases", phase_id)(stage.tree)
    index = stage.gap(phase.get("steps", ()) if phase else ())
    title = values.text(stage.random)

    def expect(tree: Tree) -> None:
        phase = in_list("phases", phase_id)(tree)
        if phase is None or id_ in naive.all_ids(tree):
            return
        naive.part(phase, "steps").insert(max(index, 0), {"id": id_, "title": title})
        if len(phase["steps"]) == 1:
            for row in tree.get("rows", ()):
                naive.stack(row, id_).extend(row["cells"].pop(phase_id, ()))

    return Attempt(expect, (phase_id, index, id_, title))


@drives(steps.rename)
def _rename_step(stage: Stage) -> Attempt:
    id_ = stage.step()
    return renaming(stage, id_, _step(id_))


@drives(steps.change)
def _change_step(stage: Stage) -> Attempt:
    id_ = stage.step()
    return changing(stage, id_, "step", _step(id_))


@drives(steps.move)
def _move_step(stage: Stage) -> Attempt:
    id_ = stage.step()
    phase = naive.phase_with(stage.tree, id_)
    index = stage.gap(phase["steps"] if phase else ())

    def expect(tree: Tree) -> None:
        if phase := naive.phase_with(tree, id_):
            naive.shifted(phase["steps"], naive.record_of(phase["steps"], id_), index)

    return Attempt(expect, (id_, index))


@drives(steps.move_over)
def _move_step_over(stage: Stage) -> Attempt:
    id_, phase_id = stage.step(), stage.of("phases")
    there = in_list("phases", phase_id)(stage.tree)
    index = stage.gap(there.get("steps", ()) if there else ())

    def expect(tree: Tree) -> None:
        source, target = naive.phase_with(tree, id_), in_list("phases", phase_id)(tree)
        if source is None or target is None:
            return
        step = naive.record_of(source["steps"], id_)
        if source is target:
            naive.shifted(source["steps"], step, index)
            return
        source["steps"].remove(step)
        naive.part(target, "steps").insert(max(index, 0), step)
        if len(target["steps"]) == 1:
            for row in tree.get("rows", ()):
                naive.stack(row, id_)[:0] = row.get("cells", {}).pop(phase_id, [])

    return Attempt(expect, (id_, phase_id, index))


@drives(steps.delete)
def _delete_step(stage: Stage) -> Attempt:
    id_ = stage.step()

    def expect(tree: Tree) -> None:
        phase = naive.phase_with(tree, id_)
        if phase is None:
            return
        ids: list[Any] = [step["id"] for step in phase["steps"]]
        at = ids.index(id_)
        del phase["steps"][at]
        for row in tree.get("rows", ()):
            cards = row.get("cells", {}).pop(id_, [])
            if at > 0:
                naive.stack(row, ids[at - 1]).extend(cards)
            elif len(ids) > 1:
                naive.stack(row, ids[1])[:0] = cards
            else:
                naive.stack(row, phase["id"]).extend(cards)
        naive.forget(tree, [id_])

    return Attempt(expect, (id_,))


@drives(rows.add)
def _add_row(stage: Stage) -> Attempt:
    index, id_ = stage.gap(stage.tree.get("rows", ())), stage.new_id("r")
    kind, title = stage.random.choice(KINDS), values.text(stage.random)

    def expect(tree: Tree) -> None:
        if id_ not in naive.all_ids(tree):
            new = {"id": id_, "kind": kind, "title": title}
            naive.part(tree, "rows").insert(max(index, 0), new)

    return Attempt(expect, (index, id_, kind, title))


@drives(rows.rename)
def _rename_row(stage: Stage) -> Attempt:
    id_ = stage.of("rows")
    return renaming(stage, id_, in_list("rows", id_))


@drives(rows.change)
def _change_row(stage: Stage) -> Attempt:
    id_ = stage.of("rows")
    return changing(stage, id_, "row", in_list("rows", id_))


@drives(rows.move)
def _move_row(stage: Stage) -> Attempt:
    return moving(stage, "rows")


@drives(rows.delete)
def _delete_row(stage: Stage) -> Attempt:
    id_ = stage.of("rows")

    @naive.freeing
    def expect(tree: Tree) -> None:
        if row := naive.row_of(tree, id_):
            cards = [place.card["id"] for place in naive.places(tree) if place.row is row]
            tree["rows"].remove(row)
            naive.forget(tree, {id_, *cards})

    return Attempt(expect, (id_,))


@drives(rows.duplicate)
def _duplicate_row(stage: Stage) -> Attempt:
    id_, fresh = stage.of("rows"), stage.fresh()

    def expect(tree: Tree) -> None:
        row, give = naive.row_of(tree, id_), fresh.again()
        if row is None or fresh.spoilt:
            return
        new = deepcopy(row)
        new["id"] = give("r")
        tree["rows"].insert(tree["rows"].index(row) + 1, new)
        for place in naive.places(tree):
            if place.row is new:
                place.card["id"] = give("c")

    return Attempt(expect, (id_, fresh))
