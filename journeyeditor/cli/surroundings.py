"""Surroundings: what the program needs from the system it runs on, and what to do where it is missing."""

from __future__ import annotations

import os
import re
import sys
from typing import Final

from journeyeditor.errors import N_, UnwritableError
from journeyeditor.texts import Language, language_of

_LANGUAGE_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")

# Shared libraries and the Debian package each comes in: those Qt itself needs, then those of windows.
_QT: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_WINDOW: Final = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


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
    missing = [name for name in _QT if not _is_there(name)]
    if named and named[0] not in missing:
        missing.append(named[0])
    return _to_install(missing) if missing else _unloadable(error)


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
    missing = [name for name in (_QT | _WINDOW) if not _is_there(name)]
    return _to_install(missing) if missing else None


def _is_there(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _to_install(libraries: list[str]) -> UnwritableError:
    packages = sorted({(_QT | _WINDOW).get(name, name) for name in libraries})
    return UnwritableError(
        N_("The system lacks {libraries}. On Debian and Ubuntu: apt install {packages}"),
        libraries=", ".join(libraries),
        packages=" ".join(packages),
    )


def _unloadable(error: ImportError) -> UnwritableError:
    return UnwritableError(N_("Qt cannot be loaded: {reason}"), reason=str(error))
