"""Record: the frozen, strictly validated value that everything in a map is made of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Annotated, Final, NoReturn, Self, dataclass_transform

from pydantic_core import CoreConfig, CoreSchema, SchemaValidator, core_schema

from journeyeditor.models.fields import Limits, fields_of, fields_schema
from journeyeditor.models.json_values import NOTHING, JsonObject

_MISSING_PART = {len("2026"): "-01-01", len("2026-08"): "-01"}
_CONFIG: Final = CoreConfig(
    strict=True,
    extra_fields_behavior="forbid",
    allow_inf_nan=False,
    hide_input_in_errors=True,
)


@dataclass_transform(kw_only_default=True, frozen_default=True)
class _Kind(type):
    """The class of all kinds of records: their annotations are the fields they are made of."""


class Record(metaclass=_Kind):
    """An immutable record. `unknown` holds the fields this version does not know (codec only)."""

    # All but the first are pydantic-core's own notes.
    __slots__ = (
        "__dict__",
        "__pydantic_extra__",
        "__pydantic_fields_set__",
        "__pydantic_private__",
    )

    unknown: JsonObject = NOTHING

    def __init__(self, **fields: object) -> None:
        """Take the fields by name; raises pydantic-core's ValidationError for what does not fit."""
        _validator(type(self)).validate_python(fields, self_instance=self)

    @classmethod
    def core_schema(cls) -> CoreSchema:
        """Give pydantic-core's rules for a record of this kind."""
        return core_schema.model_schema(cls, fields_schema(cls), config=_CONFIG)

    @classmethod
    def validated(cls, fields: Mapping[str, object]) -> Self:
        """Make one of its fields; raises pydantic-core's ValidationError for what does not fit."""
        made: Self = _validator(cls).validate_python(fields)
        return made

    def replace(self, **changes: object) -> Self:
        """Return a validated copy with some fields changed.

        Raises TypeError for a name that is no field and pydantic-core's ValidationError for a value
        that does not fit.
        """
        strangers = changes.keys() - fields_of(type(self)).keys()
        if strangers:
            raise TypeError(f"{type(self).__name__} has no field {sorted(strangers)}")
        return self.validated({**self.__dict__, **changes})

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse any change."""
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse any change."""
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __eq__(self, other: object) -> bool:
        """Tell whether it is of the same kind and all fields are equal."""
        return self is other or (type(self) is type(other) and self.__dict__ == other.__dict__)

    def __hash__(self) -> int:
        """Hash all fields."""
        return hash((type(self), *self.__dict__.values()))

    def __repr__(self) -> str:
        """Give all fields but the unknown ones."""
        fields = (f"{key}={item!r}" for key, item in self.__dict__.items() if key != "unknown")
        return f"{type(self).__name__}({', '.join(fields)})"


@cache
def _validator(kind: type[Record]) -> SchemaValidator:
    return SchemaValidator(kind.core_schema())


def _iso_date(text: str) -> str:
    """Accept an ISO 8601 day (2026-08-14), month or year, or a day with a time."""
    day = text + _MISSING_PART.get(len(text), "")
    try:
        date.fromisoformat(day)
    except ValueError:
        datetime.fromisoformat(day)
    return text


Id = Annotated[str, Limits(min_length=1)]
IsoDate = Annotated[str, _iso_date]
Number = int | float
Level = Annotated[int, Limits(ge=1, le=3)]
Texts = tuple[str, ...]
Ids = tuple[Id, ...]
