"""Pictures in the PDF: PNG and JPEG of a sensible size, a placeholder for everything else."""

from __future__ import annotations

import base64
import hashlib
import io
import struct
import zlib
from random import Random

import pytest
from PIL import Image

from journeyeditor.export.pdf.pictures import covering, picture_size
from journeyeditor.layout.marks import Picture as PictureMark
from journeyeditor.models import Picture
from tests.helpers.maps import png
from tests.helpers.pdfs import opened, page


def embedded(data: bytes, hash_: str | None = None) -> Picture:
    name = hash_ or hashlib.sha256(data).hexdigest()
    return Picture(hash=name, type="image/png", data=base64.b64encode(data).decode())


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def shown(picture: Picture) -> Image.Image:
    file = covering(picture, 80, 60)
    assert file is not None
    return Image.open(file)


def bomb(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    return (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
    )


def test_a_picture_covers_its_place_and_is_stored_once() -> None:
    picture = embedded(png(64, 48, Random(1)))
    marks = [PictureMark(x, 10, 148, 100, picture.hash, radius=4) for x in (10, 200)]
    found = opened(page(*marks, images=(picture,))[0])

    assert len(found.pages[0].images) == 1


def test_a_map_says_what_is_missing_with_a_placeholder() -> None:
    found = opened(page(PictureMark(10, 10, 148, 100, "nowhere"))[0])

    assert not found.pages[0].images


def test_headers_tell_the_size() -> None:
    image = Image.new("RGB", (31, 17), "red")

    assert picture_size(saved(image, "PNG")) == (31, 17)
    assert picture_size(saved(image, "JPEG")) == (31, 17)
    assert picture_size(saved(image, "JPEG", progressive=True)) == (31, 17)
    assert picture_size(saved(image, "GIF")) is None
    assert picture_size(b"\xff\xd8\xff") is None


@pytest.mark.parametrize(
    "data",
    [
        bomb(60_000, 60_000),
        bomb(10, 10),
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        png(64, 48, Random(1))[:80],
        saved(Image.new("RGB", (9, 9)), "GIF"),
        saved(Image.new("RGB", (9, 9)), "JPEG")[:200],
    ],
)
def test_what_is_no_sound_picture_is_not_shown(data: bytes) -> None:
    assert covering(embedded(data), 80, 60) is None


def test_data_that_is_not_what_its_hash_says_is_not_shown() -> None:
    data = png(8, 8, Random(1))

    assert covering(embedded(data, "0" * 64), 80, 60) is None
    assert covering(Picture(hash="x", data="no base64!"), 80, 60) is None


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1", "I;16"])
def test_every_kind_of_png_is_shown(mode: str) -> None:
    image = shown(embedded(saved(Image.new(mode, (40, 30)), "PNG")))

    assert image.mode == "RGB"
    expected = (255, 255, 255) if mode in {"RGBA", "LA"} else (0, 0, 0)
    assert image.getpixel((5, 5)) == expected


def test_sixteen_bits_become_eight() -> None:
    image = shown(embedded(saved(Image.new("I;16", (40, 30), 0x8080), "PNG")))

    assert image.getpixel((5, 5)) == (128, 128, 128)


def test_a_cmyk_jpeg_and_a_turned_one_are_shown_right() -> None:
    assert shown(embedded(saved(Image.new("CMYK", (40, 30)), "JPEG"))).mode == "RGB"
    exif = Image.Exif()
    exif[0x0112] = 6  # stored on its side
    upright = Image.new("RGB", (40, 40), "blue")
    upright.paste("red", (0, 0, 20, 40))
    image = shown(embedded(saved(upright, "JPEG", exif=exif)))
    pixel = image.getpixel((image.width // 2, 2))

    assert isinstance(pixel, tuple)
    assert pixel[0] > 200
    assert pixel[2] < 60


def test_large_pictures_are_brought_to_the_resolution_of_print() -> None:
    image = shown(embedded(saved(Image.new("RGB", (3000, 3000)), "PNG")))

    assert image.size == (250, 188)
