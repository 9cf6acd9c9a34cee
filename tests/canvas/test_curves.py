"""Tests that curves painted piece by piece look as they would painted in one go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from journeyeditor.canvas.painting.curves import CurvePainter
from journeyeditor.canvas.painting.dashes import Dashes
from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.canvas.painting.marks import MarkPainter
from journeyeditor.canvas.painting.pictures import Pictures
from journeyeditor.canvas.painting.stamps import draw_path
from journeyeditor.canvas.shown import Shown
from journeyeditor.layout.marks import Path
from journeyeditor.layout.plan import Curve, CurveBox
from journeyeditor.look import palette
from tests.helpers.trip import trip

_LINE = "M0 40 L30 40 C60 40 90 10 120 10 C150 10 180 70 210 70 C240 70 270 25 300 25 L330 25"
_CURVES = {
    "firm": Path(_LINE, 0, 0, stroke="text2", stroke_width=2.5),
    "dashed": Path(_LINE, 0, 0, stroke="text2", stroke_width=1.5, dash=(12, 4, 2, 4)),
    "area": Path(f"{_LINE} L330 50 L0 50 Z", 0, 0, fill="emotionCurve", alpha=0.12),
}
_AT_JOINTS = 64
"""The smooth edges of two round ends lie on each other; dashes that are out of step differ by 165."""

_CLIP = QRect(0, 0, 360, 120)


@pytest.mark.parametrize("name", _CURVES)
@pytest.mark.parametrize("scale", [0.5, 1.0, 1.25])
def test_a_curve_in_pieces_looks_like_the_whole(name: str, scale: float) -> None:
    mark, inks = _CURVES[name], Inks(palette("light"))
    whole, parts = _paper(), _paper()

    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    draw_path(painter, mark, inks)
    painter.end()

    painter = QPainter(parts)
    curve = CurveBox(100, lambda: Curve((mark,), ()))
    marks = MarkPainter(inks, Pictures(()))
    CurvePainter(marks, Dashes()).paint(painter, "row", curve, (0, 0), scale, 1, _CLIP)
    painter.end()

    assert max(abs(a - b) for a, b in zip(_bytes(whole), _bytes(parts), strict=True)) <= _AT_JOINTS
    assert _bytes(whole) != _bytes(_paper())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("zoom", [0.2, 0.5, 1.0, 1.5])
def test_a_curve_painted_strip_by_strip_is_the_same(zoom: float) -> None:
    marks = MarkPainter(Inks(palette("light")), Pictures(()))
    (band,) = (band for band in Shown(trip()).plan.rows if band.curve is not None)
    curve = band.curve
    assert curve is not None
    across = [QRect(x, 0, 40, _CLIP.height()) for x in range(0, _CLIP.width(), 40)]
    down = [QRect(0, y, _CLIP.width(), 8) for y in range(0, _CLIP.height(), 8)]

    def painted(areas: list[QRect]) -> bytes:
        paper = _paper()
        painter = QPainter(paper)
        curves = CurvePainter(marks, Dashes())
        for area in areas:
            painter.setClipRect(area)
            curves.paint(painter, band.id, curve, (-30, -4), zoom, zoom, area)
        painter.end()
        return _bytes(paper)

    whole = painted([_CLIP])
    assert whole != _bytes(_paper())
    assert painted(across) == whole
    assert painted(down) == whole


def _paper() -> QImage:
    paper = QImage(_CLIP.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    return paper


def _bytes(picture: QImage) -> bytes:
    return bytes(picture.constBits())
