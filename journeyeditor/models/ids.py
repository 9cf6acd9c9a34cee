"""Ids: a letter, a hyphen and eight random letters and digits, made by whoever calls an edit."""

from __future__ import annotations

import os
from typing import Literal

IdLetter = Literal["m", "u", "g", "p", "s", "r", "c"]
"""m map, u persona, g segment, p phase, s step, r row, c card."""

_ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789"
_LENGTH = 8


def new_id(letter: IdLetter) -> str:
    """Make an id that no file has yet (36^8 possibilities), such as `c-k3x9q2tf`."""
    number = int.from_bytes(os.urandom(16))  # `secrets` takes longer to load than a map to open
    signs = []
    for _ in range(_LENGTH):
        number, place = divmod(number, len(_ALPHABET))
        signs.append(_ALPHABET[place])
    return f"{letter}-{''.join(signs)}"
