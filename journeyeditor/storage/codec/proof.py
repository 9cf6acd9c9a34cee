"""Proof: the bytes of a map, read again before they are trusted to be that map."""

from __future__ import annotations

import json

from journeyeditor.errors import N_, JourneyError, UnwritableError
from journeyeditor.models import JourneyMap
from journeyeditor.storage.codec import decoded, settled
from journeyeditor.storage.codec.canonical import canonical_bytes
from journeyeditor.storage.codec.collector import collector_at_rest
from journeyeditor.storage.codec.packing import Tree, packed_map
from journeyeditor.storage.codec.unpacking import unpacked_map


@collector_at_rest()
def proven_bytes(journey: JourneyMap, proven: JourneyMap | None = None) -> bytes:
    """Give the bytes of a map, read again to be sure that they are that map.

    Rows that stand in `proven`, a map for which this was done before, are the same values and
    written the same way: their bytes are only parsed. Raises UnwritableError.
    """
    tree = packed_map(journey)
    data = canonical_bytes(tree)
    if proven is None or not _is_quickly_proven(journey, tree, data, proven):
        _prove(journey, data)
    return data


def _prove(journey: JourneyMap, data: bytes) -> None:
    try:
        again = decoded(data).map
    except JourneyError as error:
        raise UnwritableError(
            N_("The map was not saved: it holds something that could not be read again."),
            error.problems,
        ) from error
    if again != journey and again != settled(journey):
        raise UnwritableError(N_("The map was not saved: read again, it would not be the same."))


def _is_quickly_proven(journey: JourneyMap, tree: Tree, data: bytes, proven: JourneyMap) -> bool:
    """Try the short proof: all bytes hold the tree, and what is new of the tree holds the map."""
    known = set(map(id, proven.rows))
    fresh = [index for index, row in enumerate(journey.rows) if id(row) not in known]
    rows = tree.get("rows", [])
    try:
        if json.loads(data) != tree:
            return False
        part = unpacked_map({**tree, "rows": [rows[index] for index in fresh]})
    except JourneyError:
        return False
    fields = journey.__dict__.keys() - {"rows"}
    return part.rows == tuple(journey.rows[index] for index in fresh) and all(
        getattr(part, name) == getattr(journey, name) for name in fields
    )
