"""Pictures: a map's embedded images, decoded when first shown, with limits on what is decoded."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from hashlib import sha256

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QImageReader

from journeyeditor.models import Picture

MAX_PIXELS = 50_000_000
"""Pictures with more pixels are not decoded: a header of 200 bytes can promise billions."""

_FORMATS = frozenset({b"png", b"jpeg", b"jpg", b"gif", b"bmp", b"webp"})


class Pictures:
    """The images of one map by hash. What cannot be shown gives None and stays in the file."""

    def __init__(self, pictures: tuple[Picture, ...] = ()) -> None:
        """Hold the map's pictures without decoding any."""
        self.of = pictures
        self._data = {picture.hash: picture.data for picture in pictures}
        self._images: dict[str, QImage | None] = {}
        self._covers: dict[tuple[str, int, int], QBrush] = {}

    def covering(self, hash_: str, w: int, h: int) -> QBrush | None:
        """A brush that covers w x h device pixels with the picture's middle, or None."""
        key = (hash_, w, h)
        found = self._covers.get(key)
        if found is None:
            image = self._image(hash_)
            if image is None or w <= 0 or h <= 0:
                return None
            scaled = image.scaled(
                QSize(w, h),
                Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                Qt.TransformationMode.SmoothTransformation,
            )
            left, top = (scaled.width() - w) // 2, (scaled.height() - h) // 2
            found = self._covers[key] = QBrush(scaled.copy(QRect(left, top, w, h)))
        return found

    def _image(self, hash_: str) -> QImage | None:
        if hash_ not in self._images:
            self._images[hash_] = image_of(self._data.get(hash_, ""))
        return self._images[hash_]


def picture_of(raw: bytes) -> Picture | None:
    """Embed the bytes of a picture; None for what could not be shown."""
    image = read_image(raw)
    if image is None:
        return None
    format_ = _format(raw).replace("jpg", "jpeg")
    data = b64encode(raw).decode("ascii")
    return Picture(hash=sha256(raw).hexdigest(), type=f"image/{format_}", data=data)


def image_of(data: str) -> QImage | None:
    """Decode an embedded picture; None for what cannot be shown."""
    try:
        raw = b64decode(data, validate=True)
    except (Base64Error, ValueError):
        return None
    return read_image(raw)


def _format(raw: bytes) -> str:
    buffer = QBuffer()
    buffer.setData(QByteArray(raw))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return bytes(QImageReader(buffer).format().data()).decode("ascii")


def read_image(raw: bytes) -> QImage | None:
    """Decode the bytes of a picture, turned as it says; None for what is none, or is too large."""
    buffer = QBuffer()
    buffer.setData(QByteArray(raw))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    # The content decides, and only pixel formats do: an SVG could name other files.
    if bytes(reader.format().data()) not in _FORMATS:
        return None
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MAX_PIXELS:
        return None
    reader.setAutoTransform(True)
    image = reader.read()
    return None if image.isNull() else image
