"""A code that its card shows is read back from the screen, the PDF, the PNG and the workbook."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage

from journeyeditor.canvas.accessible.words import card_description
from journeyeditor.canvas.raster import raster
from journeyeditor.export import ExportOptions, to_bytes
from journeyeditor.layout import lay_out
from journeyeditor.layout.marks import Path as PathMark
from journeyeditor.look import palette
from journeyeditor.models import Cell, JourneyMap, Phase, QrCode, Row, TouchpointCard
from tests.helpers import workbooks
from tests.helpers.opened import opened
from tests.helpers.pdfs import greys
from tests.helpers.plan_texts import box_of, said
from tests.helpers.workbooks import DAY

LINK = "https://velonord.example/rad"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
EMU = 12_700  # to a point
TEXT = "Grüße 🚲 日本"


def journey(*codes: QrCode) -> JourneyMap:
    cards = tuple(
        TouchpointCard(id=f"c-{at}", text="Poster", channel="poster", medium="offline", qr=code)
        for at, code in enumerate(codes, 1)
    )
    row = Row(id="r", kind="touchpoint", title="Touchpoints", cells=(Cell(at="p", cards=cards),))
    return JourneyMap(id="m", title="", phases=(Phase(id="p", title="Awareness"),), rows=(row,))


def link(*, on_card: bool | None = True) -> QrCode:
    return QrCode(kind="link", value=LINK, on_card=on_card)


SHOWN = journey(link(), QrCode(kind="text", value=TEXT, on_card=True))


def seen(image: object) -> set[str]:
    return {found.bytes.decode() for found in zxingcpp.read_barcodes(image)}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_on_the_screen_in_every_theme(theme: str) -> None:
    with opened(SHOWN) as hand:
        hand.canvas.set_look(palette(theme))
        picture = hand.canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)

        assert seen(picture) == {LINK, TEXT}


def test_in_the_pdf(tmp_path: Path) -> None:
    data, problems = to_bytes(SHOWN, "pdf", ExportOptions(day=DAY))
    wide, high, pixels = greys(data, tmp_path, dpi=150)

    assert not problems
    assert seen(Image.frombytes("L", (wide, high), pixels)) == {LINK, TEXT}


@pytest.mark.usefixtures("qapp")
def test_in_the_picture() -> None:
    data, _ = to_bytes(SHOWN, "png", ExportOptions(day=DAY), raster=raster)

    assert seen(Image.open(BytesIO(data))) == {LINK, TEXT}


def test_in_the_workbook_below_the_text_of_its_card() -> None:
    data, _ = to_bytes(SHOWN, "xlsx", ExportOptions(day=DAY))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        pictures = [name for name in archive.namelist() if name.endswith(".png")]
        read = [seen(Image.open(BytesIO(archive.read(name)))) for name in pictures]
    sheet, _ = workbooks.opened(data)
    drawing = next(part for name, part in workbooks.parts(data) if "drawings/drawing" in name)
    corners = [
        {name: int(drawn.findtext(f"{DRAWING}{name}", "")) for name in ("col", "row", "rowOff")}
        for drawn in drawing.iter(f"{DRAWING}from")
    ]
    sides = [int(size.get("cy", "")) for size in drawing.iter(f"{DRAWING}ext")]

    assert read == [{LINK}, {TEXT}]
    assert len(corners) == len(sides) == 2
    for corner, side in zip(corners, sides, strict=True):
        row = corner["row"] + 1
        cell = sheet.cell(row, corner["col"] + 1)
        height = sheet.row_dimensions[row].height * EMU
        assert str(cell.value).startswith("Poster")
        assert 20 * EMU < corner["rowOff"] < corner["rowOff"] + side < height
    assert data == to_bytes(SHOWN, "xlsx", ExportOptions(day=DAY))[0]


@pytest.mark.parametrize(
    ("on_card", "words"), [(True, f"Offline, QR code: {LINK}"), (None, "Offline")]
)
def test_where_it_is_shown_it_is_told(on_card: bool | None, words: str) -> None:  # noqa: FBT001 - a table
    card = journey(link(on_card=on_card)).rows[0].cells[0].cards[0]

    assert card_description("en", card) == words


@pytest.mark.parametrize("on_card", [None, False])
def test_a_code_that_is_not_wished_on_the_card_is_nowhere(*, on_card: bool | None) -> None:
    hidden = journey(link(on_card=on_card))
    data, _ = to_bytes(hidden, "xlsx", ExportOptions(day=DAY))

    assert box_of(lay_out(hidden), "c-1").h == box_of(lay_out(journey(link())), "c-1").h - 117
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert not [name for name in archive.namelist() if name.endswith(".png")]


@pytest.mark.parametrize(
    ("language", "why"),
    [("en", "Too long for a QR code"), ("de", "Zu lang für einen QR-Code")],
)
def test_where_there_can_be_no_code_the_card_says_why(language: str, why: str) -> None:
    too_long = journey(QrCode(kind="text", value="x" * 3000, on_card=True))
    box = box_of(lay_out(too_long, language), "c-1")
    data, _ = to_bytes(too_long, "xlsx", ExportOptions(day=DAY))

    assert why in said(box.drawing.ink)
    assert not any(isinstance(mark, PathMark) and mark.fill for mark in box.drawing.ink)
    assert data


def test_a_long_text_shrinks_into_the_card() -> None:
    plan = lay_out(journey(QrCode(kind="text", value="x" * 2900, on_card=True)))
    box = box_of(plan, "c-1")
    code = next(mark for mark in box.drawing.ink if isinstance(mark, PathMark) and mark.fill)

    assert code.x + 177 * code.scale < box.w
