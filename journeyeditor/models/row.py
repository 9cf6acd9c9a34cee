"""Rows and cells: the vertical axis of a map, and where it crosses the phases."""

from __future__ import annotations

from typing import Self

from pydantic import ModelWrapValidatorHandler, model_validator

from journeyeditor.models.card import CARD_OF_KIND, Card
from journeyeditor.models.kinds import DEFAULT_HUE, Hue, Kind
from journeyeditor.models.phase import Width
from journeyeditor.models.record import Id, Record


class Cell(Record):
    """The stack of cards where a row meets the column `at` (a phase's or a step's id)."""

    at: Id
    cards: tuple[Card, ...] = ()


class Row(Record):
    """One row of a map; all its cards are of the row's kind. Empty cells are left out."""

    id: Id
    kind: Kind
    title: str
    description: str = ""
    color: Hue | None = None
    height: Width | None = None
    hidden: bool | None = None
    collapsed: bool | None = None
    cells: tuple[Cell, ...] = ()

    @model_validator(mode="wrap")
    @classmethod
    def _cards_fit_the_kind(cls, value: object, made: ModelWrapValidatorHandler[Self]) -> Self:
        row = made(value)
        if row is value:  # a row is valid since it was made; a map is changed one row at a time
            return row
        fitting = CARD_OF_KIND[row.kind]
        for cell in row.cells:
            for card in cell.cards:
                if type(card) is not fitting:
                    raise ValueError(f"{card.id} is no {row.kind} card")
        return row

    @property
    def hue(self) -> Hue:
        """The row's own colour or that of its kind."""
        return self.color or DEFAULT_HUE[self.kind]

    def cell(self, at: str) -> tuple[Card, ...]:
        """The cards in the column `at`; empty where there are none."""
        for cell in self.cells:
            if cell.at == at:
                return cell.cards
        return ()
