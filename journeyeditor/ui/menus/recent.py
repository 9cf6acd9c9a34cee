"""Recent files in the menus: what was last opened or saved, to open again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Final

from journeyeditor.errors import N_
from journeyeditor.texts import Language
from journeyeditor.ui.commands.command import Choice, Choices, Need, State
from journeyeditor.ui.commands.desk import Desk

_MOST: Final = 10


def _opening(path: Path) -> Callable[[Desk], object]:
    return lambda desk: desk.files.open_recent(path)


def _offered(state: State, _language: Language) -> tuple[Choice, ...]:
    return _files(state.preferences.recent[:_MOST])


@lru_cache(maxsize=1)  # menus follow each letter that is typed, the files hardly ever change
def _files(recent: tuple[str, ...]) -> tuple[Choice, ...]:
    """The newest first, by their names; where two have the same, with their folders."""
    paths = [Path(text) for text in recent]
    names = Counter(path.name for path in paths)
    return tuple(
        Choice(
            f"file.recent-{number}",
            path.name if names[path.name] == 1 else f"{path.name} – {path.parent}",
            _opening(path),
            chosen=False,
        )
        for number, path in enumerate(paths, start=1)
    )


RECENT: Final = Choices(
    "file.recent",
    N_("Open recent"),
    _offered,
    Need(lambda state: bool(state.preferences.recent), N_("No map has been opened yet.")),
    "clock",
    N_("Open a map that was open before"),
    marked=False,
)
"""The menu of recent files."""
