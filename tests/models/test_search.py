"""Searching a map: in reading order, whatever the case, never half a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import standings
from journeyeditor.models.search import matches, replaced, spans, texts
from tests.helpers.maps import journeys
from tests.helpers.trip import trip

WORDS = st.text(st.sampled_from("aAbßsSﬁfiİi̇ Σσς+"), max_size=8)


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Straße", "STRASSE", ["Straße"]),
        ("Straße", "s", ["S"]),
        ("ßa sa", "sa", ["sa"]),
        ("aAaA", "aa", ["aA", "aA"]),
        ("Müller", "MÜLL", ["Müll"]),
        ("ΟΔΟΣ", "οδος", ["ΟΔΟΣ"]),
        ("a", "", []),
        ("a.b", ".", ["."]),
    ],
)
def test_letters_are_compared_as_unicode_folds_them(
    text: str, wanted: str, found: list[str]
) -> None:
    assert [text[start:end] for start, end in spans(text, wanted)] == found


def test_with_case_only_the_same_letters_are_found() -> None:
    assert spans("Pack, pack", "pack", match_case=True) == ((6, 10),)
    assert matches(trip(), "packs", match_case=True) == ()
    assert matches(trip(), "packs") == ("c-5",)


@given(WORDS, WORDS)
def test_what_is_found_says_what_was_wanted_and_does_not_overlap(text: str, wanted: str) -> None:
    end = 0
    for start, stop in spans(text, wanted):
        assert text[start:stop].casefold() == wanted.casefold()
        assert end <= start < stop <= len(text)
        end = stop


@given(WORDS, WORDS, WORDS)
def test_no_place_is_missed(before: str, wanted: str, behind: str) -> None:
    assert bool(spans(before + wanted + behind, wanted)) == bool(wanted)


@given(WORDS, WORDS)
def test_with_case_replacing_is_what_every_program_does(text: str, new: str) -> None:
    assert replaced(text, "a", new, match_case=True) == text.replace("a", new)


@given(WORDS, WORDS)
def test_what_was_replaced_by_nothing_alike_is_gone(text: str, wanted: str) -> None:
    once = replaced(text, wanted, "|")
    assert spans(once, wanted) == ()
    assert once.count("|") == len(spans(text, wanted))


@given(journeys())
def test_every_card_phase_step_and_row_is_searched_once(journey: JourneyMap) -> None:
    found = [named.id for named in texts(journey)]
    assert len(found) == len(set(found))
    cards = [standing.card.id for standing in standings(journey)]
    assert [id_ for id_ in found if id_ in set(cards)] == cards
    steps = [step.id for phase in journey.phases for step in phase.steps]
    heads = [phase.id for phase in journey.phases] + [row.id for row in journey.rows]
    assert set(found) == {*cards, *steps, *heads}


def test_matches_come_in_reading_order() -> None:
    cards = ("r-1", "c-1", "c-3", "c-4", "r-2", "c-7", "c-9", "c-11", "r-6")
    assert matches(trip(), "o") == ("p-2", "s-1", *cards)
    assert matches(trip(), "") == ()
