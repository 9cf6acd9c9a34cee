"""Desktop: puts icon, menu entry and file type where the user's desktop finds them, and takes them away."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from journeyeditor import assets
from journeyeditor.cli.reports import Report
from journeyeditor.errors import N_, UnwritableError
from journeyeditor.storage import DISK, unwritable, write_bytes

_NAME: Final = "journeyeditor"
_SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)
_PLACES: Final = {
    f"applications/{_NAME}.desktop": f"desktop/{_NAME}.desktop",
    f"mime/packages/{_NAME}.xml": f"desktop/{_NAME}.xml",
    f"metainfo/{_NAME}.metainfo.xml": f"desktop/{_NAME}.metainfo.xml",
    f"icons/hicolor/scalable/apps/{_NAME}.svg": f"app/{_NAME}.svg",
    **{
        f"icons/hicolor/{size}x{size}/apps/{_NAME}.png": f"app/{_NAME}-{size}.png"
        for size in _SIZES
    },
}
"""Where each file goes below the folder for data, and the asset it is."""

_CACHES: Final = (
    ("update-desktop-database", "applications"),
    ("update-mime-database", "mime"),
    ("gtk-update-icon-cache", "icons/hicolor"),
)
"""Programs of the desktop that look at a folder anew; where one is missing the desktop looks itself."""

_PATIENCE: Final = 30.0
_QUOTED: Final = frozenset('"`$\\')


def install(report: Report) -> None:
    """Install for this user; what was installed before is replaced."""
    folder = _folder()
    for place, asset in _PLACES.items():
        content = assets.read(asset)
        if place.endswith(".desktop"):
            content = _starting(content.decode(), _own_command()).encode()
        _write(folder / place, content)
    _refresh(folder)
    report.say(N_("Installed below {folder}."), folder=folder)


def uninstall(report: Report) -> None:
    """Take away what was installed."""
    folder = _folder()
    found = [folder / place for place in _PLACES if os.path.lexists(folder / place)]
    for path in found:
        try:
            path.unlink()
        except OSError as failure:
            raise unwritable(failure, path, 0, DISK) from failure
    _refresh(folder)  # what looks anew needs its folder, be it empty
    for path in found:
        _drop_empty(path.parent, folder)
    if found:
        report.say(N_("Removed from {folder}."), folder=folder)
    else:
        report.say(N_("Nothing was installed below {folder}."), folder=folder)


def _folder() -> Path:
    """Give the folder in which desktops look for the user's data (XDG base directories)."""
    if sys.platform in {"win32", "darwin"}:
        raise UnwritableError(N_("Only desktops on Linux and BSD know such files."))
    given = Path(os.environ.get("XDG_DATA_HOME", ""))
    if given.is_absolute():
        return given
    try:
        return Path.home() / ".local/share"
    except RuntimeError as error:
        raise UnwritableError(N_("There is no home to install in.")) from error


def _own_command() -> list[str]:
    """Give the words that start this very program."""
    script = Path(sys.argv[0]).absolute()
    if script.name == _NAME and os.access(script, os.X_OK):
        return [str(script)]
    return [sys.executable, "-m", _NAME]


def _starting(entry: str, command: list[str]) -> str:
    """Let a menu entry start a command by its full path: desktops need not have it on theirs."""
    lines = {
        "Exec=": f"Exec={' '.join(map(_quoted, command))} %f",
        "TryExec=": f"TryExec={_escaped(command[0])}",
    }
    return "".join(
        next((f"{new}\n" for key, new in lines.items() if line.startswith(key)), line)
        for line in entry.splitlines(keepends=True)
    )


def _quoted(word: str) -> str:
    """Quote a word for Exec (Desktop Entry Specification, The Exec key)."""
    inner = "".join(f"\\{letter}" if letter in _QUOTED else letter for letter in word)
    return _escaped(f'"{inner}"').replace("%", "%%")


def _escaped(text: str) -> str:
    """Write a text as a value of a desktop file."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise unwritable(failure, path, len(content), DISK) from failure
    write_bytes(path, content)


def _drop_empty(folder: Path, end: Path) -> None:
    """Delete a folder and those above it, up to `end`, as long as they are empty."""
    while folder != end:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def _refresh(folder: Path) -> None:
    """Tell the desktop; what goes wrong there changes nothing of what was installed."""
    for program, part in _CACHES:
        path = shutil.which(program)
        if path is None or not (folder / part).is_dir():
            continue
        quiet = ["-q", "-t", "-f"] if program.startswith("gtk") else []
        with suppress(OSError, subprocess.SubprocessError):
            subprocess.run(  # noqa: S603 - one of three programs of the desktop, found on the path
                [path, *quiet, str(folder / part)],
                capture_output=True,
                check=False,
                timeout=_PATIENCE,
            )
