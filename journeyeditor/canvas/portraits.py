"""Portraits: pictures of people, small enough to travel in a map, and saying nothing but what they show."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageWriter, QPainter

from journeyeditor.canvas.painting.pictures import read_image
from journeyeditor.models import Picture

LARGEST: Final = 512
"""px: the longer side of a portrait; the largest avatar in print has 300 dpi with it."""

_QUALITY: Final = 88


def portrait_of(raw: bytes) -> Picture | None:
    """Make a portrait from a file's bytes; None for what is no picture that can be shown.

    It is turned as its camera says, scaled down and encoded anew from its pixels alone: place, time,
    camera, comments and the preview inside the file stay behind.
    """
    image = read_image(raw)
    if image is None:
        return None
    data, type_ = _encoded(_bare(image))
    return Picture(hash=sha256(data).hexdigest(), type=type_, data=b64encode(data).decode("ascii"))


def _bare(image: QImage) -> QImage:
    """The pixels alone, in the colours of screens, no larger than they need be."""
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    if max(image.width(), image.height()) > LARGEST:
        image = image.scaled(
            LARGEST,
            LARGEST,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    clear = image.hasAlphaChannel()
    bare = QImage(
        image.size(), QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32
    )
    bare.fill(Qt.GlobalColor.transparent if clear else Qt.GlobalColor.white)
    painter = QPainter(bare)
    painter.drawImage(bare.rect(), image)
    painter.end()
    return bare


def _encoded(image: QImage) -> tuple[bytes, str]:
    """The bytes of a file and their type: PNG where something shows through, else JPEG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    clear = image.hasAlphaChannel()
    writer = QImageWriter(buffer, b"png" if clear else b"jpeg")
    if not clear:
        writer.setQuality(_QUALITY)
    writer.write(image)
    return bytes(data.data()), "image/png" if clear else "image/jpeg"
