"""Drivers of the edits of personas, segments, ignored findings, pictures, texts and the header."""

from __future__ import annotations

from typing import get_args

from journeyeditor.edits import header, ignored, personas, pictures, segments, text
from journeyeditor.models import Persona, Picture, Segment
from journeyeditor.models.kinds import FindingCode
from tests.edits import naive, values
from tests.edits.drivers_grid import changing, in_list, moving
from tests.edits.driving import NOBODY, Attempt, Stage, drives
from tests.edits.naive import Tree


def _persona_fields(stage: Stage) -> Tree:
    fields = values.drawn(stage.random, "persona")
    if stage.chance(30):
        known = [segment["id"] for segment in stage.tree.get("segments", ())]
        fields["segment"] = stage.stray(known) if stage.chance(70) else None
    if stage.chance(30):
        fields["picture"] = stage.random.choice(["", "gone", *stage.tree.get("images", ())])
    return fields


def _has_segment(tree: Tree, fields: Tree) -> bool:
    segment = fields.get("segment")
    return segment is None or in_list("segments", segment)(tree) is not None


@drives(personas.add)
def _add_persona(stage: Stage) -> Attempt:
    index, id_ = stage.gap(stage.tree.get("personas", ())), stage.new_id("u")
    fields = {"name": "Lena", **_persona_fields(stage)}
    persona = Persona.model_validate({"id": id_, **values.built(fields)})

    def expect(tree: Tree) -> None:
        if id_ not in naive.all_ids(tree) and _has_segment(tree, fields):
            new: Tree = {"id": id_}
            values.written(new, fields)
            naive.part(tree, "personas").insert(max(index, 0), new)

    return Attempt(expect, (index, persona))


@drives(personas.change)
def _change_persona(stage: Stage) -> Attempt:
    id_, fields = stage.of("personas"), _persona_fields(stage)

    @naive.freeing
    def expect(tree: Tree) -> None:
        persona = in_list("personas", id_)(tree)
        if persona and _has_segment(tree, fields):
            values.written(persona, fields)

    return Attempt(expect, (id_,), values.built(fields))


@drives(personas.move)
def _move_persona(stage: Stage) -> Attempt:
    return moving(stage, "personas")


@drives(personas.delete)
def _delete_persona(stage: Stage) -> Attempt:
    id_ = stage.of("personas")
    known = [persona["id"] for persona in stage.tree.get("personas", ())]
    choices = [personas.EVERYONE, personas.DELETE, stage.random.choice([*known, NOBODY])]
    orphans = {
        place.card["id"]: stage.random.choice(choices)
        for place in naive.places(stage.tree)
        if not stage.chance(10)
    }

    @naive.freeing
    def expect(tree: Tree) -> None:
        persona = in_list("personas", id_)(tree)
        if persona is None:
            return
        found = [p.card for p in naive.places(tree) if id_ in p.card.get("personas", ())]
        alone = [card for card in found if set(card["personas"]) == {id_}]
        allowed = {personas.EVERYONE, personas.DELETE, *known} - {id_}
        if any(orphans.get(card["id"]) not in allowed for card in alone):
            return
        for card in found:
            card["personas"] = [other for other in card["personas"] if other != id_]
        for card in alone:
            answer = orphans[card["id"]]
            if answer == personas.DELETE:
                naive.forget(tree, [naive.take_out(tree, [card["id"]])[0]["id"]])
            elif answer != personas.EVERYONE:
                card["personas"] = [answer]
        tree["personas"].remove(persona)
        naive.forget(tree, [id_])

    return Attempt(expect, (id_, orphans))


@drives(segments.add)
def _add_segment(stage: Stage) -> Attempt:
    index, id_ = stage.gap(stage.tree.get("segments", ())), stage.new_id("g")
    segment = Segment(id=id_, title="Pendler")

    def expect(tree: Tree) -> None:
        if id_ not in naive.all_ids(tree):
            naive.part(tree, "segments").insert(max(index, 0), {"id": id_, "title": "Pendler"})

    return Attempt(expect, (index, segment))


@drives(segments.change)
def _change_segment(stage: Stage) -> Attempt:
    id_ = stage.of("segments")
    return changing(stage, id_, "segment", in_list("segments", id_))


@drives(segments.move)
def _move_segment(stage: Stage) -> Attempt:
    return moving(stage, "segments")


@drives(segments.delete)
def _delete_segment(stage: Stage) -> Attempt:
    id_ = stage.of("segments")

    def expect(tree: Tree) -> None:
        if segment := in_list("segments", id_)(tree):
            tree["segments"].remove(segment)
            for persona in tree.get("personas", ()):
                if persona.get("segment") == id_:
                    del persona["segment"]
            naive.forget(tree, [id_])

    return Attempt(expect, (id_,))


