"""The sheet KPIs: real numbers and formulas beside the values they give, as in a drawn example."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from journeyeditor import assets
from journeyeditor.export import ExportOptions
from journeyeditor.models import (
    Cell,
    JourneyMap,
    KpiCard,
    KpiPart,
    KpiReading,
    OwnerCard,
    Phase,
    Row,
    Step,
)
from journeyeditor.storage import from_bytes
from tests.helpers.workbooks import DAY, exported, kpi_sheet, opened, parts

X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}"
XM = "{http://schemas.microsoft.com/office/excel/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
TITLES = ["ID", "Phase", "KPI", "Value", "Target", "Unit", "Gap", "Reached", "Trend", "Status"]


def bicycle() -> JourneyMap:
    return from_bytes(assets.read("examples/commuter-bike.journey"))


def kpi_map(*cards: KpiCard, owner: str = "") -> JourneyMap:
    rows = (
        Row(id="r-1", kind="kpi", title="KPIs", cells=(Cell(at="p-1", cards=cards),)),
        Row(
            id="r-2",
            kind="owner",
            title="Owners",
            cells=(Cell(at="p-1", cards=(OwnerCard(id="o", text=owner),)),) if owner else (),
        ),
    )
    return JourneyMap(id="m-1", title="M", phases=(Phase(id="p-1", title="Buy"),), rows=rows)


def test_the_bicycle_map_gives_the_drawn_sheet() -> None:
    data = exported(bicycle())
    sheet = kpi_sheet(data, values=True)

    assert [cell.value for cell in sheet[3]][:10] == TITLES
    rows: list[list[Any]] = [[cell.value for cell in row][:11] for row in sheet.iter_rows(4, 8)]
    assert [row[:6] for row in rows] == [
        ["K1", "Awareness", "Impressions", 184000, 200000, "count"],
        ["K2", "Consideration", "Click-through rate (CTR)", 2.6, 2.5, "%"],
        ["K3", "Decision", "Conversion rate", 1.9, 2.4, "%"],
        ["K4", "Retention", "Return rate (lower is better)", 4.8, 5, "%"],
        ["K5", "Advocacy", "NPS", 46, 50, "points"],
    ]
    assert [round(row[6], 3) for row in rows] == [-0.08, 0.04, -0.208, -0.04, -0.08]
    assert [round(row[7], 2) for row in rows] == [0.92, 1, 0.79, 1, 0.92]
    assert [row[8] for row in rows] == [
        *("▲ rising", "▲ rising", "▼ falling", "▼ falling", "▲ rising"),
    ]
    assert [row[9] for row in rows] == ["△ open", "✓ met", "△ open", "✓ met", "△ open"]
    assert [row[10] for row in rows] == [
        *("Marketing", "UX team", "Shop IT, Logistics", "Service", "— nobody —"),
    ]
    assert [[cell.value for cell in row][1:5] for row in sheet.iter_rows(10, 12)] == [
        ["Summary", "KPIs on target", 2, "of 5"],
        [None, "Largest gap", pytest.approx(-0.5 / 2.4), "Conversion rate (Decision)"],
        [None, "KPIs without owner", 1, "NPS (Advocacy)"],
    ]


def test_gap_share_status_and_summary_are_formulas() -> None:
    sheet = kpi_sheet(exported(bicycle()))

    assert sheet["G6"].value == '=IF(J6="","",IFERROR((D6-E6)/ABS(E6),""))'
    assert sheet["J7"].value == (
        '=IF(AND(ISNUMBER(D7),ISNUMBER(E7)),IF(D7<=E7,"✓ met","△ open"),"")'
    )
    assert all(sheet.cell(row, 8).data_type == "f" for row in range(4, 9))
    assert sheet["D10"].value == '=COUNTIF(J4:J8,"✓ met")'
    assert all(sheet.cell(row, column).data_type == "f" for row in (11, 12) for column in (4, 5))


def test_it_is_frozen_filtered_and_printed_with_its_header() -> None:
    sheet = kpi_sheet(exported(bicycle()))

    assert sheet.freeze_panes == "D4"
    assert sheet.auto_filter.ref == "A3:L8"
    assert sheet.print_title_rows == "$3:$3"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)
    assert sheet.column_dimensions["M"].hidden
    bars = [
        (str(ranges.sqref), rule.dataBar.color.rgb)
        for ranges in sheet.conditional_formatting
        for rule in ranges.rules
        if rule.type == "dataBar"
    ]
    assert bars == [("H5 H7", "FFBFE3D8"), ("H4 H6 H8", "FFF7D2B5")]


def test_its_bars_are_of_one_colour_from_end_to_end() -> None:
    sheet = dict(parts(exported(bicycle())))["xl/worksheets/sheet3.xml"]

    ties = [one.text for one in sheet.iter(f"{X14}id")]
    rules = list(sheet.iter(f"{X14}cfRule"))
    assert [rule.get("id") for rule in rules] == ties
    assert [bar.get("gradient") for bar in sheet.iter(f"{X14}dataBar")] == ["0", "0"]
    assert [one.text for one in sheet.iter(f"{XM}sqref")] == ["H5 H7", "H4 H6 H8"]


def test_a_computed_value_is_a_formula_of_its_parts() -> None:
    clicks = (KpiPart(name="clicks", value=4784), KpiPart(name="impressions", value=184_000))
    clv = tuple(
        KpiPart(name=name, value=value)
        for name, value in (
            *(("order-value", 80), ("orders-a-year", 2.5)),
            *(("years", 4), ("margin", -30)),
        )
    )
    journey = kpi_map(
        KpiCard(id="a", metric="ctr", unit="%", parts=clicks),
        KpiCard(id="b", metric="ctr", unit="%", parts=clicks[:1]),
        KpiCard(id="c", metric="clv", unit="€", parts=clv),
    )
    sheet, shown = kpi_sheet(exported(journey)), kpi_sheet(exported(journey), values=True)

    assert (sheet["D4"].value, shown["D4"].value) == ("=(4784/184000)*100", 2.6)
    assert shown["D5"].value is None
    assert (sheet["D6"].value, shown["D6"].value) == ("=80*2.5*4*(-30/100)", -240)


@pytest.mark.parametrize(
    ("value", "target", "better", "expected"),
    [
        (0, 5, "higher", (-1, 0, "△ open")),
        (-5, 5, "higher", (-2, 0, "△ open")),
        (3, 0, "higher", (None, 1, "✓ met")),
        (-3, 0, "higher", (None, None, "△ open")),
        (3, 0, "lower", (None, 0, "△ open")),
        (-50, -10, "higher", (-4, None, "△ open")),
        (10, 8, "lower", (0.25, 0.8, "△ open")),
        (1e308, 1e-308, "higher", (None, 1, "✓ met")),
        (None, 5, "higher", (None, None, None)),
        (5, None, "higher", (None, None, None)),
    ],
)
def test_what_cannot_be_divided_stays_empty(
    value: float | None, target: float | None, better: str, expected: tuple[object, ...]
) -> None:
    card = KpiCard.model_validate(
        {"id": "a", "text": "x", "value": value, "target": target, "better": better}
    )
    sheet = kpi_sheet(exported(kpi_map(card)), values=True)

    found = tuple(sheet[f"{column}4"].value for column in "GHJ")
    assert tuple(one or None if isinstance(one, str) else one for one in found) == expected


def test_a_person_s_texts_stay_texts() -> None:
    card = KpiCard(id="a", text="=1+1", unit="+x", source="@SUM(A1)", value=1, target=2)
    sheet = kpi_sheet(exported(kpi_map(card, owner="-1+1")))

    found = {column: sheet[f"{column}4"] for column in "CFKL"}
    assert {column: cell.value for column, cell in found.items()} == {
        "C": "=1+1",
        "F": "+x",
        "K": "-1+1",
        "L": "@SUM(A1)",
    }
    assert {cell.data_type for cell in found.values()} == {"s"}


def test_trend_source_and_step_are_written_out_in_german() -> None:
    card = KpiCard(
        id="a",
        metric="return-rate",
        value=4,
        source="Shop",
        period="Q3",
        date="2026-10-31",
        history=(KpiReading(date="2026-09", value=5),),
    )
    phase = Phase(id="p-1", title="Kaufen", steps=(Step(id="s-1", title="Zahlen"),))
    row = Row(id="r", kind="kpi", title="K", cells=(Cell(at="s-1", cards=(card,)),))
    journey = JourneyMap(id="m", title="M", phases=(phase,), rows=(row,))

    sheet = kpi_sheet(exported(journey, ExportOptions(language="de", day=DAY)), values=True)

    assert sheet.title == "Kennzahlen"
    assert sheet["A2"].value == "M · exportiert am 22. November 2026"
    assert sheet["B4"].value == "Kaufen · Zahlen"
    assert sheet["C4"].value == "Rücksendequote (niedriger ist besser)"
    assert sheet["I4"].value == "▼ fallend"
    assert sheet["L4"].value == "Shop, Q3, 31.10.2026"
    assert sheet["E6"].value == "von 1"


def test_without_a_shown_kpi_there_is_no_sheet() -> None:
    journey = kpi_map(KpiCard(id="a", text="x"))
    hidden = journey.replace(rows=tuple(row.replace(hidden=True) for row in journey.rows))
    for without in (hidden, kpi_map()):
        book = openpyxl.load_workbook(io.BytesIO(exported(without)))
        assert "KPIs" not in book.sheetnames


def test_the_scores_have_a_native_line_chart_below_the_map() -> None:
    data = exported(bicycle())
    found = dict(parts(data))
    chart = found["xl/charts/chart1.xml"]

    lines = chart.findall(f".//{CHART}lineChart/{CHART}ser")
    assert len(lines) == 1
    assert [one.text for one in lines[0].iter(f"{CHART}f")] == [
        "'Map'!$B$4:$F$4",
        "'Map'!$B$9:$F$9",
    ]
    assert [one.get("val") for one in lines[0].iter(f"{CHART}smooth")] == ["0"]
    assert [chart.find(f".//{CHART}valAx//{CHART}{end}") for end in ("min", "max")] != [None, None]
    words = [one.text for one in chart.iter() if one.tag.endswith("}t") and one.text]
    assert words == ["Emotion score by phase"]
    place = found["xl/drawings/drawing1.xml"]
    corners = [int(one.text or "") for one in place.iter() if one.tag.endswith(("}row", "}col"))]
    left, top, right, _ = corners
    assert (left, right) == (0, 6)
    assert top >= opened(data)[0].max_row


def test_a_map_without_scores_has_no_chart() -> None:
    data = exported(kpi_map(KpiCard(id="a", text="x")))
    assert not [name for name, _ in parts(data) if "chart" in name]
