"""What a person expects of gestures with phases, steps and rows, on a plain map."""

from __future__ import annotations

from typing import TypeVar

from tests.helpers.plain_cards import delete as delete_cards
from tests.helpers.plain_map import Plain, PlainPhase, PlainRow

T = TypeVar("T")


def move_phase(plain: Plain, title: str, gap: int) -> None:
    """A phase goes to a gap, counted with the phase in its place."""
    _move(plain.phases, plain.phase(title), gap)


def move_row(plain: Plain, title: str, gap: int) -> None:
    """A row goes to a gap, counted with the row in its place."""
    _move(plain.rows, plain.row(title), gap)


def move_step(plain: Plain, title: str, phase: str, gap: int) -> None:
    """A step goes to a gap of a phase; the cards of one without steps go on top of its own."""
    source, target = plain.phase(title), plain.phase(phase)
    if source is target:
        _move(source.steps, title, gap)
        return
    source.steps.remove(title)
    if not target.steps:
        _pour(plain, target.title, title, on_top=True)
    target.steps.insert(gap, title)


def move_within(plain: Plain, title: str, gap: int) -> None:
    """A step goes to a gap of its phase, counted with the step in its place."""
    _move(plain.phase(title).steps, title, gap)


def add_phase(plain: Plain, index: int, title: str) -> None:
    """A new phase."""
    plain.phases.insert(index, PlainPhase(title))


def add_step(plain: Plain, phase: str, title: str) -> None:
    """A new last step; a first one takes the phase's cards."""
    owner = plain.phase(phase)
    if not owner.steps:
        _pour(plain, owner.title, title, on_top=False)
    owner.steps.append(title)


def merge_step(plain: Plain, title: str) -> None:
    """A step goes: its cards to the step before, the first one's to the next, the last to the phase."""
    phase = plain.phase(title)
    at = phase.steps.index(title)
    phase.steps.remove(title)
    heir = phase.columns[max(at - 1, 0)]
    _pour(plain, title, heir, on_top=at == 0)


def rename(plain: Plain, old: str, new: str) -> None:
    """A phase, step or row has another title."""
    for phase in plain.phases:
        phase.title = new if phase.title == old else phase.title
        phase.steps = [new if step == old else step for step in phase.steps]
    for row in plain.rows:
        row.title = new if row.title == old else row.title
    plain.cells = {
        (new if row == old else row, new if column == old else column): cell
        for (row, column), cell in plain.cells.items()
    }


def fold(plain: Plain, title: str) -> None:
    """A phase or row is collapsed, or expanded if it is."""
    head = _head(plain, title)
    head.is_shut = not head.is_shut


def hide(plain: Plain, title: str) -> None:
    """A row is hidden."""
    plain.row(title).is_hidden = True


def show_all(plain: Plain) -> None:
    """All rows are shown."""
    for row in plain.rows:
        row.is_hidden = False


def size(plain: Plain, title: str, px: float | None) -> None:
    """A phase has this width, a row this height; None: what it needs."""
    head = _head(plain, title)
    if isinstance(head, PlainPhase):
        head.width = px
    else:
        head.height = px


def delete(plain: Plain, title: str) -> None:
    """A phase or row goes with its cards."""
    head = _head(plain, title)
    columns = head.columns if isinstance(head, PlainPhase) else [title]
    for place in [place for place in plain.cells if not set(columns).isdisjoint(place)]:
        delete_cards(plain, *plain.cells[place][:])
    if isinstance(head, PlainPhase):
        plain.phases.remove(head)
    else:
        plain.rows.remove(head)


def _head(plain: Plain, title: str) -> PlainPhase | PlainRow:
    heads: list[PlainPhase | PlainRow] = [*plain.phases, *plain.rows]
    return next(head for head in heads if head.title == title)


def _move(items: list[T], item: T, gap: int) -> None:
    at = items.index(item)
    items.remove(item)
    items.insert(gap - (gap > at), item)


def _pour(plain: Plain, source: str, heir: str, *, on_top: bool) -> None:
    for row in plain.rows:
        coming, there = plain.cells.pop((row.title, source), []), plain.cell(row.title, heir)
        plain.cells[row.title, heir] = coming + there if on_top else there + coming
