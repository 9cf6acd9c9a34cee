"""Texts in cells: what XML cannot hold, lengths in UTF-16 units, titles of sheets."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.export.excel.text import CUT_MARK, LIMIT, clean, cut, sheet_title, units

ANY_TEXT = st.text(st.characters())


@given(ANY_TEXT)
def test_a_clean_text_survives_xml(text: str) -> None:
    element = ET.Element("t")
    element.text = clean(text)

    back = ET.fromstring(ET.tostring(element, encoding="utf-8")).text

    assert (back or "") == clean(text)


@given(ANY_TEXT)
def test_cleaning_changes_only_what_it_must(text: str) -> None:
    wanted = text.replace("\r\n", "\n").replace("\r", "\n")
    if "_x" not in text:
        assert len(clean(text)) == len(wanted)
        assert all(new in (old, "\ufffd") for new, old in zip(clean(text), wanted, strict=True))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "=1+1"),
        ("a\0b", "a\ufffdb"),
        ("\ufffe\uffff", "\ufffd\ufffd"),
        ("\ud83d", "\ufffd"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("_x0041_", "_x005F_x0041_"),
        ("_x_ _x12_", "_x_ _x12_"),
        ("＝1 \t @", "＝1 \t @"),
    ],
)
def test_what_a_cell_holds(text: str, cell: str) -> None:
    assert clean(text) == cell


@given(st.text(st.sampled_from("a😀é"), max_size=40), st.integers(4, 40))
def test_a_cut_text_fits_and_says_so(text: str, limit: int) -> None:
    kept = cut(text, limit)

    assert units(kept) <= limit
    if units(text) <= limit:
        assert kept == text
    else:
        assert kept.endswith(CUT_MARK)
        assert text.startswith(kept.removesuffix(CUT_MARK))


def test_a_text_of_the_whole_length_is_kept() -> None:
    text = "😀" * (LIMIT // 2) + "a"

    assert cut(text) == text
    assert units(cut(text + "b")) <= LIMIT


@given(ANY_TEXT, st.lists(ANY_TEXT, max_size=3))
def test_titles_of_sheets_are_legal_and_differ(wanted: str, others: list[str]) -> None:
    taken: list[str] = []
    for text in (*others, wanted, wanted.swapcase(), wanted):
        taken.append(sheet_title(text, taken))

    assert len({title.casefold() for title in taken}) == len(taken)
    for title in taken:
        assert 1 <= units(title) <= 31
        assert not set(title) & set("[]:*?/\\\n\t")
        assert title[0] != "'"
        assert title[-1] != "'"
        assert title.casefold() != "history"


@pytest.mark.parametrize("wanted", ["", "History", "'", "[]:*?/\\", "x" * 32, "😀" * 16])
def test_titles_excel_refuses_are_changed(wanted: str) -> None:
    assert sheet_title(wanted, ["x" * 31]) not in ("", wanted)
