"""Wrapping: lines are never too wide, lose no letter, and break where a reader would break them."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.layout.clusters import clusters
from journeyeditor.layout.text import ELLIPSIS, elide, glyphs, line_count, missing, width, wrap
from journeyeditor.look.fonts import Face
from journeyeditor.look.styles import CARD, CARD_ITALIC, MICRO, PRINT_CARD, TextStyle

STYLES = st.sampled_from([CARD, CARD_ITALIC, MICRO, PRINT_CARD])
WORDS = st.text(st.sampled_from("abcdefgäöüßABC -/–\u00ad\u200bé🙂漢字한\n\t"), max_size=80)
TEXTS = st.one_of(WORDS, st.text(max_size=60))


def bare(text: str) -> str:
    """A text without what may be lost or gained where lines break."""
    return re.sub(r"[\s\u00ad\u200b\x1c-\x1f\x85]+", "", text)


@given(TEXTS, STYLES, st.floats(20, 400))
def test_no_letter_is_lost_and_none_is_added(text: str, style: TextStyle, room: float) -> None:
    lines = wrap(text, style, room)
    assert bare("".join(line.source for line in lines)) == bare(text)
    drawn = "".join(line.drawn.removesuffix("-") for line in lines)
    assert bare(drawn).replace("-", "") == bare(text).replace("-", "")


@given(TEXTS, STYLES, st.floats(40, 400), st.sampled_from(["en", "de"]))
def test_no_line_is_wider_than_asked_unless_one_character_is(
    text: str, style: TextStyle, room: float, language: str
) -> None:
    for line in wrap(text, style, room, None, "de" if language == "de" else "en"):
        alone = len(list(clusters(line.drawn))) <= 1
        assert line.width <= room + 0.01 or alone
        assert line.width == pytest.approx(width(line.drawn, style))


@given(TEXTS, st.integers(1, 5), st.floats(60, 300))
def test_a_text_cut_off_says_so_and_fits(text: str, most: int, room: float) -> None:
    whole, lines = wrap(text, CARD, room), wrap(text, CARD, room, most)
    assert len(lines) <= most
    if len(whole) <= most:
        assert lines == whole
    else:
        assert lines[-1].cut
        assert lines[-1].drawn.endswith(ELLIPSIS)
        assert lines[-1].width <= room


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=9), max_size=20))
def test_the_quick_way_breaks_like_the_thorough_one(words: list[str]) -> None:
    text = " ".join(words)
    # A zero-width space behind the text sends it the thorough way without changing its looks.
    thorough = wrap(f"{text}\u200b", CARD, 150)
    assert [line.drawn for line in wrap(text, CARD, 150)] == [line.drawn for line in thorough]


@given(st.one_of(TEXTS, st.text("abcdefgä -/–—…", max_size=80)), STYLES, st.floats(10, 300))
def test_lines_are_counted_as_they_break(text: str, style: TextStyle, room: float) -> None:
    assert line_count(text, style, room) == len(wrap(text, style, room))


def test_a_long_german_word_is_divided_by_its_syllables() -> None:
    lines = wrap("Suchmaschinenanzeige", CARD, 123, None, "de")
    assert [line.drawn for line in lines] == ["Suchmaschinenan-", "zeige"]
    assert [line.source for line in lines] == ["Suchmaschinenan", "zeige"]


def test_a_word_with_a_hyphen_goes_on_behind_it() -> None:
    lines = wrap("Size chart needs inside-leg length", CARD, 146)
    assert [line.drawn for line in lines] == ["Size chart needs inside-", "leg length"]


def test_a_soft_hyphen_shows_only_where_the_line_breaks() -> None:
    assert [line.drawn for line in wrap("Liefer\u00adtermin", CARD, 400)] == ["Liefertermin"]
    narrow = wrap("Liefer\u00adtermin", CARD, 50)
    assert [line.drawn for line in narrow] == ["Liefer-", "termin"]


def test_line_breaks_are_kept_and_empty_lines_too() -> None:
    assert [line.drawn for line in wrap("one\n\ntwo", CARD, 200)] == ["one", "", "two"]


def test_chinese_breaks_between_characters() -> None:
    lines = wrap("客户旅程地图是一个很好的工具", CARD, 60)
    assert len(lines) > 1
    assert "".join(line.drawn for line in lines) == "客户旅程地图是一个很好的工具"


def test_a_family_of_emoji_is_not_torn_apart() -> None:
    family = "👨‍👩‍👧"
    lines = wrap(family * 6, CARD, 40)
    assert all(line.drawn.count("\u200d") % 2 == 0 for line in lines)


def test_a_word_of_a_hundred_thousand_letters_takes_no_time() -> None:
    begun = time.process_time()
    lines = wrap("x" * 100_000, CARD, 146)
    assert sum(len(line.drawn) for line in lines) == 100_000
    assert time.process_time() - begun < 3


def test_glyphs_come_from_the_first_face_that_has_them() -> None:
    runs = glyphs("Hi 🙂!", CARD)
    assert [run.face for run in runs] == [Face.REGULAR, Face.EMOJI, Face.REGULAR]
    assert [run.text for run in runs] == ["Hi ", "🙂", "!"]
    xs = [x for run in runs for x in run.xs]
    assert xs == sorted(xs)


@given(TEXTS)
def test_the_last_glyph_ends_where_the_line_ends(text: str) -> None:
    for run in glyphs(text, CARD):
        assert len(run.glyph_ids) == len(run.xs) == len(run.text)
        assert all(x <= width(text, CARD) for x in run.xs)


def test_a_character_that_no_font_has_is_a_box_and_is_named() -> None:
    assert missing("Ok ก", CARD) == "ก"
    (_, box) = glyphs("aก", CARD)[0].glyph_ids
    assert box == 0
    assert missing("a\u200d\ufe0f\u00ad", CARD) == ""


@given(TEXTS, st.floats(30, 200))
def test_an_elided_line_fits(text: str, room: float) -> None:
    line = elide(text, CARD, room)
    assert width(line, CARD) <= room or line == ELLIPSIS
