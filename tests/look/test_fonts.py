"""Our fonts: their names, figures and licences, and a table of advances that agrees with them."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont
from reportlab.pdfbase.ttfonts import TTFont as PdfFont

from journeyeditor import assets
from journeyeditor.look import Face, font_bytes, fonts, metrics
from tools import make_advances

TEXT_FACES = [face for face in Face if face is not Face.EMOJI]


@cache
def opened(face: Face) -> TTFont:
    """Open a face with fontTools."""
    return TTFont(BytesIO(font_bytes(face)))


@pytest.mark.parametrize("face", Face)
def test_the_table_agrees_with_the_font(face: Face) -> None:
    font, measured = opened(face), metrics(face)
    names, widths = font.getBestCmap(), font["hmtx"]
    assert measured.advances == {code: widths[name][0] for code, name in names.items()}
    assert measured.glyphs == {code: font.getGlyphID(name) for code, name in names.items()}
    assert measured.missing_advance == widths[font.getGlyphOrder()[0]][0]
    assert measured.units_per_em == font["head"].unitsPerEm == 2048
    assert (measured.ascent, measured.descent) == (font["hhea"].ascent, font["hhea"].descent)
    assert measured.descent < 0 < measured.ascent
    assert measured.cap_height == font["OS/2"].sCapHeight
    assert measured.x_height == font["OS/2"].sxHeight


def test_the_table_is_made_from_the_fonts() -> None:
    assert assets.read(fonts.TABLE) == make_advances.make()


@pytest.mark.parametrize("face", Face)
def test_the_names_are_ours_and_the_makers_stay(face: Face) -> None:
    names = opened(face)["name"]
    texts = {number: names.getDebugName(number) or "" for number in range(26)}
    assert (texts[16] or texts[1]) == face.family
    assert (texts[17] or texts[2]) == face.postscript.partition("-")[2]
    assert texts[6] == face.postscript
    assert "Copyright" in texts[0]
    assert "SIL Open Font License" in texts[13]
    theirs = {number for number, text in texts.items() if "Inter" in text or "Noto" in text}
    assert theirs <= {0, 7, 10}, "copyright, trademark and description alone name the originals"


@pytest.mark.parametrize("face", Face)
def test_a_face_is_truetype_and_may_be_embedded(face: Face) -> None:
    font = opened(face)
    assert "glyf" in font
    assert "fvar" not in font
    assert font["OS/2"].fsType == 0
    assert font["OS/2"].usWeightClass == face.weight


@pytest.mark.parametrize("face", TEXT_FACES)
def test_figures_are_equally_wide(face: Face) -> None:
    advances = metrics(face).advances
    assert len({advances[ord(digit)] for digit in "0123456789"}) == 1


@pytest.mark.parametrize("face", TEXT_FACES)
def test_text_faces_have_what_german_and_english_need(face: Face) -> None:
    needed = "ÄÖÜäöüßẞ€§°–—…„“”‚‘’«»·×−±≤≥≠→↗↘✓△½²³\u00a0\u202f\u2009\u2011"
    assert [char for char in needed if ord(char) not in metrics(face).advances] == []


def test_emoji_stand_in_for_what_text_lacks() -> None:
    for char in "😀🚲👍🏽\u200d\ufe0f":
        assert ord(char) not in metrics(Face.REGULAR).advances
        assert ord(char) in metrics(Face.EMOJI).advances


def test_licences_lie_beside_the_fonts() -> None:
    for name in ("OFL.txt", "OFL-NotoEmoji.txt"):
        assert b"SIL OPEN FONT LICENSE" in assets.read(f"fonts/{name}")


def test_metrics_are_read_once() -> None:
    assert metrics(Face.BOLD) is metrics(Face.BOLD)


def test_a_table_of_something_else_is_a_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "read", lambda _: b"%PDF-1.7")
    fonts.metrics.cache_clear()
    fonts._table.cache_clear()  # noqa: SLF001 - the cache would hide the broken file
    with pytest.raises(ValueError, match=r"advances\.bin"):
        metrics(Face.BOLD)


@pytest.mark.parametrize("face", Face)
def test_qt_sees_the_same_glyphs(qapp: QGuiApplication, face: Face) -> None:
    text = "Äß 0123456789 −2 ≤ ½" if face in TEXT_FACES else "😀🚲"
    raw = QRawFont(font_bytes(face), 12.0)
    assert raw.isValid()
    assert raw.glyphIndexesForString(text) == [metrics(face).glyphs[ord(char)] for char in text]


def test_qt_finds_each_weight_in_one_family(qapp: QGuiApplication) -> None:
    for face in TEXT_FACES:
        number = QFontDatabase.addApplicationFontFromData(font_bytes(face))
        assert face.family in QFontDatabase.applicationFontFamilies(number)
    for face in TEXT_FACES:
        font = QFont(face.family)
        font.setPixelSize(13)
        font.setWeight(QFont.Weight(face.weight))
        font.setItalic(face.italic)
        found = QRawFont.fromFont(font)
        wide = opened(face)["hmtx"][opened(face).getBestCmap()[ord("W")]][0]
        glyph = found.glyphIndexesForString("W")
        width = found.advancesForGlyphIndexes(glyph, QRawFont.LayoutFlag.UseDesignMetrics)[0].x()
        assert width == pytest.approx(wide * 13 / 2048, abs=0.02), face
        assert (found.style() == QFont.Style.StyleItalic) is face.italic


@pytest.mark.parametrize("face", Face)
def test_reportlab_measures_the_same(face: Face) -> None:
    text = "Äß 0123456789 −2 ≤ ½ x <y> z" if face in TEXT_FACES else "😀🚲"
    measured = metrics(face)
    units = sum(measured.advances[ord(char)] for char in text)
    pdf_font = PdfFont(face.postscript, BytesIO(font_bytes(face)))
    assert pdf_font.stringWidth(text, 12) == pytest.approx(units * 12 / measured.units_per_em)