@drives(ignored.ignore)
def _ignore(stage: Stage) -> Attempt:
    code = stage.random.choice(get_args(FindingCode))
    known = [p.card["id"] for p in naive.places(stage.tree)]
    known += [phase["id"] for phase in stage.tree.get("phases", ())]
    at = [stage.stray(known) for _ in range(stage.random.randrange(3))]
    if stage.tree.get("ignored") and stage.chance(30):
        entry = stage.random.choice(stage.tree["ignored"])
        code, at = entry["code"], list(entry.get("at", ()))
    note = stage.random.choice(("", "", "Checked by hand", "Known"))

    def expect(tree: Tree) -> None:
        entries = naive.part(tree, "ignored")
        same = [e for e in entries if e["code"] == code and set(e.get("at", ())) == set(at)]
        if same and note:
            same[0]["note"] = note
        elif not same and set(at) <= set(naive.all_ids(tree)):
            entries.append({"code": code, "at": list(at), **({"note": note} if note else {})})

    return Attempt(expect, (code, at, note))


@drives(ignored.restore)
def _restore(stage: Stage) -> Attempt:
    entries = stage.tree.get("ignored") or [{"code": "review-due"}]
    entry = stage.random.choice(entries)
    code, at = entry["code"], list(entry.get("at", ()))
    stage.random.shuffle(at)
    if stage.chance(15):
        at = at[1:]

    def expect(tree: Tree) -> None:
        tree["ignored"] = [
            entry
            for entry in tree.get("ignored", ())
            if entry["code"] != code or set(entry.get("at", ())) != set(at)
        ]

    return Attempt(expect, (code, at))


@drives(pictures.put)
def _put(stage: Stage) -> Attempt:
    known = [*stage.tree.get("images", ()), "new-1", "new-2"]
    name, data = stage.random.choice(known), stage.random.choice(("", "QUJD", "REVG"))
    picture = Picture(hash=name, type="image/png", data=data)

    def expect(tree: Tree) -> None:
        stored = tree.setdefault("images", {}).setdefault(name, {})
        values.written(stored, {"type": "image/png", "data": data})

    return Attempt(expect, (picture,))


@drives(text.write)
def _write(stage: Stage) -> Attempt:
    id_ = stage.stray(naive.all_ids(stage.tree))
    words = values.text(stage.random)

    def expect(tree: Tree) -> None:
        titled = [tree, *tree.get("phases", ()), *tree.get("rows", ()), *tree.get("segments", ())]
        for record in [*titled, *naive.steps(tree)]:
            if record["id"] == id_:
                record["title"] = words
        if persona := in_list("personas", id_)(tree):
            persona["name"] = words
        if place := naive.place_of(tree, id_):
            values.written(place.card, {"text": words})

    return Attempt(expect, (id_, words))


@drives(text.substitute)
def _substitute(stage: Stage) -> Attempt:
    known = naive.all_ids(stage.tree)
    ids = stage.random.sample(known, stage.random.randint(0, len(known)))
    wanted = stage.random.choice(("x", "h", "RD", "Ä", "+", "\n", "oten", "", "gone"))
    new = stage.random.choice(("", "X", "xx", "ß"))
    options: dict[str, object] = {"match_case": True} if stage.chance(40) else {}

    def mended(record: Tree, name: str) -> str:
        done, at, words = "", 0, record.get(name, "")
        while at < len(words):
            piece = words[at : at + len(wanted)]
            same = piece == wanted or (not options and piece.casefold() == wanted.casefold())
            hit = bool(wanted) and same and record["id"] in ids
            done, at = (done + new, at + len(wanted)) if hit else (done + words[at], at + 1)
        return done

    def expect(tree: Tree) -> None:
        for record in [*tree.get("phases", ()), *tree.get("rows", ()), *naive.steps(tree)]:
            record["title"] = mended(record, "title")
        for place in naive.places(tree):
            if "text" in place.card:
                values.written(place.card, {"text": mended(place.card, "text")})

    return Attempt(expect, (ids, wanted, new), fields=options)


@drives(header.change)
def _change_header(stage: Stage) -> Attempt:
    fields = values.drawn(stage.random, "map")
    if stage.chance(20):
        fields = {"title": stage.tree["title"], "purpose": stage.tree.get("purpose", "")}
    return Attempt(lambda tree: values.written(tree, fields), fields=values.built(fields))


@drives(header.rename)
def _rename(stage: Stage) -> Attempt:
    title = values.text(stage.random)
    return Attempt(lambda tree: values.written(tree, {"title": title}), (title,))


@drives(header.reviewed)
def _reviewed(stage: Stage) -> Attempt:
    day = stage.random.choice(values.DAYS)

    def expect(tree: Tree) -> None:
        tree.setdefault("review", {})["last"] = day

    return Attempt(expect, (day,))
