"""Side panel: the tabs at the left of the map; folded away it is a rail of icons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language, tr
from journeyeditor.ui.panels.parts import Part
from journeyeditor.ui.panels.rail import Rail
from journeyeditor.ui.style.scale import scaled
from journeyeditor.ui.tab_order import lead_on

_OTHER = Qt.FocusReason.OtherFocusReason


@sturdy
class SidePanel(QStackedWidget):
    """Tabs, each made when it is first looked at. `tab_changed(id)` tells which is looked at.

    `unfolding(id)` wants the folded panel opened with a tab, `row_chosen(id)` a row shown.
    """

    tab_changed = Signal(str)
    unfolding = Signal(str)
    row_chosen = Signal(str)

    def __init__(
        self,
        parts: tuple[Part, ...],
        make: Callable[[Part], QWidget],
        language: Language,
        palette: Palette,
    ) -> None:
        """Offer these parts as tabs; `make` makes one of them for the map that is open."""
        super().__init__()
        self._parts = parts
        self._make = make
        self._pages: dict[str, QWidget] = {}
        self._held = True
        self.setObjectName("side-panel")
        self.rail = Rail(parts, language, palette)
        self._tabs = QTabBar()
        self._tabs.setObjectName("side-tabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName(tr(language, "Left panel"))
        for part in parts:
            self._tabs.addTab(tr(language, part.title))
        self._stack = QStackedWidget()
        self._full = QFrame()
        self._full.setObjectName("side-full")
        column = QVBoxLayout(self._full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)
        self.addWidget(self._full)
        self.addWidget(self.rail)
        self._tabs.currentChanged.connect(self._show_current)
        self.rail.tab_chosen.connect(self.unfolding)
        self.rail.row_chosen.connect(self.row_chosen)

    @property
    def is_folded(self) -> bool:
        """Whether only the rail is shown."""
        return self.currentWidget() is self.rail

    @property
    def tab(self) -> str:
        """The id of the tab that is looked at, or would be."""
        return self._parts[self._tabs.currentIndex()].id

    def take_focus(self) -> None:
        """Let the keyboard be where one works in the tab that is looked at."""
        if not self.is_folded and self.tab in self._pages:
            page = self._pages[self.tab]
            entry = getattr(page, "entry", None)
            (entry if isinstance(entry, QWidget) else page).setFocus(_OTHER)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """As narrow as it may be at the moment; a stack asks for what its widest page needs."""
        return QSize(self.minimumWidth(), 0)

    def fold(self, *, folded: bool) -> None:
        """Show the rail alone, or the tabs."""
        limits = tokens().size.left_panel
        if folded:
            self.rail.show_tab(self.tab)
            self.setCurrentWidget(self.rail)
            self.setFixedWidth(scaled(limits.other))
        else:
            self.setCurrentWidget(self._full)
            self.setMinimumWidth(scaled(limits.min))
            self.setMaximumWidth(scaled(limits.max))
            self._show_current()

    def complete(self) -> None:
        """Make what is looked at, which until now was held back."""
        self._held = False
        self._show_current()

    def show_tab(self, id_: str) -> None:
        """Look at a tab; one that is not there changes nothing."""
        index = next((n for n, part in enumerate(self._parts) if part.id == id_), None)
        if index is not None:
            self._tabs.setCurrentIndex(index)
            self.rail.show_tab(id_)

    def show_rows(self, journey: JourneyMap) -> None:
        """Let the rail follow the map's rows."""
        self.rail.show_rows(journey)

    def forget_pages(self) -> None:
        """Throw away what was made for the map that was open; what is looked at is made anew."""
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        if not self.is_folded:
            self._show_current()

    def _show_current(self) -> None:
        if self.is_folded or self._held:
            return
        part = self._parts[self._tabs.currentIndex()]
        if part.id not in self._pages:
            page = self._make(part)
            self._pages[part.id] = page
            self._stack.addWidget(page)
            lead_on(self._tabs, page)
        self._stack.setCurrentWidget(self._pages[part.id])
        self.tab_changed.emit(part.id)
