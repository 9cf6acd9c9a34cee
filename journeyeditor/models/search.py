"""Search: where a text is found among the titles of a map and the texts of its cards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from journeyeditor.models.journey import JourneyMap
from journeyeditor.models.queries import columns


class Named(NamedTuple):
    """What carries a text that can be found: the id of a phase, step, row or card, and the text."""

    id: str
    text: str


def texts(journey: JourneyMap) -> Iterator[Named]:
    """Every title and text in reading order: phases with their steps, then rows with their cards."""
    for phase in journey.phases:
        yield Named(phase.id, phase.title)
        for step in phase.steps:
            yield Named(step.id, step.title)
    order = {column.id: index for index, column in enumerate(columns(journey))}
    for row in journey.rows:
        yield Named(row.id, row.title)
        for cell in sorted(row.cells, key=lambda cell: order.get(cell.at, len(order))):
            for card in cell.cards:
                yield Named(card.id, card.text)


def matches(journey: JourneyMap, wanted: str, *, match_case: bool = False) -> tuple[str, ...]:
    """Ids of what has `wanted` in its title or text, in reading order; none for an empty text."""
    if not wanted:
        return ()
    if match_case:
        return tuple(found.id for found in texts(journey) if wanted in found.text)
    folded = wanted.casefold()
    return tuple(
        found.id
        for found in texts(journey)
        if folded in found.text.casefold() and spans(found.text, wanted)
    )


def spans(text: str, wanted: str, *, match_case: bool = False) -> tuple[tuple[int, int], ...]:
    """Where `wanted` stands in `text`, from the left and without overlap, as (start, end).

    Without `match_case` letters are compared as Unicode folds them: `STRASSE` finds `Straße`. A
    part of a letter, such as one half of a folded ß, is not found.
    """
    if not wanted:
        return ()
    if match_case:
        return tuple(_plain(text, wanted))
    pieces = [letter.casefold() for letter in text]
    folded = wanted.casefold()
    if all(len(piece) == 1 for piece in pieces):
        return tuple(_plain("".join(pieces), folded))
    return tuple(_of_letters(pieces, folded))


def replaced(text: str, wanted: str, new: str, *, match_case: bool = False) -> str:
    """Give `text` with `new` in all places where `wanted` stands."""
    parts: list[str] = []
    end = 0
    for start, stop in spans(text, wanted, match_case=match_case):
        parts += (text[end:start], new)
        end = stop
    return "".join((*parts, text[end:]))


def _plain(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    at = text.find(wanted)
    while at >= 0:
        yield at, at + len(wanted)
        at = text.find(wanted, at + len(wanted))


def _of_letters(pieces: list[str], folded: str) -> Iterator[tuple[int, int]]:
    """Find a folded text among letters that fold to more than one each."""
    index = {0: 0}  # where, in the folded text, which letter begins
    length = 0
    for number, piece in enumerate(pieces, 1):
        length += len(piece)
        index[length] = number
    whole = "".join(pieces)
    at = whole.find(folded)
    while at >= 0:
        start, end = index.get(at), index.get(at + len(folded))
        if start is None or end is None:
            at = whole.find(folded, at + 1)
            continue
        yield start, end
        at = whole.find(folded, at + len(folded))
