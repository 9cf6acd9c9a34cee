"""Scripts: direction and order of the world's writing, worked out by hand from UAX #9."""

from __future__ import annotations

import pytest

from journeyeditor.layout.scripts import is_right_to_left, needs_shaping, turns, visual_order
from journeyeditor.layout.text import glyphs, width
from journeyeditor.look.fonts import Face
from journeyeditor.look.styles import CARD

ALEF, BET, GIMEL = "\u05d0", "\u05d1", "\u05d2"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a b", "a b"),
        (f"x {ALEF}{BET} {GIMEL} y", f"x {GIMEL} {BET}{ALEF} y"),
        (f"{ALEF}{BET} 24 {GIMEL}", f"{GIMEL} 24 {BET}{ALEF}"),
        (f"{ALEF} ab 12 {BET}", f"{BET} ab 12 {ALEF}"),
        (f"{ALEF}!", f"!{ALEF}"),
        (f"a {ALEF}!", f"a {ALEF}!"),
        (f"a {ALEF} 24.", f"a 24 {ALEF}."),
        ("", ""),
    ],
)
def test_the_order_on_the_page(text: str, shown: str) -> None:
    assert "".join(text[at] for at in visual_order(list(text))) == shown


def test_the_first_letter_with_a_direction_gives_that_of_the_text() -> None:
    assert is_right_to_left(f"24 – {ALEF} abc")
    assert not is_right_to_left(f"24 – abc {ALEF}")
    assert not is_right_to_left("24")
    assert turns(f"abc {ALEF}")
    assert not turns("Größe 漢字")


@pytest.mark.parametrize(
    "text", ["abc", "Größe – „1“ …", "🙂 ✓ ❤\ufe0f", "Дом Ελλάδα", "soft\u00adhyphen"]
)
def test_what_our_fonts_write_letter_by_letter_is_not_shaped(text: str) -> None:
    assert not needs_shaping(text, Face.REGULAR)


@pytest.mark.parametrize("text", [ALEF, "漢", "e\u0301", "👩\u200d💻", "🇩🇪", "👍🏽", "\U000f0000"])
def test_what_is_more_than_letters_side_by_side_is_shaped(text: str) -> None:
    assert needs_shaping(text, Face.REGULAR)


def test_scripts_get_the_room_they_usually_take() -> None:
    assert width("漢字", CARD) == pytest.approx(2 * CARD.px, rel=0.01)
    assert width("ยิ", CARD) == width("ย", CARD)
    assert width("👨‍👩‍👧", CARD) == width("👨", CARD)
    assert width("🇩🇪 👍🏽", CARD) == pytest.approx(width("🇩", CARD) + width(" 👍", CARD))


def test_a_mark_that_no_font_has_adds_no_box_to_its_letter() -> None:
    (run,) = glyphs("ยิ", CARD)
    assert run.glyph_ids == (0,)
