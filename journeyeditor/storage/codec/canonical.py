"""Canonical bytes: the one way in which a plain tree is written down."""

from __future__ import annotations

import math

from pydantic_core import PydanticSerializationError, to_json

from journeyeditor.errors import N_, UnwritableError
from journeyeditor.storage.codec.limits import MAX_BYTES, MAX_NODES
from journeyeditor.storage.codec.packing import Tree, unwritable
from journeyeditor.storage.codec.text import faults, holds_too_many

INDENT = 2


def canonical_bytes(tree: Tree) -> bytes:
    """Write a tree as JSON: UTF-8, LF, two spaces, letters as they are, a final newline.

    Raises UnwritableError that names the place of a text no file can hold, and for more than 50 MB.
    """
    try:
        data = to_json(tree, indent=INDENT)
    except PydanticSerializationError:
        _refuse_faults(tree)
        raise unwritable("no-json", N_("This cannot be written into a file."), None) from None
    if b"\\u0000" in data:
        _refuse_faults(tree)
    if holds_too_many(data):
        raise UnwritableError(
            N_("The map holds too many values to be opened again: more than {limit}."),
            limit=MAX_NODES,
        )
    _refuse_oversize(len(data))
    return data + b"\n"


def _refuse_oversize(size: int) -> None:
    if size >= MAX_BYTES:  # it could not be opened again
        raise UnwritableError(
            N_(
                "The map would take {size} MB; files of up to {limit} MB can be opened."
                " Smaller pictures would help."
            ),
            size=math.ceil(size / 1_000_000),
            limit=MAX_BYTES // 1_000_000,
        )


def _refuse_faults(tree: Tree) -> None:
    for place, (code, message) in faults(tree):
        raise unwritable(code, message, place)
