"""JourneyMap: the whole map as one immutable value."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from journeyeditor.models.kinds import FindingCode, MapLanguage, Market, State
from journeyeditor.models.persona import Persona, Segment
from journeyeditor.models.phase import Phase
from journeyeditor.models.record import Id, Ids, IsoDate, Record
from journeyeditor.models.row import Row

FORMAT_VERSION = 1
"""The version of the file format this program writes, and the newest `min_reader` it meets."""


class Review(Record):
    """When the map was last looked through, and every how many days it should be."""

    last: IsoDate | None = None
    every_days: Annotated[int, Field(ge=1)] | None = None


class Origin(Record):
    """The map (and its edition) this one was made from."""

    id: Id
    edition: str = ""


class Ignored(Record):
    """A finding that was looked at and put aside, at the cards or phases it names; `note` says why."""

    code: FindingCode
    at: Ids = ()
    note: str = ""


class Picture(Record):
    """An embedded picture: `hash` is the SHA-256 of its bytes, `data` the bytes in base64."""

    hash: Id
    type: str = ""
    data: str = ""


class JourneyMap(Record):
    """A customer journey map: phases across, rows down, cards where they cross."""

    format: Literal["journey"] = "journey"
    version: Annotated[int, Field(ge=1)] = FORMAT_VERSION
    min_reader: Annotated[int, Field(ge=1)] = 1
    id: Id
    title: str
    organisation: str = ""
    language: MapLanguage | None = None
    market: Market | None = None
    state: State | None = None
    purpose: str = ""
    edition: str = ""
    based_on: Origin | None = None
    review: Review | None = None
    segments: tuple[Segment, ...] = ()
    personas: tuple[Persona, ...] = ()
    phases: tuple[Phase, ...] = ()
    rows: tuple[Row, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    images: tuple[Picture, ...] = ()
