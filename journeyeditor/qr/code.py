"""Codes: the modules of a QR code. How large one gets is known long before it is drawn."""

from __future__ import annotations

import io
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from journeyeditor.errors import N_
from journeyeditor.models import QrCode
from journeyeditor.qr.target import NoCodeError, said

if TYPE_CHECKING:
    import segno

QUIET: Final = 4
"""Light modules that every side must have around a code (ISO/IEC 18004, 5.3.8)."""

MOST_BYTES: Final = 2_953
"""What the largest code holds, with the least correction of errors."""

# Bytes that versions 1 to 40 hold at level M, which stands a sixth of the code being unreadable
# (ISO/IEC 18004, table 7). What is longer takes the largest code at level L.
_BYTES: Final = (
    *(
        14,
        26,
        42,
        62,
        84,
        106,
        122,
        152,
        180,
        213,
        251,
        287,
        331,
        362,
        412,
        450,
        504,
        560,
        624,
        666,
    ),
    *(711, 779, 857, 911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911),
    *(1989, 2099, 2213, 2331),
)


class Code(NamedTuple):
    """A code's modules, row by row from the top: 1 is dark, 0 is light; no quiet zone."""

    rows: tuple[bytes, ...]

    @property
    def side(self) -> int:
        """How many modules it is wide and high."""
        return len(self.rows)


def side_of(qr: QrCode) -> int:
    """How many modules the code of a target is wide, without making it; raises NoCodeError."""
    version, _ = _version(said(qr))
    return 17 + 4 * version


def code_of(qr: QrCode) -> Code:
    """Give the code of a target; raises NoCodeError where there is none."""
    return Code(tuple(map(bytes, _made(said(qr)).matrix)))


def png(qr: QrCode, scale: int) -> bytes:
    """Give the code of a target as a PNG with its quiet zone, `scale` pixels to a module."""
    file = io.BytesIO()
    _made(said(qr)).save(file, kind="png", scale=scale, border=QUIET)
    return file.getvalue()


def _version(text: str) -> tuple[int, str]:
    """Give the version and the level of correction for a text; raises NoCodeError if too long."""
    try:
        size = len(text.encode())
    except UnicodeEncodeError as error:
        message = N_("The text has characters that no QR code can hold.")
        raise NoCodeError(message) from error
    if size > MOST_BYTES:
        message = N_("Too long for a QR code: {size} bytes, at most {most} fit.")
        raise NoCodeError(message, size=size, most=MOST_BYTES)
    if size > _BYTES[-1]:
        return len(_BYTES), "L"
    return bisect_left(_BYTES, size) + 1, "M"


@lru_cache(maxsize=256)
def _made(text: str) -> segno.QRCode:
    # Making codes takes long enough for a start or an import without any to go without.
    import segno

    version, level = _version(text)
    # Always bytes of UTF-8: readers guess, and that is the only guess that holds for every text.
    return segno.make_qr(text.encode(), version=version, error=level, mode="byte", boost_error=True)
