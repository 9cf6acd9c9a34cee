"""The commands: what they write, what they tell, and the exit code each ending has."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from journeyeditor import __version__, assets
from journeyeditor.__main__ import main
from journeyeditor.cli import commands
from journeyeditor.storage import keep_template, load, new_map, save, templates

EXAMPLE = assets.read("examples/pendlerfahrrad.journey")
BROKEN = EXAMPLE.replace(b'"score": 1', b'"score": 9', 1)
NEWER = EXAMPLE.replace(b'"min_reader": 1', b'"min_reader": 8')


class Ran(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: list[str]


Run = Callable[..., Ran]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a good map, a broken one, one for a newer program, and no map."""
    monkeypatch.chdir(tmp_path)
    files = {
        "good.journey": EXAMPLE,
        "broken.journey": BROKEN,
        "newer.journey": NEWER,
        "no.txt": b"x",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


@pytest.fixture
def run(here: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run_one(*arguments: str) -> Ran:
        code = main(arguments)
        out, err = capsys.readouterr()
        return Ran(code, out, err.splitlines())

    return run_one


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ("good.journey", 0),
        ("broken.journey", 1),
        ("newer.journey", 3),
        ("no.txt", 3),
        ("gone.journey", 3),
        (".", 3),
        ("good.journey broken.journey", 1),
        ("no.txt broken.journey good.journey", 3),
    ],
)
def test_validate_gives_the_highest_code_of_its_files(run: Run, files: str, code: int) -> None:
    ran = run("validate", *files.split())
    assert ran.code == code
    assert len(ran.err) == sum(name != "good.journey" for name in files.split())
    assert ("good.journey: good" in ran.out) == ("good.journey" in files)


def test_validate_names_file_and_place_on_one_line(run: Run) -> None:
    ran = run("validate", "broken.journey")
    assert ran.err == ["broken.journey: rows[2].cells.p-1[0].score: This must be at most 2."]
    assert ran.out == ""


def test_validate_tells_the_same_as_one_json_object(run: Run) -> None:
    ran = run("validate", "--json", "good.journey", "broken.journey")
    assert json.loads(ran.out) == {
        "ok": False,
        "problems": [
            {
                "file": "broken.journey",
                "code": "out-of-range",
                "message": "This must be at most 2.",
                "where": "rows[2].cells.p-1[0].score",
                "cards": [],
            }
        ],
    }
    assert json.loads(run("validate", "good.journey", "--json").out) == {"ok": True, "problems": []}
    assert json.loads(run("validate", "gone", "--json").out)["problems"][0]["code"] == "missing"


def test_a_missing_picture_is_named_but_breaks_no_rule(run: Run, here: Path) -> None:
    (here / "p.journey").write_bytes(EXAMPLE.replace(b'"age": "34"', b'"picture": "abc"'))
    ran = run("validate", "p.journey", "--json")
    assert ran.code == 0
    assert ran.err == ["p.journey: personas[0].picture: The picture is not in the file."]
    assert json.loads(ran.out)["ok"]
    assert json.loads(ran.out)["problems"][0]["code"] == "picture-missing"


def test_a_key_with_line_breaks_stays_on_one_line(run: Run, here: Path) -> None:
    tree = json.loads(EXAMPLE)
    tree["rows"][0]["cells"]["a\nb\u2028\u202e"] = None
    (here / "odd\nname").write_text(json.dumps(tree))
    ran = run("validate", "odd\nname")
    assert ran.code == 1
    assert len(ran.err) == 1
    assert ran.err[0].isprintable()


@pytest.mark.parametrize(("tag", "word"), [("de_AT.UTF-8", "keine Datei"), ("C", "no file")])
def test_messages_are_in_the_language_of_the_caller(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    tag: str,
    word: str,
) -> None:
    monkeypatch.setenv("LC_ALL", "")
    monkeypatch.setenv("LC_MESSAGES", tag)
    assert word in run("validate", "gone").err[0]


