"""Raster: a sheet becomes a PNG of the right size with ink where its cards are."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.raster import raster
from journeyeditor.errors import UnwritableError
from journeyeditor.layout.sheet import lay_out_sheet
from journeyeditor.look.palettes import palette
from tests.helpers.maps import generated_map
from tests.helpers.trip import trip


@pytest.mark.parametrize("scale", [1, 2])
def test_a_png_is_as_large_as_its_sheet_and_not_blank(qapp: QApplication, scale: int) -> None:
    journey = trip()
    sheet = lay_out_sheet(journey, "en", day="2026-08-14")
    picture = QImage.fromData(raster(sheet, scale, journey))
    assert (picture.width(), picture.height()) == (
        round(sheet.width * scale),
        round(sheet.height * scale),
    )
    seen = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    inks = palette("print").inks
    assert {inks["surface"].lower(), inks["blue.tint"].lower(), inks["red.tint"].lower()} <= seen
    assert len(seen) > 30


def test_the_same_sheet_gives_the_same_bytes(qapp: QApplication) -> None:
    journey = generated_map(40)
    sheet = lay_out_sheet(journey, "en", day="2026-08-14")
    assert raster(sheet, 1, journey) == raster(sheet, 1, journey)


def test_a_picture_beyond_all_memory_is_refused_in_a_sentence(qapp: QApplication) -> None:
    journey = trip()
    with pytest.raises(UnwritableError, match="too large"):
        raster(lay_out_sheet(journey, "en", day="2026-08-14"), 100, journey)
