"""Text in the PDF: literally what the map says, searchable, in embedded fonts."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeyeditor.export import ShapedRun
from journeyeditor.export.pdf.fonts import to_unicode
from journeyeditor.layout.marks import Text
from journeyeditor.look import TextStyle
from journeyeditor.look.styles import CARD_ITALIC, PRINT_CARD, PRINT_TITLE
from tests.helpers.pdfs import fonts, opened, operators, page, read

HOSTILE = (
    *("x <y> z", "a & b", "<!-- secret --> kept", "<b>unclosed", "&bogus;", "</para>", "a\\(b)"),
    *("= 1+1 (((", "100 % „Größe“ — “quoted” … −2 ≤ 5", "ſ é Å ŋ ß", "😀 👩 🚲 🇩🇪", "✓ △ → ×"),
)


def line(text: str, style: TextStyle = PRINT_CARD, source: str | None = None) -> Text:
    return Text(20, 40, 100, text, style, "text", source)


@pytest.mark.parametrize("text", HOSTILE)
def test_extracted_text_is_the_text(text: str) -> None:
    data, problems = page(line(text))

    assert not problems
    assert read(data).strip() == text
    assert opened(data).pages[0].extract_text().strip() == text


def test_joined_emoji_are_found_whole() -> None:
    data, problems = page(line("Lena 👩‍💻 rides"))

    assert not problems
    assert "Lena 👩‍💻 rides" in read(data)
    assert {"👩", "💻"} <= set(opened(data).pages[0].extract_text())


def test_what_stands_for_a_line_is_found_in_its_place() -> None:
    data, _ = page(line("Donaudampf-", source="Donaudampf"))

    assert read(data).strip() == "Donaudampf"


def test_characters_no_font_has_are_boxes_with_a_warning_and_still_found() -> None:
    data, problems = page(line("a 漢字 b"), line("ก", CARD_ITALIC))

    assert "a 漢字 b" in read(data)
    assert [problem.code for problem in problems] == ["missing-characters"]
    assert problems[0].values["characters"] == "漢 (U+6F22), 字 (U+5B57), ก (U+0E01)"
    assert operators(data).count(" re S") == 3


def test_a_shaper_gives_outlines_for_whole_runs_instead_of_boxes() -> None:
    asked: list[str] = []

    def shaper(text: str, style: TextStyle) -> ShapedRun | None:
        asked.append(text)
        return ShapedRun("M0 0 L10 0 L10 -10 Z", 10.0)

    data, problems = page(line("x 漢字 你好 y"), line("x 漢字 你好 y"), shaper=shaper)

    assert asked == ["漢字 你好"]
    assert not problems
    assert "0 0 m 10 0 l 10 -10 l h f" in operators(data)
    assert read(data).split() == ["x", "漢字", "你好", "y"] * 2


def test_a_line_with_words_from_right_to_left_is_shaped_whole_and_still_found() -> None:
    asked: list[str] = []

    def shaper(text: str, style: TextStyle) -> ShapedRun | None:
        asked.append(text)
        return ShapedRun("M0 0 L10 0 L10 -10 Z", 10.0)

    data, problems = page(line("x مرحبا بكم y"), line("שלום 24"), shaper=shaper)

    assert asked == ["x مرحبا بكم y", "שלום 24"]
    assert not problems
    assert all(word in read(data) for word in ("x", "مرحبا", "بكم", "y", "שלום", "24"))


def test_what_a_shaper_has_only_boxes_for_is_named() -> None:
    def shaper(text: str, style: TextStyle) -> ShapedRun | None:
        return ShapedRun("M0 0 L10 0 L10 -10 Z", 10.0, missing="字")

    _, problems = page(line("漢字"), shaper=shaper)

    assert [problem.values["characters"] for problem in problems] == ["字 (U+5B57)"]


def test_a_shaper_that_knows_no_outlines_leaves_boxes() -> None:
    def shaper(text: str, style: TextStyle) -> ShapedRun | None:
        return None

    _, problems = page(line("漢"), shaper=shaper)

    assert [problem.code for problem in problems] == ["missing-characters"]


def test_all_fonts_are_embedded_subsets_with_their_characters(tmp_path: Path) -> None:
    data, _ = page(line("Größe 😀"), line("“quoted”", CARD_ITALIC), line("Title", PRINT_TITLE))
    rows = fonts(data, tmp_path)

    assert len(rows) == 4
    for row in rows:
        assert "Journey" in row[0]
        assert row[-5:-2] == ["yes", "yes", "yes"]


def test_text_can_run_upwards() -> None:
    turned = Text(100, 200, 80, "Upwards", PRINT_CARD, "text", turned=True)

    assert read(page(turned)[0]).strip() == "Upwards"


def test_the_map_back_to_unicode_is_in_utf_16() -> None:
    cmap = to_unicode("X", [0, 0x41, 0x1F600, *range(0x100, 0x200)])

    assert "<01> <0041>" in cmap
    assert "<02> <D83DDE00>" in cmap
    assert "<00>" not in cmap.split("endcodespacerange")[1]
    assert cmap.count("100 beginbfchar") == 2


def test_half_characters_do_not_stop_it() -> None:
    data, problems = page(line("a\ud83db"))

    assert "�" in read(data)
    assert problems
