"""Boxes and paths of a page as PDF operators."""

from __future__ import annotations

from typing import Final

from journeyeditor.export.pdf.content import Content, numbers, outline, rectangle
from journeyeditor.export.pdf.patterns import pattern
from journeyeditor.layout.marks import Box, Path

_PAINT: Final = {(True, True): "B", (True, False): "f", (False, True): "S"}
"""The operator that paints a path, by whether it is filled and stroked."""


def draw_box(content: Content, box: Box) -> None:
    """Draw a box; its outline runs inside its edge."""
    if box.fill is None and box.stroke is None:
        return
    inset = box.stroke_width / 2 if box.stroke is not None else 0.0
    if box.w <= 2 * inset or box.h <= 2 * inset:
        inset = 0.0
    sides = (box.x + inset, box.y + inset, box.w - 2 * inset, box.h - 2 * inset)
    shape = rectangle(*sides, max(box.radius - inset, 0))
    if box.alpha < 1:
        content.begin_see_through(box.alpha)
    if box.fill is not None:
        content.fill_with(box.fill)
    if box.stroke is not None:
        content.stroke_with(box.stroke, box.stroke_width, box.dash)
    if box.dash:  # round caps would close the gaps
        shape = f"0 J {shape}"
    content.add(f"{shape} {_PAINT[box.fill is not None, box.stroke is not None]}")
    if box.dash:
        content.add("1 J")
    if box.alpha < 1:
        content.end_see_through()
    if box.pattern:
        _draw_pattern(content, box)


def _draw_pattern(content: Content, box: Box) -> None:
    found = pattern(box.pattern, box.x, box.y, box.w, box.h)
    if found is None:
        return
    content.push()
    content.add(f"{rectangle(box.x, box.y, box.w, box.h, box.radius)} W n 0 J")
    if found.width:
        content.stroke_with(box.pattern_ink, found.width)
        content.add(f"{found.operators} S")
    else:
        content.fill_with(box.pattern_ink)
        content.add(f"{found.operators} f")
    content.pop()


def draw_path(content: Content, path: Path) -> None:
    """Draw a path in its own grid: ends and corners round."""
    if path.fill is None and path.stroke is None:
        return
    if path.alpha < 1:
        content.begin_see_through(path.alpha)
    content.push(numbers(path.scale, 0, 0, path.scale, path.x, path.y))
    if path.fill is not None:
        content.fill_with(path.fill)
    if path.stroke is not None:
        content.stroke_with(path.stroke, path.stroke_width, path.dash)
    paint = _PAINT[path.fill is not None, path.stroke is not None]
    content.add(f"{outline(path.path)} {paint}")
    content.pop()
    if path.alpha < 1:
        content.end_see_through()
