"""The sheet Map: phases across, rows down, one row of the sheet for each level of cards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from journeyeditor.export.excel.card_texts import card_text, owners_text
from journeyeditor.export.excel.cells import Runs, Scribe, plain
from journeyeditor.export.excel.codes import GAP, code_on, put_code
from journeyeditor.export.excel.grid import Place
from journeyeditor.export.excel.heights import LINE, MOST, lines, row_height
from journeyeditor.export.excel.map_head import (
    COLUMN_WIDTH,
    LABEL_WIDTH,
    Facts,
    write_head,
    write_phases,
)
from journeyeditor.export.excel.score_chart import Scores, add_chart
from journeyeditor.export.excel.styles import Look
from journeyeditor.export.shown import hidden_titles
from journeyeditor.layout.faces import nearest
from journeyeditor.look import palette
from journeyeditor.models import Card, EmotionCard, JourneyMap, QrCode, Row
from journeyeditor.models.queries import columns, short_numbers
from journeyeditor.texts import Language, tr

WHOLE_SCORE: Final = '+0;"−"0;0'
MEAN_SCORE: Final = '+0.0;"−"0.0;0.0'


class Filling(NamedTuple):
    """What stands in a cell of one level: a card's text or a score; `card` is its id.

    `code` is its QR code, with the side in pt.
    """

    runs: Runs = ()
    card: str = ""
    score: float | None = None
    code: tuple[QrCode, float] | None = None


_NOTHING: Final = Filling()


def write_map(scribe: Scribe, journey: JourneyMap, language: Language, facts: Facts) -> int:
    """Write the whole sheet; gives the number of its last header row.

    Rows hidden in the map stay out and are named below it.
    """
    grid, across = scribe.grid, [column.id for column in columns(journey)]
    write_head(scribe, journey, language, facts, len(across))
    write_phases(scribe, journey, language)
    header = grid.last
    numbers = short_numbers(journey)
    scores = []
    for row in journey.rows:
        if not row.hidden:
            levels = _levels(row, across, language, numbers)
            if row.kind == "emotion" and any(one.score is not None for one in levels[0]):
                scores.append(Scores(row.title, grid.last + 1))
            _write_band(scribe, row, levels)
    if hidden := hidden_titles(journey):
        note = tr(language, "Hidden rows are left out: {rows}", rows=hidden)
        quiet = Look(ink=palette("print").ink("text2"), italic=True, wrap=False)
        grid.add_row()
        scribe.text(Place(grid.add_row(), 1), note, quiet)
    if scores:
        add_chart(
            grid.sheet, scores, language, header=header, below=grid.last + 1, across=len(across)
        )
    return header


def _levels(
    row: Row, columns: Sequence[str], language: Language, numbers: dict[str, str]
) -> list[list[Filling]]:
    """Give the levels of a row from the top, each with one filling for every column (by id)."""
    stacks = {cell.at: cell.cards for cell in row.cells}
    across = [stacks.get(column, ()) for column in columns]
    if row.kind == "owner":
        names = [
            Filling(owners_text(cards), cards[0].id) if cards else _NOTHING for cards in across
        ]
        return [names]
    levels = [_scores(across)] if row.kind == "emotion" else []
    depth = max((len(cards) for cards in across), default=0)
    for level in range(max(depth, 0 if levels else 1)):
        cards_here = [cards[level] if level < len(cards) else None for cards in across]
        levels.append([_filling(card, language, numbers) for card in cards_here])
    return levels


def _filling(card: Card | None, language: Language, numbers: dict[str, str]) -> Filling:
    if card is None:
        return _NOTHING
    return Filling(card_text(card, language, numbers), card.id, code=code_on(card))


def _scores(across: Sequence[Sequence[Card]]) -> list[Filling]:
    """Give the mean score of each column; none where no card has one."""
    found = []
    for cards in across:
        scores = [
            card.score for card in cards if isinstance(card, EmotionCard) and card.score is not None
        ]
        found.append(Filling(score=sum(scores) / len(scores)) if scores else _NOTHING)
    return found


def _write_band(scribe: Scribe, row: Row, levels: list[list[Filling]]) -> None:
    """Write a row's levels with its label at the left, as high as all of them together."""
    look = _look(row)
    empty = look._replace(fill="", italic=False)
    label = lines(row.title, LABEL_WIDTH, bold=True)
    left_to_label = row_height(label)
    grid = scribe.grid
    top = grid.last + 1
    for level, fillings in enumerate(levels):
        is_last = level == len(levels) - 1
        height = max(map(_height, fillings), default=row_height(1))
        if any(filling.score is not None for filling in fillings):
            height += LINE / 2
        if is_last:
            height = max(height, left_to_label)
        left_to_label -= height
        at = grid.add_row(height)
        cards_look = look._replace(vertical="center") if _is_even(fillings) else look
        _write_label(scribe, at, row, look, is_first=level == 0, is_last=is_last)
        for column, filling in enumerate(fillings, 2):
            _write_cell(scribe, Place(at, column), filling, cards_look, empty)
    grid.merge(top, 1, grid.last, 1)


