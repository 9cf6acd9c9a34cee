"""Cards: added, changed, moved, converted to another kind, copied, deleted."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from journeyeditor.edits.conversion import converted, kind_of, lost_fields
from journeyeditor.edits.copies import Fresh, copied, new_ids
from journeyeditor.edits.fields import changed
from journeyeditor.edits.grid import edited, order_of, with_rows, with_stacks
from journeyeditor.edits.references import (
    LINKS,
    sound,
    unused,
    without,
    without_freed_pictures,
    without_links,
)
from journeyeditor.edits.refusals import Refusal, refused
from journeyeditor.edits.sequences import inserted
from journeyeditor.models import CARD_OF_KIND, Card, JourneyMap, Kind, Row, Slot
from journeyeditor.models.queries import Standing, cards_of_kind, find_all, row_of

REFERENCES = frozenset({"personas", *LINKS.values()})
"""Fields of cards that name what else is in the map."""


def new_card(kind: Kind, id: str, text: str = "") -> Card:
    """Make a card for a row of this kind."""
    return CARD_OF_KIND[kind](id=id, text=text)


def add(journey: JourneyMap, slot: Slot, card: Card) -> JourneyMap:
    """Put a card of the row's kind in; its id must be new, and what it refers to in the map."""
    row = row_of(journey, slot.row)
    order = order_of(journey)
    if row is None or slot.at not in order or row.kind != kind_of(card):
        return journey
    if not unused(journey, card.id) or not sound(journey, card):
        return journey
    stack = inserted(row.cell(slot.at), slot.position, card)
    return _with_row(journey, with_stacks(row, {slot.at: stack}, order))


def change(journey: JourneyMap, id: str, **fields: object) -> JourneyMap:
    """Change fields of a card, any but its id.

    Nothing happens where `personas`, `solves` or `answers_for` would lead nowhere. A picture that
    nobody names any more leaves the map.
    """
    return change_many(journey, (id,), **fields)


def change_many(journey: JourneyMap, ids: Collection[str], **fields: object) -> JourneyMap:
    """Give several cards, of kinds that have these fields, the same values; see `change`."""

    def after(card: Card) -> Card:
        new = changed(card, fields)
        return new if REFERENCES.isdisjoint(fields) or sound(journey, new) else card

    new = edited(journey, frozenset(ids), after)
    return without_freed_pictures(journey, new) if "image" in fields else new


def refusal(journey: JourneyMap, ids: Collection[str], slot: Slot) -> Refusal | None:
    """Say why these cards may not go to the slot's row, or None where they may.

    Only the row decides. Rows of KPIs and of images neither give cards to rows of other kinds nor
    take any from them; where one of several cards may not go, none does.
    """
    target = row_of(journey, slot.row)
    if target is None:
        return None
    reasons = (refused(standing.row.kind, target.kind) for standing in find_all(journey, ids))
    return next(filter(None, reasons), None)


def dropped_fields(journey: JourneyMap, ids: Collection[str], slot: Slot) -> tuple[str, ...]:
    """Name the fields whose content is lost when these cards go to the slot's row, each once.

    `solves` and `answers_for` also stand for what other cards say of a hurdle or a solution that
    would be none any more.
    """
    target = row_of(journey, slot.row)
    if target is None:
        return ()
    leaving = [s.card for s in find_all(journey, ids) if s.row.kind != target.kind]
    lost = [name for card in leaving for name in lost_fields(card, target.kind)]
    gone = frozenset(card.id for card in leaving)
    for kind, name in LINKS.items():
        named = (card.__dict__[name] for card in cards_of_kind(journey, kind))
        if not all(map(gone.isdisjoint, named)):
            lost.append(name)
    return tuple(dict.fromkeys(lost))


def move(journey: JourneyMap, ids: Collection[str], slot: Slot) -> JourneyMap:
    """Move cards to one cell, where they stand one below the other in the map's order.

    The position counts the cards of the target cell as they stand before the move, moved ones among
    them: with a, b, c there, moving a to 2 gives b, a, c, to 0 or 1 changes nothing. In a row of
    another kind a card becomes one of that kind: it keeps the common fields, drops its own
    (`dropped_fields` says which), and what solved or answered for it no longer does. Nothing
    happens where `refusal` gives a reason.
    """
    target = row_of(journey, slot.row)
    if target is None or refusal(journey, ids, slot) is not None:
        return journey
    standings = find_all(journey, ids)
    named = frozenset(standing.card.id for standing in standings)
    stack = target.cell(slot.at)
    above = sum(card.id not in named for card in stack[: max(slot.position, 0)])
    staying = tuple(card for card in stack if card.id not in named)
    arriving = (converted(standing.card, target.kind) for standing in standings)
    return _arranged(journey, standings, target, {slot.at: inserted(staying, above, *arriving)})


