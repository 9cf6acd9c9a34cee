"""The sheet Personas: what is known, readable and filterable, and only if there is anybody."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from journeyeditor.edits import cards, personas, segments
from journeyeditor.export import ExportOptions
from journeyeditor.models import JourneyMap, Persona, Segment
from journeyeditor.models.persona import Scale
from journeyeditor.models.queries import cards_of_kind
from tests.helpers.trip import trip
from tests.helpers.workbooks import DAY, exported, read

ANA = Persona(
    id="u-ana",
    name="=Ana",
    part="decider",
    segment="g-1",
    goals=("Rest", "See the sea"),
    channels=("phone", "Pigeon"),
    scales=(Scale(title="Patience", low="none", high="endless", value=2), Scale(title="Nerve")),
)


def book(journey: JourneyMap, options: ExportOptions) -> dict[str, Worksheet]:
    found = read(exported(journey, options))
    return {sheet.title: sheet for sheet in found.worksheets}


def people() -> JourneyMap:
    journey = segments.add(trip().replace(personas=()), 0, Segment(id="g-1", title="Fast"))
    journey = personas.add(journey, 0, ANA)
    journey = personas.add(journey, 1, Persona(id="u-bo", name="Bo", age="41"))
    card = next(cards_of_kind(journey, "behaviour")).id
    return cards.change(journey, card, personas=("u-ana",))


def test_each_persona_has_a_row_and_only_known_fields_a_column() -> None:
    sheet = book(people(), ExportOptions(day=DAY, language="en"))["Personas"]
    header, ana, bo = ([cell.value for cell in row] for row in sheet.iter_rows())
    assert header == [
        "Name",
        "Age",
        "Segment",
        "Part in the buying centre",
        "Goals",
        "Preferred channels",
        "Attributes",
        "Cards for this persona",
    ]
    assert ana[0] == "=Ana"
    assert sheet["A2"].data_type == "s"
    assert ana[2:] == [
        "Fast",
        "Decider",
        "Rest\nSee the sea",
        "Phone call\nPigeon",
        "Patience: 2 of 5 (none – endless)\nNerve: –",
        1,
    ]
    assert bo[:2] == ["Bo", "41"]
    assert sheet.auto_filter.ref == "A1:H3"
    assert sheet.freeze_panes == "B2"


def test_it_speaks_german_and_is_left_out_where_there_is_nobody() -> None:
    sheet = book(people(), ExportOptions(day=DAY, language="de"))["Personas"]
    assert "Bevorzugte Kanäle" in [cell.value for cell in sheet[1]]
    assert "Personas" not in book(trip().replace(personas=()), ExportOptions(day=DAY))
