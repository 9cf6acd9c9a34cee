"""A persona as a page of its own: everything known is on it, as text that can be searched."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from journeyeditor.canvas.painting.shaping import outlines
from journeyeditor.canvas.raster import raster
from journeyeditor.errors import UsageError
from journeyeditor.export import ExportOptions
from journeyeditor.export.personas import export_persona, persona_called
from journeyeditor.models import JourneyMap, Persona, Segment
from journeyeditor.models.persona import Scale
from tests.helpers.pdfs import DAY, opened, outline

LENA = Persona(
    id="u-1",
    name="Lena  Hoffmann",
    age="34",
    role="Commuter",
    place="Bremen",
    quote="Just works",
    family="Two children",
    occupation="Office manager",
    income="2,000",
    company_size="50",
    segment="g-1",
    part="decider",
    goals=("Reliable ride", " "),
    needs=("A dry seat",),
    problems=("Late trains",),
    interests=("Gardens",),
    preferences=("Clear words",),
    patterns=("Decides at night",),
    channels=("phone", "Pigeon"),
    character="Calm",
    feelings="Curious",
    background="First line\nSecond line",
    sources="Nine interviews",
    scales=(Scale(title="Patience", low="none at all", high="endless", value=2),),
)
MAP = JourneyMap(
    id="m-1",
    title="Buying a bike",
    organisation="Velonord",
    segments=(Segment(id="g-1", title="Fast decider"),),
    personas=(LENA, Persona(id="u-2", name="Mira")),
)
OPTIONS = ExportOptions(day=DAY, language="en", source_name="bike.journey")


def text_of(path: Path) -> str:
    return " ".join(opened(path.read_bytes()).pages[0].extract_text().split())


@pytest.mark.usefixtures("qapp")
def test_all_that_is_known_stands_on_the_page(tmp_path: Path) -> None:
    path = tmp_path / "lena.pdf"
    assert export_persona(MAP, "u-1", path, OPTIONS, shaper=outlines) == ()
    text = text_of(path)
    for words in (
        "Velonord · Buying a bike",
        "Lena Hoffmann",
        "34 · Commuter · Bremen",
        "Decider · Fast decider",
        "“Just works”",
        *("Goals", "Reliable ride", "Frustrations", "Late trains", "Needs", "A dry seat"),
        *("Gardens", "Clear words", "Decides at night", "Phone call", "Pigeon"),
        *("Patience", "2 of 5", "none at all", "endless"),
        *("Two children", "Office manager", "2,000", "Calm", "Curious", "Nine interviews"),
        *("First line", "Second line", "bike.journey"),
    ):
        assert words in text, words
    found = opened(path.read_bytes())
    assert [round(float(side)) for side in found.pages[0].mediabox[2:]] == [595, 842]
    assert found.metadata is not None
    assert found.metadata.title == "Lena  Hoffmann"
    assert outline(path.read_bytes()) == [(0, "Lena Hoffmann")]


def test_it_speaks_the_language_asked_for_and_leaves_out_what_is_not_known(tmp_path: Path) -> None:
    path = tmp_path / "mira.pdf"
    export_persona(MAP, "u-2", path, replace(OPTIONS, language="de"))
    assert text_of(path).startswith("Velonord · Buying a bike M Mira Erstellt am")
    export_persona(MAP, "u-1", path, replace(OPTIONS, language="de"))
    assert "Ärgernisse" in text_of(path)
    assert "2 von 5" in text_of(path)


def test_long_texts_make_the_page_grow(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    long = LENA.replace(background="\n".join(f"line {n}" for n in range(90)))
    export_persona(MAP.replace(personas=(long,)), "u-1", path, OPTIONS)
    assert float(opened(path.read_bytes()).pages[0].mediabox[3]) > 1200
    assert "line 89" in text_of(path)


@pytest.mark.usefixtures("qapp")
def test_as_a_png_it_ends_below_its_content(tmp_path: Path) -> None:
    path = tmp_path / "mira.png"
    export_persona(MAP, "u-2", path, OPTIONS, raster, outlines)
    image = Image.open(io.BytesIO(path.read_bytes()))
    assert image.width == 1587
    assert image.height < image.width


def test_what_cannot_be_is_said(tmp_path: Path) -> None:
    for id_, name in (("u-9", "x.pdf"), ("u-1", "x.xlsx"), ("u-1", "x.doc")):
        with pytest.raises(UsageError):
            export_persona(MAP, id_, tmp_path / name, OPTIONS)
    assert not list(tmp_path.iterdir())


def test_a_persona_is_found_by_its_name_or_its_id() -> None:
    twins = MAP.replace(personas=(*MAP.personas, Persona(id="u-3", name="MIRA")))
    assert persona_called(MAP, "lena hoffmann") == "u-1"
    assert persona_called(twins, "u-3") == "u-3"
    with pytest.raises(UsageError, match="More than one persona is called “Mira”"):
        persona_called(twins, "Mira")
    with pytest.raises(UsageError, match="no personas"):
        persona_called(MAP.replace(personas=()), "Mira")
