"""The sheet Cards: one row for each card with all its fields, to filter, sort and count."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from openpyxl.utils import get_column_letter

from journeyeditor.export.excel.card_fields import PLACE, REFERENCES, fields, filled, joined
from journeyeditor.export.excel.cells import Scribe
from journeyeditor.export.excel.grid import Place
from journeyeditor.export.excel.heights import roughly_lines, row_height
from journeyeditor.export.excel.styles import HEADER_GROUND, Look
from journeyeditor.export.excel.values import BODY, Values
from journeyeditor.look import palette
from journeyeditor.models import Card, JourneyMap, Row
from journeyeditor.models.queries import Column, Standing, columns, short_numbers, standings
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import field_name, kind_name

_FIRST_FIELD: Final = len(PLACE) + 1
_ID_WIDTH: Final = 16


class CardList:
    """Writes the cards of one map; rows hidden in the map stay out."""

    def __init__(self, scribe: Scribe, journey: JourneyMap, language: Language) -> None:
        """Prepare to write `journey` with a scribe of the sheet."""
        self._scribe = scribe
        self._journey = journey
        self._language = language
        self._numbers = short_numbers(journey)
        called = {persona.id: persona.name for persona in journey.personas} | self._numbers
        self._values = Values(scribe, language, called)
        self._columns = {column.id: column for column in columns(journey)}
        self._at = {field.name: (at, field) for at, field in enumerate(fields(), _FIRST_FIELD)}
        self._first_id = _FIRST_FIELD + len(self._at)
        self._strong = BODY._replace(bold=True)
        self._quiet = Look(ink=palette("print").ink("text3"), wrap=False)
        self._tints: dict[str, Look] = {}
        self._kinds: dict[str, str] = {}
        self._filled: set[int] = set()

    def write(self) -> None:
        """Write the header and a row for each card; columns without any value are folded away."""
        grid = self._scribe.grid
        sheet = grid.sheet
        header = Look(fill=HEADER_GROUND, ink="#FFFFFF", bold=True, vertical="center")
        top = grid.add_row(row_height(2))
        last = ""
        for index, (title, width) in enumerate(self._heads(), 1):
            last = get_column_letter(index)
            sheet.column_dimensions[last].width = width
            self._scribe.text(Place(top, index), title, header)
        for standing in standings(self._journey):
            if not standing.row.hidden:
                tallest = self._write_card(grid.add_row(), standing)
                if tallest > 1:  # what is wrapped does not heighten its row by itself
                    grid.heighten(row_height(tallest))
        sheet.auto_filter.ref = f"A1:{last}{grid.last}"
        for index in range(1, self._first_id + 3 + len(REFERENCES)):
            if grid.last > top and index not in self._filled:
                sheet.column_dimensions[get_column_letter(index)].hidden = True

    def _heads(self) -> Iterator[tuple[str, float]]:
        """Give titles and widths of the columns."""
        language = self._language
        row = tr(language, "Row")
        phase, step = tr(language, "Phase"), tr(language, "Step")
        places = (tr(language, "Number"), row, field_name(language, "kind"), phase, step)
        for place, title in zip(PLACE, places, strict=True):
            yield title, place.width
        for field in fields():
            yield field_name(language, field.name), field.width
        yield field_name(language, "id"), _ID_WIDTH
        cell = tr(language, "Phase or step")
        for name in (row, cell, *(field_name(language, name) for name in REFERENCES)):
            yield tr(language, "{field} (ID)", field=name), _ID_WIDTH

    def _write_card(self, at: int, standing: Standing) -> int:
        """Write a card's row; gives the lines of its tallest text."""
        card, row, slot = standing
        tallest = self._write_place(at, card, row, self._columns.get(slot.at))
        for name, value in filled(card):
            if name in self._at:
                column, field = self._at[name]
                self._filled.add(column)
                tallest = max(tallest, self._values.write(Place(at, column), field, value, card.id))
        lists = (joined(getattr(card, name, ())) for name in REFERENCES)
        for column, ids in enumerate((card.id, row.id, slot.at, *lists), self._first_id):
            if ids:
                self._filled.add(column)
                self._scribe.text(Place(at, column), ids, self._quiet, card.id)
        return tallest

    def _write_place(self, at: int, card: Card, row: Row, column: Column | None) -> int:
        phase = column.phase.title if column is not None else ""
        step = column.step.title if column is not None and column.step is not None else ""
        number = self._numbers.get(card.id, "")
        looks = (self._strong, self._tint(row), BODY, BODY, BODY)
        tallest = 1
        for index, text in enumerate((number, row.title, self._kind(row), phase, step)):
            if text:
                self._filled.add(index + 1)
                self._scribe.text(Place(at, index + 1), text, looks[index])
                tallest = max(tallest, roughly_lines(text, PLACE[index].width))
        return tallest

    def _kind(self, row: Row) -> str:
        if row.kind not in self._kinds:
            self._kinds[row.kind] = kind_name(self._language, row.kind)
        return self._kinds[row.kind]

    def _tint(self, row: Row) -> Look:
        """Give the look of a row's title: in the colours of the row."""
        if row.hue not in self._tints:
            printed = palette("print")
            tint, ink = printed.ink(f"{row.hue}.tint"), printed.ink(f"{row.hue}.ink")
            self._tints[row.hue] = Look(fill=tint, ink=ink, bold=True)
        return self._tints[row.hue]
