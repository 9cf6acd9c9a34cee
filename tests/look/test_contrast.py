"""Text, controls, rings, spines and the curve can be seen in every palette (WCAG 2.2 AA)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.look import Palette, high_contrast, palette
from journeyeditor.look.contrast import contrast, luminance
from journeyeditor.look.palettes import HUES, PALETTES, SCORES

TEXTS = (
    [("text", ground) for ground in ("surface", "panel", "canvas", "hover", "pressed")]
    + [("text", ground) for ground in ("accentSoft", "dropFill")]
    + [("text2", ground) for ground in ("surface", "panel", "canvas", "hover")]
    + [("text3", ground) for ground in ("surface", "panel", "canvas")]
    + [("onAccent", "accent"), ("onAccent", "accentHover"), ("phaseInk", "phase")]
    + [("accentText", "surface"), ("accentText", "accentSoft")]
    + [(role, "surface") for role in ("ok", "warn", "error", "info")]
    + [(role, f"{role}Soft") for role in ("ok", "warn", "error", "info")]
    + [("text", f"{hue}.{part}") for hue in HUES for part in ("tint", "hover")]
    + [("text2", f"{hue}.{part}") for hue in HUES for part in ("tint", "hover")]
    + [(f"{hue}.ink", f"{hue}.{part}") for hue in HUES for part in ("tint", "hover")]
    + [(role, f"{hue}.tint") for hue in HUES for role in ("ok", "warn", "error")]
    + [(f"mood.{score}.ink", f"mood.{score}.face") for score in SCORES]
    + [("presentation.phaseFocusText", "presentation.phaseFocusFill")]
)
SHAPES = (
    [("control", ground) for ground in ("surface", "panel", "canvas")]
    + [("accent", ground) for ground in ("surface", "panel", "canvas")]
    + [("accent", f"{hue}.tint") for hue in HUES]
    + [("emotionCurve", "surface"), ("emotionCurve", "amber.tint")]
    + [("presentation.dimText", "presentation.phaseDimFill")]
)
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


LOOKS = (*PALETTES, *(f"{name} high contrast" for name in ("light", "dark")))
"""The palettes, and the stronger variants of those that people choose."""


def look(name: str) -> Palette:
    """Give a palette, or its variant, by its name in LOOKS."""
    base, strong, _ = name.partition(" high contrast")
    return high_contrast(palette(base)) if strong else palette(base)


def too_close(name: str, pairs: list[tuple[str, str]], least: float) -> list[str]:
    """Name the pairs of a palette whose contrast is below the least."""
    ink = look(name).ink
    return [
        f"{front} on {ground}: {contrast(ink(front), ink(ground)):.2f}"
        for front, ground in pairs
        if contrast(ink(front), ink(ground)) < least
    ]


@pytest.mark.parametrize("name", LOOKS)
def test_text_can_be_read(name: str) -> None:
    assert too_close(name, TEXTS, 4.5) == []


@pytest.mark.parametrize("name", LOOKS)
def test_controls_rings_and_the_curve_can_be_seen(name: str) -> None:
    assert too_close(name, SHAPES, 3) == []


@pytest.mark.parametrize("name", [look for look in LOOKS if look != "print"])
def test_spines_can_be_seen(name: str) -> None:
    """In print the spine is decoration: icon and label, ten times as dark, carry the meaning."""
    assert too_close(name, [(f"{hue}.spine", "surface") for hue in HUES], 3) == []


def test_in_print_label_and_icon_carry_the_meaning() -> None:
    assert too_close("print", [(f"{hue}.ink", f"{hue}.tint") for hue in HUES], 10) == []


def test_a_projector_keeps_the_edges_of_cards() -> None:
    assert too_close("projector", [(f"{hue}.border", "surface") for hue in HUES], 3) == []


@pytest.mark.parametrize("name", ["light high contrast", "dark high contrast"])
def test_high_contrast_shows_every_edge_and_never_pales_anything(name: str) -> None:
    edges = [(f"{hue}.border", "surface") for hue in HUES]
    lines = [(role, ground) for role in ("line", "lineStrong") for ground in ("surface", "panel")]
    assert too_close(name, edges + lines, 3) == []
    strong, base = look(name), look(name.partition(" ")[0])
    for front, ground in TEXTS + SHAPES:
        stronger = contrast(strong.ink(front), strong.ink(ground))
        assert stronger >= contrast(base.ink(front), base.ink(ground)) - 1e-9, (front, ground)


def test_known_ratios() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert contrast("#19212E", "#FFFFFF") == pytest.approx(16.2, abs=0.05)
    assert luminance("#FF0000") == pytest.approx(0.2126)


@given(colours, colours)
def test_the_order_does_not_matter(one: str, other: str) -> None:
    assert 1 <= contrast(one, other) == contrast(other, one) <= 21.01
