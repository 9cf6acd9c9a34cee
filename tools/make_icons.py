"""Make resources/icons/icons.json from the SVG pictures beside it: one path of M, L, C, Z each.

The pictures are those of npm lucide-static 1.62.0; a new one is put beside them, unchanged.

Usage: python tools/make_icons.py
"""

from __future__ import annotations

import json
from pathlib import Path

from defusedxml.ElementTree import fromstring
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib import SVGPath

from journeyeditor.look import paths

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
LETTERS = {"moveTo": "M", "lineTo": "L", "curveTo": "C", "closePath": "Z"}
SHAPES = {"path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}


def flatten(picture: bytes) -> str:
    """Give the path of an SVG picture of bare shapes; arcs become cubic curves.

    Raises ValueError for what such a path could not show: fills, transformations, other elements.
    """
    for element in fromstring(picture).iter():
        name = element.tag.partition("}")[2]
        if (name != "svg" and name not in SHAPES) or "transform" in element.attrib:
            raise ValueError(f"not a bare shape: {name}")
        if element.get("fill", "none") != "none":
            raise ValueError(f"filled: {name}")
    pen = RecordingPen()
    SVGPath.fromstring(picture).draw(pen)
    return paths.write(
        (LETTERS[name], *(value for point in points for value in point))
        for name, points in pen.value
        if name != "endPath"
    )


def make() -> str:
    """Give the text of icons.json."""
    icons = {
        picture.stem: flatten(picture.read_bytes())
        for picture in sorted((ICONS / "lucide").glob("*.svg"))
    }
    return json.dumps(icons, indent=0) + "\n"


if __name__ == "__main__":
    (ICONS / "icons.json").write_text(make(), encoding="utf-8")
