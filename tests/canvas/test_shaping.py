"""Shaping: the world's scripts are written as their readers know them, with whatever fonts there are.

A machine may lack the fonts of a script. Then there are boxes and a warning, and the tests say so.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pictures import Pictures
from journeyeditor.canvas.painting.shaping import fitted, outlines, shaped, unknown
from journeyeditor.canvas.raster import raster
from journeyeditor.export import ExportOptions, to_bytes
from journeyeditor.layout.cards.boxes import Around, flow
from journeyeditor.layout.marks import Text
from journeyeditor.layout.medium import SCREEN
from journeyeditor.layout.scripts import is_right_to_left
from journeyeditor.layout.text import width
from journeyeditor.look.palettes import palette
from journeyeditor.look.paths import parse
from journeyeditor.look.styles import CARD, PHASE, PRINT_CARD
from tests.helpers.hand import Hand
from tests.helpers.pdfs import operators, page, read
from tests.helpers.trip import trip

SCRIPTS = {
    "Arabic": "مرحبا بكم في المتجر",
    "Hebrew": "שלום וברוכים הבאים",
    "Devanagari": "नमस्ते दुनिया",
    "Thai": "ยินดีต้อนรับสู่ร้าน",
    "Chinese": "我想买一辆自行车",
    "Japanese": "自転車を買いたい",
    "Korean": "자전거를 사고 싶어요",
}
NOBODY_HAS = "\U000f0000"
"""A character for private use, for which no font has a glyph."""

pytestmark = pytest.mark.usefixtures("qapp")


def line(text: str, w: float | None = None) -> Text:
    return Text(10, 24, width(text, CARD) if w is None else w, text, CARD, "text")


def painted(mark: Text) -> QImage:
    """Give a picture, 300 by 40, with a line of text."""
    picture = QImage(300, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    MarkPainter(Inks(palette("light")), Pictures(trip().images)).text(painter, mark, 0, 0, 1)
    painter.end()
    return picture


def inked(picture: QImage) -> tuple[int, int]:
    """Give the first and the last column with ink."""
    found = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y).lightness() < 200 for y in range(picture.height()))
    ]
    return found[0], found[-1]


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_a_script_is_shown_where_a_font_has_it_and_else_as_boxes_that_are_named(text: str) -> None:
    visible = "".join(char for char in text if char != " ")
    boxes = painted(line(NOBODY_HAS * len(visible)))
    missing = unknown(text, CARD)
    if missing:
        assert set(missing) <= set(text)
    else:
        assert painted(line(text)) != boxes
        assert all(0 not in run.glyphIndexes() for run in shaped(text, CARD).runs)
    first, last = inked(painted(line(text)))
    assert first >= 8
    assert last <= 10 + width(text, CARD) * 1.03 + 2


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_the_room_the_layout_keeps_is_nearly_what_is_needed(text: str) -> None:
    if not unknown(text, CARD):
        assert 0.6 * width(text, CARD) < shaped(text, CARD).width < 1.15 * width(text, CARD)


def test_what_is_wider_than_its_room_is_made_smaller() -> None:
    natural = shaped("e\u0301" * 9, CARD).width
    line = fitted("e\u0301" * 9, CARD, natural / 2)
    assert line.width == pytest.approx(natural / 2)
    assert line.runs[0].rawFont().pixelSize() == pytest.approx(CARD.px / 2)


def test_a_line_from_right_to_left_ends_at_the_right_of_its_room() -> None:
    text = "\u200f12 km"  # a mark of direction is enough, whatever fonts there are
    room = width(text, CARD) + 100
    assert inked(painted(line(text, room)._replace(from_right=True)))[0] > 100
    assert inked(painted(line(text, room)))[0] < 20


def test_words_from_right_to_left_stand_in_reverse_order() -> None:
    text = "\u200fabc, \u200fdef"  # marks of direction, as Hebrew words would have
    places = {
        number: at.x()
        for run in shaped(text, CARD).runs
        for number, at in zip(run.glyphIndexes(), run.positions(), strict=True)
    }
    first, second = (shaped(letter, CARD).runs[0].glyphIndexes()[0] for letter in "ad")
    assert places[second] < places[first]


def test_a_mark_upon_a_letter_takes_no_room_of_its_own() -> None:
    assert shaped("e\u0301", CARD).width == pytest.approx(width("e", CARD), abs=0.1)
    first, last = inked(painted(line("x\u0301")))
    assert last - first < 12


@pytest.mark.parametrize("emoji", ["👩‍💻", "👨‍👩‍👧", "🇩🇪", "👍🏽"])
def test_joined_emoji_are_one_picture(emoji: str) -> None:
    assert unknown(emoji, CARD) == ""
    (run,) = shaped(emoji, CARD).runs
    assert len([number for number in run.glyphIndexes() if number]) == 1
    assert shaped(emoji, CARD).width == pytest.approx(width(emoji, CARD), rel=0.15)


@pytest.mark.parametrize("text", ["x\u0301y", "Lena 👩‍💻 in 🇩🇪"])
def test_marks_and_joined_emoji_are_put_together_in_a_pdf_as_well(text: str) -> None:
    plain, _ = page(line(text))
    data, problems = page(line(text), shaper=outlines)
    assert not problems
    assert operators(data).count(" m ") > operators(plain).count(" m ")
    assert read(data).strip() == text


def test_a_card_from_right_to_left_is_set_at_the_right_in_every_line() -> None:
    text = "שלום Lena and Ben and all the others who ride 24 bicycles עולם"
    card = flow(text, Around(SCREEN, "en", "blue", 160, {}), CARD, 10, 10)
    marks = [
        mark for mark in card.marks(Around(SCREEN, "en", "blue", 160, {})) if isinstance(mark, Text)
    ]
    assert len(marks) > 2
    assert all(mark.from_right and is_right_to_left(mark.text) for mark in marks)
    assert {round(mark.x + mark.w, 3) for mark in marks} == {round(card.x + card.room, 3)}
    assert " ".join(mark.source or mark.text for mark in marks) == text


def test_what_no_font_has_is_a_box_is_named_and_does_not_spoil_its_neighbours() -> None:
    assert unknown(f"a{NOBODY_HAS}é", CARD) == NOBODY_HAS
    (run,) = shaped(f"a{NOBODY_HAS}b", CARD).runs
    assert list(run.glyphIndexes())[1] == 0
    assert 0 not in (run.glyphIndexes()[0], run.glyphIndexes()[2])


def test_half_characters_and_bold_and_print_sizes_do_not_stop_it() -> None:
    for style in (CARD, PHASE, PRINT_CARD):
        for text in ("a\ud83db", "\u0301", "\u0e31", "\u200d", "א" * 300):
            assert shaped(text, style).width >= 0


def test_outlines_for_exports_are_paths_of_the_same_width() -> None:
    found = outlines("אב e\u0301", CARD)
    if not unknown("אב", CARD):
        assert found is not None
        assert found.missing == ""
        assert found.width == pytest.approx(shaped("אב e\u0301", CARD).width)
        assert len(parse(found.path)) > 20
    assert outlines(NOBODY_HAS, CARD) is None


@pytest.mark.parametrize(
    "text", [*SCRIPTS.values(), "Lena says שלום עולם ok"], ids=[*SCRIPTS, "mixed"]
)
def test_text_in_a_pdf_is_found_and_what_is_missing_is_named(text: str) -> None:
    data, problems = page(line(text)._replace(style=PRINT_CARD), shaper=outlines)
    found = read(data)
    assert all(word in found for word in text.split())
    assert bool(problems) == bool(unknown(text, PRINT_CARD))


def test_a_png_names_what_no_font_has(qapp: QApplication) -> None:
    journey = trip().replace(title=f"Trip {NOBODY_HAS}")
    options = ExportOptions(format="png")
    _, problems = to_bytes(journey, "png", options, raster, outlines)
    assert [problem.values["characters"] for problem in problems] == [f"{NOBODY_HAS} (U+F0000)"]
    assert to_bytes(trip(), "png", options, raster, outlines)[1] == ()


@pytest.mark.parametrize("text", ["مرحبا بكم", "自転車", "नमस्ते"])
def test_what_is_typed_in_a_card_stands_in_the_map_and_on_the_canvas(hand: Hand, text: str) -> None:
    seen = []
    for written in (text, NOBODY_HAS * len(text)):
        hand.double_click("Packs")
        hand.press("Ctrl+A")
        hand.commit(written)
        hand.press("Enter")
        assert hand.texts("Does", "Travel") == [written]
        hand.hover(QPoint(2, 2))
        area = hand.rect(written).toAlignedRect().translated(hand.canvas.viewport().pos())
        seen.append(hand.screen().copy(area))
        hand.document.undo()
    assert hand.texts("Does", "Travel") == ["Packs"]
    if not unknown(text, CARD):
        assert seen[0] != seen[1]


def test_a_machine_without_fonts_shows_boxes_and_names_what_it_lacks(tmp_path: Path) -> None:
    config = tmp_path / "fonts.conf"
    config.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>")
    texts = ["नमस्ते", "مرحبا 24", "漢字", "Größe 👩‍💻"]
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.fontless", *texts],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "FONTCONFIG_FILE": str(config)},
        timeout=60,
        capture_output=True,
        text=True,
        check=True,
    )
    hindi, arabic, chinese, ours = json.loads(done.stdout)
    assert hindi[:2] == ["नमस्ते", 4]  # a box for each letter, none for the marks on them
    assert arabic[:2] == ["مرحبا", 5]
    assert chinese[:2] == ["漢字", 2]
    assert ours[:2] == ["", 0]
    assert all(found[2] > CARD.px for found in (hindi, arabic, chinese, ours))
    assert [found[3] for found in (hindi, arabic, chinese, ours)] == [True, True, True, False]
