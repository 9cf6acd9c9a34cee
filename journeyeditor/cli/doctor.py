"""Doctor: looks whether a window can be opened on this machine, and says how to get what is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from journeyeditor.cli.arguments import Request
from journeyeditor.cli.packages import QT, SCRIPTS, WINDOW, Package, missing, to_install
from journeyeditor.cli.reports import Report
from journeyeditor.errors import N_, UnwritableError, Value
from journeyeditor.texts import tr

_SIGNS: Final = ("could", "error")
_PATIENCE: Final = 30.0


@dataclass(frozen=True, slots=True)
class Finding:
    """What one look found: a sentence (message id) with values, and whether all is well.

    `code` names the look for machines. `packages` are what to install; a window opens without them
    where the finding `can_wait`.
    """

    code: str
    is_good: bool
    message: str
    values: Mapping[str, Value] = field(default_factory=dict)
    packages: tuple[Package, ...] = ()
    can_wait: bool = False


def doctor(request: Request, report: Report) -> None:
    """Tell what is there and what is missing; the exit code is 4 where no window can be opened."""
    findings = [_libraries(), _qt()]
    findings.append(_display(is_sound=all(finding.is_good for finding in findings)))
    if findings[1].is_good:
        findings.append(_fonts())
    lacking = [package for finding in findings for package in finding.packages]
    commands = to_install(lacking) if lacking else ()
    if any(not finding.is_good and not finding.can_wait for finding in findings):
        report.exit_code = UnwritableError.exit_code
    if "--json" in request.values:
        report.give_json(looks=[_said(finding, report) for finding in findings], install=commands)
        return
    for finding in findings:
        sign = "✓" if finding.is_good else "△" if finding.can_wait else "✗"
        report.give(f"{sign} {tr(report.language, finding.message, **finding.values)}\n")
    if commands:
        report.say(N_("To install what is missing:"))
        for command in commands:
            report.give(f"    {command}\n")


def _said(finding: Finding, report: Report) -> dict[str, object]:
    message = tr(report.language, finding.message, **finding.values)
    return {"code": finding.code, "ok": finding.is_good, "message": message}


def _libraries() -> Finding:
    """Look for the system's libraries that Qt's windows need."""
    if sys.platform != "linux":
        return Finding("libraries", is_good=True, message=N_("Qt brings its libraries along."))
    needed = {**QT, **WINDOW}
    lacking = missing(needed)
    if not lacking:
        message = N_("All {count} libraries of the system that windows need are there.")
        return Finding("libraries", is_good=True, message=message, values={"count": len(needed)})
    return Finding(
        "libraries",
        is_good=False,
        message=N_("These libraries of the system are missing: {libraries}"),
        values={"libraries": ", ".join(lacking)},
        packages=tuple(needed[name] for name in lacking),
    )


def _qt() -> Finding:
    """Look whether Qt can be loaded."""
    code, said, why = _run("qt", "offscreen")
    if code == 0:
        message, values = N_("Qt {version} can be loaded."), {"version": said.strip()}
        return Finding("qt", is_good=True, message=message, values={**values})
    message = N_("Qt cannot be loaded: {reason}")
    return Finding("qt", is_good=False, message=message, values={"reason": _last_line(why)})


def _display(*, is_sound: bool) -> Finding:
    """Look for a screen, and try it where everything else is there."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    if sys.platform == "linux" and not screen and platform in {"", "xcb", "wayland"}:
        message = N_(
            "There is no display: neither WAYLAND_DISPLAY nor DISPLAY is set. Start the program"
            " in a desktop, or through “ssh -X”; the commands work without."
        )
        return Finding("display", is_good=False, message=message)
    if not is_sound:
        message = N_("The display was not tried, as something else is missing first.")
        return Finding("display", is_good=False, message=message)
    code, _, why = _run("display", platform)
    named: dict[str, Value] = {"display": screen or platform or sys.platform}
    if code == 0:
        message = N_("The display {display} takes windows.")
        return Finding("display", is_good=True, message=message, values=named)
    message = N_("The display {display} takes no window: {reason}")
    values = {**named, "reason": _last_line(why)}
    return Finding("display", is_good=False, message=message, values=values)


def _fonts() -> Finding:
    """Look for fonts of the scripts that our own typefaces lack."""
    code, lacking, why = _run("fonts", "offscreen")
    if code != 0:
        message = N_("Fonts could not be looked for: {reason}")
        values = {"reason": _last_line(why)}
        return Finding("fonts", is_good=False, message=message, values=values, can_wait=True)
    if not lacking:
        message = N_(
            "There are fonts for Arabic, Hebrew, Devanagari, Thai, Chinese, Japanese, Korean."
        )
        return Finding("fonts", is_good=True, message=message)
    message = N_("No font has these letters, in their place stands a box: {letters}")
    packages = tuple(SCRIPTS[letter] for letter in lacking if letter in SCRIPTS)
    return Finding(
        "fonts",
        is_good=False,
        message=message,
        values={"letters": " ".join(lacking)},
        packages=packages,
        can_wait=True,
    )


def _run(trial: str, platform: str) -> tuple[int, str, str]:
    """Make one of the trials; gives exit code, output and errors."""
    surroundings = dict(os.environ)
    if platform and sys.platform == "linux":
        surroundings["QT_QPA_PLATFORM"] = platform
    try:
        done = subprocess.run(  # noqa: S603 - our own module, in the Python that runs already
            [sys.executable, "-m", "journeyeditor.cli.trials", trial],
            env=surroundings,
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.SubprocessError) as failure:
        return -1, "", str(failure)
    said, why = (told.decode("utf-8", "replace") for told in (done.stdout, done.stderr))
    return done.returncode, said, why


def _last_line(text: str) -> str:
    """Give the line in which Python and Qt say what it was."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    told = [line for line in lines if any(sign in line.lower() for sign in _SIGNS)]
    return told[0] if told else lines[-1] if lines else "?"
