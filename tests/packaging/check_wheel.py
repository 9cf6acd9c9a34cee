"""Tries an installed Journey Editor, away from its checkout: `check_wheel.py RESOURCES`.

Run by .ci/run with the Python of a clean environment that holds the wheel and what it needs, so it
uses neither pytest nor anything else of the checkout. RESOURCES is the checkout's folder to compare
with. Prints a line for each check and, at the end, how many passed and failed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable
from importlib.metadata import distribution, version
from importlib.resources import files
from pathlib import Path

RESOURCES = Path(sys.argv[1]).resolve()
WORK = Path(tempfile.mkdtemp(prefix="journeyeditor-wheel-"))
PACKAGE = Path(str(files("journeyeditor")))


def run(*arguments: str) -> str:
    """Call the installed command without a display, in a folder of its own; give what it prints."""
    command = Path(sys.executable).parent / "journeyeditor"
    surroundings = {"PATH": os.environ["PATH"], "JOURNEYEDITOR_STATE_DIR": str(WORK / "state")}
    done = subprocess.run(
        [command, *arguments],
        cwd=WORK,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, f"{arguments}: exit code {done.returncode}: {done.stderr}"
    return done.stdout


def check_it_is_the_installed_package() -> None:
    """What is imported is the environment's copy, not the checkout's."""
    assert PACKAGE.is_relative_to(sys.prefix), PACKAGE
    assert not RESOURCES.is_relative_to(sys.prefix)


def check_every_resource_is_there() -> None:
    """The wheel's copy of the resources is complete and the same, byte for byte."""
    from journeyeditor import assets

    wanted = {path.relative_to(RESOURCES).as_posix(): path for path in RESOURCES.rglob("*")}
    names = [name for name, path in wanted.items() if path.is_file()]
    assert names, "no resources to compare with"
    for name in names:
        assert assets.read(name) == wanted[name].read_bytes(), name


def check_nothing_else_is_installed() -> None:
    """The wheel holds the package and its metadata: no tests, tools, loose resources."""
    own = distribution("journeyeditor").files or ()
    tops = {path.parts[0] for path in own if path.parts[0] != ".."}
    assert tops == {"journeyeditor", f"journeyeditor-{version('journeyeditor')}.dist-info"}, tops


def check_the_version() -> None:
    """The command and the metadata agree."""
    assert version("journeyeditor") in run("--version")


def check_a_new_map_is_sound() -> None:
    """The command line makes a map from a template, in both languages."""
    for language in ("en", "de"):
        run("new", "--language", language, "-o", f"{language}.journey")
        run("validate", f"{language}.journey")


def check_the_exports() -> None:
    """The command line exports each format, and the files are what their endings say."""
    example = str(PACKAGE / "_resources" / "examples" / "commuter-bike.journey")
    for ending, beginning in {"pdf": b"%PDF-", "xlsx": b"PK\x03\x04", "png": b"\x89PNG"}.items():
        run("export", example, "-o", f"map.{ending}")
        data = (WORK / f"map.{ending}").read_bytes()
        assert data.startswith(beginning), ending
        assert len(data) > 5_000, f"{ending}: only {len(data)} bytes"


def check_the_window_opens() -> None:
    """The window opens on the example, without a display, and paints more than an empty surface."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["JOURNEYEDITOR_STATE_DIR"] = str(WORK / "state")
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QAbstractScrollArea

    from journeyeditor.app import open_window

    window = open_window(PACKAGE / "_resources" / "examples" / "commuter-bike.journey")
    window.resize(1600, 1000)
    window.show()
    QCoreApplication.processEvents()
    canvas = window.findChild(QAbstractScrollArea, "canvas")
    assert canvas is not None, "no canvas"
    image = canvas.grab().toImage()
    seen = {
        image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }
    assert len(seen) > 50, f"only {len(seen)} colours"


def main() -> int:
    """Run all checks, in the order they stand here; 1 if one failed."""
    checks: list[Callable[[], None]] = [
        thing for name, thing in globals().items() if name.startswith("check_")
    ]
    failed = 0
    for check in checks:
        try:
            check()
        except Exception:  # noqa: BLE001 - a check that breaks is a check that fails
            failed += 1
            traceback.print_exc()
            print(f"FAILED {check.__name__}")
        else:
            print(f"ok     {check.__name__}")
    print(f"the wheel: {len(checks) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
