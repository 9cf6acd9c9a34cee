"""Contrast between two colours, by WCAG 2.2."""

from __future__ import annotations


def luminance(colour: str) -> float:
    """Give the relative luminance of "#RRGGBB", from 0 (black) to 1 (white).

    Formula: WCAG 2.2, "relative luminance".
    """
    red, green, blue = (_linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours "#RRGGBB", from 1 to 21, in either order.

    Formula: WCAG 2.2, "contrast ratio".
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _linear(channel: int) -> float:
    """Undo the gamma of one sRGB channel, 0 to 255."""
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
