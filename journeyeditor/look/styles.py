"""Text styles from the tokens: face, size and height of a line."""

from typing import NamedTuple

from journeyeditor.look import source
from journeyeditor.look.fonts import Face
from journeyeditor.look.tokens import tokens

_FACE_OF_WEIGHT = {400: Face.REGULAR, 500: Face.MEDIUM, 600: Face.SEMIBOLD, 700: Face.BOLD}


class TextStyle(NamedTuple):
    """A face, its size and the height of a line; px at zoom 1 (in print 1 px is 0.75 pt)."""

    face: Face
    px: float
    line: float


def _style(name: str, face: Face | None = None) -> TextStyle:
    """Read a style of the tokens' scale, with its own face or another."""
    px, line, weight = source.as_list(source.branch("type", "scalePx")[name])
    return TextStyle(
        face or _FACE_OF_WEIGHT[source.as_whole(weight)],
        source.as_whole(px),
        source.as_whole(line),
    )


def _printed(name: str, like: TextStyle, face: Face | None = None) -> TextStyle:
    """Read a size of print (pt), with face and leading of a style of the screen."""
    px = tokens().print_pt[name] / 0.75
    return TextStyle(face or like.face, px, px * like.line / like.px)


MICRO = _style("micro")
MICRO_STRONG = _style("micro", Face.SEMIBOLD)
META = _style("meta")
META_MEDIUM = _style("meta", Face.MEDIUM)
META_STRONG = _style("meta", Face.SEMIBOLD)
CARD = _style("card")
CARD_ITALIC = _style("card", Face.ITALIC)
CARD_MEDIUM = _style("card", Face.MEDIUM)
BODY = _style("body")
BODY_ITALIC = _style("body", Face.ITALIC)
BODY_MEDIUM = _style("body", Face.MEDIUM)
BODY_STRONG = _style("bodyStrong")
LANE = _style("lane")
PHASE = _style("phase")
KPI_VALUE = _style("kpiValue")
MAP_TITLE = _style("mapTitle")
DIALOG_TITLE = _style("dialogTitle")
PAGE_TITLE = _style("pageTitle")
INITIALS = _style("initials")

PRINT_TITLE = _printed("title", MAP_TITLE, Face.BOLD)
PRINT_PERSONA = _printed("persona", MAP_TITLE)
PRINT_PHASE = _printed("phase", PHASE)
PRINT_CARD = _printed("card", BODY)
PRINT_CARD_ITALIC = _printed("card", BODY, Face.ITALIC)
PRINT_META = _printed("meta", META)
PRINT_FOOTER = _printed("footer", MICRO)
