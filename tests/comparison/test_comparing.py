"""A comparison names exactly what an edit touched; it is empty for the same, and the same backwards."""

from __future__ import annotations

import json
from collections import Counter
from random import Random
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor import edits
from journeyeditor.comparison import Change, compare, future_of
from journeyeditor.models import (
    BehaviourCard,
    Card,
    Cell,
    EmotionCard,
    JourneyMap,
    OwnerCard,
    Phase,
    Row,
    Slot,
    SolutionCard,
)
from journeyeditor.models.queries import Standing, columns, standings
from journeyeditor.storage import from_bytes, to_bytes
from tests.edits import machinery
from tests.edits.driving import DRIVERS, Stage
from tests.edits.starts import start
from tests.helpers.maps import journeys

SEEDS: Final = st.integers(0, 2**32)
FEWER: Final = settings(
    max_examples=max(20, settings.default.max_examples // 5 if settings.default else 0)
)
EDITS: Final = st.lists(st.tuples(st.sampled_from(machinery.names()), SEEDS), max_size=12)


def told(before: JourneyMap, after: JourneyMap) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """The changes in plain words, in their order: noun, sort, id, fields."""
    return [_told(change) for change in compare(before, after).changes]


def _told(change: Change) -> tuple[str, str, str, tuple[str, ...]]:
    return change.noun, change.sort, change.id, change.fields


def edited(journey: JourneyMap, chosen: list[machinery.Step]) -> JourneyMap:
    """The map after some edits, each with arguments drawn by its driver."""
    for name, seed in chosen:
        edit, driver = DRIVERS[name]
        attempt = driver(Stage(json.loads(to_bytes(journey)), Random(seed)))
        result = edit(journey, *attempt.args, **attempt.fields)
        journey = result[0] if isinstance(result, tuple) else result
    return journey


def backwards(change: Change) -> Change:
    return Change(change.noun, change.after, change.before, change.moved, change.fields)


def the_same_backwards(before: JourneyMap, after: JourneyMap) -> None:
    forth, back = compare(before, after), compare(after, before)
    plain = [(*change[:4], frozenset(change.fields)) for change in map(backwards, forth.changes)]
    assert Counter(plain) == Counter(
        (*change[:4], frozenset(change.fields)) for change in back.changes
    )
    assert {(mood.phase_after, mood.after, mood.before) for mood in forth.moods} == {
        (mood.phase_before, mood.before, mood.after) for mood in back.moods
    }


def picked(journey: JourneyMap, random: Random) -> Standing | None:
    cards = list(standings(journey))
    return random.choice(cards) if cards else None


def naming(journey: JourneyMap, card: str) -> set[str]:
    """The cards that refer to a card."""
    return {
        found.card.id
        for found in standings(journey)
        if (isinstance(found.card, SolutionCard) and card in found.card.solves)
        or (isinstance(found.card, OwnerCard) and card in found.card.answers_for)
    }


@FEWER
@given(journeys())
def test_a_map_does_not_differ_from_itself(journey: JourneyMap) -> None:
    for same in (journey, from_bytes(to_bytes(journey))):
        found = compare(journey, same)
        assert (found.changes, found.moods) == ((), ())


@FEWER
@given(journeys(), journeys())
def test_unrelated_maps_compare_the_same_backwards(one: JourneyMap, other: JourneyMap) -> None:
    the_same_backwards(one, other)


@given(SEEDS, EDITS)
def test_edited_maps_compare_the_same_backwards(seed: int, chosen: list[machinery.Step]) -> None:
    before = start(seed)
    the_same_backwards(before, edited(before, chosen))


@given(SEEDS, EDITS)
def test_what_a_comparison_does_not_name_is_the_same(
    seed: int, chosen: list[machinery.Step]
) -> None:
    before = start(seed)
    after = edited(before, chosen)
    found = compare(before, after)
    named = {change.id for change in found.changes} | {change.before for change in found.changes}
    old = {found.card.id: found for found in standings(before)}
    new = {found.card.id: found for found in standings(after)}
    for id_ in (old.keys() | new.keys()) - named:
        if id_ not in old or id_ not in new:  # bound by its words
            assert id_ in found.bonds.cards.forth or id_ in found.bonds.cards.back
            continue
        assert old[id_].card == new[id_].card
        assert old[id_].row.kind == new[id_].row.kind
    for change in found.changes:
        if change.noun == "card" and change.sort in {"gone", "new"}:
            assert (change.id in old) is (change.sort == "gone")
            assert (change.id in new) is (change.sort == "new")


@FEWER
@given(journeys(), SEEDS, st.text(min_size=1))
def test_a_card_with_another_text_is_changed_and_nothing_else(
    journey: JourneyMap, seed: int, text: str
) -> None:
    found = picked(journey, Random(seed))
    if found is None or found.card.text == text:
        return
    after = edits.cards.change(journey, found.card.id, text=text)
    assert told(journey, after) == [("card", "changed", found.card.id, ("text",))]


@FEWER
@given(journeys(), SEEDS)
def test_a_deleted_card_is_gone_and_what_named_it_has_changed(
    journey: JourneyMap, seed: int
) -> None:
    found = picked(journey, Random(seed))
    if found is None:
        return
    after = edits.cards.delete(journey, [found.card.id])
    changes = compare(journey, after).changes
    gone = [change for change in changes if change.sort == "gone"]
    assert [_told(change) for change in gone] == [("card", "gone", found.card.id, ())]
    others = {change.id for change in changes if change.sort != "gone"}
    assert others == naming(journey, found.card.id) - {found.card.id}
    arrived = told(after, journey)
    assert [id_ for _, sort, id_, _ in arrived if sort == "new"] == [found.card.id]


@FEWER
@given(journeys(), SEEDS)
def test_a_card_in_another_cell_has_moved(journey: JourneyMap, seed: int) -> None:
    random = Random(seed)
    found = picked(journey, random)
    if found is None:
        return
    rows = [row for row in journey.rows if row.kind == found.row.kind]
    slot = Slot(random.choice(rows).id, random.choice(columns(journey)).id, random.randrange(4))
    after = edits.cards.move(journey, [found.card.id], slot)
    if (slot.row, slot.at) != (found.row.id, found.slot.at):
        assert told(journey, after) == [("card", "moved", found.card.id, ())]
    elif after != journey:  # of two that changed places either may be named
        changes = compare(journey, after).changes
        assert [(change.noun, change.sort) for change in changes] == [("card", "moved")]


@FEWER
@given(journeys(), SEEDS)
def test_phases_and_rows_are_named_with_their_cards(journey: JourneyMap, seed: int) -> None:
    random = Random(seed)
    if journey.phases:
        phase = random.choice(journey.phases)
        after = edits.phases.delete(journey, phase.id)
        gone = {change.id for change in compare(journey, after).changes if change.sort == "gone"}
        cards = {found.card.id for found in standings(journey) if found.slot.at in phase.column_ids}
        assert gone == {phase.id, *(step.id for step in phase.steps), *cards}
        renamed = edits.phases.change(journey, phase.id, title=phase.title + "!")
        assert told(journey, renamed) == [("phase", "changed", phase.id, ("title",))]
        shown = edits.phases.change(journey, phase.id, width=333, collapsed=not phase.collapsed)
        assert told(journey, shown) == []
    if len(journey.rows) > 1:
        first, last = journey.rows[0], journey.rows[-1]
        turned = edits.rows.move(journey, last.id, 0)
        changes = told(journey, turned)
        assert [change[:2] for change in changes] == [("row", "moved")]
        assert changes[0][2] == last.id or len(journey.rows) == 2
        hidden = edits.rows.change(journey, first.id, hidden=not first.hidden, height=99)
        assert told(journey, hidden) == []


@FEWER
@given(journeys())
def test_a_future_map_keeps_the_ties(journey: JourneyMap) -> None:
    future = future_of(journey, "m-2")
    fields = (
        {("map", "changed", "m-2")} if (journey.state, journey.edition) != ("future", "") else set()
    )
    assert {change[:3] for change in told(journey, future)} == fields
    assert future.based_on is not None
    assert future.based_on.id == journey.id
    assert future.review is None or future.review.last is None


def small(prefix: str, *, texts: tuple[str, ...] = ("Searches", "Compares")) -> JourneyMap:
    """A map whose ids begin with a prefix; two phases, behaviour and emotions."""
    cells = tuple(
        Cell(at=f"{prefix}p{at}", cards=(BehaviourCard(id=f"{prefix}c{at}", text=text),))
        for at, text in enumerate(texts)
    )
    moods = (
        Cell(
            at=f"{prefix}p0",
            cards=(
                EmotionCard(id=f"{prefix}e0", score=-1),
                EmotionCard(id=f"{prefix}e1", score=0),
            ),
        ),
    )
    return JourneyMap(
        id=f"{prefix}m",
        title="Bicycle",
        phases=(
            Phase(id=f"{prefix}p0", title="Awareness"),
            Phase(id=f"{prefix}p1", title="Consideration"),
        ),
        rows=(
            Row(id=f"{prefix}r0", kind="behaviour", title="Behaviour", cells=cells),
            Row(id=f"{prefix}r1", kind="emotion", title=f"Feelings {prefix}", cells=moods),
        ),
    )


def test_maps_without_common_ids_are_bound_by_what_they_say() -> None:
    assert told(small("a"), small("b")) == [("row", "changed", "br1", ("title",))]
    other = small("b", texts=("  searches ", "Asks a friend"))
    assert told(small("a"), other) == [
        ("row", "changed", "br1", ("title",)),
        ("card", "changed", "bc0", ("text",)),
        ("card", "new", "bc1", ()),
        ("card", "gone", "ac1", ()),
    ]


def test_references_are_followed_through_what_is_bound() -> None:
    def solved(prefix: str) -> JourneyMap:
        made = small(prefix)
        made = edits.rows.add(made, 2, f"{prefix}r2", "hurdle", "Hurdles")
        made = edits.rows.add(made, 3, f"{prefix}r3", "solution", "Solutions")
        hurdle = edits.cards.new_card("hurdle", f"{prefix}h", "Slow")
        solution = SolutionCard(id=f"{prefix}s", text="Faster", solves=(f"{prefix}h",))
        made = edits.cards.add(made, Slot(f"{prefix}r2", f"{prefix}p0", 0), hurdle)
        return edits.cards.add(made, Slot(f"{prefix}r3", f"{prefix}p0", 0), solution)

    assert told(solved("a"), solved("b")) == [("row", "changed", "br1", ("title",))]


def test_the_mood_of_a_phase_is_the_mean_of_its_scores() -> None:
    before = small("a")
    after = edits.emotions.set_score(before, "ae0", 2)
    (mood,) = compare(before, after).moods
    assert (mood.phase_after, mood.before, mood.after, mood.difference) == ("ap0", -0.5, 1, 1.5)
    silent = edits.cards.delete(before, ["ae0", "ae1"])
    (mood,) = compare(before, silent).moods
    assert (mood.after, mood.difference) == (None, None)


def test_what_a_first_step_takes_over_did_not_move() -> None:
    before = small("a")
    after = edits.steps.add(before, "ap0", 0, "s", "First")
    assert told(before, after) == [("step", "new", "s", ())]
    assert told(after, before) == [("step", "gone", "s", ())]


def test_a_card_of_another_kind_tells_what_it_lost() -> None:
    before = edits.rows.add(small("a"), 2, "n", "note", "Notes")
    before = edits.cards.change(before, "ae0", text="Hm")
    after = edits.cards.convert(before, ["ae0"], "n")
    assert told(before, after) == [("card", "moved", "ae0", ("score",))]


def test_cards_are_listed_along_the_phases() -> None:
    before = small("a")
    cards: list[Card] = [BehaviourCard(id=f"x{at}") for at in range(2)]
    after = edits.cards.add(before, Slot("ar0", "ap1", 0), cards[0])
    after = edits.cards.add(after, Slot("ar0", "ap0", 0), cards[1])
    after = edits.cards.delete(after, ["ac0"])
    assert [id_ for _, _, id_, _ in told(before, after)] == ["x1", "ac0", "x0"]
