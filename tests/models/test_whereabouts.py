"""Where a card stands is remembered for each row, and forgotten with it."""

from __future__ import annotations

from weakref import ref

import pytest
from pydantic import ValidationError

from journeyeditor.models import Cell, GoalCard, NoteCard, Row
from journeyeditor.models.whereabouts import cell_indexes, cells_holding


def row(*stacks: str) -> Row:
    cells = (
        Cell(at=f"p-{index}", cards=tuple(NoteCard(id=id_) for id_ in stack))
        for index, stack in enumerate(stacks)
    )
    return Row(id="r", kind="note", title="", cells=tuple(cells))


def test_each_card_has_the_index_of_its_cell() -> None:
    made = row("ab", "", "c")
    assert cell_indexes(made) == {"a": 0, "b": 0, "c": 2}
    assert cells_holding(made, ["c", "b", "x"]) == [0, 2]


def test_another_row_has_its_own_even_under_the_same_id() -> None:
    first = row("ab")
    assert cell_indexes(first) is cell_indexes(first)
    assert cell_indexes(row("ab", "c")) == {"a": 0, "b": 0, "c": 1}
    assert cell_indexes(first.replace(cells=row("", "a").cells)) == {"a": 1}


def test_another_text_leaves_every_card_where_it_was() -> None:
    before = row("ab", "", "c")
    other = before.cells[0].replace(cards=(NoteCard(id="a", text="Other"), NoteCard(id="b")))
    after = before.replace(cells=(other, *before.cells[1:]))
    assert cell_indexes(before) is cell_indexes(after)
    swapped = after.replace(cells=(other.replace(cards=other.cards[::-1]), *before.cells[1:]))
    assert cell_indexes(swapped) == cell_indexes(before)


def test_a_card_that_stands_twice_is_found_in_both_cells() -> None:
    made = row("a", "b", "ab")
    assert cell_indexes(made) == {"a": 0, "b": 1}
    assert cells_holding(made, ["a"]) == [0, 2]


def test_a_row_is_not_kept_alive() -> None:
    made = row("ab")
    cell_indexes(made)
    seen = ref(made)
    del made
    assert seen() is None


def test_a_card_of_another_kind_is_refused_whenever_a_row_is_made() -> None:
    wrong = (Cell(at="p", cards=(GoalCard(id="g"),)),)
    with pytest.raises(ValidationError, match="g is no note card"):
        row("a").replace(cells=wrong)
    with pytest.raises(ValidationError, match="a is no goal card"):
        row("a").replace(kind="goal")
