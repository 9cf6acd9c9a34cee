"""Comparing: the map with which the open one is compared, and the change that is looked at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from journeyeditor.canvas.remarks.compared import NOTHING_COMPARED, compared_of
from journeyeditor.canvas.showing import show
from journeyeditor.models import JourneyMap
from journeyeditor.ui.panels.parts import COMPARISON

if TYPE_CHECKING:
    from journeyeditor.comparison import Change, Comparison
    from journeyeditor.document import Document
    from journeyeditor.ui.commands.desk import Desk

_PATIENCE = 120
"""ms after an edit until the comparison follows: what is typed comes first."""


class Comparing(QObject):
    """The open map compared with another one. `changed()`: another comparison, or none.

    The open map is the later one, or where it is `turned` the earlier: what is only in the other map
    is new then.

    `chosen_changed()` tells that another change is looked at.
    """

    changed = Signal()
    chosen_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Compare nothing yet."""
        super().__init__(parent)
        self._desk = desk
        self._other: JourneyMap | None = None
        self._document: Document | None = None
        self.path = Path()
        self.comparison: Comparison | None = None
        self.at: int | None = None
        self.turned = False
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self.catch_up)

    @property
    def is_on(self) -> bool:
        """Whether a comparison is shown."""
        return self.comparison is not None

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes of the comparison, none without one."""
        return () if self.comparison is None else self.comparison.changes

    @property
    def chosen(self) -> Change | None:
        """The change that is looked at."""
        return None if self.at is None else self.changes[self.at]

    def begin(self, other: JourneyMap, path: Path) -> None:
        """Compare the open map with one that was read from a file; a future map is the later one."""
        self._other, self.path, self.at = other, path, None
        self.turned = other.state == "future" and self._desk.session.document.map.state != "future"
        self._watch(self._desk.session.document)
        self.catch_up()
        self._desk.workspace.show_guest(COMPARISON)
        self._desk.workspace.guest.take_focus()

    def turn(self) -> None:
        """Let the later map be the earlier one."""
        self.turned, self.at = not self.turned, None
        self.catch_up()

    def end(self) -> None:
        """Show the map alone again."""
        self._timer.stop()
        if not self.is_on:
            return
        self._watch(None)
        self._other, self.comparison, self.at = None, None, None
        self._desk.canvas.compare(NOTHING_COMPARED)
        self._desk.workspace.show_guest(None)
        self.changed.emit()

    def serve(self) -> None:
        """Go on with a canvas or panels that were made anew; end where another map is open."""
        if not self.is_on:
            return
        if self._document is not self._desk.session.document:
            self.end()
            return
        self._show()
        self._desk.workspace.show_guest(COMPARISON)

    def catch_up(self) -> None:
        """Compare again, keeping the change that is looked at if it is still one."""
        self._timer.stop()
        if self._other is None or self._document is None:
            return
        from journeyeditor.comparison import compare  # only now: most maps are seen alone

        looked_at = self.chosen
        maps = self._other, self._document.map
        self.comparison = compare(*(reversed(maps) if self.turned else maps))
        self.at = None if looked_at is None else _same(self.changes, looked_at)
        self._show()
        self.changed.emit()

    def step(self, way: int) -> None:
        """Look at the next change (+1) or the previous one (-1), round and round."""
        self.catch_up()
        count = len(self.changes)
        if count:
            start = (-1 if way > 0 else 0) if self.at is None else self.at
            self.choose((start + way) % count)

    def choose(self, at: int) -> None:
        """Look at a change, by its place in the list: it is shown on the canvas."""
        self.at = at
        self._show()
        change = self.changes[at]
        canvas = self._desk.canvas
        here = self._here(change)
        home = canvas.shown.compared.homes.get(change.id)
        if here is None and home is not None and change.noun == "card":
            canvas.selection.select([], home)
            canvas.reveal(home)
        elif here is not None and change.noun in {"card", "phase", "step", "row"}:
            note = show(canvas, here)
            if note:
                self._desk.notice(note)
        self.chosen_changed.emit()

    def _here(self, change: Change) -> str | None:
        """The id in the open map of what changed; None where it is only in the other one."""
        return change.before if self.turned else change.after

    def _watch(self, document: Document | None) -> None:
        if self._document is not None:
            self._document.changed.disconnect(self._follow)
        self._document = document
        if document is not None:
            document.changed.connect(self._follow)

    def _follow(self) -> None:
        self._timer.start()

    def _show(self) -> None:
        if self.comparison is not None:
            chosen = self.chosen
            id_ = "" if chosen is None else self._here(chosen) or chosen.id
            canvas, language = self._desk.canvas, self._desk.language
            canvas.compare(compared_of(self.comparison, language, id_, on_earlier=self.turned))
            canvas.editing.follow()


def _same(changes: tuple[Change, ...], looked_at: Change) -> int | None:
    """The place of the change of the same thing; None where it has none any more."""
    thing = looked_at[:3]
    return next((at for at, change in enumerate(changes) if change[:3] == thing), None)
