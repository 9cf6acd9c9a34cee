"""Numbers: notation of each language, signs, short forms, units; the symbols agree with Babel."""

import math

import pytest
from babel.numbers import format_decimal, get_decimal_symbol, get_group_symbol
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.texts import LANGUAGES, Language
from journeyeditor.texts.numbers import NOTATIONS, number, quantity, short_number, signed

NB = "\u00a0"


@pytest.mark.parametrize("language", LANGUAGES)
def test_symbols_agree_with_babel(language: Language) -> None:
    notation = NOTATIONS[language]
    assert notation.decimal == get_decimal_symbol(language)
    assert notation.group == get_group_symbol(language)
    assert f"1,2{NB}{NOTATIONS['de'].million}" == f"1,2{NB}Mio."


@given(st.integers(-(10**14), 10**14), st.integers(0, 3))
def test_numbers_agree_with_babel(value: int, decimals: int) -> None:
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    for language in LANGUAGES:
        expected = format_decimal(value, format=pattern, locale=language).replace("-", "−")
        assert number(language, value, decimals) == expected


@pytest.mark.parametrize(
    ("value", "decimals", "english", "german"),
    [
        (2.6, None, "2.6", "2,6"),
        (1234, None, "1,234", "1.234"),
        (1234567.25, None, "1,234,567.25", "1.234.567,25"),
        (-3, None, "−3", "−3"),
        (5.0, None, "5", "5"),
        (0.1, None, "0.1", "0,1"),
        (-0.0, None, "0", "0"),
        (2.5, 0, "3", "3"),
        (-2.5, 0, "−3", "−3"),
        (-0.4, 0, "0", "0"),
        (1.005, 2, "1.01", "1,01"),
        (7, 2, "7.00", "7,00"),
        (1.25e20, None, "1.25E20", "1,25E20"),
        (9.9999999e20, None, "1E21", "1E21"),
        (-1e-9, None, "−1E−9", "−1E−9"),
        (10**400, None, "1E400", "1E400"),
        (math.nan, None, "–", "–"),
        (math.inf, 2, "–", "–"),
    ],
)
def test_number(value: float, decimals: int | None, english: str, german: str) -> None:
    assert number("en", value, decimals) == english
    assert number("de", value, decimals) == german


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(1, 0, "+1"), (0, 0, "0"), (-2, 0, "−2"), (0.5, 1, "+0,5"), (-1.25, 1, "−1,3"), (0.4, 0, "0")],
)
def test_signed(value: float, decimals: int, text: str) -> None:
    assert signed("de", value, decimals) == text


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        (46, "46", "46"),
        (2.6, "2.6", "2,6"),
        (9999, "9,999", "9.999"),
        (10_000, f"10{NB}k", f"10{NB}Tsd."),
        (12_345, f"12.3{NB}k", f"12,3{NB}Tsd."),
        (184_000, f"184{NB}k", f"184{NB}Tsd."),
        (-184_000, f"−184{NB}k", f"−184{NB}Tsd."),
        (999_499, f"999{NB}k", f"999{NB}Tsd."),
        (999_999, f"1{NB}M", f"1{NB}Mio."),
        (1_200_000, f"1.2{NB}M", f"1,2{NB}Mio."),
        (3_400_000_000, f"3.4{NB}bn", f"3,4{NB}Mrd."),
        (5e12, f"5,000{NB}bn", f"5.000{NB}Mrd."),
        (1e15, "1E15", "1E15"),
        (8 / 3, "2.67", "2,67"),
        (0.0042123456, "0.00421", "0,00421"),
        (2.1255, "2.1255", "2,1255"),
        (math.nan, "–", "–"),
    ],
)
def test_short_number(value: float, english: str, german: str) -> None:
    assert short_number("en", value) == english
    assert short_number("de", value) == german


@given(st.integers(-99_999_999, 99_999_999), st.integers(0, 4), st.sampled_from(LANGUAGES))
def test_a_number_people_type_is_short_in_full(
    digits: int, decimals: int, language: Language
) -> None:
    value = digits / 10**decimals
    if abs(value) < 10_000:
        assert short_number(language, value) == number(language, value)


@pytest.mark.parametrize(
    ("value", "unit", "english", "german"),
    [
        (2.6, "%", f"2.6{NB}%", f"2,6{NB}%"),
        (184_000, None, f"184{NB}k", f"184{NB}Tsd."),
        (46, "", "46", "46"),
        (5, "days", f"5{NB}days", f"5{NB}days"),
        (12, "€", "€12", f"12{NB}€"),
        (12.5, "€", "€12.50", f"12,50{NB}€"),
        (-12.5, "€", "−€12.50", f"−12,50{NB}€"),
        (0.0042, "€", "€0.0042", f"0,0042{NB}€"),
        (184_000.5, "€", f"€184{NB}k", f"184{NB}Tsd.{NB}€"),
        (math.inf, "€", "€–", f"–{NB}€"),
    ],
)
def test_quantity(value: float, unit: str | None, english: str, german: str) -> None:
    assert quantity("en", value, unit) == english
    assert quantity("de", value, unit) == german


@given(st.one_of(st.integers(), st.floats()), st.sampled_from(LANGUAGES))
def test_any_number_can_be_written_and_is_short(value: float, language: Language) -> None:
    assert number(language, value)
    assert signed(language, value, 1)
    assert 1 <= len(short_number(language, value)) <= 16
    assert quantity(language, value, "€")
