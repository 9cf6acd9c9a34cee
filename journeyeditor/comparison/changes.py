"""Changes: one thing that is gone, new, moved or changed, and which of its fields differ."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

from journeyeditor.comparison.bonds import Bond, Bonds
from journeyeditor.models import Record

Noun: TypeAlias = Literal["map", "persona", "segment", "phase", "step", "row", "card"]
Sort: TypeAlias = Literal["gone", "new", "moved", "changed"]


class Change(NamedTuple):
    """What happened to one thing: its id in the earlier map and in the later one.

    A thing may have `moved` and have `fields` that differ, by their names in the file.
    """

    noun: Noun
    before: str | None
    after: str | None
    moved: bool = False
    fields: tuple[str, ...] = ()

    @property
    def sort(self) -> Sort:
        """The word for it; of what moved and differs as well, that it moved."""
        if self.after is None:
            return "gone"
        if self.before is None:
            return "new"
        return "moved" if self.moved else "changed"

    @property
    def id(self) -> str:
        """Its id in the later map, else in the earlier one."""
        return self.after or self.before or ""


_NOT_SAID: Final[dict[Noun, frozenset[str]]] = {
    "map": frozenset(
        {"id", "format", "version", "min_reader", "based_on", "review", "segments", "personas"}
        | {"phases", "rows", "ignored", "images"}
    ),
    "persona": frozenset({"id"}),
    "segment": frozenset({"id"}),
    "phase": frozenset({"id", "steps", "width", "collapsed"}),
    "step": frozenset({"id"}),
    "row": frozenset({"id", "cells", "height", "hidden", "collapsed"}),
    "card": frozenset({"id"}),
}
"""Fields that belong to other things, or to how a thing is shown."""


def differing(noun: Noun, one: Record, other: Record, bonds: Bonds) -> tuple[str, ...]:
    """The names of the fields that say something else in the later record, in the file's order.

    References are the same where what they name is bound.
    """
    ours, theirs = one.__dict__, other.__dict__
    if one is other or ours == theirs:
        return ()
    named: dict[str, Bond] = {
        "personas": bonds.personas,
        "segment": bonds.segments,
        "solves": bonds.cards,
        "answers_for": bonds.cards,
    }
    skipped = _NOT_SAID[noun]
    return tuple(
        name
        for name in dict.fromkeys((*theirs, *ours))
        if name not in skipped
        and _in_later_words(ours.get(name), named.get(name)) != _or_nothing(theirs.get(name))
    )


def _in_later_words(value: object, bond: Bond | None) -> object:
    if bond is not None and isinstance(value, tuple):
        value = bond.translated(value)
    elif bond is not None and isinstance(value, str):
        value = bond.forth.get(value, value)
    return _or_nothing(value)


def _or_nothing(value: object) -> object:
    """A field that is empty says as much as one that is not there."""
    return None if value in ("", ()) else value
