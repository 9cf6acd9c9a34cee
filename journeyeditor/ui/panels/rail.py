"""Rail: the left panel when it is folded away: its tabs and the map's rows as icons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QVBoxLayout, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import ICON_OF_KIND, Palette, tokens
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.panels.parts import Part
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

_WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: 0}


@sturdy
class Rail(QFrame):
    """`tab_chosen(id)` wants a tab of the panel opened, `row_chosen(id)` a row shown.

    Arrow keys go from one to the next, Enter and Space choose.
    """

    tab_chosen = Signal(str)
    row_chosen = Signal(str)

    def __init__(self, parts: tuple[Part, ...], language: Language, palette: Palette) -> None:
        """Offer these tabs; rows come with `show_rows`."""
        super().__init__()
        self._palette = palette
        self._rows: tuple[tuple[str, str, str, str], ...] = ()
        self._tabs: dict[str, tuple[QToolButton, str]] = {}
        self.setObjectName("rail")
        self.setFixedWidth(scaled(tokens().size.left_panel.other))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        for part in parts:
            button = self._button(part.icon, tr(language, part.title))
            button.setObjectName(f"rail-{part.id}")
            button.setCheckable(True)
            button.clicked.connect(_calling(self._choose_tab, part.id))
            self._tabs[part.id] = button, part.icon
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        line = QFrame()
        line.setObjectName("rail-line")
        line.setFixedSize(24, 1)
        column.addSpacing(4)
        column.addWidget(line, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._area, 1)

    def show_tab(self, id_: str) -> None:
        """Mark the tab that opens where nothing else is asked for."""
        size = scaled(tokens().icon.toolbar)
        for tab, (button, icon) in self._tabs.items():
            button.setChecked(tab == id_)
            ink = "accentText" if tab == id_ else "text2"
            button.setIcon(icon_of(icon, self._palette, size, ink, greyed=False))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Go along the buttons by arrow keys, choose with Enter; Qt's own know Space alone."""
        if isinstance(watched, QToolButton) and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if event.type() == QEvent.Type.KeyPress and key in {
                Qt.Key.Key_Return,
                Qt.Key.Key_Enter,
            }:
                watched.click()
                return True
            if event.type() == QEvent.Type.KeyPress and key in _WAYS:
                self._go(watched, key)
                return True
        return super().eventFilter(watched, event)

    def _go(self, held: QToolButton, key: Qt.Key) -> None:
        rows = self._area.widget()
        buttons = [button for button, _ in self._tabs.values()]
        buttons += [] if rows is None else rows.findChildren(QToolButton)
        at = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(buttons) - 1}.get(
            key, min(max(buttons.index(held) + _WAYS[key], 0), len(buttons) - 1)
        )
        buttons[at].setFocus(Qt.FocusReason.TabFocusReason)
        if buttons[at].parentWidget() is rows:
            self._area.ensureWidgetVisible(buttons[at])

    def _choose_tab(self, id_: str) -> None:
        self.show_tab(id_)
        self.tab_chosen.emit(id_)

    def show_rows(self, journey: JourneyMap) -> None:
        """Show an icon for each row that is not hidden."""
        rows = tuple(
            (row.id, row.title, ICON_OF_KIND[row.kind], f"{row.hue}.ink")
            for row in journey.rows
            if not row.hidden
        )
        if rows == self._rows and self._area.widget() is not None:
            return
        self._rows = rows
        inside = QWidget()
        inside.setObjectName("rail-rows")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for id_, title, icon, ink in rows:
            button = self._button(icon, title, ink)
            button.clicked.connect(_calling(self.row_chosen.emit, id_))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._area.setWidget(inside)

    def _button(self, icon: str, name: str, ink: str = "text2") -> QToolButton:
        size = scaled(tokens().icon.toolbar)
        button = QToolButton()
        button.setIcon(icon_of(icon, self._palette, size, ink, greyed=False))
        button.setIconSize(QSize(size, size))
        button.setFixedSize(scaled(32), scaled(32))
        button.setToolTip(plain_tooltip(name))
        button.setText(name)
        button.installEventFilter(self)
        return button


def _calling(do: Callable[[str], None], id_: str) -> Callable[[], None]:
    return lambda: do(id_)
