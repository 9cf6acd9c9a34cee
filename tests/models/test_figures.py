"""A KPI's value, target and trend: stated, or worked out from parts and history."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.models import KpiCard, KpiPart, KpiReading
from journeyeditor.models.figures import better_of, is_met, readings, trend_of, value_of
from journeyeditor.models.kinds import Better

PARTS = (KpiPart(name="clicks", value=4784), KpiPart(name="impressions", value=184_000))
HISTORY = (KpiReading(date="2026-06", value=2.1), KpiReading(date="2026-05", value=2.4))


def test_a_value_stands_or_is_worked_out() -> None:
    assert value_of(KpiCard(id="k", metric="ctr", value=2.5)) == 2.5
    assert value_of(KpiCard(id="k", metric="ctr", parts=PARTS)) == 2.6
    assert value_of(KpiCard(id="k", metric="ctr", parts=PARTS[:1])) is None
    # Parts of a metric of one's own have no formula: what is stated holds.
    assert value_of(KpiCard(id="k", metric="smiles", value=3, parts=PARTS)) == 3
    assert value_of(KpiCard(id="k", metric="clicks", value=3, parts=PARTS)) == 3


@pytest.mark.parametrize(
    ("metric", "better", "value", "target", "met"),
    [
        ("ctr", None, 2.6, 2.5, True),
        ("ctr", None, 2.5, 2.5, True),
        ("ctr", None, 2.4, 2.5, False),
        ("return-rate", None, 4.8, 5, True),
        ("return-rate", None, 5.1, 5, False),
        ("return-rate", "higher", 5.1, 5, True),
        ("smiles", "lower", 3, 4, True),
        ("smiles", None, 3, 4, False),
        ("smiles", None, None, 4, None),
        ("smiles", None, 3, None, None),
    ],
)
def test_a_target_is_reached_from_the_better_side(
    metric: str,
    better: Better | None,
    value: float | None,
    target: float | None,
    *,
    met: bool | None,
) -> None:
    assert is_met(KpiCard(id="k", metric=metric, better=better, value=value, target=target)) is met


def test_the_direction_is_the_cards_own_or_the_catalogues() -> None:
    assert better_of(KpiCard(id="k", metric="cpc")) == "lower"
    assert better_of(KpiCard(id="k", metric="cpc", better="higher")) == "higher"
    assert better_of(KpiCard(id="k")) == "higher"


def test_the_trend_is_stated_or_told_by_the_two_latest_values() -> None:
    assert trend_of(KpiCard(id="k")) is None
    assert trend_of(KpiCard(id="k", history=HISTORY[:1])) is None
    assert trend_of(KpiCard(id="k", history=HISTORY)) == "down"
    assert trend_of(KpiCard(id="k", history=HISTORY, trend="flat")) == "flat"
    later = KpiCard(id="k", history=HISTORY, value=2.1, date="2026-08-14")
    assert trend_of(later) == "flat"
    assert [reading.date for reading in readings(later)] == ["2026-05", "2026-06", "2026-08-14"]
    earlier = KpiCard(id="k", history=HISTORY, value=9, date="2026-05-14")
    assert trend_of(earlier) == "down"


@given(st.lists(st.tuples(st.dates(), st.integers(-9, 9)), min_size=2, unique_by=lambda x: x[0]))
def test_the_order_in_the_file_does_not_change_the_trend(told: list[tuple[date, int]]) -> None:
    history = tuple(KpiReading(date=str(day), value=value) for day, value in told)
    (_, before), (_, now) = sorted(told)[-2:]

    found = trend_of(KpiCard(id="k", history=history))

    assert found == ("flat" if now == before else "up" if now > before else "down")
    assert found == trend_of(KpiCard(id="k", history=history[::-1]))
