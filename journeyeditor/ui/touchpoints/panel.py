"""Panel: the catalogue of touchpoints in its four groups, with a search."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import BODY_MEDIUM, META
from journeyeditor.models.catalogue import GROUPS, Group
from journeyeditor.texts import language_of, tr
from journeyeditor.texts.names import contact_name, medium_name
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.controls.labels import label, paragraph
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import icon_of, icon_pixmap
from journeyeditor.ui.style.scale import scaled
from journeyeditor.ui.touchpoints.offers import Offer, offers
from journeyeditor.ui.touchpoints.own_dialog import OwnDialog
from journeyeditor.ui.touchpoints.putting import put
from journeyeditor.ui.touchpoints.tile import Tile

_SIDE, _BAR, _ACROSS = 12, 8, 2
_IN = 8
"""px of the tiles from a heading, whose button has air of its own around its chevron."""


@sturdy
class TouchpointPanel(QWidget):
    """Tiles to drag onto the map; arrows go from tile to tile, Enter puts one into the chosen cell."""

    def __init__(self, desk: Desk, palette: Palette) -> None:
        """Offer touchpoints for the map that is open on `desk`."""
        super().__init__()
        self._desk = desk
        self._language = desk.language
        self._palette = palette
        self._tiles: list[Tile] = []
        self._folded: set[Group] = set()
        self.setObjectName("touchpoints")
        self._search = QLineEdit()
        self._search.setObjectName("search-touchpoints")
        self._search.setPlaceholderText(tr(self._language, "Search touchpoints"))
        self._search.setAccessibleName(tr(self._language, "Search touchpoints"))
        self._search.setClearButtonEnabled(True)
        magnifier = icon_of("search", palette, scaled(tokens().icon.channel))
        self._search.addAction(magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self._search.textChanged.connect(self._fill)
        self._search.installEventFilter(self)
        self.entry: QWidget = self._search
        self._area = QScrollArea()
        self._area.setObjectName("touchpoint-area")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The bar has the margin at the right for itself, so that nothing moves when it comes.
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.setContentsMargins(_SIDE, 0, _SIDE, 0)
        top.addWidget(self._search)
        column.addLayout(top)
        column.addWidget(self._area, 1)
        column.addWidget(self._foot())
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Go from the search to the tiles and from tile to tile by the arrow keys."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self._search:
                return self._leave_search(event)
            if isinstance(watched, Tile) and self._step(watched, event):
                return True
        return super().eventFilter(watched, event)

    def _leave_search(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Down and self._tiles:
            self._tiles[0].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._tiles and self._search.text():
            self._put(self._tiles[0].offer)
            return True
        if key == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
            return True
        return False

    def _step(self, tile: Tile, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -_ACROSS,
            Qt.Key.Key_Down: _ACROSS,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            if event.key() == Qt.Key.Key_Delete and tile.offer.own is not None:
                self._remove(tile.offer)
                return True
            return False
        to = self._tiles.index(tile) + step
        if to < 0:
            self._search.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif to < len(self._tiles):
            self._tiles[to].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(self._tiles[to], 0, 24)
        return True

    def _fill(self) -> None:
        """Show what fits the search, group by group."""
        self._tiles = []
        inside = QWidget()
        inside.setObjectName("touchpoint-tiles")
        column = QVBoxLayout(inside)
        column.setContentsMargins(_SIDE - _IN, 4, _SIDE - _BAR, 12)
        column.setSpacing(8)
        wanted = self._search.text().casefold().split()
        for group, found in offers(self._desk.settings.values).items():
            fitting = [offer for offer in found if self._fits(offer, wanted)]
            if fitting:
                column.addWidget(self._heading(group, len(fitting)))
                if wanted or group not in self._folded:
                    column.addLayout(self._grid(fitting))
        if not self._tiles and wanted:
            nothing = tr(self._language, "No touchpoint is called that.")
            told = paragraph(nothing, "text2")
            told.setContentsMargins(_IN, 0, 0, 0)
            column.addWidget(told)
        column.addStretch(1)
        self._area.setWidget(inside)

    def _fits(self, offer: Offer, wanted: list[str]) -> bool:
        name = offer.name(self._language).casefold()
        return all(word in name for word in wanted)

    def _heading(self, group: Group, count: int) -> QWidget:
        shut = group in self._folded and not self._search.text()
        medium = medium_name(self._language, group.medium)
        contact = contact_name(self._language, group.contact).lower()
        button = QToolButton()
        button.setObjectName(f"group-{group.medium}-{group.contact}")
        button.setText(f"{medium} · {contact}")
        button.setProperty("section", "yes")
        button.setFont(font_of(BODY_MEDIUM))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chevron = "chevron-right" if shut else "chevron-down"
        button.setIcon(icon_of(chevron, self._palette, scaled(tokens().icon.meta), greyed=False))
        button.setCheckable(True)
        button.setChecked(not shut)
        button.clicked.connect(lambda: self._toggle(group))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 0, 0)
        row.addWidget(button)
        row.addStretch(1)
        row.addWidget(label(str(count), META, "text2"))
        return line

    def _grid(self, found: list[Offer]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(_IN, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        map_language = language_of(self._desk.session.document.map.language)
        for number, offer in enumerate(found):
            tile = Tile(offer, self._language, map_language, self._palette)
            tile.chosen.connect(self._put)
            tile.menu_wanted.connect(self._open_menu)
            tile.installEventFilter(self)
            self._tiles.append(tile)
            grid.addWidget(tile, number // _ACROSS, number % _ACROSS)
        for across in range(_ACROSS):
            grid.setColumnStretch(across, 1)
        return grid

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("touchpoint-foot")
        add = QPushButton(tr(self._language, "Add touchpoint …"))
        add.setObjectName("add-touchpoint")
        add.clicked.connect(self._add)
        hand = label()
        size = scaled(tokens().icon.channel)
        ratio = self.devicePixelRatioF()
        hand.setPixmap(icon_pixmap("hand", self._palette.ink("text3"), size, ratio))
        hand.setAlignment(Qt.AlignmentFlag.AlignTop)
        hint = paragraph(
            tr(self._language, "Drag onto a phase, or put it into the chosen cell with Enter."),
            "text3",
        )
        hint.setFont(font_of(META))
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(hand)
        words.addWidget(hint, 1)
        column = QVBoxLayout(foot)
        column.setContentsMargins(_SIDE, 8, _SIDE, 12)
        column.setSpacing(8)
        column.addWidget(add)
        column.addLayout(words)
        return foot

    def _put(self, offer: Offer) -> None:
        put(self._desk, offer)

    def _toggle(self, group: Group) -> None:
        self._folded ^= {group}
        self._fill()
        again = self.findChild(QToolButton, f"group-{group.medium}-{group.contact}")
        if isinstance(again, QToolButton):
            again.setFocus()

    def _add(self) -> None:
        values = self._desk.settings.values
        taken = {
            offer.name(self._language).casefold()
            for group in GROUPS
            for offer in offers(values)[group]
        }
        dialog = OwnDialog(self, self._language, frozenset(taken))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            own = dialog.touchpoint
            self._desk.settings.update(touchpoints=(*values.touchpoints, own))
            self._search.clear()
            self._fill()
            added = next(tile for tile in self._tiles if tile.offer.own == own)
            added.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(added)
        dialog.deleteLater()

    def _open_menu(self, offer: Offer, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("touchpoint-menu")
        put_in = menu.addAction(tr(self._language, "Put on the map"))
        put_in.triggered.connect(lambda: self._put(offer))
        if offer.own is not None:
            remove = menu.addAction(tr(self._language, "Remove from the catalogue"))
            remove.triggered.connect(lambda: self._remove(offer))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _remove(self, offer: Offer) -> None:
        left = tuple(one for one in self._desk.settings.values.touchpoints if one != offer.own)
        self._desk.settings.update(touchpoints=left)
        self._fill()
