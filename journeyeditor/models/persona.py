"""Personas and segments: for whom a map is made."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from journeyeditor.models.kinds import Hue, Part
from journeyeditor.models.record import Id, Record, Texts


class Scale(Record):
    """A trait between two ends, such as patience from `low` to `high`; value 1-5."""

    title: str
    low: str = ""
    high: str = ""
    value: Annotated[int, Field(ge=1, le=5)] | None = None


class Segment(Record):
    """A group of customers by behaviour or preference."""

    id: Id
    title: str
    description: str = ""


class Persona(Record):
    """A typical customer. `picture` is a key of the map's images, `segment` the id of a segment."""

    id: Id
    name: str
    picture: str = ""
    initials: str = ""
    color: Hue | None = None
    age: str = ""
    role: str = ""
    place: str = ""
    quote: str = ""
    family: str = ""
    occupation: str = ""
    income: str = ""
    company_size: str = ""
    segment: Id | None = None
    part: Part | None = None
    goals: Texts = ()
    needs: Texts = ()
    problems: Texts = ()
    interests: Texts = ()
    preferences: Texts = ()
    patterns: Texts = ()
    channels: Texts = ()
    character: str = ""
    feelings: str = ""
    background: str = ""
    sources: str = ""
    scales: tuple[Scale, ...] = ()
