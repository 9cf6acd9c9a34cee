"""Pictures: what can be shown is shown, everything else gives the placeholder and stays in the file."""

from __future__ import annotations

import base64
import gzip
import hashlib
import struct
import zlib
from random import Random

import pytest
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.painting.pictures import Pictures
from journeyeditor.models import Cell, ImageCard, JourneyMap, Phase, Picture, Row
from journeyeditor.storage.codec import from_bytes, to_bytes
from tests.canvas.conftest import OpenMap
from tests.helpers.maps import png
from tests.helpers.sight import alike

GOOD = png(64, 48, Random(1))
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


def bomb() -> bytes:
    """Make a PNG of 200 bytes whose header promises 60,000 x 60,000 pixels."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    return b"\x89PNG\r\n\x1a\n" + chunk


def picture(data: bytes, type_: str = "image/png") -> Picture:
    return Picture(
        hash=hashlib.sha256(data).hexdigest(), type=type_, data=base64.b64encode(data).decode()
    )


def covering(data: bytes, type_: str = "image/png") -> QBrush | None:
    embedded = picture(data, type_)
    return Pictures((embedded,)).covering(embedded.hash, 40, 30)


def test_a_png_is_shown(qapp: QApplication) -> None:
    brush = covering(GOOD)
    assert brush is not None
    assert (brush.textureImage().width(), brush.textureImage().height()) == (40, 30)


BROKEN = {
    "nothing": b"",
    "no picture": b"hello",
    "cut off in the header": GOOD[:20],
    "a promise of billions of pixels": bomb(),
    "svg": SVG,
    "svg with a declaration": b"<?xml version='1.0'?>" + SVG,
    "svgz": gzip.compress(SVG, mtime=0),
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("type_", ["image/png", "image/svg+xml"])
def test_what_is_no_sound_picture_gives_the_placeholder(
    qapp: QApplication, name: str, type_: str
) -> None:
    assert covering(BROKEN[name], type_) is None


@pytest.mark.parametrize("data", ["", "%%%", "QQ=", "ä", "A" * 13])
def test_bad_base64_gives_the_placeholder(qapp: QApplication, data: str) -> None:
    assert Pictures((Picture(hash="x", data=data),)).covering("x", 40, 30) is None


def test_a_hash_that_names_a_file_is_not_followed(qapp: QApplication) -> None:
    for name in ("../../etc/passwd", "/dev/zero", "file:///etc/passwd", "//host/share"):
        assert Pictures().covering(name, 40, 30) is None


@pytest.mark.parametrize("name", ["good", *BROKEN])
def test_a_map_with_such_a_picture_is_painted_and_keeps_it(open_map: OpenMap, name: str) -> None:
    embedded = picture({"good": GOOD, **BROKEN}[name])
    card = ImageCard(id="c-1", text="A picture", image=embedded.hash)
    row = Row(id="r-1", kind="image", title="Scenes", cells=(Cell(at="p-1", cards=(card,)),))
    journey = JourneyMap(
        id="m",
        title="Pictures",
        phases=(Phase(id="p-1", title="One"),),
        rows=(row,),
        images=(embedded,),
    )
    hand = open_map(journey, 600, 400)
    before = to_bytes(journey)
    hand.double_click("c-1")
    hand.type("!")
    hand.press("Enter")
    hand.document.undo()
    assert alike(hand.screen(), hand.repainted())
    assert to_bytes(hand.map) == before
    assert from_bytes(before).images == (embedded,)
