"""The theme: whole in every palette, in the program's own typeface."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from journeyeditor.look import palette
from journeyeditor.look.styles import BODY
from journeyeditor.ui.style.fonts import font_of, register_fonts
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.theme import dress, qt_palette, style_sheet


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_style_sheet_is_filled_in(name: str) -> None:
    sheet = style_sheet(palette(name))
    assert "$" not in sheet
    assert palette(name).ink("panel") in sheet
    assert sheet.count("{") == sheet.count("}")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_palette_has_our_colours(qapp: QApplication, name: str) -> None:
    made = qt_palette(palette(name))
    window = made.color(QPalette.ColorRole.Window).name().upper()
    assert window == palette(name).ink("panel")
    greyed = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name().upper()
    assert greyed == palette(name).ink("disabled")


def test_the_application_speaks_our_typeface(qapp: QApplication) -> None:
    dress(qapp, palette("dark"))
    dress(qapp, palette("light"))
    register_fonts()
    info = QFontInfo(qapp.font())
    assert info.family() == "Journey Sans"
    assert info.pixelSize() == 13
    assert QFontInfo(font_of(BODY)).family() == "Journey Sans"


def test_icons_take_the_palettes_ink_and_grey_when_disabled(qapp: QApplication) -> None:
    light = palette("light")
    icon = icon_of("plus", light, 18, "accent")
    for mode, role in ((icon.Mode.Normal, "accent"), (icon.Mode.Disabled, "disabled")):
        picture = icon.pixmap(18, mode).toImage()
        shown = {
            picture.pixelColor(x, y).name().upper()
            for x in range(18)
            for y in range(18)
            if picture.pixelColor(x, y).alpha() == 255
        }
        assert light.ink(role) in shown