def convert(journey: JourneyMap, ids: Collection[str], row_id: str) -> JourneyMap:
    """Move each card to the same column of another row, below what stands there; see `move`.

    Cards that stand in this row already stay where they are.
    """
    target = row_of(journey, row_id)
    if target is None or refusal(journey, ids, Slot(row_id, "", 0)) is not None:
        return journey
    standings = tuple(s for s in find_all(journey, ids) if s.row is not target)
    stacks: dict[str, tuple[Card, ...]] = {}
    for standing in standings:
        at = standing.slot.at
        stack = stacks.get(at, target.cell(at))
        stacks[at] = (*stack, converted(standing.card, target.kind))
    return _arranged(journey, standings, target, stacks)


def duplicate(
    journey: JourneyMap, ids: Collection[str], slot: Slot | None, fresh: Fresh
) -> tuple[JourneyMap, tuple[str, ...]]:
    """Copy cards; give the map and the ids of the copies, both in the map's order.

    Without a slot the copies stand together below the lowest of their originals, in each cell;
    with one they go there as `move` would take their originals. A copied solution solves what its
    original solves, or the hurdle's copy where that is made along with it. `fresh` is asked for
    one new id per card. Nothing happens where `refusal` gives a reason or an id is not new.
    """
    standings = find_all(journey, ids)
    new = new_ids((standing.card for standing in standings), fresh)
    copies = tuple(new.values())
    if not copies or not unused(journey, *copies):
        return journey, ()
    if slot is None:
        return _copied_in_place(journey, standings, new), copies
    target, order = row_of(journey, slot.row), order_of(journey)
    if target is None or slot.at not in order or refusal(journey, ids, slot) is not None:
        return journey, ()
    along = {s.card.id: new[s.card.id] for s in standings if s.row.kind == target.kind}
    arriving = (converted(copied(s.card, new[s.card.id], along), target.kind) for s in standings)
    stack = inserted(target.cell(slot.at), slot.position, *arriving)
    return _with_row(journey, with_stacks(target, {slot.at: stack}, order)), copies


def delete(journey: JourneyMap, ids: Collection[str]) -> JourneyMap:
    """Delete cards, every reference to them, and the pictures nobody names any more."""
    found = frozenset(standing.card.id for standing in find_all(journey, ids))
    if not found:
        return journey
    left = edited(journey, found, lambda _: None)
    return without_freed_pictures(journey, without(left, found))


def _copied_in_place(
    journey: JourneyMap, standings: Sequence[Standing], new: Mapping[str, str]
) -> JourneyMap:
    rows = []
    for row in journey.rows:
        stacks: dict[str, tuple[Card, ...]] = {}
        for at, group in groupby((s.slot for s in standings if s.row is row), key=attrgetter("at")):
            places = [slot.position for slot in group]
            stack = row.cell(at)
            copies = (copied(stack[k], new[stack[k].id], new) for k in places)
            stacks[at] = inserted(stack, places[-1] + 1, *copies)
        rows.append(with_stacks(row, stacks, {}))
    return with_rows(journey, tuple(rows))


def _arranged(
    journey: JourneyMap,
    leaving: Sequence[Standing],
    target: Row,
    stacks: Mapping[str, tuple[Card, ...]],
) -> JourneyMap:
    """Take cards out of their cells and give cells of the target row these stacks."""
    order = order_of(journey)
    if not leaving or not stacks.keys() <= order.keys():
        return journey
    named = frozenset(standing.card.id for standing in leaving)
    rows = []
    for row in journey.rows:
        emptied = {standing.slot.at for standing in leaving if standing.row is row}
        left = {at: tuple(card for card in row.cell(at) if card.id not in named) for at in emptied}
        rows.append(with_stacks(row, {**left, **stacks} if row is target else left, order))
    strangers = frozenset(s.card.id for s in leaving if s.row.kind != target.kind)
    return without_links(with_rows(journey, tuple(rows)), strangers)


def _with_row(journey: JourneyMap, row: Row) -> JourneyMap:
    return with_rows(journey, tuple(row if old.id == row.id else old for old in journey.rows))
