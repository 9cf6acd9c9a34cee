"""The workbook of a comparison: a row for each field that differs, and how each phase feels."""

from __future__ import annotations

import io

import openpyxl

from journeyeditor.comparison import compare
from journeyeditor.export.excel.changes_book import changes_book
from journeyeditor.models import JourneyMap
from tests.comparison.test_telling import later
from tests.helpers.trip import trip
from tests.helpers.workbooks import DAY, parts


def rows(data: bytes, at: int) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[at]
    return [tuple(cell.value for cell in line) for line in sheet.iter_rows()]


def test_each_field_that_differs_has_a_row() -> None:
    found = rows(changes_book(compare(trip(), later()), "en", DAY), 0)
    assert found[0] == ("Change", "Kind", "Name", "Place", "Field", "Before", "After")
    assert found[1] == ("Changed", "Phase", "On the way", None, "Title", "Travel", "On the way")
    assert found[2] == (
        *("Gone", "Behaviour", "Asks friends", "Dream · Does"),
        *(None, None, None),
    )
    assert [row[4] for row in found if row[2] == "Tabs without end"] == ["Text", "Severity"]


def test_moods_are_numbers() -> None:
    found = rows(changes_book(compare(trip(), later()), "de", DAY), 1)
    assert found == [("Phase", "Vorher", "Nachher", "Unterschied"), ("Dream", 2, -1, -3)]


def test_it_is_sound_and_the_same_each_time() -> None:
    comparison = compare(trip(), later())
    data = changes_book(comparison, "en", DAY)
    assert data == changes_book(comparison, "en", DAY)
    assert dict(parts(data))
    empty = compare(trip(), trip())
    assert len(rows(changes_book(empty, "en", DAY), 0)) == 1


def test_texts_that_look_like_formulas_stay_texts() -> None:
    after = trip().replace(title='=HYPERLINK("http://example.org")')
    assert isinstance(after, JourneyMap)
    found = rows(changes_book(compare(trip(), after), "en", DAY), 0)
    assert found[1][6] == '=HYPERLINK("http://example.org")'
