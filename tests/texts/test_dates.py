"""Dates: long and short, with the months Babel knows; what is no day comes back as it is."""

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.texts.dates import day, day_short


def test_days_as_in_the_design() -> None:
    assert day("en", "2026-08-14") == "14 August 2026"
    assert day("de", "2026-08-14") == "14. August 2026"
    assert day_short("en", "2026-08-14") == "14 Aug 2026"
    assert day_short("de", "2026-08-04") == "04.08.2026"


@given(st.dates(min_value=date(1000, 1, 1)))
def test_days_agree_with_babel(when: date) -> None:
    iso = when.isoformat()
    assert day("en", iso) == format_date(when, "long", locale="en_GB")
    assert day("de", iso) == format_date(when, "long", locale="de")
    assert day_short("en", iso) == format_date(when, "medium", locale="en_GB")
    assert day_short("de", iso) == format_date(when, "medium", locale="de")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2026-13-01",
        "2026-02-30",
        "20260814",
        "2026-W33-5",
        "2026-08-14T12:00",
        "０000-01-01",
    ],
)
def test_what_is_no_day_comes_back(text: str) -> None:
    assert day("en", text) == text
    assert day_short("de", text) == text


@given(st.text())
def test_any_text_is_survived(text: str) -> None:
    assert isinstance(day("de", text), str)
