"""The sheet Personas: one row for each, with what is known about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from openpyxl.utils import get_column_letter

from journeyeditor.export.excel.cells import Scribe
from journeyeditor.export.excel.grid import Place
from journeyeditor.export.excel.heights import roughly_lines, row_height
from journeyeditor.export.excel.styles import HEADER_GROUND, Look
from journeyeditor.look import palette
from journeyeditor.models import JourneyMap, Persona
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import channel_name, field_name, part_name

_NARROW, _USUAL, _WIDE = 14, 26, 44
_WIDTHS: Final = {
    "name": 24,
    "age": 10,
    "part": _NARROW,
    "income": _NARROW,
    "company_size": _NARROW,
    "quote": _WIDE,
    "goals": 36,
    "problems": 36,
    "background": _WIDE,
    "character": _WIDE,
    "feelings": _WIDE,
    "scales": 36,
}
_FIELDS: Final = (
    "name",
    "age",
    "role",
    "place",
    "quote",
    "segment",
    "part",
    "occupation",
    "family",
    "income",
    "company_size",
    "goals",
    "needs",
    "problems",
    "interests",
    "preferences",
    "patterns",
    "channels",
    "character",
    "feelings",
    "background",
    "scales",
    "sources",
)


class _Column(NamedTuple):
    title: str
    width: int
    shown: Callable[[Persona], str]


def write_personas(scribe: Scribe, journey: JourneyMap, language: Language) -> None:
    """Write the personas in the map's order; fields that nobody has are left out."""
    columns = [
        column
        for column in _columns(journey, language)
        if any(column.shown(persona) for persona in journey.personas)
    ]
    counts = _named_on(journey)
    grid = scribe.grid
    grid.sheet.freeze_panes = "B2"
    grid.sheet.print_title_rows = "1:1"
    printed = palette("print")
    header = Look(fill=HEADER_GROUND, ink="#FFFFFF", bold=True, vertical="center")
    top = grid.add_row(row_height(2))
    for index, column in enumerate(columns, 1):
        grid.sheet.column_dimensions[get_column_letter(index)].width = column.width
        scribe.text(Place(top, index), column.title, header)
    body = Look(edge=printed.ink("line"))
    for persona in journey.personas:
        texts = [column.shown(persona) for column in columns]
        widths = [column.width for column in columns]
        lines = max(map(roughly_lines, texts, widths), default=1)
        row = grid.add_row(row_height(max(1, lines)))
        for index, text in enumerate(texts, 1):
            at = Place(row, index)
            if text and index == len(columns) and counts:
                scribe.number(at, int(text), body)
            else:
                scribe.text(at, text, body._replace(bold=index == 1))
    number = len(journey.personas) + 1
    grid.sheet.auto_filter.ref = f"A1:{get_column_letter(max(1, len(columns)))}{number}"


def _columns(journey: JourneyMap, language: Language) -> list[_Column]:
    """Give a column for each field, and one for the cards that are for the persona alone."""
    segments = {segment.id: segment for segment in journey.segments}

    def shown(name: str) -> Callable[[Persona], str]:
        def text(persona: Persona) -> str:
            match name:
                case "segment":
                    segment = segments.get(persona.segment or "")
                    parts = (segment.title, segment.description) if segment else ()
                    return ": ".join(part for part in parts if part)
                case "part":
                    return part_name(language, persona.part) if persona.part else ""
                case "channels":
                    return "\n".join(channel_name(language, one) for one in persona.channels)
                case "scales":
                    return "\n".join(_scales(persona, language))
            value: str | tuple[str, ...] = getattr(persona, name)
            return value if isinstance(value, str) else "\n".join(value)

        return text

    found = [
        _Column(field_name(language, name), _WIDTHS.get(name, _USUAL), shown(name))
        for name in _FIELDS
    ]
    counts = _named_on(journey)
    title = tr(language, "Cards for this persona")
    return [*found, _Column(title, _NARROW, lambda one: str(counts.get(one.id, "")))]


def _scales(persona: Persona, language: Language) -> list[str]:
    """Give a line for each attribute: its name, its value, its ends."""
    lines = []
    for scale in persona.scales:
        value = tr(language, "{n} of {all}", n=scale.value, all=5) if scale.value else "–"
        ends = " – ".join(end for end in (scale.low, scale.high) if end)
        lines.append(f"{scale.title}: {value} ({ends})" if ends else f"{scale.title}: {value}")
    return lines


def _named_on(journey: JourneyMap) -> dict[str, int]:
    """Count the cards that name each persona."""
    counts: dict[str, int] = {}
    for row in journey.rows:
        for cell in row.cells:
            for card in cell.cards:
                for id_ in card.personas:
                    counts[id_] = counts.get(id_, 0) + 1
    return counts
