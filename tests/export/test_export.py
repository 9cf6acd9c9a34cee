"""Exporting: the format from the ending, whole files or none, errors as sentences."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journeyeditor.errors import JourneyError, UnwritableError, UsageError
from journeyeditor.export import ExportOptions, export, to_bytes
from journeyeditor.export import formats as formats_module
from journeyeditor.layout.plan import Sheet
from journeyeditor.models import JourneyMap, Phase
from tests.helpers.maps import generated_map

MAP = JourneyMap(id="m-1", title="A map", language="de", phases=(Phase(id="p-1", title="Eins"),))
DAY = ExportOptions(day=date(2026, 11, 22))


@pytest.mark.parametrize(
    ("name", "start"), [("a.pdf", b"%PDF-"), ("a.XLSX", b"PK"), ("a.b.pdf", b"%PDF")]
)
def test_the_ending_names_the_format(tmp_path: Path, name: str, start: bytes) -> None:
    export(MAP, tmp_path / name, DAY)

    assert (tmp_path / name).read_bytes().startswith(start)


def test_the_format_asked_for_wins(tmp_path: Path) -> None:
    export(MAP, tmp_path / "print.out", ExportOptions(format="pdf"))

    assert (tmp_path / "print.out").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("name", ["map", "map.docx", "pdf", ".pdf"])
def test_another_ending_is_wrong_usage(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        export(MAP, tmp_path / name)

    assert not list(tmp_path.iterdir())


def test_a_path_may_be_a_text(tmp_path: Path) -> None:
    assert export(MAP, str(tmp_path / "a.pdf")) == ()


def test_a_failed_export_leaves_the_earlier_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"earlier")

    def failing(*_: object, **__: object) -> Sheet:
        raise RuntimeError("half way")

    monkeypatch.setattr(formats_module, "lay_out_sheet", failing)
    with pytest.raises(JourneyError, match="RuntimeError: half way"):
        export(MAP, target, DAY)

    assert target.read_bytes() == b"earlier"
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError):
        export(MAP, tmp_path / "nowhere" / "a.xlsx", DAY)


def test_a_png_is_painted_by_who_can(tmp_path: Path) -> None:
    seen: list[tuple[Sheet, float, JourneyMap]] = []

    def raster(sheet: Sheet, scale: float, journey: JourneyMap) -> bytes:
        seen.append((sheet, scale, journey))
        return b"pixels"

    export(MAP, tmp_path / "a.png", ExportOptions(scale=3.0), raster=raster)

    assert (tmp_path / "a.png").read_bytes() == b"pixels"
    assert seen[0][1:] == (3.0, MAP)
    assert seen[0][0].width > 0


def test_a_png_without_a_painter_says_what_it_needs() -> None:
    with pytest.raises(JourneyError, match="PNG"):
        to_bytes(MAP, "png")


def test_the_day_comes_from_the_options_the_environment_or_the_clock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = datetime.now(UTC).astimezone().date()
    assert before <= ExportOptions().printed_day() <= datetime.now(UTC).astimezone().date()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert ExportOptions().printed_day() == date(2001, 9, 9)
    assert DAY.printed_day() == date(2026, 11, 22)


@pytest.mark.parametrize("value", ["yesterday", "1e9", "9" * 30])
def test_an_unreadable_source_date_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)

    with pytest.raises(UsageError):
        to_bytes(MAP, "xlsx")


def test_the_language_is_asked_for_or_the_maps_or_english() -> None:
    assert ExportOptions(language="en").language_for(MAP) == "en"
    assert ExportOptions().language_for(MAP) == "de"
    assert ExportOptions().language_for(JourneyMap(id="m-1", title="")) == "en"


def test_the_libraries_load_when_a_format_is_used() -> None:
    program = (
        "import sys, journeyeditor.export\n"
        "print([name for name in ('reportlab', 'openpyxl', 'PIL') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


def test_a_map_of_every_kind_comes_out_in_both_formats() -> None:
    journey = generated_map(200, seed=1)

    assert to_bytes(journey, "pdf", DAY)[0] == to_bytes(journey, "pdf", DAY)[0]
    assert to_bytes(journey, "xlsx", DAY)[0] == to_bytes(journey, "xlsx", DAY)[0]
