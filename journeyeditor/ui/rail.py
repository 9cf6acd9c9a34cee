"""Rail: the left panel when it is folded away: its tabs and the map's rows as icons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QVBoxLayout, QWidget

from journeyeditor.look import ICON_OF_KIND, Palette, tokens
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language, tr
from journeyeditor.ui.icons import icon_of
from journeyeditor.ui.parts import Part
from journeyeditor.ui.scale import scaled
from journeyeditor.ui.tooltips import plain_tooltip


class Rail(QFrame):
    """`tab_chosen(id)` wants a tab of the panel opened, `row_chosen(id)` a row shown."""

    tab_chosen = Signal(str)
    row_chosen = Signal(str)

    def __init__(self, parts: tuple[Part, ...], language: Language, palette: Palette) -> None:
        """Offer these tabs; rows come with `show_rows`."""
        super().__init__()
        self._palette = palette
        self._rows: tuple[tuple[str, str, str, str], ...] = ()
        self.setObjectName("rail")
        self.setFixedWidth(scaled(tokens().size.left_panel.other))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        for part in parts:
            button = self._button(part.icon, tr(language, part.title))
            button.setObjectName(f"rail-{part.id}")
            button.clicked.connect(_calling(self.tab_chosen.emit, part.id))
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
        return button


def _calling(do: Callable[[str], None], id_: str) -> Callable[[], None]:
    return lambda: do(id_)
