"""Own templates: kept in the user's folder, listed, renamed, deleted, and started from."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeyeditor.errors import UnwritableError, UsageError
from journeyeditor.models import EmotionCard, Review
from journeyeditor.models.queries import standings
from journeyeditor.storage import (
    delete_template,
    is_taken,
    keep_template,
    load,
    new_map,
    own_path,
    own_templates,
    rename_template,
)
from tests.helpers.trip import trip


def names() -> list[str]:
    return [template.name for template in own_templates()]


def test_a_kept_map_is_a_start_for_others() -> None:
    journey = trip().replace(
        language="de", edition="7", review=Review(last="2026-08-14", every_days=30)
    )
    keep_template(journey, "Unser Workshop", with_cards=True)

    made = new_map("Unser Workshop", "en", "Neu")

    assert names() == ["Unser Workshop"]
    assert (made.title, made.language, made.edition) == ("Neu", "de", "")
    assert made.review == Review(every_days=30)
    assert made.id != journey.id
    assert made.rows == journey.rows
    assert made.phases == journey.phases


def test_without_its_cards_a_map_keeps_its_frame_and_its_people() -> None:
    journey = trip()
    assert any(isinstance(found.card, EmotionCard) for found in standings(journey))
    keep_template(journey, "Frame", with_cards=False)

    made = new_map("Frame", "en")

    assert not list(standings(made))
    assert [row.title for row in made.rows] == [row.title for row in journey.rows]
    assert made.personas == journey.personas
    assert {image.hash for image in made.images} <= {who.picture for who in journey.personas}


def test_they_are_listed_as_people_sort_and_what_is_no_map_is_passed_over() -> None:
    for name in ("zebra", "Äpfel", "apple", "Banana"):
        keep_template(trip(), name, with_cards=False)
    own_path("broken").write_bytes(b"{")
    own_path("x").with_name("note.txt").write_text("x")
    own_path("x").with_name("..journey").write_text("x")

    assert names() == ["apple", "Banana", "zebra", "Äpfel"]
    assert (
        own_templates()[0].described("de")
        == f"{len(trip().phases)} Phasen · {len(trip().rows)} Zeilen"
    )
    with pytest.raises(UsageError, match="broken"):
        new_map("nothing", "en")


def test_renaming_and_deleting() -> None:
    keep_template(trip(), "one", with_cards=True)
    keep_template(trip(), "two", with_cards=True)

    with pytest.raises(UsageError, match="already"):
        rename_template("one", "two")
    rename_template("one", "One")
    delete_template("two")
    delete_template("two")

    assert names() == ["One"]
    with pytest.raises(UnwritableError):
        rename_template("gone", "there")


@pytest.mark.parametrize(
    "name", ["", " a", ".", "..", "a/b", "a\\b", "a:b", "a\nb", "x" * 81, "a."]
)
def test_names_that_cannot_be_are_refused(name: str) -> None:
    with pytest.raises(UsageError, match="cannot be the name"):
        keep_template(trip(), name, with_cards=True)
    assert names() == []


def test_names_that_are_taken() -> None:
    keep_template(trip(), "one", with_cards=True)

    assert is_taken("Blank")
    assert not is_taken("one")
    assert is_taken("one", renamed="two")
    assert not is_taken("one", renamed="one")
    assert not is_taken("three", renamed="one")


def test_keeping_under_a_name_again_replaces() -> None:
    keep_template(trip(), "one", with_cards=True)
    keep_template(trip().replace(title="Second"), "one", with_cards=True)

    assert load(own_path("one")).title == "Second"
    assert names() == ["one"]


def test_where_nothing_can_be_written_the_reason_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    occupied = tmp_path / "file"
    occupied.write_text("x")
    monkeypatch.setenv("JOURNEYEDITOR_STATE_DIR", str(occupied))

    with pytest.raises(UnwritableError):
        keep_template(trip(), "one", with_cards=True)
    assert names() == []


def test_without_a_home_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(_: Path) -> Path:
        raise RuntimeError

    for name in ("JOURNEYEDITOR_STATE_DIR", "HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "expanduser", homeless)

    assert names() == []
    with pytest.raises(UsageError, match="no home"):
        keep_template(trip(), "one", with_cards=True)
