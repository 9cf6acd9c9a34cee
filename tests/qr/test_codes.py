"""Codes are read back by a reader that knows nothing of how they were made."""

from __future__ import annotations

import io

import pytest
import segno
import zxingcpp
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from journeyeditor.models import QrCode
from journeyeditor.qr import (
    MOST_BYTES,
    Code,
    NoCodeError,
    code_of,
    outline,
    png,
    side_of,
)

SCALE = 4


def text(value: str) -> QrCode:
    return QrCode(kind="text", value=value)


def seen(image: Image.Image) -> str | None:
    """What the reader finds in a picture."""
    found = zxingcpp.read_barcode(image)
    return None if found is None else found.bytes.decode()


def filled(path: str, side: int) -> tuple[bytes, ...]:
    """The modules that lie inside a path of straight lines, by how many edges are left of them."""
    rows = [bytearray(side) for _ in range(side)]
    for ring in path.split("Z")[:-1]:
        numbers = [int(number) for number in ring.strip("M").replace("L", " ").split()]
        corners = list(zip(numbers[::2], numbers[1::2], strict=True))
        for (x, y), (next_x, next_y) in zip(corners, [*corners[1:], corners[0]], strict=True):
            assert (x == next_x) != (y == next_y)
            for row in rows[min(y, next_y) : max(y, next_y)]:
                for module in range(x, side):
                    row[module] ^= 1
    return tuple(map(bytes, rows))


WRITTEN = st.text(st.characters(codec="utf-8"), min_size=1, max_size=300).filter(str.strip)


@given(WRITTEN)
@example("https://velonord.example/rad")
@example("Grüße aus Köln 🚲 日本語 שלום नमस्ते")
@example("0123456789")
@example("ABC 123")
def test_any_text_comes_back(value: str) -> None:
    assert seen(Image.open(io.BytesIO(png(text(value), SCALE)))) == value


@given(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip))
@example("ä" * 1165 + "x")
@example("ä" * 1166)
def test_how_large_a_code_gets_is_known_before(value: str) -> None:
    assert side_of(text(value)) == code_of(text(value)).side


@pytest.mark.parametrize("version", [1, 2, 9, 10, 26, 27, 39, 40])
def test_a_version_is_used_to_its_last_byte(version: int) -> None:
    side = 17 + 4 * version
    most = max(size for size in range(1, 2332) if side_of(text("x" * size)) == side)

    assert code_of(text("x" * most)).side == side
    with pytest.raises(segno.DataOverflowError):
        segno.make_qr("x" * (most + 1), error="M", mode="byte", version=version)


def test_the_longest_text_comes_back_and_one_byte_more_is_refused() -> None:
    longest = "ä" * (MOST_BYTES // 2) + "x"

    assert seen(Image.open(io.BytesIO(png(text(longest), SCALE)))) == longest
    with pytest.raises(NoCodeError, match="2954 bytes, at most 2953"):
        code_of(text(longest + "x"))


def test_half_of_a_letter_is_refused() -> None:
    with pytest.raises(NoCodeError, match="no QR code can hold"):
        side_of(text("a\ud83d"))


@given(st.integers(1, 200))
def test_the_outline_is_the_code(size: int) -> None:
    code = code_of(text("x" * size))

    assert filled(outline(code), code.side) == code.rows


def test_a_ring_within_a_ring_stays_light() -> None:
    code = Code((b"\1\1\1", b"\1\0\1", b"\1\1\1"))

    assert outline(code) == "M0 0L3 0L3 3L0 3ZM2 1L1 1L1 2L2 2Z"
