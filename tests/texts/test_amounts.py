"""Amounts: what the map writes can be typed, in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.texts import LANGUAGES, Language
from journeyeditor.texts.amounts import Amount, typed_amount
from journeyeditor.texts.numbers import quantity

NB = "\u00a0"


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("de", f"2,6{NB}%", Amount(2.6, "%")),
        ("de", "2,6%", Amount(2.6, "%")),
        ("en", "2.6 %", Amount(2.6, "%")),
        ("de", "184 Tsd.", Amount(184_000)),
        ("de", "184 tsd", Amount(184_000)),
        ("de", "1,2 Mio. €", Amount(1_200_000, "€")),
        ("de", "3,4 Mrd.", Amount(3_400_000_000)),
        ("en", "184 k", Amount(184_000)),
        ("en", "184K", Amount(184_000)),
        ("en", "€1.2 M", Amount(1_200_000, "€")),
        ("en", "12.345 k", Amount(12_345)),
        ("de", "12,5 €", Amount(12.5, "€")),
        ("en", "−€12.50", Amount(-12.5, "€")),
        ("en", "€ -12.5", Amount(-12.5, "€")),
        ("de", "5 m", Amount(5, "m")),
        ("de", "5 Tage", Amount(5, "Tage")),
        ("en", "4.5 k m/s", Amount(4500, "m/s")),
        ("en", "5 kg", Amount(5, "kg")),
        ("en", "5 euros", Amount(5, "euros")),
        ("en", "1e3 %", Amount(1000, "%")),
        ("de", "184.000", Amount(184_000)),
        ("de", "-0,5", Amount(-0.5)),
        ("de", "2.6", None),
        ("en", "2,6", None),
        ("en", "many", None),
        ("en", "", None),
        ("en", "%", None),
        ("en", "€5 €", None),
        ("en", "--5", None),
        ("en", "1e400", None),
        ("en", "1.5e308 k", None),
    ],
)
def test_amounts_are_read(language: Language, text: str, amount: Amount | None) -> None:
    assert typed_amount(language, text) == amount


@given(
    st.integers(-(10**13), 10**13) | st.floats(-1e13, 1e13),
    st.sampled_from(("", "%", "€", "£", "Tage", "km/h", "points")),
    st.sampled_from(LANGUAGES),
)
def test_what_the_map_shows_is_read_as_it_is_shown(
    value: float, unit: str, language: Language
) -> None:
    shown = quantity(language, value, unit)

    found = typed_amount(language, shown)

    assert found is not None
    assert found.unit == unit
    assert quantity(language, found.value, unit) == shown
    assert found.value == pytest.approx(value, rel=0.05)


@given(
    st.integers(-9999, 9999) | st.integers(-999, 999).map(lambda n: n * 1000),
    st.sampled_from(LANGUAGES),
)
def test_nothing_is_lost_where_nothing_was_rounded(value: int, language: Language) -> None:
    assert typed_amount(language, quantity(language, value, "%")) == Amount(value, "%")


@given(st.text(max_size=30), st.sampled_from(LANGUAGES))
def test_any_text_is_an_amount_or_none(text: str, language: Language) -> None:
    found = typed_amount(language, text)
    assert found is None or found.unit == found.unit.strip()
