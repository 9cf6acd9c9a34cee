"""The PDF as a file: what it says of itself, its size, nothing that acts, the same bytes again."""

from __future__ import annotations

import re

import pytest
from pypdf.generic import BooleanObject, DictionaryObject

from journeyeditor.layout.marks import Box, Text
from journeyeditor.look.styles import PRINT_CARD
from tests.helpers.pdfs import opened, outline, page, read

LINE = Text(20, 40, 100, "https://example.org javascript:alert(1)", PRINT_CARD, "text")


def test_it_names_title_author_language_and_day() -> None:
    found = opened(page(LINE)[0])
    about = found.metadata

    assert about is not None
    assert (about.title, about.author) == ("A map", "Velonord")
    assert about.producer == about.creator == "Journey Editor"
    assert about.creation_date_raw == about.modification_date_raw == "D:20261122000000Z"
    assert str(found.root_object["/Lang"]) == "de"
    preferences = found.root_object["/ViewerPreferences"]
    assert isinstance(preferences, DictionaryObject)
    assert preferences["/DisplayDocTitle"] == BooleanObject(value=True)


def test_it_has_an_outline() -> None:
    places = ((0, "Map", 0.0), (1, "Grüße", 100.0), (1, "", 200.0), (3, "Deep", 300.0))

    assert outline(page(LINE, places=places)[0]) == [
        (0, "Map"),
        (1, "Grüße"),
        (1, "–"),
        (2, "Deep"),
    ]


def test_nothing_in_it_acts() -> None:
    data, _ = page(LINE)

    assert not re.search(rb"/(JavaScript|JS|Launch|URI|OpenAction|AA|Annots)[^A-Za-z]", data)


def test_the_same_page_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = page(LINE)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")

    assert page(LINE)[0] == first


def test_a_page_is_as_large_as_its_sheet() -> None:
    box = opened(page(LINE, width=1600, height=1000)[0]).pages[0].mediabox

    assert (box.width, box.height) == (1200, 750)


def test_a_huge_page_is_made_smaller_as_a_whole() -> None:
    data, _ = page(LINE, Box(0, 0, 40_000, 100, fill="text"), width=40_000, height=1000)
    box = opened(data).pages[0].mediabox

    assert box.width == pytest.approx(14_400)
    assert box.height == pytest.approx(360)
    assert "example.org" in read(data)