def test_new_writes_a_map_from_a_template(run: Run) -> None:
    assert run("new", "-o", "a.journey").code == 0
    first = load("a.journey")
    default = new_map(templates()[0].name, "en")
    assert first.replace(id=default.id) == default
    ran = run("new", "--template", "blank", "--language", "de", "--title", "Rad ü", "-o", "b.json")
    assert ran == (0, "", [])
    assert load("b.json").title == "Rad ü"
    assert load("b.json").language == "de"


def test_own_templates_are_listed_and_started_from(run: Run) -> None:
    keep_template(new_map("three-phases", "de"), "Unser Workshop", with_cards=True)

    listed = run("templates").out.splitlines()
    assert re.fullmatch("Unser Workshop +3 phases · 7 rows", listed[-1])
    assert '"name": "Unser Workshop"' in run("templates", "--json").out
    assert run("new", "--template", "Unser Workshop", "--title", "Rad", "-o", "a.journey").code == 0
    assert (load("a.journey").title, load("a.journey").language) == ("Rad", "de")


def test_new_speaks_the_language_of_the_caller(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE")
    run("new", "-o", "a.journey")
    assert load("a.journey").language == "de"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("-o good.journey", 4),
        ("-o gone/x.journey", 4),
        ("-o .", 4),
        ("-o dangling", 4),
        ("-o x --template B2C", 2),
        ("-o x --language fr", 2),
        ("", 2),
    ],
)
def test_new_never_overwrites(run: Run, here: Path, arguments: str, code: int) -> None:
    (here / "dangling").symlink_to("nowhere")
    before = sorted(here.iterdir())
    ran = run("new", *arguments.split())
    assert ran.code == code
    assert 1 <= len(ran.err) <= 3
    assert sorted(here.iterdir()) == before
    assert (here / "good.journey").read_bytes() == EXAMPLE


def test_a_title_that_no_file_can_hold_is_an_error(run: Run) -> None:
    ran = run("new", "--title", "\udcff", "-o", "x")
    assert ran.code == 4
    assert ran.err == ["title: This text holds half a character (a lone surrogate)."]


def test_templates_are_listed(run: Run) -> None:
    names = [template.name for template in templates()]
    assert [line.split()[0] for line in run("templates").out.splitlines()] == names
    found = json.loads(run("templates", "--json").out)
    assert found["ok"]
    assert [entry["name"] for entry in found["templates"]] == names
    assert {*found["templates"][0]} == {"name", "title", "description"}


def test_schema_version_and_help_are_told(run: Run) -> None:
    assert run("schema").out.encode() == assets.read(commands.SCHEMA)
    assert run("--version") == (0, f"journeyeditor {__version__}\n", [])
    assert "journeyeditor export FILE" in run("--help").out
    assert run("export", "-h").out == run("--help").out


@pytest.mark.parametrize("line", ["a b", "--no", "export", "validate", "new -o"])
def test_wrong_usage_takes_at_most_three_lines_and_no_usage_text(run: Run, line: str) -> None:
    ran = run(*line.split())
    assert ran.code == 2
    assert ran.out == ""
    assert 1 <= len(ran.err) <= 3


def test_a_mistake_in_the_program_is_told_without_a_traceback(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stumble(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(commands.RUN, "schema", stumble)
    ran = run("schema")
    assert ran.code == 4
    assert "ZeroDivisionError in test_commands.py, line " in ran.err[0]


def test_ctrl_c_is_quiet(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setitem(commands.RUN, "schema", interrupted)
    assert run("schema") == (130, "", [])


def test_no_file_is_touched_by_looking(run: Run, here: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in here.iterdir()}
    run("validate", *(os.fspath(path) for path in before))
    assert {path: path.stat().st_mtime_ns for path in here.iterdir()} == before


def test_what_new_made_can_be_saved_without_a_change(run: Run, here: Path) -> None:
    run("new", "-o", "a.journey")
    before = (here / "a.journey").read_bytes()
    save(load("a.journey"), "a.journey")
    assert (here / "a.journey").read_bytes() == before
