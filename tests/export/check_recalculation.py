"""Formulas of a workbook, worked out again by LibreOffice Calc: `make calc`.

It is no part of the suite, since it needs LibreOffice Calc (Debian: libreoffice-calc).
"""

from __future__ import annotations

import itertools
import math
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from journeyeditor import assets
from journeyeditor.export import ExportOptions
from journeyeditor.models import Cell, JourneyMap, KpiCard, KpiPart, Phase, Row
from journeyeditor.models.kinds import Better
from journeyeditor.models.metrics import METRICS
from journeyeditor.storage import from_bytes
from journeyeditor.texts import LANGUAGES, Language
from tests.helpers.workbooks import DAY, exported, kpi_sheet, read

FIGURES = (None, -50, -1.5, 0, 0.1, 46, 50, 184_000)
SIDES: tuple[Better, ...] = ("higher", "lower")


def trial() -> JourneyMap:
    """Give a KPI for every pair of figures and direction, and one for every formula."""
    pairs = itertools.product(FIGURES, FIGURES, SIDES)
    cards = [
        KpiCard(id=f"c-{n}", text=f"=K{n}", value=value, target=target, better=better)
        for n, (value, target, better) in enumerate(pairs)
    ]
    for metric in METRICS.values():
        if metric.formula is not None:
            parts = tuple(
                KpiPart(name=part.name, value=7 + 1.5 * n)
                for n, part in enumerate(metric.formula.parts)
            )
            cards.append(KpiCard(id=metric.id, metric=metric.id, parts=parts, target=12))
    row = Row(id="r", kind="kpi", title="K", cells=(Cell(at="p", cards=tuple(cards)),))
    return JourneyMap(id="m", title="M", phases=(Phase(id="p", title="P"),), rows=(row,))


def recalculated(data: bytes, folder: Path) -> Worksheet:
    """Give the sheet KPIs as LibreOffice works it out, with none of our values left."""
    assert shutil.which("soffice"), "this needs LibreOffice Calc: apt-get install libreoffice-calc"
    source = folder / "source.xlsx"
    read(data).save(source)  # which drops the values beside the formulas
    profile = f"-env:UserInstallation=file://{folder}/profile"
    target = folder / "target"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", target, source],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return read((target / "source.xlsx").read_bytes(), values=True).worksheets[2]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["bicycle", "trial"])
def test_formulas_give_the_values_beside_them(
    name: str, language: Language, tmp_path: Path
) -> None:
    example = from_bytes(assets.read("examples/commuter-bike.journey"))
    journey = example if name == "bicycle" else trial()
    data = exported(journey, ExportOptions(language=language, day=DAY))

    ours, theirs = kpi_sheet(data, values=True), recalculated(data, tmp_path)

    for line in ours.iter_rows(4):
        for cell in line:
            said = theirs[cell.coordinate].value
            if isinstance(cell.value, int | float):
                assert isinstance(said, int | float), cell.coordinate
                assert math.isclose(said, cell.value, rel_tol=1e-9, abs_tol=1e-12), cell.coordinate
            else:
                assert (said or "") == (cell.value or ""), cell.coordinate
