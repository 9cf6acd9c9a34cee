"""What an export may be told: format, language, paper, day; and what it assumes when it is not."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import PurePath
from typing import Final, Literal

from journeyeditor.errors import N_, UsageError
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language

Format = Literal["pdf", "xlsx", "png"]
Paper = Literal["a3", "a4", "content"]

FORMATS: Final[dict[str, Format]] = {".pdf": "pdf", ".xlsx": "xlsx", ".png": "png"}
"""The formats by the ending of the file's name."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How a map is exported; what is None follows from the path, the map and the clock.

    `source_name` is the name of the map's own file, shown in the footer. `scale` is the number of
    pixels to a px in a PNG. `report` adds pages with findings and evidence to a PDF.
    """

    format: Format | None = None
    language: Language | None = None
    paper: Paper = "a3"
    day: date | None = None
    source_name: str = ""
    scale: float = 2.0
    report: bool = False

    def format_for(self, path: PurePath) -> Format:
        """Give the format asked for, or that of the path's ending; raises UsageError if unknown."""
        if self.format is not None:
            return self.format
        found = FORMATS.get(path.suffix.lower())
        if found is None:
            message = N_("“{name}” does not end in .pdf, .xlsx or .png: the format is not clear.")
            raise UsageError(message, name=path.name)
        return found

    def language_for(self, journey: JourneyMap) -> Language:
        """Give the language asked for, or the map's, or English."""
        return self.language or journey.language or "en"

    def printed_day(self) -> date:
        """Give the day that is printed: the one asked for, that of SOURCE_DATE_EPOCH, or today.

        Raises UsageError where SOURCE_DATE_EPOCH is not a number of seconds that names a day.
        """
        if self.day is not None:
            return self.day
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
        if not epoch:
            return datetime.now().astimezone().date()
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError) as error:
            message = N_("SOURCE_DATE_EPOCH is “{value}”, not a number of seconds since 1970.")
            raise UsageError(message, value=epoch) from error
