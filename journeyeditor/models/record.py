"""Record: the frozen, strictly validated value that everything in a map is made of."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from journeyeditor.models.json_values import NOTHING, JsonObject

_MISSING_PART = {len("2026"): "-01-01", len("2026-08"): "-01"}


class Record(BaseModel):
    """An immutable record. `unknown` holds the fields this version does not know (codec only)."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        allow_inf_nan=False,
        hide_input_in_errors=True,
    )

    unknown: JsonObject = Field(default=NOTHING, repr=False)

    def replace(self, **changes: object) -> Self:
        """Return a validated copy with some fields changed.

        Raises TypeError for a name that is no field and pydantic's ValidationError for a value
        that does not fit.
        """
        strangers = changes.keys() - type(self).model_fields.keys()
        if strangers:
            raise TypeError(f"{type(self).__name__} has no field {sorted(strangers)}")
        return type(self).model_validate({**self.__dict__, **changes})


def day_of(iso: str) -> date:
    """The day of an ISO date; of a month or year its first.

    Raises ValueError for what is no date.
    """
    day = iso + _MISSING_PART.get(len(iso), "")
    try:
        return date.fromisoformat(day)
    except ValueError:
        return datetime.fromisoformat(day).date()


@lru_cache(maxsize=4096)  # the cards of a map share their days
def _iso_date(text: str) -> str:
    """Accept an ISO 8601 day (2026-08-14), month or year, or a day with a time."""
    day_of(text)
    return text


Id = Annotated[str, Field(min_length=1)]
IsoDate = Annotated[str, AfterValidator(_iso_date)]
Number = int | float
Level = Annotated[int, Field(ge=1, le=3)]
Texts = tuple[str, ...]
Ids = tuple[Id, ...]
