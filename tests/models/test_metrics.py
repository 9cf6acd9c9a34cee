"""The catalogue of metrics: every formula by worked figures, and what stands in the way of a value."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.models.formula import Formula, Joined, Outcome, Part, compute
from journeyeditor.models.formula_words import (
    doubt,
    doubt_of_part,
    in_figures,
    in_words,
    obstacle,
)
from journeyeditor.models.metrics import METRICS
from journeyeditor.texts import LANGUAGES, Language
from journeyeditor.texts.metrics import METRIC_PART_NOTES, METRIC_PARTS, STAGES
from journeyeditor.texts.metrics import METRICS as NAMES

NB = "\u00a0"
COMPUTED = {id_: metric for id_, metric in METRICS.items() if metric.formula is not None}

# Worked by hand from PRODUCT.md's table.
WORKED: list[tuple[str, dict[str, float], float]] = [
    ("cpm", {"cost": 920, "impressions": 184_000}, 5),
    ("ctr", {"clicks": 4784, "impressions": 184_000}, 2.6),
    ("engagement-rate", {"likes": 300, "comments": 45, "shares": 15, "reach": 12_000}, 3),
    ("cpc", {"cost": 598, "clicks": 4784}, 0.125),
    ("conversion-rate", {"conversions": 38, "visitors": 2000}, 1.9),
    ("cpl", {"cost": 1200, "leads": 48}, 25),
    ("cost-per-conversion", {"cost": 1140, "conversions": 38}, 30),
    (
        "loyalty-index",
        {"recommending": 4.5, "buying-again": 4.2, "buying-more": 3.3, "highest-answer": 5},
        80,
    ),
    (
        "loyalty-index",
        {
            "recommending": 4,
            "buying-again": 4,
            "buying-more": 1,
            "lowest-answer": 1,
            "highest-answer": 5,
        },
        50,
    ),
    ("repurchase-rate", {"repeat-customers": 84, "customers": 240}, 35),
    ("upselling-rate", {"upgraded-customers": 18, "customers": 240}, 7.5),
    (
        "retention-rate",
        {"customers-at-end": 230, "new-customers": 50, "customers-at-start": 200},
        90,
    ),
    ("return-rate", {"returned-orders": 12, "orders": 250}, 4.8),
    ("csat", {"satisfied-answers": 330, "answers": 412}, 100 * 330 / 412),
    ("nps", {"promoters": 248, "detractors": 42, "answers": 412}, 50),
    ("nps", {"promoters": 0, "detractors": 10, "answers": 10}, -100),
    ("clv", {"order-value": 80, "orders-a-year": 2.5, "years": 4}, 800),
    ("clv", {"order-value": 80, "orders-a-year": 2.5, "years": 4, "margin": 30}, 240),
]


def outcome(metric: str, **figures: float) -> Outcome:
    formula = METRICS[metric].formula
    assert formula is not None
    return compute(formula, {name.replace("_", "-"): value for name, value in figures.items()})


@pytest.mark.parametrize(("metric", "figures", "expected"), WORKED)
def test_worked_figures(metric: str, figures: dict[str, float], expected: float) -> None:
    formula = METRICS[metric].formula
    assert formula is not None
    assert compute(formula, figures).value == pytest.approx(expected, rel=1e-15)


def test_every_formula_has_worked_figures_and_every_id_a_name() -> None:
    assert {metric for metric, _, _ in WORKED} == set(COMPUTED)
    assert list(METRICS) == list(NAMES)
    used = {part.name for metric in COMPUTED.values() for part in _formula(metric.id).parts}
    assert used == set(METRIC_PARTS)
    assert set(METRIC_PART_NOTES) <= used
    assert {metric.stage for metric in METRICS.values()} == set(STAGES)


def test_what_is_better_lower_is_what_the_catalogue_says() -> None:
    lower = {metric.id for metric in METRICS.values() if metric.better == "lower"}
    assert lower == {
        *("cpm", "search-ranking", "cpc", "cpl", "cost-per-conversion"),
        *("return-rate", "issue-requests"),
    }


@pytest.mark.parametrize("metric", COMPUTED)
def test_each_missing_part_is_named(metric: str) -> None:
    figures = {part.name: 7 for part in _formula(metric).parts}
    for part in _formula(metric).parts:
        rest = {name: value for name, value in figures.items() if name != part.name}
        found = compute(_formula(metric), rest)
        assert found.missing == (() if part.default is not None else (part.name,))
        if found.missing:
            assert found.value is None
            assert METRIC_PARTS[part.name] in obstacle("en", found)


def test_a_division_by_zero_is_told_in_words() -> None:
    found = outcome("ctr", clicks=12, impressions=0)
    assert found.value is None
    assert obstacle("en", found) == "Nothing can be divided by 0 (Impressions)."
    flat = outcome(
        "loyalty-index",
        recommending=3,
        buying_again=3,
        buying_more=3,
        lowest_answer=5,
        highest_answer=5,
    )
    assert "(Highest answer − Lowest answer)" in obstacle("en", flat)


# What each formula is divided by; nothing is divided by for the customer's lifetime value.
DIVISORS = {
    **dict.fromkeys(("cpm", "ctr"), "impressions"),
    "engagement-rate": "reach",
    "cpc": "clicks",
    "conversion-rate": "visitors",
    "cpl": "leads",
    "cost-per-conversion": "conversions",
    "loyalty-index": "highest-answer",
    **dict.fromkeys(("repurchase-rate", "upselling-rate"), "customers"),
    "retention-rate": "customers-at-start",
    "return-rate": "orders",
    **dict.fromkeys(("csat", "nps"), "answers"),
}


@pytest.mark.parametrize("metric", COMPUTED)
def test_no_formula_is_worked_out_with_nothing_to_divide_by(metric: str) -> None:
    figures: dict[str, float] = {part.name: 7 for part in _formula(metric).parts}
    figures |= {DIVISORS[metric]: 0} if metric in DIVISORS else dict.fromkeys(figures, 0)
    figures |= {"lowest-answer": 0} if metric == "loyalty-index" else {}

    found = compute(_formula(metric), figures)

    assert (found.value is None) == (metric in DIVISORS)
    if metric in DIVISORS:
        assert "0" in obstacle("en", found)
        assert METRIC_PARTS[DIVISORS[metric]] in obstacle("en", found)
        assert obstacle("de", found).startswith("Durch 0")


def test_what_no_number_can_hold_is_told_in_words() -> None:
    found = outcome("cpm", cost=1e300, impressions=1e-300)
    assert found == Outcome(is_too_large=True)
    assert obstacle("en", found) == "The value is too large to be written."
    assert outcome("ctr", clicks=math.inf, impressions=1).missing == ("clicks",)


def test_formulas_are_read_in_words_and_in_figures() -> None:
    assert in_words("en", _formula("ctr")) == f"Clicks / Impressions × 100{NB}%"
    assert in_words("de", _formula("ctr")) == f"Klicks / Impressionen × 100{NB}%"
    assert in_words("en", _formula("nps")) == "(Promoters − Detractors) / All answers × 100"
    assert in_words("en", _formula("cpm")) == "Cost / Impressions × 1000"
    figures = {"clicks": 4784, "impressions": 184_000}
    assert in_figures("de", _formula("ctr"), figures) == f"4.784 / 184.000 × 100{NB}%"
    assert in_figures("en", _formula("cpc"), {"cost": 9.5}) == "9.5 / ?"
    assert in_figures("en", _formula("clv"), {"years": 4}) == f"? × ? × 4 × 100{NB}%"


@pytest.mark.parametrize(
    ("metric", "unit", "value", "words"),
    [
        ("ctr", "%", 0.026, f"This says 0.026{NB}%. If 2.6{NB}% is meant, write 2.6."),
        ("ctr", "%", 2.6, ""),
        ("ctr", "%", 0, ""),
        ("ctr", "%", 260, f"It cannot really be above 100{NB}%."),
        ("engagement-rate", "%", 260, ""),
        ("nps", "", -46, ""),
        ("nps", "", 460, "It cannot really be above 100."),
        ("clicks", "", -1, "It is usually not below 0."),
        ("search-ranking", "", 0, "It is usually not below 1."),
        ("clv", "€", -5, ""),
        ("smiles", "%", 0.5, f"This says 0.5{NB}%. If 50{NB}% is meant, write 50."),
        ("smiles", "", -5, ""),
    ],
)
def test_percent_and_fraction_are_told_apart(
    metric: str, unit: str, value: float, words: str
) -> None:
    assert doubt("en", METRICS.get(metric), unit, value) == words


def test_a_margin_that_looks_like_a_fraction_is_asked_about() -> None:
    margin = next(part for part in _formula("clv").parts if part.percent)
    assert doubt_of_part("de", margin, 0.3) == (
        f"Hier steht 0,3{NB}%. Sind 30{NB}% gemeint, dann 30 schreiben."
    )
    assert doubt_of_part("en", margin, 30) == ""
    assert doubt_of_part("en", Part("clicks"), -1) == "This is usually not below 0."


@given(
    st.sampled_from(sorted(COMPUTED)),
    st.data(),
    st.sampled_from(LANGUAGES),
)
def test_there_is_a_value_or_a_reason_never_both(
    metric: str, data: st.DataObject, language: Language
) -> None:
    numbers = st.integers(-(10**9), 10**9) | st.floats() | st.just(0)
    parts = [part.name for part in _formula(metric).parts]
    figures = data.draw(st.dictionaries(st.sampled_from(parts), numbers))

    found = compute(_formula(metric), figures)

    assert (found.value is None) == bool(obstacle(language, found))
    assert found.value is None or math.isfinite(found.value)


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_share_is_the_exact_quotient(above: int, below: int) -> None:
    found = outcome("ctr", clicks=above, impressions=below).value
    assert found is not None
    assert float(found) == float(Fraction(100 * above, below))


def test_brackets_stand_where_they_are_needed() -> None:
    a, b, c = (Part(name) for name in "abc")
    nested = Joined("-", (a, Joined("-", (b, c))))
    assert in_words("en", Formula(nested)) == "a − (b − c)"
    assert in_words("en", Formula(Joined("-", (Joined("-", (a, b)), c)))) == "a − b − c"
    assert in_words("en", Formula(Joined("*", (Joined("+", (a, b)), 2)))) == "(a + b) × 2"


def _formula(metric: str) -> Formula:
    formula = METRICS[metric].formula
    assert formula is not None
    return formula
