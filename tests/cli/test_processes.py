"""The program as its own process: odd surroundings, closed pipes, missing libraries, signals."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from journeyeditor import assets

ROOT = Path(__file__).resolve().parents[2]
BARE = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}


def program(
    *arguments: str, cwd: Path, env: dict[str, str] | None = None, start: str = "-m journeyeditor"
) -> subprocess.CompletedProcess[str]:
    """Run the program with nothing in its environment but what is named."""
    return subprocess.run(
        [sys.executable, *start.split(maxsplit=1), *arguments],
        cwd=cwd,
        env={**BARE, **(env or {})},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=60,
        check=False,
    )


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with an example map and one whose name is no proper text."""
    data = assets.read("examples/pendlerfahrrad.journey")
    (tmp_path / "map.journey").write_bytes(data)
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/f\xfcnf.journey")).write_bytes(data[:99])
    return tmp_path


@pytest.mark.parametrize(
    "env",
    [
        {},
        {"HOME": "/nonexistent", "DISPLAY": ":4711", "TZ": "Nowhere/Land", "LANG": "xx_YY.KOI8-R"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "de_DE.UTF-8", "PYTHONIOENCODING": "ascii", "SOURCE_DATE_EPOCH": "0"},
    ],
)
def test_commands_work_in_odd_surroundings(here: Path, env: dict[str, str]) -> None:
    undecodable = os.fsdecode(b"f\xfcnf.journey")
    ran = program("validate", "map.journey", undecodable, "--json", cwd=here, env=env)
    assert ran.returncode == 3
    assert len(ran.stderr.splitlines()) == 1
    found = json.loads(ran.stdout)
    assert found["problems"][0]["code"] == "cut-off"
    made = program("export", "map.journey", "-o", "map.xlsx", cwd=here, env=env)
    assert (made.returncode, made.stdout, made.stderr) == (0, "", "")


def test_a_working_folder_that_is_gone_does_no_harm(here: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    script = (
        "import os, sys; os.rmdir(os.getcwd()); from journeyeditor.__main__ import main;"
        f"sys.exit(max(main(['validate', {str(here / 'map.journey')!r}]), main(['new', '-o', 'x'])))"
    )
    ran = program(script, cwd=gone, start="-c")
    assert ran.returncode == 4
    assert "folder does not exist" in ran.stderr
    assert "Traceback" not in ran.stderr


def shell(command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a shell line in which $PROGRAM is the program."""
    return subprocess.run(
        ["bash", "-c", command],
        cwd=cwd,
        env={**BARE, "PROGRAM": f"{sys.executable} -m journeyeditor"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("command", "code", "told"),
    [
        ("$PROGRAM schema | true; exit ${PIPESTATUS[0]}", 4, ""),
        ("$PROGRAM schema >/dev/full", 4, "No space left"),
        ("$PROGRAM validate map.journey >&-", 0, ""),
        ("$PROGRAM validate gone 2>&-", 3, ""),
    ],
)
def test_results_that_nobody_can_read_end_without_a_traceback(
    here: Path, command: str, code: int, told: str
) -> None:
    ran = shell(command, here)
    assert ran.returncode == code
    assert told in ran.stderr
    assert "Traceback" not in ran.stderr
    assert "Exception" not in ran.stderr


def test_without_a_display_the_window_is_a_sentence_no_crash(here: Path) -> None:
    ran = program("map.journey", cwd=here)
    assert ran.returncode == 4
    assert len(ran.stderr.splitlines()) == 1
    assert "no display" in ran.stderr


MISSING = """
import sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("PySide6.Qt"):
            raise ImportError("libEGL.so.1: cannot open shared object file", name=name)
sys.meta_path.insert(0, Finder())
from journeyeditor.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("arguments", [["export", "map.journey", "-o", "map.png"], []])
def test_a_missing_library_gives_the_line_that_installs_it(
    here: Path, arguments: list[str]
) -> None:
    script = here / "without_egl.py"
    script.write_text(MISSING)
    env = {"QT_QPA_PLATFORM": "offscreen"}
    ran = program(str(script), *arguments, cwd=here, env=env, start="-P")
    assert ran.returncode == 4
    assert "apt install libegl1" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (here / "map.png").exists()


def test_a_picture_is_exported_without_a_display(here: Path) -> None:
    ran = program("export", "map.journey", "-o", "map.png", cwd=here)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert (here / "map.png").read_bytes().startswith(b"\x89PNG")


def test_commands_do_not_load_the_window(here: Path) -> None:
    script = (
        "import sys; from journeyeditor.__main__ import main; main(['validate', 'map.journey']);"
        "sys.exit(any(name.startswith(('PySide6', 'reportlab', 'openpyxl')) for name in sys.modules))"
    )
    assert program(script, cwd=here, start="-c").returncode == 0
