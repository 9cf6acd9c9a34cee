"""The native line chart of the emotion scores below the map, each point under its column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from openpyxl.chart import LineChart, Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import AxDataSource, NumDataSource, NumRef, StrRef
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.legend import Legend
from openpyxl.chart.marker import Marker
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.title import Title, title_maker
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import (
    CharacterProperties,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)
from openpyxl.drawing.text import Font as Typeface
from openpyxl.worksheet.worksheet import Worksheet

from journeyeditor.export.excel.grid import FONT
from journeyeditor.export.excel.map_head import COLUMN_WIDTH, LABEL_WIDTH
from journeyeditor.export.excel.text import clean
from journeyeditor.look import palette
from journeyeditor.texts import Language, tr

_ROWS: Final = 14  # of the sheet, that the chart is high

MOST_COLUMNS: Final = 24
"""Columns that it covers at most; beyond them nobody would read it."""

_SIZE: Final = 1000  # hundredths of a pt
_LINE: Final = 25_400  # EMU: 2 pt
_THIN: Final = 9_525
_MARKER: Final = 8
Dash = Literal["solid", "dash", "sysDot", "dashDot", "lgDash"]
_INKS: Final = ("7A5A00", "2947B5", "14633C", "7F1D1D", "5B3A8C")
_DASHES: Final[tuple[Dash, ...]] = ("solid", "dash", "sysDot", "dashDot", "lgDash")


class Scores(NamedTuple):
    """A row of emotions: its title and the row of the sheet that holds its scores."""

    title: str
    row: int


def add_chart(
    sheet: Worksheet,
    scores: Sequence[Scores],
    language: Language,
    *,
    header: int,
    below: int,
    across: int,
) -> None:
    """Put the chart below a row of the sheet, from the first to the last column.

    `header` is the row that names the columns, `across` is how many there are.
    """
    chart = LineChart()
    wide = min(across, MOST_COLUMNS)
    share = LABEL_WIDTH / (LABEL_WIDTH + wide * COLUMN_WIDTH)
    names = Reference(sheet, min_col=2, max_col=across + 1, min_row=header)
    for index, (title, row) in enumerate(scores):
        values = Reference(sheet, min_col=2, max_col=across + 1, min_row=row)
        series = Series(
            tx=SeriesLabel(v=clean(title)),
            cat=AxDataSource(strRef=StrRef(f=str(names))),
            val=NumDataSource(numRef=NumRef(f=str(values))),
        )
        _draw(series, index)
        chart.series.append(series)
    chart.title = _title(tr(language, "Emotion score by phase"))
    chart.display_blanks = "span"
    chart.legend = Legend() if len(scores) > 1 else None
    _draw_axes(chart)
    plot = ManualLayout(
        layoutTarget="inner",
        xMode="edge",
        yMode="edge",
        x=share,
        y=0.22,
        w=1 - share,
        h=0.6,
    )
    chart.layout = Layout(manualLayout=plot)
    chart.graphical_properties = GraphicalProperties(
        solidFill="FFFFFF", ln=LineProperties(w=_THIN, solidFill=_ink("lineStrong"))
    )
    corner, end = AnchorMarker(0, 0, below, 0), AnchorMarker(wide + 1, 0, below + _ROWS, 0)
    anchor = TwoCellAnchor(editAs="oneCell", _from=corner, to=end)
    vars(chart)["anchor"] = anchor  # a place in cells, for which openpyxl's types have no word
    sheet.add_chart(chart)


def _draw(series: Series, index: int) -> None:
    ink = _INKS[index % len(_INKS)]
    dash = _DASHES[index % len(_DASHES)]
    series.smooth = False
    series.graphicalProperties = GraphicalProperties(
        ln=LineProperties(w=_LINE, solidFill=ink, prstDash=dash)
    )
    outline = LineProperties(w=_LINE, solidFill=ink)
    look = GraphicalProperties(solidFill="FFFFFF", ln=outline)
    series.marker = Marker(symbol="circle", size=_MARKER, spPr=look)


def _draw_axes(chart: LineChart) -> None:
    scale, names = chart.y_axis, chart.x_axis
    scale.delete = names.delete = False
    scale.scaling.min, scale.scaling.max, scale.majorUnit = -2, 2, 1
    scale.number_format = '+0;"\u2212"0;0'
    scale.majorTickMark = names.majorTickMark = "none"
    lines = LineProperties(w=_THIN, solidFill=_ink("line"))
    scale.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=lines))
    scale.graphicalProperties = GraphicalProperties(ln=LineProperties(noFill=True))
    names.graphicalProperties = GraphicalProperties(
        ln=LineProperties(w=_THIN, solidFill=_ink("lineStrong"))
    )
    names.tickLblPos = "low"
    for axis, ink in ((scale, "text2"), (names, "text")):
        words = _set("", _letters(ink)).tx
        axis.txPr = None if words is None else words.rich


def _title(text: str) -> Title:
    """Give a title in a paragraph of its own look, at the top left."""
    title = _set(text, _letters("text", bold=True))
    place = ManualLayout(xMode="edge", yMode="edge", x=0.008, y=0.04)
    title.layout, title.overlay = Layout(manualLayout=place), True
    return title


def _set(text: str, letters: CharacterProperties) -> Title:
    title = title_maker(text)
    if title.tx is not None and title.tx.rich is not None:
        run = [RegularTextRun(rPr=letters, t=text)] if text else None
        looks = ParagraphProperties(defRPr=letters)
        title.tx.rich.p = [Paragraph(pPr=looks, r=run, endParaRPr=letters)]
    return title


def _letters(ink: str, *, bold: bool = False) -> CharacterProperties:
    return CharacterProperties(sz=_SIZE, b=bold, solidFill=_ink(ink), latin=Typeface(typeface=FONT))


def _ink(name: str) -> str:
    return palette("print").ink(name).removeprefix("#")