def _look(row: Row) -> Look:
    """Give the look of the row's cards."""
    printed = palette("print")
    return Look(
        fill=printed.ink(f"{row.hue}.tint"),
        edge=printed.ink(f"{row.hue}.border"),
        italic=row.kind == "emotion",
        indented=True,
    )


def _is_even(fillings: Sequence[Filling]) -> bool:
    """Whether cards beside each other are about as tall: then air above and below suits them all.

    Spreadsheets set text close below the line above it, which looks cramped; where the cards differ,
    they still have to begin on one line.
    """
    if any(filling.code for filling in fillings):
        return False
    heights = [_text_height(filling) for filling in fillings if filling.runs]
    return not heights or max(heights) - min(heights) <= LINE


def _height(filling: Filling) -> float:
    """Give what a filling needs: its text, and its code below, pt."""
    text = _text_height(filling)
    return text if filling.code is None else min(text + filling.code[1] + 2 * GAP, MOST)


def _text_height(filling: Filling) -> float:
    return row_height(lines(plain(filling.runs), COLUMN_WIDTH) if filling.runs else 1)


def _write_label(
    scribe: Scribe, at: int, row: Row, look: Look, *, is_first: bool, is_last: bool
) -> None:
    printed = palette("print")
    look = look._replace(
        ink=printed.ink(f"{row.hue}.ink"),
        spine=printed.ink(f"{row.hue}.spine"),
        bold=True,
        italic=False,
        vertical="center",  # in the middle of the band: the cells of a label are merged
        open_above=not is_first,
        open_below=not is_last,
    )
    scribe.text(Place(at, 1), row.title if is_first else "", look)


def _write_cell(scribe: Scribe, at: Place, filling: Filling, look: Look, empty: Look) -> None:
    if filling.score is not None:
        scribe.number(at, filling.score, _score_look(filling.score, look))
    elif filling.card:
        scribe.rich(at, filling.runs, look, filling.card)
        if filling.code is not None:
            qr, side = filling.code
            top = min(_text_height(filling) + GAP, MOST - side - GAP)
            put_code(scribe.grid.sheet, at, qr, side, top)
    else:
        scribe.blank(at, empty)


def _score_look(score: float, look: Look) -> Look:
    """Give the look of a score: on the colour of the nearest of the five."""
    face = f"mood.{nearest(score)}"
    printed = palette("print")
    return look._replace(
        fill=printed.ink(f"{face}.face"),
        ink=printed.ink(f"{face}.ink"),
        bold=True,
        italic=False,
        size=11,
        indented=False,
        horizontal="center",
        vertical="center",
        number_format=WHOLE_SCORE if score == int(score) else MEAN_SCORE,
    )
