"""Changes in words: every change of any two maps can be told, in both languages, on one line."""

from __future__ import annotations

from hypothesis import given, settings

from journeyeditor import edits
from journeyeditor.comparison import compare, future_of
from journeyeditor.comparison.telling import as_text, lines, mood_line
from journeyeditor.models import JourneyMap, Slot
from tests.helpers.maps import journeys
from tests.helpers.trip import trip


def later() -> JourneyMap:
    """The trip after a few edits of all sorts."""
    after = edits.cards.delete(trip(), ["c-2"])
    after = edits.cards.change(after, "c-9", text="Tabs\nwithout end", severity=1)
    after = edits.cards.move(after, ["c-4"], Slot("r-1", "p-3", 0))
    after = edits.cards.add(after, Slot("r-2", "p-1", 0), edits.cards.new_card("note", "n"))
    after = edits.cards.change(after, "c-11", solves=("c-9", "c-10"))
    after = edits.emotions.set_score(after, "c-6", -1)
    return edits.phases.rename(after, "p-3", "On the way")


def test_a_list_says_what_happened_to_what_and_where() -> None:
    assert as_text(compare(trip(), later()), "en") == (
        "Changed: Phase “On the way”\n"
        "  Title: Travel → On the way\n"
        "Gone: Behaviour “Asks friends” (Dream · Does)\n"
        "New: Note “Untitled” (Dream · Notes)\n"
        "Changed: Emotion “Great idea!” (Dream · Feels)\n"
        "  Score: +2 → −1\n"
        "Changed: Hurdle “Tabs without end” (Book · Hurdles)\n"
        "  Text: Too many tabs → Tabs without end\n"
        "  Severity: High → Low\n"
        "Changed: Solution “One list” (Book · Ideas)\n"
        "  Solves: Tabs without end → Tabs without end, Card refused\n"
        "Moved: Behaviour “Compares prices” (On the way · Does)\n"
        "  Place: Book, Compare · Does → On the way · Does\n"
        "\n"
        "Emotions\n"
        "Dream: +2.0 → −1.0\n"
    )


def test_the_list_is_told_in_german() -> None:
    told = as_text(compare(trip(), later()), "de")
    assert "Entfallen: Verhalten „Asks friends“" in told
    assert "  Schweregrad: Hoch → Gering\n" in told
    assert "Dream: +2,0 → −1,0\n" in told


def test_what_is_the_same_has_no_list() -> None:
    assert as_text(compare(trip(), trip()), "en") == ""


def test_a_future_map_says_that_it_is_one() -> None:
    (line,) = lines(compare(trip(), future_of(trip(), "m-2")), "en")
    assert (line.noun, line.summary) == ("Map", "State")
    assert line.details[0].after == "Future journey"


@settings(max_examples=20)
@given(journeys(), journeys())
def test_every_change_of_any_two_maps_is_told(one: JourneyMap, other: JourneyMap) -> None:
    comparison = compare(one, other)
    for language in ("en", "de"):
        told = lines(comparison, "de" if language == "de" else "en")
        assert len(told) == len(comparison.changes)
        for line in told:
            assert all((line.sort, line.noun, line.name))
            assert "\n" not in f"{line.name}{line.place}{line.summary}"
    for mood in comparison.moods:
        assert "→" in mood_line(comparison, mood, "en")
