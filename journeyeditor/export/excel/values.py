"""Values of the sheet Cards as cells: real dates and numbers, links that may be opened, texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from openpyxl.worksheet.hyperlink import Hyperlink

from journeyeditor.export.excel.card_fields import NAMING, Field, Form, joined
from journeyeditor.export.excel.cells import Place, Scribe
from journeyeditor.export.excel.map_sheet import WHOLE_SCORE
from journeyeditor.export.excel.styles import LINK, Look
from journeyeditor.export.links import clickable
from journeyeditor.models import Link
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import severity_name

DAY_FORMAT: Final[dict[Language, str]] = {"en": "[$-809]d mmm yyyy", "de": "dd.mm.yyyy"}
TIME_FORMAT: Final = " hh:mm"
BODY: Final = Look()

_LONGEST_ADDRESS: Final = 2_079
_MOST_LINKS: Final = 65_530  # of one sheet
_MOST: Final = 9.9e307  # the largest number a workbook can hold, nearly
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

    def write(self, at: Place, field: Field, value: object, card: str) -> None:
        """Write one value of a field of the card with this id."""
        match field.form:
            case "date":
                self._date(at, str(value), card)
            case "number" | "level" | "score":
                self._number(at, field.form, value, card)
            case "link":
                self._linked(at, str(value), str(value), card)
            case "yes":
                yes = tr(self._language, "Yes") if value else tr(self._language, "No")
                self._scribe.text(at, yes, BODY, card)
            case "text" | "name":
                self._scribe.text(at, self._named(field, str(value)), BODY, card)
            case _:
                self._several(at, field, value if isinstance(value, tuple) else (), card)

    def _several(self, at: Place, field: Field, values: tuple[object, ...], card: str) -> None:
        match values:
            case (Link(url=address),):
                self._linked(at, joined(values), address, card)
                return
            case _ if field.form == "ids":
                values = tuple(self._called.get(str(id_), id_) for id_ in values)
            case _ if field.form == "names":
                values = tuple(self._named(field, str(name)) for name in values)
        self._scribe.text(at, joined(values), BODY, card)

    def _named(self, field: Field, value: str) -> str:
        naming = NAMING.get(field.name)
        if naming is None:
            return value
        key = (field.name, value)
        if key not in self._names:
            self._names[key] = naming(self._language, value)
        return self._names[key]

    def _linked(self, at: Place, text: str, address: str, card: str) -> None:
        """Write a text that leads to an address, where that may be opened; else only the text."""
        target = clickable(address)
        if target is None or len(target) > _LONGEST_ADDRESS or self._links >= _MOST_LINKS:
            self._scribe.text(at, text, BODY, card)
            return
        self._links += 1
        cell = self._scribe.text(at, text, Look(ink=LINK, underlined=True), card)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, target=target)

    def _date(self, at: Place, iso: str, card: str) -> None:
        """Make a date a date; what is only a year or a month, or has a zone, stays a text."""
        has_time = _TIME.fullmatch(iso) is not None
        when = datetime.fromisoformat(iso) if has_time or _DAY.fullmatch(iso) else None
        if when is None or when < _FIRST_DAY:
            self._scribe.text(at, iso, BODY, card)
            return
        days = (when - _EPOCH).total_seconds() / 86_400
        form = DAY_FORMAT[self._language] + (TIME_FORMAT if has_time else "")
        look = Look(number_format=form, horizontal="left")
        self._scribe.number(at, days if has_time else int(days), look)

    def _number(self, at: Place, form: Form, value: object, card: str) -> None:
        if isinstance(value, int | float) and abs(value) < _MOST:
            is_named = form == "level"
            look = Look(
                number_format=self._number_format(form, value),
                horizontal="left" if is_named else "right",
                indented=not is_named,
            )
            self._scribe.number(at, value, look)
        else:
            self._scribe.text(at, str(value), BODY, card)

    def _number_format(self, form: Form, value: float) -> str:
        if form == "score":
            return WHOLE_SCORE
        if form == "level":
            return self._level_format
        if isinstance(value, int):
            return "#,##0" if abs(value) < _WHOLE_BELOW else "General"
        whole, _, decimals = repr(value).partition(".")
        if "e" in decimals or len(decimals) > 4 or len(whole) > 12:
            return "General"
        return f"#,##0.{'0' * len(decimals)}"
