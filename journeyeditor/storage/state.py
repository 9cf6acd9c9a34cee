"""State: where the program keeps what is its own: settings, own templates, logs, caches."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

VARIABLE: Final = "JOURNEYEDITOR_STATE_DIR"
"""The environment variable that moves the folder."""

_NAME: Final = "journeyeditor"


def state_folder(
    environment: Mapping[str, str] | None = None, platform: str = sys.platform
) -> Path:
    """Give the folder, which need not exist yet: VARIABLE's, else the platform's own."""
    found = os.environ if environment is None else environment
    if own := found.get(VARIABLE):
        return Path(own)
    home = Path(found.get("HOME") or "~").expanduser()
    if platform == "win32":
        return Path(found.get("LOCALAPPDATA") or home / "AppData" / "Local") / _NAME
    if platform == "darwin":
        return home / "Library" / "Application Support" / _NAME
    return Path(found.get("XDG_STATE_HOME") or home / ".local" / "state") / _NAME
