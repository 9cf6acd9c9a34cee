"""Recent grid: the maps that were open before as cards, with what can be done about each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from journeyeditor.look import Palette
from journeyeditor.texts import Language, tr
from journeyeditor.ui.opening import Opening
from journeyeditor.ui.preferences import StartOrder
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.start.cards import (
    RECENT_WIDTH,
    RecentDelegate,
    badge_of,
    dots_area,
    link_areas,
    recent_height,
)
from journeyeditor.ui.start.grid import CardGrid, Entry, card_area
from journeyeditor.ui.start.recents import Reader, Recent, changed_at, matching, now, ordered
from journeyeditor.ui.start.whens import when

_MOST = 4


class RecentGrid(CardGrid):
    """Shows recent maps and opens the one that is clicked. `counted()` tells that it shows others now.

    Its keys are the paths of the files.
    """

    counted = Signal()

    def __init__(
        self, opening: Opening, settings: Settings, language: Language, palette: Palette
    ) -> None:
        """Show the files' names; what stands in them comes with `read_files`."""
        super().__init__(tr(language, "Recent maps"), recent_height(), RECENT_WIDTH, _MOST)
        self._opening = opening
        self._settings = settings
        self._language: Language = language
        self._words = ""
        self._found: dict[Path, Recent] = {}
        self._reader = Reader(self)
        self._reader.looked.connect(self._take_all)
        self._reader.read.connect(self._take)
        self._reader.finished.connect(self._arrange)
        self.setItemDelegate(RecentDelegate(self, language, palette))
        self.opened.connect(lambda key: opening.open_recent(Path(key)))
        self.removed.connect(lambda key: settings.forget_file(Path(key)))
        self.pressed_at.connect(self._press)
        self.menu_wanted.connect(self.show_menu)
        self.list_files()

    def list_files(self) -> None:
        """Follow the list of recent files; what is known of them stays known."""
        paths = [Path(text) for text in self._settings.values.recent]
        self._found = {path: self._found.get(path, Recent(path)) for path in paths}
        self._arrange()

    def read_files(self) -> None:
        """Look at all files anew, when nothing else is to be done."""
        self._reader.start(self._found)

    def stop(self) -> None:
        """Read no more."""
        self._reader.stop()

    def search(self, words: str) -> None:
        """Show only maps with these words in title, persona or name."""
        self._words = words
        self._arrange()

    def sort(self, order: StartOrder) -> None:
        """Show them in another order, now and at the next start."""
        self._settings.update(start_order=order)
        self._arrange()

    @property
    def total(self) -> int:
        """How many files are listed, shown or not."""
        return len(self._found)

    @property
    def due(self) -> int:
        """How many of the maps are to be reviewed."""
        return sum(recent.review_due for recent in self._found.values())

    def show_menu(self, key: str, at: QPoint) -> None:
        """Open the menu of a card at a point of the screen."""
        path = Path(key)
        menu = QMenu(self)
        menu.setObjectName("recent-menu")
        entries: list[tuple[str, str, Callable[[], object]]] = [
            ("recent.open", tr(self._language, "Open"), lambda: self._opening.open_recent(path)),
            (
                "recent.remove",
                tr(self._language, "Remove from the list"),
                lambda: self._settings.forget_file(path),
            ),
        ]
        if self._found[path].standing == "missing":
            find = tr(self._language, "Find …")
            entries[0] = ("recent.find", find, lambda: self._opening.find_recent(path))
        for id_, text, run in entries:
            action = QAction(text, menu)
            action.setObjectName(id_)
            action.triggered.connect(run)
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _press(self, key: str, at: QPoint) -> None:
        """Open the map that was clicked, or do what stands at that place of its card."""
        path = Path(key)
        width = card_area(self.visualItemRect(self.currentItem())).width()
        find, forget = link_areas(width)
        if dots_area(width).contains(at):
            self.show_menu(key, self.menu_place(self.currentIndex()))
        elif self._found[path].standing == "missing" and find.contains(at):
            self._opening.find_recent(path)
        elif self._found[path].standing == "missing" and forget.contains(at):
            self._settings.forget_file(path)
        else:
            self._opening.open_recent(path)

    def _take_all(self, found: Iterable[Recent]) -> None:
        self._found = {recent.path: recent for recent in found}
        self._arrange()

    def _take(self, recent: Recent) -> None:
        if recent.path in self._found:
            self._found[recent.path] = recent
            self.show_entry(self._entry(recent))

    def _arrange(self) -> None:
        shown = ordered(tuple(self._found.values()), self._settings.values.start_order)
        self.show_entries([self._entry(recent) for recent in matching(shown, self._words)])
        self.counted.emit()

    def _entry(self, recent: Recent) -> Entry:
        moment = changed_at(recent)
        badge = badge_of(recent, self._language)
        told = [
            recent.name,
            recent.persona,
            "" if moment is None else when(self._language, moment, now()),
            badge[0] if badge else "",
            tr(self._language, "The file is no longer there")
            if recent.standing == "missing"
            else "",
            str(recent.path.parent),
        ]
        spoken = ", ".join(part for part in told if part)
        return Entry(str(recent.path), recent.name, spoken, str(recent.path), recent)
