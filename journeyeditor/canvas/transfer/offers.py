"""Offers: what the clipboard and drops hold, as clips, and clips as what other programs take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from journeyeditor.canvas.painting.pictures import picture_of
from journeyeditor.errors import N_, UnreadableError
from journeyeditor.exchange import (
    MAX_CARDS,
    MAX_CHARACTERS,
    clip_bytes,
    html_of,
    read_clip,
    read_html,
    read_lines,
    read_tsv,
    tsv_of,
)
from journeyeditor.exchange.tsv import Table
from journeyeditor.models import Kind, Picture
from journeyeditor.models.clip import Block, Clip, pictured, written
from journeyeditor.storage import DISK
from journeyeditor.storage.reading import read_file

CARDS: Final = "application/x-journeyeditor-cards"
"""The type under which cards travel with all their fields."""

TOUCHPOINT: Final = "application/x-journeyeditor-touchpoint"
"""Marks a touchpoint of the catalogue: wherever in a column it is dropped, it goes to their row."""

MAX_PICTURE: Final = 10_000_000
"""Bytes of one picture; a map has to stay below 50 MB with all of its pictures."""

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp"})
"""How the names of picture files end."""


def offered(clip: Clip) -> QMimeData:
    """Offer cards whole to maps, as a table to spreadsheets, as lines where they are of one cell.

    Raises UnwritableError for what no file can hold.
    """
    mime = QMimeData()
    mime.setData(CARDS, QByteArray(clip_bytes(clip)))
    rows = clip.texts
    if [len(row) for row in rows] == [1]:
        table = [[text] for text in rows[0][0]]
        mime.setText("\n".join(rows[0][0]))
    else:
        table = [["\n".join(cell) for cell in row] for row in rows]
        mime.setText(tsv_of(table))
    mime.setData("text/html", QByteArray(html_of(table).encode()))
    return mime


def is_welcome(mime: QMimeData) -> bool:
    """Tell whether there may be something in it for the canvas."""
    if mime.hasFormat(CARDS):
        return True
    if any(local_files(mime)):
        return bool(_files(mime))
    return mime.hasText() or mime.hasImage()


def taken_in(mime: QMimeData | None, kinds: Sequence[Kind], *, plain: bool = False) -> Clip | None:
    """Make a clip of what is offered, for rows of these kinds; None where nothing is.

    `plain` takes the text alone, one card for each line. Raises JourneyError for what is damaged or
    too much.
    """
    if mime is None:  # an empty clipboard, on some platforms
        return None
    if not plain and mime.hasFormat(CARDS):
        return read_clip(bytes(mime.data(CARDS).data()))
    if not plain and any(local_files(mime)):
        files = _files(mime)
        return pictured([picture_from(path) for path in files]) if files else None
    if not plain and (table := _table(mime)):
        return _written([[[cell] if cell else [] for cell in row] for row in table], kinds)
    wants_picture = not plain and (kinds[:1] == ["image"] or not mime.text().strip())
    if wants_picture and mime.hasImage():
        return pictured([_embedded(_png(mime))])
    return _lines(mime, kinds)


def _table(mime: QMimeData) -> Table:
    """The table in it, of more than one cell; nothing where there is none."""
    table = read_html(mime.html()) if mime.hasHtml() else ()
    if len(table) > 1 or any(len(row) > 1 for row in table):
        return table
    text = mime.text()
    if "\t" not in text or text.isspace():
        return ()
    _refuse_much(text)
    return read_tsv(text)


def _lines(mime: QMimeData, kinds: Sequence[Kind]) -> Clip | None:
    text = mime.text()
    _refuse_much(text)
    lines = read_lines(text)
    return _written([[lines]], kinds) if lines else None


def _written(block: Block, kinds: Sequence[Kind]) -> Clip:
    if sum(len(cell) for row in block for cell in row) > MAX_CARDS:
        raise UnreadableError(
            N_("That is too much: at most {limit} cards are made at once."), limit=MAX_CARDS
        )
    return written(block, kinds)


def _refuse_much(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise UnreadableError(
            N_("That is too much text: at most {limit} characters are taken in at once."),
            limit=MAX_CHARACTERS,
        )


def _files(mime: QMimeData) -> list[Path]:
    """The picture files among what is offered."""
    return [path for path in local_files(mime) if path.suffix.lower() in PICTURES]


def local_files(mime: QMimeData) -> Iterator[Path]:
    """The files among what is offered."""
    if mime.hasUrls():
        for url in mime.urls():
            if url.isLocalFile():
                yield Path(url.toLocalFile())


def _png(mime: QMimeData) -> bytes:
    """The bytes of a picture; they are kept as they are where it is a PNG already."""
    if mime.hasFormat("image/png"):
        return bytes(mime.data("image/png").data())
    image = mime.imageData()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if isinstance(image, QImage):
        QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def picture_from(path: Path) -> Picture:
    """Embed the picture in a file. Raises JourneyError for what is none, too big or not readable."""
    return _embedded(read_file(path, DISK))


def _embedded(raw: bytes) -> Picture:
    if len(raw) > MAX_PICTURE:
        raise UnreadableError(
            N_("The picture is too big: pictures of up to {limit} MB are taken in."),
            limit=MAX_PICTURE // 1_000_000,
        )
    picture = picture_of(raw)
    if picture is None:
        raise UnreadableError(N_("This is no picture that can be shown."))
    return picture
