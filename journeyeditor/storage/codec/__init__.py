"""The codec: a map to the canonical bytes of its file, and back under strict rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from journeyeditor.errors import BrokenRulesError
from journeyeditor.models import JourneyMap
from journeyeditor.models.checks import problems
from journeyeditor.storage.codec.canonical import canonical_bytes
from journeyeditor.storage.codec.collector import collector_at_rest
from journeyeditor.storage.codec.complaints import BREAKS_RULES, capped
from journeyeditor.storage.codec.packing import packed_map
from journeyeditor.storage.codec.settling import settled
from journeyeditor.storage.codec.strangers import own_tree
from journeyeditor.storage.codec.text import plain_tree
from journeyeditor.storage.codec.unpacking import unpacked_map
from journeyeditor.storage.codec.versions import up_to_date
from journeyeditor.storage.migrations import MIGRATIONS, Migration

__all__ = ["Decoded", "checked", "decoded", "from_bytes", "settled", "to_bytes"]


class Decoded(NamedTuple):
    """A map just as its file has it, and the version of the format the file is in.

    References may lead nowhere, cells may be empty or out of order.
    """

    map: JourneyMap
    version: int


@collector_at_rest()
def to_bytes(journey: JourneyMap) -> bytes:
    """Give the canonical bytes of a map: the same map, the same bytes.

    Raises UnwritableError for what no file can hold (half characters, NaN set past validation,
    foreign fields under names of our own) and for more than 50 MB. References are not looked at.
    """
    return canonical_bytes(packed_map(journey))


def from_bytes(data: bytes, migrations: Mapping[int, Migration] = MIGRATIONS) -> JourneyMap:
    """Make a map of the bytes of its file.

    Raises UnreadableError if they cannot be read as a journey, BrokenRulesError if it is one that
    breaks rules: types, values, duplicate ids, references that lead nowhere.
    """
    return settled(checked(decoded(data, migrations).map))


@collector_at_rest()
def decoded(data: bytes, migrations: Mapping[int, Migration] = MIGRATIONS) -> Decoded:
    """Make a map as `from_bytes` does, but without a look at its ids and references."""
    tree = plain_tree(data)
    tree, version = up_to_date(own_tree(tree), migrations)
    return Decoded(unpacked_map(tree), version)


def checked(journey: JourneyMap) -> JourneyMap:
    """Give the same map; raises BrokenRulesError if its ids or references break rules."""
    if broken := problems(journey):
        raise BrokenRulesError(BREAKS_RULES, capped(broken))
    return journey
