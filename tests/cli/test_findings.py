"""`journeyeditor findings`: what it tells, in which words, and its exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from journeyeditor import assets
from journeyeditor.__main__ import main
from journeyeditor.analysis import check
from journeyeditor.cli.reports import one_line
from journeyeditor.edits import ignored
from journeyeditor.export.options import ExportOptions
from journeyeditor.models import JourneyMap
from journeyeditor.storage import from_bytes, save

EXAMPLE = from_bytes(assets.read("examples/commuter-bike.journey"))
NOON_OF_24_NOVEMBER = "1795521600"


class Ran(NamedTuple):
    """What the command did."""

    code: int
    out: str
    err: list[str]


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON_OF_24_NOVEMBER)
    monkeypatch.setenv("LC_ALL", "en_GB")
    save(EXAMPLE, Path("bike.journey"))
    save(complete(EXAMPLE), Path("complete.journey"))
    Path("no.txt").write_bytes(b"x")

    def run_one(*arguments: str) -> Ran:
        code = main(("findings", *arguments))
        out, err = capsys.readouterr()
        return Ran(code, out, err.splitlines())

    return run_one


def complete(journey: JourneyMap) -> JourneyMap:
    """A map all of whose findings are put aside."""
    for finding in check(journey, ExportOptions().printed_day()).open:
        journey = ignored.ignore(journey, finding.code, finding.at)
    return journey


def test_each_finding_is_a_line_with_file_place_and_words(run: Run) -> None:
    ran = run("bike.journey")
    assert (ran.code, ran.err) == (1, [])
    lines = ran.out.splitlines()
    assert len(lines) == 15
    assert lines[0] == (
        "bike.journey: rows[4].cells.p-2[1]: Hurdle without a solution. “Leasing cost is hard to"
        " compare” is not linked to any solution. (Consideration › Hurdles › H3)"
    )
    assert lines[2].startswith("bike.journey: phases[1]: Emotion dips by 2 points. ")
    assert lines[-1] == (
        "bike.journey: Not reviewed for 90 days. Last review on 14 August 2026, 102 days ago."
        " (Whole map)"
    )


def test_a_map_with_nothing_open_is_good(run: Run) -> None:
    assert run("complete.journey") == Ran(0, "complete.journey: no findings\n", [])
    assert json.loads(run("complete.journey", "--json").out) == {"ok": True, "problems": []}


def test_json_is_one_object_over_all_files(run: Run) -> None:
    ran = run("bike.journey", "complete.journey", "--json")
    found = json.loads(ran.out)
    assert (ran.code, found["ok"], len(found["problems"])) == (1, False, 15)
    assert found["problems"][0] == {
        "file": "bike.journey",
        "code": "hurdle-without-solution",
        "message": "Hurdle without a solution. “Leasing cost is hard to compare” is not linked to"
        " any solution.",
        "where": "rows[4].cells.p-2[1]",
        "cards": ["c-33"],
    }
    assert found["problems"][-1]["where"] == ""


def test_what_cannot_be_read_is_said_and_the_others_are_done(run: Run) -> None:
    ran = run("no.txt", "complete.journey", "gone.journey")
    assert ran.code == 3
    assert ran.out == "complete.journey: no findings\n"
    assert [line.split(":")[0] for line in ran.err] == ["no.txt", "gone.journey"]


def test_it_wants_files(run: Run) -> None:
    assert run().code == 2


def test_german_findings(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE")
    assert "Hürde ohne Lösung" in run("bike.journey").out
    assert run("complete.journey").out == "complete.journey: keine Befunde\n"


def test_numbers_keep_the_space_before_their_units() -> None:
    assert one_line("184\u00a0k\n1.9\u202f%") == "184\u00a0k\\n1.9\u202f%"
