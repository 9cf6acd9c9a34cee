"""Folders: where the program keeps what belongs to its user and to no map."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

STATE_VARIABLE: Final = "JOURNEYEDITOR_STATE_DIR"
_NAME: Final = "journeyeditor"


def data_folder() -> Path | None:
    """Give the folder for the user's own data, whether it exists or not; None without a home.

    `JOURNEYEDITOR_STATE_DIR` where it is set; else the platform's: XDG_DATA_HOME, Application
    Support or APPDATA.
    """
    chosen = os.environ.get(STATE_VARIABLE, "")
    if chosen:
        return Path(chosen)
    name = {"win32": "APPDATA", "darwin": ""}.get(sys.platform, "XDG_DATA_HOME")
    given = os.environ.get(name, "") if name else ""
    if given and Path(given).is_absolute():  # others are to be ignored, says the XDG specification
        return Path(given) / _NAME
    try:
        home = Path.home()
    except RuntimeError:
        return None
    usual = {"win32": "AppData/Roaming", "darwin": "Library/Application Support"}
    return home / usual.get(sys.platform, ".local/share") / _NAME
