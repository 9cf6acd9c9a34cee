"""Values of the sheet Cards as cells: real dates and numbers, links that may be opened, texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from journeyeditor.export.excel.card_fields import NAMING, Field, Form, joined
from journeyeditor.export.excel.cells import Scribe
from journeyeditor.export.excel.grid import Place
from journeyeditor.export.excel.heights import roughly_lines
from journeyeditor.export.excel.map_sheet import WHOLE_SCORE
from journeyeditor.export.excel.styles import LINK, Look
from journeyeditor.models import Link
from journeyeditor.models.addresses import clickable
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import severity_name

DAY_FORMAT: Final[dict[Language, str]] = {"en": "[$-809]d mmm yyyy", "de": "dd.mm.yyyy"}
TIME_FORMAT: Final = " hh:mm"
BODY: Final = Look()
_LINKED: Final = Look(ink=LINK, underlined=True)

_LONGEST_ADDRESS: Final = 2_079
_MOST_LINKS: Final = 65_530  # of one sheet
LARGEST: Final = 9.9e307  # the largest number a workbook can hold, nearly
_WHOLE_BELOW: Final = 10**15  # as far as a workbook shows every digit
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?", re.ASCII)
_EPOCH: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a workbook's days know no zones
_FIRST_DAY: Final = datetime(1900, 3, 1)  # noqa: DTZ001 - before it workbooks count a day too many


class Values:
    """Writes values of cards, by the form of their field, in the map's language."""

    def __init__(self, scribe: Scribe, language: Language, called: Mapping[str, str]) -> None:
        """Write with `scribe`; `called` says how people call what an id names."""
        self._scribe = scribe
        self._language = language
        self._called = called
        self._names: dict[tuple[str, str], str] = {}
        low, middle, high = (severity_name(language, level) for level in (1, 2, 3))
        self._level_format = f'[=1]"{low}";[=2]"{middle}";"{high}"'
        self._links = 0

    def write(self, at: Place, field: Field, value: object, card: str) -> int:
        """Write one value of a field of the card with this id; gives the lines it takes."""
        match field.form:
            case "text" | "name":
                return self._text(at, field, self._named(field, str(value)), card)
            case "date":
                return self._date(at, field, str(value), card)
            case "number" | "level" | "score":
                return self._number(at, field, value, card)
            case "link":
                return self._text(at, field, str(value), card, address=str(value))
            case "yes":
                yes = tr(self._language, "Yes") if value else tr(self._language, "No")
                return self._text(at, field, yes, card)
            case _:
                return self._several(at, field, value if isinstance(value, tuple) else (), card)

    def _text(self, at: Place, field: Field, text: str, card: str, address: str = "") -> int:
        """Write a text; it leads to an address where that may be opened."""
        target = clickable(address) if address else None
        if target is None or len(target) > _LONGEST_ADDRESS or self._links >= _MOST_LINKS:
            self._scribe.text(at, text, BODY, card)
        else:
            self._links += 1
            self._scribe.text(at, text, _LINKED, card)
            self._scribe.grid.link(at, target)
        return roughly_lines(text, field.width)

    def _several(self, at: Place, field: Field, values: tuple[object, ...], card: str) -> int:
        address = ""
        match values:
            case (Link(url=address),):
                pass
            case _ if field.form == "ids":
                values = tuple(self._called.get(str(id_), id_) for id_ in values)
            case _ if field.form == "names":
                values = tuple(self._named(field, str(name)) for name in values)
        return self._text(at, field, joined(values), card, address)

    def _named(self, field: Field, value: str) -> str:
        naming = NAMING.get(field.name)
        if naming is None:
            return value
        key = (field.name, value)
        if key not in self._names:
            self._names[key] = naming(self._language, value)
        return self._names[key]

    def _date(self, at: Place, field: Field, iso: str, card: str) -> int:
        """Make a date a date; what is only a year or a month, or has a zone, stays a text."""
        has_time = _TIME.fullmatch(iso) is not None
        when = datetime.fromisoformat(iso) if has_time or _DAY.fullmatch(iso) else None
        if when is None or when < _FIRST_DAY:
            return self._text(at, field, iso, card)
        days = (when - _EPOCH).total_seconds() / 86_400
        form = DAY_FORMAT[self._language] + (TIME_FORMAT if has_time else "")
        look = Look(number_format=form, horizontal="left")
        self._scribe.number(at, days if has_time else int(days), look)
        return 1

    def _number(self, at: Place, field: Field, value: object, card: str) -> int:
        if not isinstance(value, int | float) or abs(value) > LARGEST:
            return self._text(at, field, str(value), card)
        is_named = field.form == "level"
        look = Look(
            number_format=self._number_format(field.form, value),
            horizontal="left" if is_named else "right",
            indented=not is_named,
        )
        self._scribe.number(at, value, look)
        return 1

    def _number_format(self, form: Form, value: float) -> str:
        if form == "score":
            return WHOLE_SCORE
        if form == "level":
            return self._level_format
        return number_format(value)


def number_format(value: float) -> str:
    """Give the format that shows a number with its thousands and the decimals it has."""
    if isinstance(value, int):
        return "#,##0" if abs(value) < _WHOLE_BELOW else "General"
    whole, _, decimals = repr(value).partition(".")
    if "e" in decimals or len(decimals) > 4 or len(whole) > 12:
        return "General"
    return f"#,##0.{'0' * len(decimals)}"
