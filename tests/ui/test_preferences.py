"""Preferences and settings: what is remembered, and what becomes of files that make no sense."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.ui.preferences import OwnTouchpoint, Preferences, from_text, to_text
from journeyeditor.ui.settings import ASIDE, FILE, Settings

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)
_FIELDS = st.sampled_from([name for name in Preferences.__dataclass_fields__ if name != "unknown"])


def test_what_was_written_is_read_again() -> None:
    chosen = Preferences(
        language="de",
        theme="dark",
        high_contrast=True,
        text_size=125,
        report=True,
        recent=("/a.journey", "/ü.journey"),
        left_open=False,
        window=(1, 2, 3, 4),
        start_order="title",
        touchpoints=(OwnTouchpoint("Podcast", online=True, direct=False),),
        unknown={"later": [1]},
    )
    assert from_text(to_text(chosen)) == chosen


@given(st.dictionaries(_FIELDS, _JSON))
def test_values_that_make_no_sense_become_defaults(values: dict[str, object]) -> None:
    found = from_text(json.dumps({"version": 1, **values}))
    assert from_text(to_text(found)) == found
    assert found.theme in ("system", "light", "dark")
    assert found.text_size in (90, 100, 110, 125, 150)
    assert found.start_order in ("edited", "opened", "title")


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"version": 2}', '{"version": true}'])
def test_a_file_that_cannot_be_read_is_set_aside(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    settings = Settings(tmp_path)
    assert settings.values == Preferences()
    assert (tmp_path / ASIDE).read_text() == text
    settings.update(theme="dark")
    assert Settings(tmp_path).values.theme == "dark"


def test_changes_are_told_and_kept(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "new" / "folder")
    told: list[tuple[Preferences, Preferences]] = []
    settings.changed.connect(lambda before, after: told.append((before, after)))
    settings.update(language="de")
    settings.update(language="de")
    assert told == [(Preferences(), replace(Preferences(), language="de"))]
    assert Settings(tmp_path / "new" / "folder").values.language == "de"


def test_recent_files_have_the_newest_first(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    for name in ("a", "b", "a"):
        settings.remember_file(Path("/") / name)
    assert settings.values.recent == (os.sep + "a", os.sep + "b")


def test_where_nothing_can_be_written_a_choice_holds_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings = Settings(tmp_path / "file" / "below")
    settings.update(theme="dark")
    assert settings.values.theme == "dark"
