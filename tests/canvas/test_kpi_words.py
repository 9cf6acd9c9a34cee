"""What a screen reader says of a KPI beside its name: value, trend, target, and whether it is met."""

from __future__ import annotations

from journeyeditor.canvas.accessible.words import card_description
from journeyeditor.models import KpiCard, KpiPart, KpiReading

NB = "\u00a0"


def test_the_figures_of_a_kpi_are_told() -> None:
    met = KpiCard(id="k", metric="return-rate", value=4.8, unit="%", target=5, trend="down")
    assert card_description("en", met) == f"4.8{NB}%, Falling, Target ≤ 5{NB}%, Target met"
    missed = met.replace(value=5.5, trend=None)
    assert card_description("de", missed) == f"5,5{NB}%, Ziel ≤ 5{NB}%, Ziel nicht erreicht"


def test_what_is_computed_is_told_like_what_is_stated() -> None:
    parts = (KpiPart(name="clicks", value=26), KpiPart(name="impressions", value=1000))
    history = (KpiReading(date="2026-05", value=2), KpiReading(date="2026-06", value=2))
    card = KpiCard(id="k", metric="ctr", unit="%", parts=parts, history=history)
    assert card_description("en", card) == f"2.6{NB}%, Steady"
    assert card_description("en", KpiCard(id="k")) == ""
