"""What a person expects of gestures with cards, on a plain map."""

from __future__ import annotations

import re

from tests.helpers.plain_map import RATED, SEALED, Plain


def add(plain: Plain, row: str, column: str, position: int | None, *texts: str) -> None:
    """New cards in a cell, at a position or at its end."""
    _put(plain, row, column, position, list(texts))
    if plain.row(row).kind in RATED:
        plain.ratings |= dict.fromkeys(texts)


def rename(plain: Plain, old: str, new: str) -> None:
    """A card says something else."""
    row, column, position = plain.place(old)
    rename_at(plain, row, column, position, new)


def rename_at(plain: Plain, row: str, column: str, position: int, new: str) -> None:
    """The card at a place says something else; another one with its text does not."""
    old = plain.cells[row, column][position]
    plain.cells[row, column][position] = new
    if old in plain.ratings:
        plain.ratings[new] = plain.ratings[old]
    if plain.row(row).kind == "solution":
        plain.solved |= {(new, hurdle) for solution, hurdle in plain.solved if solution == old}
    if plain.row(row).kind == "hurdle" and old not in plain.texts():
        plain.solved |= {(solution, new) for solution, hurdle in plain.solved if hurdle == old}
    if old not in plain.texts():
        _forget(plain, old)


def delete(plain: Plain, *texts: str) -> None:
    """Cards go, and what others say of them."""
    for text in texts:
        row, column, position = plain.place(text)
        del plain.cells[row, column][position]
        _forget(plain, text)


def move(plain: Plain, texts: list[str], row: str, column: str, position: int | None) -> None:
    """Cards go to a cell, in the map's order, in front of what is at the position (None: to its end)."""
    kind = plain.row(row).kind
    kinds = {plain.kind(text) for text in texts}
    if any(other != kind and SEALED & {other, kind} for other in kinds):
        return
    going = [text for text in plain.texts() if text in texts]
    stack = plain.cell(row, column)
    rest = stack if position is None else stack[:position]
    above = sum(text not in going for text in rest)
    for text in going:
        if plain.kind(text) != kind:
            _forget(plain, text)
            if kind in RATED:
                plain.ratings[text] = None
        old_row, old_column, at = plain.place(text)
        del plain.cells[old_row, old_column][at]
    _put(plain, row, column, above, going)


def copy(plain: Plain, text: str, row: str, column: str, position: int | None) -> None:
    """A copy of a card, with the same text, appears at a position of a cell or at its end."""
    of, to = plain.kind(text), plain.row(row).kind
    if of != to and SEALED & {of, to}:
        return
    _put(plain, row, column, position, [text])


def duplicate(plain: Plain, texts: list[str]) -> None:
    """Copies of cards appear below the lowest of them in each cell."""
    for place in list(plain.cells):
        cell = plain.cells[place]
        chosen = [at for at, text in enumerate(cell) if text in texts]
        if chosen:
            cell[chosen[-1] + 1 : chosen[-1] + 1] = [cell[at] for at in chosen]


def rate(plain: Plain, text: str, value: int) -> None:
    """An emotion gets a score, a hurdle a severity."""
    plain.ratings[text] = value


def shift(plain: Plain, row: str, column: str, by: int) -> None:
    """The scores of a cell go up or down together, as far as none of them leaves the scale."""
    scores = {
        text: score
        for text in plain.cell(row, column)
        if (score := plain.ratings[text]) is not None
    }
    by = min(max(by, -2 - min(scores.values())), 2 - max(scores.values()))
    plain.ratings |= {text: score + by for text, score in scores.items()}


def link(plain: Plain, solution: str, hurdle: str) -> None:
    """A solution solves a hurdle."""
    plain.solved.add((solution, hurdle))


def replace_everywhere(plain: Plain, old: str, new: str) -> None:
    """A text is exchanged for another in all titles and cards, capital letters or not."""

    def said(text: str) -> str:
        return re.sub(re.escape(old), lambda _: new, text, flags=re.IGNORECASE)

    for phase in plain.phases:
        phase.title, phase.steps = said(phase.title), [said(step) for step in phase.steps]
    for row in plain.rows:
        row.title = said(row.title)
    plain.cells = {
        (said(row), said(column)): [said(text) for text in cell]
        for (row, column), cell in plain.cells.items()
    }
    plain.ratings = {said(text): value for text, value in plain.ratings.items()}
    plain.solved = {(said(solution), said(hurdle)) for solution, hurdle in plain.solved}


def _put(plain: Plain, row: str, column: str, position: int | None, texts: list[str]) -> None:
    cell = plain.cells.setdefault((row, column), [])
    at = len(cell) if position is None else position
    cell[at:at] = texts


def _forget(plain: Plain, text: str) -> None:
    plain.ratings.pop(text, None)
    plain.solved = {pair for pair in plain.solved if text not in pair}
