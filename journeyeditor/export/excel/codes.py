"""QR codes in the sheet Map: pictures below the texts of their cards."""

from __future__ import annotations

import io
from typing import Final

from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.worksheet.worksheet import Worksheet

from journeyeditor.export.excel.grid import Place
from journeyeditor.models import Card, QrCode, TouchpointCard
from journeyeditor.qr import QUIET, NoCodeError, png, side_of

MODULE: Final = 2.25
"""Side of a module, pt: 0.8 mm on paper."""

LARGEST: Final = 180.0
"""Side of the largest code, pt; it still fits into a column."""

GAP: Final = 4.5
"""What stays free above and below a code, pt."""

_LEFT: Final = 9.0
_EMU: Final = 12_700  # to a point
_PIXELS: Final = 8  # to a module, so that the picture stays sharp when a reader enlarges it


def code_on(card: Card) -> tuple[QrCode, float] | None:
    """Give a card's code and its side in pt; None where the card shows none or there can be none."""
    if not isinstance(card, TouchpointCard) or card.qr is None or not card.qr.on_card:
        return None
    try:
        modules = side_of(card.qr) + 2 * QUIET
    except NoCodeError:
        return None
    return card.qr, min(modules * MODULE, LARGEST)


def put_code(sheet: Worksheet, at: Place, qr: QrCode, side: float, top: float) -> None:
    """Put a code into a cell, `top` pt below its upper edge; it moves with the cell."""
    picture = Image(io.BytesIO(png(qr, _PIXELS)))
    corner = AnchorMarker(
        col=at.column - 1, colOff=round(_LEFT * _EMU), row=at.row - 1, rowOff=round(top * _EMU)
    )
    size = XDRPositiveSize2D(round(side * _EMU), round(side * _EMU))
    picture.anchor = OneCellAnchor(_from=corner, ext=size)
    sheet.add_image(picture)
