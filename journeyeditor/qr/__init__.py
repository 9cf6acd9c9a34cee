"""QR codes: from a touchpoint's target to what a code says, and to its dark and light modules."""

from journeyeditor.qr.code import MOST_BYTES, QUIET, Code, code_of, png, side_of
from journeyeditor.qr.outline import outline
from journeyeditor.qr.target import NoCodeError, said

__all__ = [
    "MOST_BYTES",
    "QUIET",
    "Code",
    "NoCodeError",
    "code_of",
    "outline",
    "png",
    "said",
    "side_of",
]
