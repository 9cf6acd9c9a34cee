"""A map is due for its review when as many days have passed as it says, or ninety, or it never was."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.models import JourneyMap, Review, review_due

TODAY = date(2026, 8, 14)


def reviewed(last: str | None, every: int | None = None) -> JourneyMap:
    return JourneyMap(id="m", title="", review=Review(last=last, every_days=every))


def test_a_map_that_nobody_reviewed_is_due() -> None:
    for journey in (JourneyMap(id="m", title=""), reviewed(None), reviewed(None, 30)):
        state = review_due(journey, TODAY)
        assert (state.is_due, state.last, state.passed, state.next) == (True, None, None, None)
        assert state.every_days == (30 if journey.review and journey.review.every_days else 90)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.none() | st.integers(1, 999))
def test_it_is_due_again_after_so_many_days(last: date, every: int | None) -> None:
    journey = reviewed(last.isoformat(), every)
    due = last + timedelta(days=every or 90)
    assert review_due(journey, due).is_due
    assert not review_due(journey, due - timedelta(days=1)).is_due
    assert review_due(journey, due).next == due
    assert review_due(journey, due).passed == (every or 90)


def test_months_years_and_times_count_from_their_first_day() -> None:
    assert review_due(reviewed("2026-08"), TODAY).passed == 13
    assert review_due(reviewed("2026"), TODAY).next == date(2026, 4, 1)
    assert review_due(reviewed("2026-08-13T23:59"), TODAY).passed == 1


def test_a_review_to_come_is_not_due_and_far_days_do_no_harm() -> None:
    assert not review_due(reviewed("2026-08-20"), TODAY).is_due
    assert review_due(reviewed("2026-08-20"), TODAY).passed == -6
    assert review_due(reviewed("2026-08-14", 10**9), TODAY).next == date.max
