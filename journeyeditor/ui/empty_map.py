"""Empty map: what stands in the middle of a map without phases or rows, and leads on from there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from journeyeditor.canvas.view import Canvas
from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language, tr
from journeyeditor.ui.commands.actions import ROWS
from journeyeditor.ui.controls.buttons import ToolButton
from journeyeditor.ui.controls.labels import label
from journeyeditor.ui.menus.menus import Actions
from journeyeditor.ui.style.icons import icon_of


def serve_empty(canvas: Canvas, actions: Actions, language: Language, palette: Palette) -> None:
    """From now on say over a canvas that its map is empty, in place of what said so before."""
    for before in canvas.findChildren(EmptyMap):
        before.hide()
        before.deleteLater()
    EmptyMap(canvas, actions, language, palette)


@sturdy
class EmptyMap(QFrame):
    """A sentence and two buttons, as long as the map has no phases or no rows."""

    def __init__(
        self, canvas: Canvas, actions: Actions, language: Language, palette: Palette
    ) -> None:
        """Stand over a canvas; nothing is made before it is needed."""
        super().__init__(canvas)
        self._canvas = canvas
        self._actions = actions
        self._language: Language = language
        self._palette = palette
        self._words = label(role="text2")
        self._rows: ToolButton | None = None
        self._phases: ToolButton | None = None
        self.setObjectName("empty-map")
        self.hide()
        canvas.viewport().installEventFilter(self)
        canvas.document.changed.connect(self._follow)
        self._show(canvas.document.map)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Stay in the middle when what is seen of the map changes its size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._settle()
        return super().eventFilter(watched, event)

    def _follow(self, before: JourneyMap, after: JourneyMap) -> None:
        if before.rows is not after.rows or before.phases is not after.phases:
            self._show(after)

    def _show(self, journey: JourneyMap) -> None:
        if journey.phases and journey.rows:
            self.hide()
            return
        if self._rows is None:
            self._lay_out()
        self._words.setText(
            tr(self._language, "This map has no rows yet.")
            if journey.phases
            else tr(self._language, "This map has no phases yet.")
        )
        self._settle()
        self.show()
        self.raise_()

    def _lay_out(self) -> None:
        self._rows = self._button("empty-rows", tr(self._language, "Add row"), "rows-3")
        self._rows.show_menu(self._actions.menu(ROWS, self._rows))
        self._phases = self._button("empty-phase", tr(self._language, "Add phase"), "columns-3")
        self._phases.clicked.connect(self._actions["phase.add"].trigger)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._rows, self._phases):
            button.settle()
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)

    def _button(self, name: str, text: str, icon: str) -> ToolButton:
        made = ToolButton(self._palette)
        made.setObjectName(name)
        made.setProperty("rank", "outlined")
        made.setText(text)
        made.setIcon(icon_of(icon, self._palette, made.iconSize().width(), "text"))
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return made

    def _settle(self) -> None:
        """Take the middle of what is seen of the map."""
        self.adjustSize()
        place = self.rect()
        place.moveCenter(self._canvas.viewport().geometry().center())
        self.move(place.topLeft())
