"""The sheet Cards: every card once, with all its fields, as numbers, dates and links where they are."""

from __future__ import annotations

from datetime import datetime

from openpyxl.utils import get_column_letter

from journeyeditor.models import (
    Card,
    Cell,
    Evidence,
    HurdleCard,
    JourneyMap,
    KpiCard,
    KpiPart,
    KpiReading,
    Link,
    Persona,
    Phase,
    Row,
    SolutionCard,
    TouchpointCard,
)
from journeyeditor.models.queries import standings
from tests.helpers.maps import generated_map
from tests.helpers.workbooks import column, exported, opened, parts

RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def a_map(kind: str, *cards: Card) -> JourneyMap:
    row = Row.model_validate(
        {"id": "r-1", "kind": kind, "title": "R", "cells": (Cell(at="p-1", cards=cards),)}
    )
    return JourneyMap(
        id="m-1",
        title="A map",
        personas=(Persona(id="u-1", name="Lena"),),
        phases=(Phase(id="p-1", title="One"),),
        rows=(row,),
    )


def test_every_card_has_one_row_in_reading_order() -> None:
    journey = generated_map(300)
    _, cards = opened(exported(journey))

    assert column(cards, "ID") == [standing.card.id for standing in standings(journey)]
    assert column(cards, "Text") == [standing.card.text for standing in standings(journey)]


def test_its_header_is_frozen_and_filters() -> None:
    _, cards = opened(exported(generated_map(50)))

    assert cards.freeze_panes == "A2"
    assert cards.auto_filter.ref == f"A1:{get_column_letter(cards.max_column)}51"
    titles = [cell.value for cell in cards[1]]
    assert len(set(titles)) == len(titles)
    assert titles[:6] == ["Number", "Row", "Kind", "Phase", "Step", "Text"]


def test_enum_values_are_written_in_the_language_of_the_map() -> None:
    card = TouchpointCard(
        id="c-1",
        text="Anzeige",
        color="red",
        channel="search-ad",
        contact="direct",
        medium="online",
        leads_to=("website", "eigener"),
        trackable=True,
        personas=("u-1",),
        tags=("a", "b"),
    )
    _, cards = opened(exported(a_map("touchpoint", card).replace(language="de")))

    assert column(cards, "Kanal") == ["Suchanzeige"]
    assert column(cards, "Farbe") == ["Rot"]
    assert column(cards, "Kontakt") == ["Direkt"]
    assert column(cards, "Führt zu") == ["Website; eigener"]
    assert column(cards, "Personas") == ["Lena"]
    assert column(cards, "Schlagwörter") == ["a; b"]


def test_references_are_readable_and_keep_their_ids() -> None:
    journey = a_map("hurdle", HurdleCard(id="c-1", text="H", severity=3))
    solution = SolutionCard(id="c-2", text="S", solves=("c-1",), due="2026-08", status="planned")
    row = Row(id="r-2", kind="solution", title="S", cells=(Cell(at="p-1", cards=(solution,)),))
    _, cards = opened(exported(journey.replace(rows=(*journey.rows, row))))

    assert column(cards, "Number") == ["H1", "S1"]
    assert column(cards, "Solves") == [None, "H1"]
    assert column(cards, "Solves (ID)") == [None, "c-1"]
    assert column(cards, "Severity") == [3, None]
    assert column(cards, "Due") == [None, "2026-08"]
    assert column(cards, "Row (ID)") == ["r-1", "r-2"]


def test_numbers_are_numbers_and_dates_are_dates() -> None:
    card = KpiCard(
        id="c-1",
        text="CTR",
        value=2.65,
        target=184000,
        unit="%",
        date="2026-08-14",
        parts=(KpiPart(name="clicks", value=12), KpiPart(name="views", value=100)),
        history=(KpiReading(date="2026-07", value=2.5),),
        evidence=Evidence(kind="analytics", date="2026-08-14T10:30"),
    )
    _, cards = opened(exported(a_map("kpi", card)))

    assert column(cards, "Value") == [2.65]
    assert column(cards, "Target") == [184000]
    assert column(cards, "Date") == [datetime(2026, 8, 14)]  # noqa: DTZ001 - a sheet has no zones
    assert column(cards, "Evidence: date") == [datetime(2026, 8, 14, 10, 30)]  # noqa: DTZ001 - the same
    assert column(cards, "Computed from") == ["clicks = 12; views = 100"]
    assert column(cards, "History") == ["2026-07 = 2.5"]


def test_dates_and_numbers_beyond_a_workbook_stay_texts() -> None:
    card = KpiCard(id="c-1", value=1.7e308, target=2**53, date="1899-12-31")
    _, cards = opened(exported(a_map("kpi", card)))

    assert column(cards, "Value") == ["1.7e+308"]
    assert column(cards, "Target") == [2**53]
    assert column(cards, "Date") == ["1899-12-31"]


def test_only_links_of_web_and_mail_may_be_clicked() -> None:
    links = (
        (Link(url="https://example.org/a?b=1&c=2", title="Study"),),
        (Link(url="javascript:alert(1)"),),
        (Link(url="https://a.example"), Link(url="https://b.example")),
        (Link(url="mailto:lena@example.org"),),
    )
    cards = tuple(HurdleCard(id=f"c-{n}", text="x", links=some) for n, some in enumerate(links))
    data = exported(a_map("hurdle", *cards))
    targets = [
        element.get("Target")
        for name, part in parts(data)
        if name.endswith(".rels")
        for element in part.iter(RELATION)
        if element.get("TargetMode") == "External"
    ]

    assert targets == ["https://example.org/a?b=1&c=2", "mailto:lena@example.org"]
    assert column(opened(data)[1], "Links") == [
        "Study <https://example.org/a?b=1&c=2>",
        "javascript:alert(1)",
        "https://a.example; https://b.example",
        "mailto:lena@example.org",
    ]


def test_columns_without_values_are_folded_away_but_there() -> None:
    _, cards = opened(exported(a_map("hurdle", HurdleCard(id="c-1", text="x", severity=1))))
    hidden = {
        cell.value: bool(cards.column_dimensions[get_column_letter(index)].hidden)
        for index, cell in enumerate(cards[1], 1)
    }

    assert not hidden["Text"]
    assert not hidden["Severity"]
    assert hidden["Metric"]
    assert hidden["Score"]
