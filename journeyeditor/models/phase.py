"""Phases and their steps: the horizontal axis of a map."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from journeyeditor.models.record import Id, Number, Record

Width = Annotated[Number, Field(gt=0, le=10_000)]
"""A column's width or a row's height in px at zoom 1, set by hand."""


class Step(Record):
    """A part of a phase with cells of its own."""

    id: Id
    title: str
    description: str = ""


class Phase(Record):
    """A stage of the journey. With steps its cells belong to the steps, otherwise to the phase."""

    id: Id
    title: str
    description: str = ""
    duration: str = ""
    repeats: bool | None = None
    width: Width | None = None
    collapsed: bool | None = None
    steps: tuple[Step, ...] = ()

    @property
    def column_ids(self) -> tuple[str, ...]:
        """The keys under which this phase's cells stand: its steps' ids, or its own."""
        return tuple(step.id for step in self.steps) or (self.id,)
