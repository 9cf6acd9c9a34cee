"""Theme: one palette of the tokens as Qt's palette and style sheet, on the Fusion style."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from journeyeditor import assets
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import BODY
from journeyeditor.ui.style.fonts import font_of, register_fonts
from journeyeditor.ui.style.scale import USUAL, scaled_sheet, set_text_size

_ROLES = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onAccent",
    QPalette.ColorRole.Link: "accentText",
    QPalette.ColorRole.LinkVisited: "accentText",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "lineStrong",
    QPalette.ColorRole.Shadow: "shadow",
    QPalette.ColorRole.Accent: "accent",
}
_GREYED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)

_SHEET = "theme.qss"
_WORN = "worn"
"""The property of the application that tells its palette and the size of its texts."""


def dress(app: QApplication, palette: Palette, text_size: int = USUAL) -> None:
    """Give an application our style, fonts and the colours of a palette, unless it has them on.

    `text_size` is in percent.
    """
    worn = app.property(_WORN)
    if worn == (palette, text_size):
        return
    if worn is None:
        register_fonts()
        app.setStyle(QStyleFactory.create("Fusion"))
    set_text_size(text_size)
    app.setFont(font_of(BODY))
    app.setProperty(_WORN, (palette, text_size))
    app.setPalette(qt_palette(palette))
    app.setStyleSheet(style_sheet(palette))


def qt_palette(palette: Palette) -> QPalette:
    """Give a palette's colours by Qt's roles."""
    made = QPalette()
    for role, ink in _ROLES.items():
        made.setColor(role, QColor(palette.ink(ink)))
    for role in _GREYED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.ink("disabled")))
    return made


def style_sheet(palette: Palette) -> str:
    """Give the one style sheet in a palette's colours and the size of now."""
    radius = tokens().radius
    template = Template(assets.read(_SHEET).decode())
    sheet = template.substitute(
        {role: ink for role, ink in palette.inks.items() if role.isidentifier()},
        chip=radius.chip,
        input=radius.input,
        button=radius.button,
    )
    return scaled_sheet(sheet)
