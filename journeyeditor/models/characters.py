"""Characters: which letters beyond ASCII a map is written in, and which an edit brought."""

from __future__ import annotations

from collections.abc import Iterable

from journeyeditor.models.journey import JourneyMap, Picture
from journeyeditor.models.record import Record


def characters(part: Record, before: Record | None = None) -> set[str]:
    """Every character beyond ASCII in the texts of a map or a part of it.

    With `before`, an earlier value of it, what both share is passed over, so that after an edit of
    one card there is little to look at.
    """
    found: set[str] = set()
    _gather(part, before, found)
    return found


def _gather(part: Record, before: Record | None, found: set[str]) -> None:
    if before is None and not isinstance(part, JourneyMap):  # all of it is new, and has no pictures
        written = part.model_dump_json()
        if not written.isascii():
            found.update(written)
        return
    known = {} if before is None else before.__dict__
    for name, value in part.__dict__.items():
        old = known.get(name)
        if old is value:
            continue
        if isinstance(value, str):
            if not value.isascii():
                found.update(value)
        elif isinstance(value, tuple):
            if value:
                _gather_all(value, old if isinstance(old, tuple) else (), found)
        elif isinstance(value, Record):
            _gather(value, old if isinstance(old, Record) else None, found)


def _gather_all(items: tuple[object, ...], before: tuple[object, ...], found: set[str]) -> None:
    changed: Iterable[object] = items
    if len(items) == len(before):
        # After nearly every edit the parts stand where they stood, and one is another.
        pairs = [(new, old) for new, old in zip(items, before, strict=True) if new is not old]
        changed, before = (tuple(new for new, _ in pairs), tuple(old for _, old in pairs))
    known = {_key(item): item for item in before if isinstance(item, Record)}
    for item in changed:
        if isinstance(item, str):
            found.update(item)
        elif isinstance(item, Record) and not isinstance(item, Picture):
            old = known.get(_key(item))
            if old is not item:
                _gather(item, old, found)


def _key(item: Record) -> object:
    """What tells a part among its neighbours: its id, or the column of a cell."""
    return getattr(item, "id", None) or getattr(item, "at", None)
