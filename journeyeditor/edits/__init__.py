"""Pure edits: from a map and what is to be done to a new map; what they do not touch stays the same object.

One module for each noun, its functions are the verbs: `cards.move(map, ids, slot)`. An edit that
names what does not exist, or that would change nothing, returns the very map it was given. Values of
a wrong type or out of range raise pydantic's ValidationError, names that are no field TypeError.
New ids are made by the caller. Everything an index or a position counts is counted in the map as it
is before the edit: 0 is in front of the first, past the end means the end.
"""

from journeyeditor.edits import (
    cards,
    clipboard,
    emotions,
    header,
    ignored,
    links,
    personas,
    phases,
    pictures,
    rows,
    segments,
    steps,
    text,
)
from journeyeditor.edits.copies import Fresh
from journeyeditor.edits.refusals import Refusal

__all__ = [
    "Fresh",
    "Refusal",
    "cards",
    "clipboard",
    "emotions",
    "header",
    "ignored",
    "links",
    "personas",
    "phases",
    "pictures",
    "rows",
    "segments",
    "steps",
    "text",
]
