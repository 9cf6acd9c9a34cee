"""Complaints: what is wrong with a journey, in our own plain words instead of the validator's."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from journeyeditor.errors import N_, Problem, Value
from journeyeditor.storage.codec.limits import MAX_PROBLEMS
from journeyeditor.storage.codec.places import Place, spelled

Location = tuple[str | int, ...]
"""Where the validator found something, from outside inwards, in its own terms."""


BREAKS_RULES = N_("This is a journey file, but it breaks the rules.")


class _Words(NamedTuple):
    code: str
    message: str


NULL = _Words("null", N_("This is null; an empty field is left out instead."))
OBJECT = _Words("wrong-type", N_("This must be an object."))
LIST = _Words("wrong-type", N_("This must be a list."))
NUMBER = _Words("wrong-type", N_("This must be a number."))
_WORDS: dict[str, _Words] = {
    "missing": _Words("missing", N_("This required field is missing.")),
    "string_type": _Words("wrong-type", N_("This must be text.")),
    "string_too_short": _Words("empty-id", N_("This must not be empty.")),
    "bool_type": _Words("wrong-type", N_("This must be true or false.")),
    "int_type": _Words("wrong-type", N_("This must be a whole number.")),
    "float_type": NUMBER,
    "tuple_type": LIST,
    "model_type": OBJECT,
    "literal_error": _Words("wrong-value", N_("This must be one of: {expected}.")),
    "greater_than": _Words("out-of-range", N_("This must be greater than {least}.")),
    "greater_than_equal": _Words("out-of-range", N_("This must be at least {least}.")),
    "less_than_equal": _Words("out-of-range", N_("This must be at most {most}.")),
    "value_error": _Words("no-date", N_("This is not a date such as 2026-08-14.")),
}
_OTHER = _Words("wrong-value", N_("This value does not belong here."))
_UNION_MEMBERS = frozenset({"int", "float"})


class Complaints:
    """Collects problems, at most one for each place; counts those beyond the limit."""

    def __init__(self) -> None:
        self._found: dict[str, Problem] = {}
        self._uncounted = 0

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, words: tuple[str, str], place: Place, **values: Value) -> None:
        """Note one problem."""
        code, message = words
        where = spelled(place)
        self._found.setdefault(where, Problem(code, message, where, values))

    def add_all(self, error: ValidationError, place_of: Callable[[Location], Place]) -> None:
        """Note what the validator found; `place_of` says where in the file that is."""
        if len(self._found) > MAX_PROBLEMS:
            self._uncounted += error.error_count()
            return
        for detail in error.errors(include_url=False, include_input=False):
            location = detail["loc"]
            words = _WORDS.get(detail["type"], _OTHER)
            if location and location[-1] in _UNION_MEMBERS and words.code == "wrong-type":
                location, words = location[:-1], NUMBER
            self.add(words, place_of(location), **_values(detail))

    def told(self) -> tuple[Problem, ...]:
        """Give the problems found; the last one stands for those beyond the limit."""
        return capped(tuple(self._found.values()), self._uncounted)


def capped(problems: Sequence[Problem], uncounted: int = 0) -> tuple[Problem, ...]:
    """Keep the first problems and say how many more there are."""
    more = len(problems) - MAX_PROBLEMS + uncounted
    if more <= 0:
        return tuple(problems)
    rest = Problem("more-problems", N_("Further problems: {count}."), values={"count": more})
    return (*problems[:MAX_PROBLEMS], rest)


def _values(detail: ErrorDetails) -> dict[str, Value]:
    """Take what our sentences tell out of the validator's context."""
    context = detail.get("ctx", {})
    values: dict[str, Value] = {}
    if "expected" in context:
        values["expected"] = ", ".join(re.findall(r"'([^']*)'", str(context["expected"])))
    for bound in ("gt", "ge"):
        if bound in context:
            values["least"] = context[bound]
    if "le" in context:
        values["most"] = context["le"]
    return values
