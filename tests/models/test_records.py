"""Records: strict, frozen, and changed only through a validated replace."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from journeyeditor.models import (
    BehaviourCard,
    Cell,
    EmotionCard,
    HurdleCard,
    JsonObject,
    KpiCard,
    Review,
    Row,
)
from journeyeditor.models.json_values import Plain, freeze, thaw


@pytest.mark.parametrize("field", ["text", "severity", "stranger"])
def test_a_record_cannot_be_changed_in_place(field: str) -> None:
    card = HurdleCard(id="c-1", text="No date")
    with pytest.raises(ValidationError):
        setattr(card, field, "Other")


def test_replace_gives_a_validated_copy_and_keeps_unknown_fields() -> None:
    card = HurdleCard(id="c-1", severity=1, unknown=JsonObject((("mood", "grim"),)))
    changed = card.replace(severity=3)
    assert changed.severity == 3
    assert changed.unknown == card.unknown
    assert card.severity == 1


def test_replace_refuses_names_that_are_no_fields() -> None:
    with pytest.raises(TypeError, match="severty"):
        HurdleCard(id="c-1").replace(severty=3)


@pytest.mark.parametrize("severity", [0, 4, True, 2.0, "2"])
def test_a_severity_is_a_whole_number_from_one_to_three(severity: object) -> None:
    with pytest.raises(ValidationError):
        HurdleCard(id="c-1").replace(severity=severity)


@pytest.mark.parametrize("score", [-3, 3, 1.0, False])
def test_a_score_is_a_whole_number_from_minus_two_to_two(score: object) -> None:
    with pytest.raises(ValidationError):
        EmotionCard(id="c-1").replace(score=score)


@pytest.mark.parametrize("value", [184000, 2.6, -0.5, 0])
def test_a_number_keeps_its_kind(value: float) -> None:
    kept = KpiCard(id="c-1").replace(value=value).value
    assert kept == value
    assert type(kept) is type(value)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), True, "3"])
def test_a_value_that_json_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises(ValidationError):
        KpiCard(id="c-1").replace(value=value)


@pytest.mark.parametrize("day", ["2026-08-14", "2026-08", "2026", "2026-08-14T09:30"])
def test_dates_are_iso_days_months_years_or_times(day: str) -> None:
    assert Review(last=day).last == day


@pytest.mark.parametrize("day", ["14.08.2026", "yesterday", "2026-13-01", "2026-02-30", ""])
def test_other_dates_are_refused(day: str) -> None:
    with pytest.raises(ValidationError):
        Review(last=day)


def test_a_row_takes_only_cards_of_its_kind() -> None:
    cell = Cell(at="p-1", cards=(BehaviourCard(id="c-1"),))
    with pytest.raises(ValidationError, match="no hurdle card"):
        Row(id="r-1", kind="hurdle", title="Hurdles", cells=(cell,))


def test_cards_stay_the_same_objects_when_their_row_is_replaced() -> None:
    card = BehaviourCard(id="c-1")
    row = Row(id="r-1", kind="behaviour", title="", cells=(Cell(at="p-1", cards=(card,)),))
    assert row.replace(title="Behaviour").cells[0].cards[0] is card


def test_unknown_json_is_frozen_and_thaws_to_what_it_was() -> None:
    plain: Plain = {"a": [1, {"b": None}], "c": "x", "d": {}, "e": []}
    assert thaw(freeze(plain)) == plain
