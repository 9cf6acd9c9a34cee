"""Home: the first page of the start screen: templates for a new map, and recent maps below them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu

from journeyeditor.document.sturdy import sturdy
from journeyeditor.errors import N_
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import BODY, MAP_TITLE, META, META_MEDIUM, PAGE_TITLE
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language, tr, trn
from journeyeditor.ui.controls.buttons import Segments, ToolButton
from journeyeditor.ui.controls.labels import label
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.dialogs.asking import NewMap
from journeyeditor.ui.dialogs.forms import language_names
from journeyeditor.ui.opening import Opening
from journeyeditor.ui.preferences import StartOrder
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.start.offers import EXAMPLE, matching, offers, own_offers
from journeyeditor.ui.start.page import Page, head_button
from journeyeditor.ui.start.recent_grid import RecentGrid
from journeyeditor.ui.start.template_grid import TemplateGrid
from journeyeditor.ui.style.icons import icon_of, icon_pixmap
from journeyeditor.ui.style.scale import scaled

_SEARCH_WIDTH = 240
_ROOMY = 920
"""Px of width from which all buttons have room at the head."""
_LONGEST_NAME = 32
"""Letters of a template's name that the button has room for."""

ORDERS: Final[dict[StartOrder, str]] = {
    "edited": N_("Last edited"),
    "opened": N_("Last opened"),
    "title": N_("By title"),
}
"""The orders of recent maps, by their names (message ids)."""


