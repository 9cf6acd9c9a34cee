"""Text styles have the sizes, weights and lines of the design."""

from __future__ import annotations

import pytest

from journeyeditor.look import styles
from journeyeditor.look.fonts import Face
from journeyeditor.look.styles import TextStyle


@pytest.mark.parametrize(
    ("style", "px", "line", "face"),
    [
        (styles.MICRO, 11, 15, Face.REGULAR),
        (styles.MICRO_STRONG, 11, 15, Face.SEMIBOLD),
        (styles.META, 12, 16, Face.REGULAR),
        (styles.META_MEDIUM, 12, 16, Face.MEDIUM),
        (styles.CARD, 12, 16, Face.REGULAR),
        (styles.CARD_ITALIC, 12, 16, Face.ITALIC),
        (styles.BODY, 13, 18, Face.REGULAR),
        (styles.BODY_MEDIUM, 13, 18, Face.MEDIUM),
        (styles.BODY_STRONG, 13, 18, Face.SEMIBOLD),
        (styles.LANE, 13, 16, Face.SEMIBOLD),
        (styles.PHASE, 13, 18, Face.SEMIBOLD),
        (styles.KPI_VALUE, 14, 18, Face.SEMIBOLD),
        (styles.MAP_TITLE, 17, 22, Face.SEMIBOLD),
        (styles.DIALOG_TITLE, 16, 22, Face.SEMIBOLD),
        (styles.PAGE_TITLE, 24, 32, Face.SEMIBOLD),
        (styles.INITIALS, 9, 19, Face.SEMIBOLD),
    ],
)
def test_a_style_on_screen(style: TextStyle, px: int, line: int, face: Face) -> None:
    assert style == TextStyle(face, px, line)
    assert type(style.px) is int, "Qt's pixel sizes are whole"


@pytest.mark.parametrize(
    ("style", "pt"),
    [
        (styles.PRINT_TITLE, 21.5),
        (styles.PRINT_PERSONA, 11.5),
        (styles.PRINT_PHASE, 10.8),
        (styles.PRINT_CARD, 9.2),
        (styles.PRINT_CARD_ITALIC, 9.2),
        (styles.PRINT_META, 8.5),
        (styles.PRINT_FOOTER, 8.2),
    ],
)
def test_a_style_in_print(style: TextStyle, pt: float) -> None:
    assert style.px * 0.75 == pytest.approx(pt)
    assert 1.2 < style.line / style.px < 1.45
