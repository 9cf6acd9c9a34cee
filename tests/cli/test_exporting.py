"""Exporting from the command line: names of files, what is never overwritten, the same bytes again."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from journeyeditor import assets
from journeyeditor.__main__ import main
from journeyeditor.storage import load

EXAMPLES = ("commuter-bike.journey", "pendlerfahrrad.journey")
BEGINNINGS = {"pdf": b"%PDF-", "xlsx": b"PK\x03\x04"}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the two example maps in it, and an empty folder `out`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    for name in EXAMPLES:
        (tmp_path / name).write_bytes(assets.read(f"examples/{name}"))
    (tmp_path / "out").mkdir()
    return tmp_path


@pytest.fixture
def export(here: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[str], tuple[int, str]]:
    def run(line: str) -> tuple[int, str]:
        code = main(["export", *line.split()])
        out, err = capsys.readouterr()
        assert out == ""
        assert bool(err) == (code != 0)
        return code, err

    return run


Export = Callable[[str], tuple[int, str]]


@pytest.mark.parametrize("ending", ["pdf", "xlsx", "PDF"])
def test_the_format_follows_from_the_ending(export: Export, here: Path, ending: str) -> None:
    assert export(f"commuter-bike.journey -o map.{ending}") == (0, "")
    assert (here / f"map.{ending}").read_bytes().startswith(BEGINNINGS[ending.lower()])


def test_a_named_format_wins_over_the_ending(export: Export, here: Path) -> None:
    assert export("commuter-bike.journey -o map.txt --format xlsx") == (0, "")
    assert (here / "map.txt").read_bytes().startswith(b"PK")


def test_several_maps_go_into_a_folder_under_their_own_names(export: Export, here: Path) -> None:
    assert export("commuter-bike.journey pendlerfahrrad.journey -o out --format xlsx") == (0, "")
    assert export("commuter-bike.journey -o out/ --format pdf") == (0, "")
    names = sorted(path.name for path in (here / "out").iterdir())
    assert names == ["commuter-bike.pdf", "commuter-bike.xlsx", "pendlerfahrrad.xlsx"]


@pytest.mark.parametrize("paper", ["a3", "a4", "content"])
def test_the_same_map_options_and_day_give_the_same_bytes(
    export: Export, here: Path, paper: str
) -> None:
    for name in ("a.pdf", "b.pdf"):
        assert export(f"commuter-bike.journey -o {name} --paper {paper} --language de")[0] == 0
    assert (here / "a.pdf").read_bytes() == (here / "b.pdf").read_bytes()


@pytest.mark.parametrize(
    ("line", "code", "part"),
    [
        ("commuter-bike.journey -o map.svg", 2, "map.svg"),
        ("commuter-bike.journey -o map", 2, "map"),
        ("commuter-bike.journey -o out", 2, "--format"),
        ("commuter-bike.journey pendlerfahrrad.journey -o out", 2, "--format"),
        ("commuter-bike.journey pendlerfahrrad.journey -o gone --format pdf", 4, "no folder"),
        ("commuter-bike.journey -o gone/map.pdf", 4, "folder does not exist"),
        ("commuter-bike.journey -o commuter-bike.journey/map.pdf", 4, "folder does not exist"),
        ("nothing.journey -o map.pdf", 3, "no file"),
        ("there.pdf -o map.pdf", 3, "not JSON"),
        ("commuter-bike.journey -o there.pdf", 4, "already exists"),
        ("commuter-bike.journey -o dangling.pdf", 4, "already exists"),
        ("commuter-bike.journey -o commuter-bike.journey --format pdf --force", 4, "is the map"),
        ("commuter-bike.journey -o symbolic.pdf --force", 4, "is the map"),
        ("commuter-bike.journey -o hard.pdf --force", 4, "is the map"),
        ("commuter-bike.journey pendlerfahrrad.journey -o own --format journey", 2, "--format"),
        (f"commuter-bike.journey -o {'x' * 300}.pdf", 4, "too long"),
    ],
)
def test_what_would_lose_something_is_refused(
    export: Export, here: Path, line: str, code: int, part: str
) -> None:
    (here / "there.pdf").write_bytes(b"older export")
    (here / "dangling.pdf").symlink_to("nowhere")
    (here / "symbolic.pdf").symlink_to("commuter-bike.journey")
    os.link(here / "commuter-bike.journey", here / "hard.pdf")
    before = {path: path.read_bytes() for path in here.iterdir() if path.is_file()}
    found, message = export(line)
    assert found == code
    assert part in message
    assert len(message.splitlines()) <= 3
    assert {path: path.read_bytes() for path in here.iterdir() if path.is_file()} == before


def test_with_force_an_earlier_export_is_replaced(export: Export, here: Path) -> None:
    (here / "there.xlsx").write_bytes(b"older export")
    assert export("commuter-bike.journey -o there.xlsx --force") == (0, "")
    assert (here / "there.xlsx").read_bytes().startswith(b"PK")


def test_one_that_fails_does_not_keep_the_others_from_being_done(
    export: Export, here: Path
) -> None:
    (here / "bad.journey").write_bytes(b"{")
    code, message = export("bad.journey commuter-bike.journey -o out --format xlsx")
    assert code == 3
    assert message.startswith("bad.journey: ")
    assert [path.name for path in (here / "out").iterdir()] == ["commuter-bike.xlsx"]


def test_two_maps_of_one_name_do_not_overwrite_each_other(export: Export, here: Path) -> None:
    (here / "other").mkdir()
    (here / "other" / EXAMPLES[0]).write_bytes(assets.read(f"examples/{EXAMPLES[1]}"))
    code, message = export(
        "commuter-bike.journey other/commuter-bike.journey -o out --format xlsx --force"
    )
    assert code == 4
    assert "another map was exported" in message


def test_a_source_among_several_is_never_the_target(export: Export, here: Path) -> None:
    (here / "out" / "commuter-bike.xlsx").symlink_to(here / "pendlerfahrrad.journey")
    code, message = export(
        "commuter-bike.journey pendlerfahrrad.journey -o out --format xlsx --force"
    )
    assert code == 4
    assert "is the map" in message
    assert (here / "pendlerfahrrad.journey").read_bytes().startswith(b"{")
    assert (here / "out" / "pendlerfahrrad.xlsx").exists()


def test_a_wrong_source_date_epoch_is_wrong_usage(
    export: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    code, message = export("commuter-bike.journey -o map.xlsx")
    assert code == 2
    assert "yesterday" in message


def test_a_persona_is_exported_instead_of_the_map(export: Export, here: Path) -> None:
    assert main(["export", EXAMPLES[0], "-o", "lena.pdf", "--persona", "lena  HOFFMANN"]) == 0
    (page,) = PdfReader(here / "lena.pdf").pages
    assert "Lena Hoffmann" in page.extract_text()
    assert "Behaviour" not in page.extract_text()
    persona = load(here / EXAMPLES[0]).personas[0].id
    assert export(f"{EXAMPLES[0]} {EXAMPLES[1]} -o out --format pdf --persona {persona}") == (0, "")
    assert sorted(path.name for path in (here / "out").iterdir()) == [
        "commuter-bike.pdf",
        "pendlerfahrrad.pdf",
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("-o lena.pdf --persona Mira", "no persona “Mira”; there are: Lena Hoffmann."),
        ("-o lena.xlsx --persona Lena", "no persona “Lena”"),
    ],
)
def test_a_persona_that_is_not_there_is_wrong_usage(
    export: Export, here: Path, line: str, words: str
) -> None:
    code, err = export(f"{EXAMPLES[0]} {line}")
    assert code == 2
    assert words in err
    assert not (here / "lena.pdf").exists()


@pytest.mark.parametrize("asked", ["-o map.xlsx", "-o map.png", "-o map.pdf --persona Lena"])
def test_a_report_that_would_go_nowhere_is_refused(export: Export, here: Path, asked: str) -> None:
    """It was left out without a word, and the workbook looked complete."""
    code, told = export(f"commuter-bike.journey {asked} --report")
    assert code == 2
    assert told.startswith("--report adds pages to a map’s PDF")
    assert [path.name for path in here.glob("map.*")] == []
