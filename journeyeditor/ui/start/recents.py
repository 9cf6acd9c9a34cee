"""Recents: what is known of the maps that were open before, read from their files one by one."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from journeyeditor import storage
from journeyeditor.errors import JourneyError
from journeyeditor.models import JourneyMap, review_due
from journeyeditor.ui.garbage import uncollected
from journeyeditor.ui.preferences import StartOrder
from journeyeditor.ui.start.offers import holds_all

LARGEST: Final = 1_000_000
"""Bytes; larger files are listed without a picture, as reading them would hold up the screen."""

Standing = Literal["unread", "read", "large", "unreadable", "missing"]


@dataclass(frozen=True, slots=True)
class Recent:
    """A map that was open before. `changed` is when its file was, in seconds since the epoch."""

    path: Path
    standing: Standing = "unread"
    changed: float = 0.0
    title: str = ""
    persona: str = ""
    initials: str = ""
    review_due: bool = False
    findings: int = 0
    map: JourneyMap | None = None

    @property
    def name(self) -> str:
        """The map's title, or the name of its file where that is not known."""
        return self.title or self.path.stem


class Reader(QObject):
    """Looks at files, then reads one after the other, each when nothing else is to be done.

    `looked(recents)` tells of all of them without their maps, `read(recent)` of each map, `finished()`
    of the end.
    """

    looked = Signal(object)
    read = Signal(object)
    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        """Begin with `start`."""
        super().__init__(parent)
        self._paths: tuple[Path, ...] = ()
        self._waiting: list[Recent] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._next)

    def start(self, paths: Iterable[Path]) -> None:
        """Read these files, and no longer any from before."""
        self._paths, self._waiting = tuple(paths), []
        self._timer.start()

    def stop(self) -> None:
        """Read no more."""
        self._timer.stop()

    def _next(self) -> None:
        if self._paths:
            found = [looked_at(path) for path in self._paths]
            self._paths = ()
            self._waiting = [recent for recent in found if recent.standing == "unread"]
            self.looked.emit(found)
        elif self._waiting:
            self.read.emit(with_map(self._waiting.pop(0)))
        if self._waiting:
            self._timer.start()
        else:
            self.finished.emit()


def looked_at(path: Path) -> Recent:
    """Say what can be known of a file without reading it."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return Recent(path, "missing")
    return Recent(path, "large" if found.st_size > LARGEST else "unread", found.st_mtime)


@uncollected()
def with_map(recent: Recent, today: date | None = None) -> Recent:
    """Read the map; whatever is wrong with the file becomes its standing."""
    # Only now: the first frame comes before.
    from journeyeditor.analysis import check
    from journeyeditor.layout.persona import initials

    try:
        journey = storage.load(recent.path)
    except JourneyError:
        return replace(recent, standing="unreadable")
    first = next(iter(journey.personas), None)
    day = today or now().date()
    return replace(
        recent,
        standing="read",
        title=" ".join(journey.title.split()),
        persona=" ".join(first.name.split()) if first else "",
        initials=initials(first) if first else "",
        review_due=is_due(journey, day),
        findings=len(check(journey, day).open),
        map=journey.replace(images=()),
    )


def is_due(journey: JourneyMap, today: date) -> bool:
    """Tell whether a map is to be reviewed; one that has neither rhythm nor a review is left in peace."""
    review = journey.review
    if review is None or (review.last is None and review.every_days is None):
        return False
    return review_due(journey, today).is_due


def ordered(recents: Sequence[Recent], order: StartOrder) -> tuple[Recent, ...]:
    """Sort what came in the order it was opened."""
    if order == "title":
        return tuple(sorted(recents, key=lambda recent: recent.name.casefold()))
    if order == "edited":
        return tuple(sorted(recents, key=lambda recent: -recent.changed))
    return tuple(recents)


def matching(recents: Iterable[Recent], words: str) -> tuple[Recent, ...]:
    """Give the maps with all these words in title, persona or the name of the file."""
    return tuple(
        recent
        for recent in recents
        if holds_all(f"{recent.name} {recent.persona} {recent.path.name}", words)
    )


def changed_at(recent: Recent) -> datetime | None:
    """Give the moment a file was changed, by the clock of this machine; None where it is not known."""
    if not recent.changed:
        return None
    try:
        return datetime.fromtimestamp(recent.changed).astimezone()
    except (OverflowError, ValueError, OSError):
        return None


def now() -> datetime:
    """The moment it is, by the clock of this machine."""
    return datetime.fromtimestamp(time.time()).astimezone()
