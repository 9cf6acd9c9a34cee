"""Surroundings: what the program needs from the system it runs on, and what to do where it is missing."""

from __future__ import annotations

import os
import re
import sys
from typing import Final

from journeyeditor.cli.packages import QT, WINDOW, Package, missing, to_install
from journeyeditor.errors import N_, UnwritableError
from journeyeditor.texts import Language, language_of

_LANGUAGE_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


def program_language() -> Language:
    """Give the language of whoever started the program, by the system's usual variables."""
    tags = (os.environ.get(name) for name in _LANGUAGE_VARIABLES)
    return language_of(next((tag for tag in tags if tag), None))


def draw_without_display() -> None:
    """Let Qt draw pictures in memory, whatever display there may be."""
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def library_missing(error: ImportError) -> UnwritableError | None:
    """Say what to install when Qt cannot be loaded; None if the error is of another kind."""
    words = f"{error.name} {error}"
    if not any(sign in words for sign in ("PySide6", "shiboken", ".so")):
        return None
    named = re.search(r"lib[\w.+-]+\.so[\w.]*", str(error))
    lacking = missing(QT)
    if named and named[0] not in lacking:
        lacking.append(named[0])
    return _to_install(lacking) if lacking else _unloadable(error)


def window_obstacle() -> UnwritableError | None:
    """Say why no window can be opened here, if so: Qt itself would end the program with a crash."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return None
    if os.environ.get("WAYLAND_DISPLAY"):
        return None
    if not os.environ.get("DISPLAY"):
        return UnwritableError(
            N_("There is no display for a window; the commands work without one: see --help.")
        )
    lacking = missing((*QT, *WINDOW))
    return _to_install(lacking) if lacking else None


def _to_install(libraries: list[str]) -> UnwritableError:
    needed = {**QT, **WINDOW}
    packages = [needed.get(name, Package(name, f"*/{name}")) for name in libraries]
    return UnwritableError(
        N_("The system lacks {libraries}. To install: {command}"),
        libraries=", ".join(libraries),
        command=" · ".join(to_install(packages)),
    )


def _unloadable(error: ImportError) -> UnwritableError:
    return UnwritableError(N_("Qt cannot be loaded: {reason}"), reason=str(error))
