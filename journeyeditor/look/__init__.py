"""What everything looks like, as data: tokens, palettes, fonts, styles, icons, smileys. No Qt."""

from journeyeditor.look.fonts import Face, FaceMetrics, font_bytes, metrics
from journeyeditor.look.icons import (
    ICON_GRID,
    ICON_OF_KIND,
    channel_icon,
    icon,
    icon_stroke,
    icon_svg,
)
from journeyeditor.look.palettes import (
    HUE_OF_KIND,
    PRINT_PATTERN,
    ROLES,
    Palette,
    high_contrast,
    palette,
)
from journeyeditor.look.smileys import Smiley, smiley
from journeyeditor.look.styles import TextStyle
from journeyeditor.look.tokens import Tokens, measures, tokens

__all__ = [
    "HUE_OF_KIND",
    "ICON_GRID",
    "ICON_OF_KIND",
    "PRINT_PATTERN",
    "ROLES",
    "Face",
    "FaceMetrics",
    "Palette",
    "Smiley",
    "TextStyle",
    "Tokens",
    "channel_icon",
    "font_bytes",
    "high_contrast",
    "icon",
    "icon_stroke",
    "icon_svg",
    "measures",
    "metrics",
    "palette",
    "smiley",
    "tokens",
]
