"""Embedded pictures, made ready for a page: checked by their header, turned upright, cut to cover.

Only PNG and JPEG are decoded, and only when the header promises a sensible size; for everything
else a page shows a placeholder.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from base64 import b64decode
from binascii import Error as Base64Error
from typing import Final

from PIL import Image, ImageOps

from journeyeditor.models import Picture

MOST_PIXELS: Final = 50_000_000
"""Larger pictures are not decoded: a header of 200 bytes can promise billions of pixels."""

PER_PX: Final = 300 / 96
"""Pixels kept for a px of the page: 300 to the inch."""

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
_NO_LENGTH: Final = frozenset({0x01, *range(0xD0, 0xDA)})
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_QUALITY: Final = 90


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Give width and height as the header of a PNG or JPEG says; None for everything else."""
    if data.startswith(_PNG) and data[12:16] == b"IHDR":
        return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    if data.startswith(_JPEG):
        return _jpeg_size(data)
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Walk along the segments to the one that begins the frame (ITU-T T.81, B.2.2)."""
    at = 2
    while at + 9 <= len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _FRAMES:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        elif marker in _NO_LENGTH:
            at += 2
        else:
            at += 2 + max(int.from_bytes(data[at + 2 : at + 4]), 2)
    return None


def covering(picture: Picture, w: float, h: float) -> io.BytesIO | None:
    """Give a picture as a file that covers w x h px, cut at its longer sides.

    None where its data is not what its hash says, no PNG or JPEG, too large or damaged.
    """
    data = _sound(picture)
    size = picture_size(data) if data is not None else None
    if data is None or size is None or not 0 < size[0] * size[1] <= MOST_PIXELS:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what is odd in a picture's side data
            return _cut(data, w, h)
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError):
        return None


def _sound(picture: Picture) -> bytes | None:
    try:
        data = b64decode(picture.data, validate=True)
    except (Base64Error, ValueError):
        return None
    return data if hashlib.sha256(data).hexdigest() == picture.hash.lower() else None


def _cut(data: bytes, w: float, h: float) -> io.BytesIO:
    is_jpeg = data.startswith(_JPEG)
    with Image.open(io.BytesIO(data), formats=("JPEG",) if is_jpeg else ("PNG",)) as opened:
        upright = ImageOps.exif_transpose(opened)
        image = _on_white(upright)
    share = max(w / image.width, h / image.height)
    wide, high = w / share, h / share
    left, top = (image.width - wide) / 2, (image.height - high) / 2
    shrunk = min(PER_PX * share, 1)
    target = (max(round(wide * shrunk), 1), max(round(high * shrunk), 1))
    cut = image.resize(target, Image.Resampling.LANCZOS, (left, top, left + wide, top + high))
    file = io.BytesIO()
    if is_jpeg:
        cut.save(file, "JPEG", quality=_JPEG_QUALITY)
    else:
        cut.save(file, "PNG")
    file.seek(0)
    return file


def _on_white(image: Image.Image) -> Image.Image:
    """Give the picture in plain colours, what is see-through laid on white paper."""
    if image.mode in {"I", "I;16", "I;16B", "I;16L"}:
        return image.convert("F").point(lambda value: value / 257).convert("L").convert("RGB")
    if "A" in image.getbands() or "transparency" in image.info:
        layer = image.convert("RGBA")
        ground = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(ground, layer).convert("RGB")
    return image.convert("RGB")
