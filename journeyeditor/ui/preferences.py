"""Preferences: what a person has chosen about the program, as values and as a text of JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Final, Literal, cast, get_args

VERSION: Final = 1
"""Of the file. One with a higher version comes from a newer program and is left alone."""

ThemeChoice = Literal["system", "light", "dark"]
LanguageChoice = Literal["system", "en", "de"]
MotionChoice = Literal["system", "on", "off"]
PaperChoice = Literal["A3", "A4"]
StartOrder = Literal["edited", "opened", "title"]

TEXT_SIZES: Final = (90, 100, 110, 125, 150)
"""In percent."""

_MOST_RECENT: Final = 24


@dataclass(frozen=True, slots=True)
class OwnTouchpoint:
    """A touchpoint that somebody added to the catalogue: its name and two places."""

    name: str
    online: bool = True
    direct: bool = True


@dataclass(frozen=True, slots=True)
class Preferences:
    """What is remembered from one start to the next; the defaults are those of a first start.

    `text_size` is one of TEXT_SIZES. `recent` has the newest path first. A panel that is neither
    open nor closed by choice (None) goes by the window's width. Widths are px. `window` is the
    place of the last window that was closed: x, y, width, height. `presenter_screen` names the
    display on which was presented last. `report` is whether the last PDF had findings and evidence.
    """

    language: LanguageChoice = "system"
    theme: ThemeChoice = "system"
    high_contrast: bool = False
    motion: MotionChoice = "system"
    text_size: int = 100
    paper: PaperChoice = "A3"
    report: bool = False
    recent: tuple[str, ...] = ()
    left_open: bool | None = None
    left_tab: str = "outline"
    left_width: int = 0
    right_open: bool | None = None
    right_width: int = 0
    overview: bool = True
    evidence: bool = False
    thread: bool = False
    window: tuple[int, ...] = ()
    maximized: bool = False
    start_order: StartOrder = "edited"
    presenter_screen: str = ""
    touchpoints: tuple[OwnTouchpoint, ...] = ()
    unknown: Mapping[str, Any] = field(default_factory=dict)


def to_text(preferences: Preferences) -> str:
    """Write preferences as JSON; what a newer program of the same version added is kept."""
    values = asdict(preferences)
    unknown = values.pop("unknown")
    return (
        json.dumps({"version": VERSION, **unknown, **values}, indent=2, ensure_ascii=False) + "\n"
    )


def from_text(text: str) -> Preferences:
    """Read preferences. A value that makes no sense becomes its default.

    Raises ValueError for what is no such text at all, or of a newer version.
    """
    found = json.loads(text)
    version = found.pop("version", None) if isinstance(found, dict) else None
    if type(version) is not int or version > VERSION:
        raise ValueError(f"version {version!r}")
    default = Preferences()
    names = {entry.name for entry in fields(Preferences)} - {"unknown"}
    values = {
        name: _sound(name, found[name], getattr(default, name)) for name in names if name in found
    }
    unknown = {name: value for name, value in found.items() if name not in names}
    return Preferences(**values, unknown=unknown)


def with_recent(preferences: Preferences, path: str) -> tuple[str, ...]:
    """Give the recent paths with this one first."""
    others = (other for other in preferences.recent if other != path)
    return (path, *others)[:_MOST_RECENT]


_CHOICES: Final[Mapping[str, tuple[object, ...]]] = {
    "language": get_args(LanguageChoice),
    "theme": get_args(ThemeChoice),
    "motion": get_args(MotionChoice),
    "paper": get_args(PaperChoice),
    "start_order": get_args(StartOrder),
    "text_size": TEXT_SIZES,
}


def _sound(name: str, value: object, default: object) -> Any:  # noqa: ANN401 - a field of any type
    """Give the value of a field if it is one, else its default."""
    if name in _CHOICES:
        return value if value in _CHOICES[name] and not isinstance(value, bool) else default
    if name == "recent":
        return tuple(entry for entry in _list(value) if isinstance(entry, str))[:_MOST_RECENT]
    if name == "touchpoints":
        return tuple(filter(None, map(_touchpoint, _list(value))))
    if name == "window":
        found = tuple(_list(value))
        whole = len(found) == 4 and all(type(part) is int for part in found)
        return found if whole else default
    if name in ("left_open", "right_open"):
        return value if isinstance(value, bool) else None
    return value if type(value) is type(default) else default


def _list(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else []


def _touchpoint(value: object) -> OwnTouchpoint | None:
    if not isinstance(value, dict):
        return None
    default = OwnTouchpoint("")
    known = {
        entry.name: value[entry.name]
        for entry in fields(OwnTouchpoint)
        if type(value.get(entry.name)) is type(getattr(default, entry.name))
    }
    return OwnTouchpoint(**known) if known.get("name") else None
