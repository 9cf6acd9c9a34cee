"""Personas on their own: files of theirs, and the library."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeyeditor import storage
from journeyeditor.errors import BrokenRulesError, UnreadableError
from journeyeditor.models import JourneyMap, Persona, Picture, Segment
from journeyeditor.models.json_values import freeze_fields
from journeyeditor.storage.personas import (
    alone,
    delete_from_library,
    file_name,
    keep_in_library,
    library,
    load_personas,
    save_persona,
)

LENA = Persona(
    id="u-1",
    name="Lena",
    picture="a" * 64,
    segment="g-1",
    goals=("ride",),
    unknown=freeze_fields({"mood": "sunny"}),
)
MAP = JourneyMap(
    id="m-1",
    title="Bike",
    segments=(Segment(id="g-1", title="Fast"), Segment(id="g-2", title="Slow")),
    personas=(LENA, Persona(id="u-2", name="Mira")),
    images=(Picture(hash="a" * 64, type="image/png", data="aaaa"), Picture(hash="b" * 64)),
)


def test_a_file_has_the_persona_and_what_belongs_to_it_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "Lena.persona"
    save_persona(MAP, "u-1", path)
    found = load_personas(path)
    assert found == alone(MAP, "u-1")
    assert found.personas == (LENA,)
    assert found.segments == MAP.segments[:1]
    assert found.images == MAP.images[:1]
    assert not found.phases
    assert not found.rows
    assert storage.to_bytes(found) == path.read_bytes()


def test_what_is_no_persona_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.persona"
    for data, error in (
        (b"{", UnreadableError),
        (storage.to_bytes(MAP.replace(personas=())), UnreadableError),
        (storage.to_bytes(alone(MAP, "u-1").replace(segments=())), BrokenRulesError),
    ):
        path.write_bytes(data)
        with pytest.raises(error):
            load_personas(path)


def test_the_library_keeps_each_persona_once() -> None:
    assert library() == ()
    assert not keep_in_library(MAP, "u-2")
    assert not keep_in_library(MAP, "u-1")
    older = MAP.replace(personas=(LENA.replace(age="35"),))
    assert keep_in_library(older, "u-1")
    assert [kept.persona for kept in library()] == [LENA.replace(age="35"), MAP.personas[1]]
    assert [kept.path.name for kept in library()] == ["Lena.persona", "Mira.persona"]

    other = MAP.replace(id="m-2", personas=(Persona(id="u-1", name="Otto"),))
    assert not keep_in_library(other, "u-1")
    namesake = MAP.replace(personas=(Persona(id="u-9", name="Lena"),))
    assert not keep_in_library(namesake, "u-9")
    names = {kept.path.name for kept in library()}
    assert names == {"Lena.persona", "Lena 2.persona", "Mira.persona", "Otto.persona"}

    (kept, *_) = library()
    kept.path.with_name("broken.persona").write_text("{")
    delete_from_library(kept)
    assert len(library()) == 3


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lena Hoffmann", "Lena Hoffmann"),
        ("A/B: *?", "A B"),
        ("..", "persona"),
        ("", "persona"),
        ("x" * 200, "x" * 76),
    ],
)
def test_every_name_gives_a_file_name(name: str, expected: str) -> None:
    assert file_name(name) == expected