@sturdy
class HomePage(Page):
    """Begins maps and opens them through an `Opening`."""

    def __init__(
        self, opening: Opening, settings: Settings, language: Language, palette: Palette
    ) -> None:
        """Show what is known at once; what stands in files comes with `read_files`."""
        super().__init__("start-page")
        self._opening = opening
        self._language: Language = language
        self._palette = palette
        self.open_button = head_button(tr(language, "Open file …"), "folder-open", palette)
        self.open_button.setObjectName("start-open")
        self.create_button = head_button("", "plus", palette, primary=True)
        self.create_button.setObjectName("start-create")
        self.map_language = Segments(language_names(), language)
        self.map_language.setAccessibleName(tr(language, "Language of the map"))
        self.templates = TemplateGrid(tr(language, "Templates"), language, palette)
        self.templates.setObjectName("start-templates-grid")
        self.recents = RecentGrid(opening, settings, language, palette)
        self.recents.setObjectName("start-recents")
        self.search = self._search_field()
        self.order = self._order_button(settings.values.start_order)
        self._count = label("", BODY, "text2")
        self._due = label("", META_MEDIUM, "warn")
        self._none = label("", BODY, "text2")
        self._lay_out()
        self._connect()
        self._show_offers()
        self._show_counts()

    def begin(self, whom: Sequence[JourneyMap] = ()) -> None:
        """Make a new map from the chosen template, about the personas of other maps."""
        if self.templates.key:
            choice = NewMap(self.templates.key, self.map_language.chosen, None)
            self._opening.begin(choice, whom)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt calls it
        """Where there is little room, leave out what is at the side of the screen as well."""
        super().resizeEvent(event)
        roomy = self.width() >= scaled(_ROOMY)
        self.open_button.setVisible(roomy)
        self._count.setVisible(roomy)

    def show_files(self) -> None:
        """Follow the list of recent files."""
        self.recents.list_files()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(tr(self._language, "New map"), PAGE_TITLE))
        head.addStretch(1)
        head.addWidget(self.map_language)
        head.addSpacing(8)
        head.addWidget(self.open_button)
        head.addWidget(self.create_button)
        self.add_row(head, below=11)
        self.add_grid(self.templates, below=17)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(label(tr(self._language, "Recent"), MAP_TITLE))
        line.addWidget(self._count)
        line.addWidget(self._due)
        line.addStretch(1)
        line.addWidget(self.search, 100)  # as wide as it may be before anything else
        line.addWidget(self.order)
        self.add_row(line, below=10)
        self.add_grid(self.recents, below=0)
        empty = QHBoxLayout()
        empty.addWidget(self._none)
        self.add_row(empty, below=8)
        self.add_row(self._foot(), below=0)
        self.finish()

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        mark = label()
        ink = self._palette.ink("text3")
        mark.setPixmap(
            icon_pixmap("hard-drive", ink, scaled(tokens().icon.meta), self.devicePixelRatioF())
        )
        row.addWidget(mark)
        text = tr(
            self._language,
            "Everything stays on this computer. Drop a .journey file anywhere in this window to open it.",
        )
        row.addWidget(label(text, META, "text3"))
        row.addStretch(1)
        return row

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("start-search")
        field.setPlaceholderText(tr(self._language, "Search title or persona"))
        field.setAccessibleName(tr(self._language, "Search templates and recent maps"))
        field.setMinimumWidth(scaled(_SEARCH_WIDTH) // 2)
        field.setMaximumWidth(scaled(_SEARCH_WIDTH))
        field.setClearButtonEnabled(True)
        glass = icon_of("search", self._palette, scaled(tokens().icon.meta), "text3")
        field.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        return field

    def _order_button(self, chosen: StartOrder) -> ToolButton:
        button = ToolButton(self._palette)
        button.setObjectName("start-order")
        button.setIcon(icon_of("clock", self._palette, scaled(tokens().icon.lane), "text"))
        button.setToolTip(plain_tooltip(tr(self._language, "Order of the recent maps")))
        button.setText(tr(self._language, ORDERS[chosen]))
        menu = QMenu(button)
        group = QActionGroup(menu)
        for order, text in ORDERS.items():
            action = QAction(tr(self._language, text), menu)
            action.setObjectName(f"start-order-{order}")
            action.setCheckable(True)
            action.setChecked(order == chosen)
            action.triggered.connect(partial(self._sort, order))
            group.addAction(action)
            menu.addAction(action)
        button.show_menu(menu)
        return button

    def _connect(self) -> None:
        self.create_button.clicked.connect(self.begin)
        self.open_button.clicked.connect(self._opening.open)
        self.templates.opened.connect(lambda _: self.begin())
        self.templates.currentItemChanged.connect(lambda *_: self._name_choice())
        self.templates.left.connect(lambda step: self._go(self.recents) if step > 0 else None)
        self.recents.left.connect(lambda step: self._go(self.templates) if step < 0 else None)
        self.recents.counted.connect(self._show_counts)
        self.map_language.group.idToggled.connect(lambda *_: self._show_offers())
        self.search.textChanged.connect(self._search)

    def _go(self, grid: TemplateGrid | RecentGrid) -> None:
        if grid.count():
            grid.setFocus()

    def _search(self, words: str) -> None:
        self.recents.search(words)
        self._show_offers()
        self._show_counts()

    def _sort(self, order: StartOrder) -> None:
        self.order.setText(tr(self._language, ORDERS[order]))
        self.recents.sort(order)

    def _show_offers(self) -> None:
        """Show the program's templates; a search finds the example and own ones as well."""
        words = self.search.text().strip()
        shown = offers(self._language, self.map_language.chosen)
        if words:
            shown = matching((*shown, *own_offers(self._language)), words)
        else:
            shown = tuple(offer for offer in shown if offer.name != EXAMPLE)
        self.templates.show_offers(shown)
        self.templates.setVisible(bool(shown))
        self._name_choice()

    def _name_choice(self) -> None:
        """Let the button say which template a map is made from."""
        offer = self.templates.offer
        self.create_button.setEnabled(offer is not None)
        if offer is None:
            text = tr(self._language, "Create map")
        else:
            title = offer.title
            if len(title) > _LONGEST_NAME:
                title = f"{title[: _LONGEST_NAME - 1]}…"
            text = tr(self._language, "Create from {template}", template=title)
        self.create_button.setText(" " + text.replace("&", "&&"))
        self.create_button.setAccessibleName(text)

    def _show_counts(self) -> None:
        total, due, words = self.recents.total, self.recents.due, self.search.text().strip()
        self._count.setText(trn(self._language, "{n} map", "{n} maps", total) if total else "")
        reviews = trn(self._language, "{n} review due", "{n} reviews due", due)
        self._due.setText(reviews)
        self._due.setVisible(due > 0)
        self.order.setVisible(total > 0)
        if words and not self.recents.count():
            none = tr(self._language, "No recent map for “{words}”.", words=words)
        elif not total:
            none = tr(self._language, "Maps that were opened or saved can be found here again.")
        else:
            none = ""
        _say(self._none, none)


def _say(place: QLabel, text: str) -> None:
    place.setText(text)
    place.setVisible(bool(text))
