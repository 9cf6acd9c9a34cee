"""Canvas: the map to work on. It brings together tools, keys, editing in place and the document."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from journeyeditor.canvas.accessible import attend
from journeyeditor.canvas.commands import Commands
from journeyeditor.canvas.dirty import between_scenes, glide, joined, of_spots
from journeyeditor.canvas.headers.heads import Heads
from journeyeditor.canvas.keys.faces import FaceKeys
from journeyeditor.canvas.keys.held import HeldKeys
from journeyeditor.canvas.keys.keyboard import Keyboard
from journeyeditor.canvas.links import links_of
from journeyeditor.canvas.mapview import MapView
from journeyeditor.canvas.menu_calls import MenuCalls
from journeyeditor.canvas.moving.moves import Moves
from journeyeditor.canvas.moving.unfolding import Unfolding
from journeyeditor.canvas.painting.grid import View
from journeyeditor.canvas.remarks.remarks import Remarks
from journeyeditor.canvas.scene import Scene
from journeyeditor.canvas.showing import show_change
from journeyeditor.canvas.shown import united
from journeyeditor.canvas.spots import what_to_add
from journeyeditor.canvas.tools.pinching import Pinching
from journeyeditor.canvas.tools.pointer import PointerTool
from journeyeditor.canvas.transfer.clipboard import Clipboard
from journeyeditor.canvas.transfer.dropping import Dropping
from journeyeditor.canvas.transfer.outgoing import Outgoing
from journeyeditor.canvas.writing.editing import Editing, Opening
from journeyeditor.canvas.writing.openings import opening_of
from journeyeditor.document import Document, Selection
from journeyeditor.document.sturdy import sturdy
from journeyeditor.layout.places import Places
from journeyeditor.look.palettes import Palette
from journeyeditor.models import CellKey, JourneyMap
from journeyeditor.models.queries import find
from journeyeditor.texts import Language

_TICK_MS = 16
_RING = 12


@sturdy
class Canvas(MapView):
    """A map that is edited by mouse and keyboard.

    `notice(text)` is a sentence worth a moment's attention, such as why a drop was refused.
    """

    notice = Signal(str)

    def __init__(
        self,
        document: Document,
        selection: Selection,
        language: Language,
        palette: Palette,
        parent: QWidget | None = None,
    ) -> None:
        """Show `document`; the program speaks `language`, the map its own."""
        super().__init__(document.map, palette, parent)
        self.setObjectName("canvas")
        self.document = document
        self.selection = selection
        self.language = language
        self.scene = Scene()
        self.moves = Moves(self, self.motion)
        self.remarks = Remarks(self)
        self.commands = Commands(document, selection, language, self)
        self.tool = PointerTool(self)
        self.editing: Editing = Editing(self, document, selection, self.commands, self.viewport())
        self.clipboard = Clipboard(self)
        self.outgoing = Outgoing(self)
        self._held_keys = HeldKeys(self)
        self.heads: Heads = Heads(self)
        self._keyboard = Keyboard(self, self.heads.tap)
        self._listeners = (self._held_keys, FaceKeys(self), self.heads, self._keyboard)
        self.menu_calls = MenuCalls(self)
        self._ringed: frozenset[tuple[str, str | CellKey | None]] = frozenset()
        self._edge_timer = QTimer(self, interval=_TICK_MS)
        self._dropping = Dropping(self, self)
        self.viewport().installEventFilter(Pinching(self, self))
        self.viewport().installEventFilter(self._dropping)
        self.viewport().setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._connect()
        self.unfolding = Unfolding(self)
        attend(self, self)

    def _connect(self) -> None:
        self._edge_timer.timeout.connect(self.tool.scroll_at_edge)
        self._edge_timer.timeout.connect(self._dropping.tick)
        self.document.changed.connect(self._on_change)
        self.selection.changed.connect(self._on_selection)
        self.commands.notice.connect(self.notice)
        self.commands.edit_requested.connect(self.edit_card)
        self.commands.card_added.connect(self._edit_new)
        self.commands.head_added.connect(self._edit_new_head)
        self.editing.changed.connect(self._on_editing)
        self.horizontalScrollBar().valueChanged.connect(self.editing.follow)
        self.verticalScrollBar().valueChanged.connect(self.editing.follow)
        self.zoom_changed.connect(self.editing.follow)
        self.zoom_changed.connect(self.tool.go_on)
        for pane in self.frame.panes:
            pane.edit.connect(self.edit_card)
            pane.pressed.connect(self.finish_editing)

    def set_language(self, language: Language) -> None:
        """Speak another language from now on."""
        self.language = self.commands.language = self.editing.language = language
        self.viewport().update()

    def finish_editing(self) -> None:
        """End an edit in place, keeping what was typed."""
        self.editing.finish()

    def edit_card(self, card_id: str, *, added: str = "") -> None:
        """Open a card's text, or a title, for editing in place; `added` is typed behind it."""
        self.editing.begin(card_id, self.artist.inks, added=added)

    def expand(self, id_: str) -> None:
        """Show all of a card's text, or all cards of a row's cells."""
        self.shown.expand(id_)
        self.fit_geometry()
        self._link()

    def show_scene(self, scene: Scene) -> None:
        """Show something else above the map; repaints what changed and no more."""
        before, self.scene = self.scene, scene
        self.moves.scene_changed(before)
        if not self.holds_still():
            self._edge_timer.stop()
        elif not self._edge_timer.isActive():
            self._edge_timer.start()
        for area in joined(between_scenes(before, scene, self.places, self.camera)):
            self.viewport().update(area)
        if (before.drag is None) is not (scene.drag is None):
            self._repaint_spots((self.selection.focus,))  # its ring steps back for what is carried

    def show_map(self, journey: JourneyMap) -> None:
        """Show a value of the map: the document's, or for a while what it would be after a drag."""
        cells = self.shown.show(journey)
        if cells is None:
            self.fit_geometry()
        elif cells:
            around = united(cells, self.camera).adjusted(-_RING, -_RING, _RING, _RING)
            self.viewport().update(around.toAlignedRect())
        self._link()

    def show_cursor(self, shape: Qt.CursorShape) -> None:
        """Let the pointer look like this over the grid."""
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def near_edge(self, point: QPointF) -> tuple[int, int]:
        """How far to scroll, per tick, while something is held near the viewport's edge."""
        return glide(point, self.viewport().width(), self.viewport().height())

    def opening(self, id_: str) -> Opening | None:
        """Where a text is edited in place; None where it is not shown."""
        return opening_of(id_, self.places, self.camera, self.frame, self.viewport())

    def show_change(self, before: JourneyMap, after: JourneyMap) -> None:
        """Select what an undo or a redo changed, and scroll it into view."""
        show_change(self, before, after)

    def holds_still(self) -> bool:
        """Whether something is shown that stays with the pointer while the map scrolls."""
        return self.scene.pointer is not None or self.scene.band is not None

    def paint_map(self, painter: QPainter, view: View, clip: QRect) -> None:
        """Paint the map and what is above it."""
        self.artist.paint(
            painter,
            view,
            clip,
            self.places,
            self.scene,
            self.selection,
            moves=self.moves,
            focused=self.hasFocus(),
            add_text=partial(what_to_add, self.places.plan, self.language),
        )
        self.remarks.paint(painter, view)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt calls it
        """Scroll or zoom, also under what is held."""
        super().wheelEvent(event)
        self.tool.go_on()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Finish editing, then let the tool begin."""
        self.finish_editing()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.tool.press(
            event.position(), event.button(), event.modifiers(), panning=self._keyboard.pans()
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Let the tool go on."""
        self.tool.move(event.position(), event.buttons())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Let the tool finish."""
        self.tool.release(event.position(), event.button())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Edit or add where the pointer is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.tool.double_click(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Walk, select, edit; what means nothing here goes on to the window."""
        if not any(listener.press(event) for listener in self._listeners):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt calls it
        """Begin to edit with what an input method, or a dead key, has written."""
        self._keyboard.compose(event.preeditString(), event.commitString())

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Note that Space, or Ctrl while something is dragged, is let go."""
        self._held_keys.release(event)
        if not self._keyboard.release(event):
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt calls it
        """Show the focus ring."""
        super().focusInEvent(event)
        self._repaint_spots((self.selection.focus,))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt calls it
        """Hide the focus ring."""
        super().focusOutEvent(event)
        self._keyboard.let_go()
        self._repaint_spots((self.selection.focus,))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Forget the hover when the pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self.tool.leave()
        return super().viewportEvent(event)

    def _edit_new(self, card_id: str, typed: str) -> None:
        self.editing.begin(card_id, self.artist.inks, new=True, added=typed)

    def _edit_new_head(self, id_: str) -> None:
        self.editing.begin(id_, self.artist.inks, over=True)

    def _on_change(self, before: JourneyMap, after: JourneyMap) -> None:
        self.tool.cancel()
        places, unfolds = self.places, self.unfolding.looks_at(before, after)
        if before.images != after.images:
            self.repaint_with(after)
        self.show_map(after)
        if unfolds:
            self.unfolding.begin()
        elif not self.editing.current:
            self.moves.map_changed(places)
        self.selection.keep_only(_existing(self.selection, self.places, after))
        if _headline(before) != _headline(after):
            self.frame.banner.refresh()
        self.editing.follow()

    def _on_selection(self) -> None:
        rings: frozenset[tuple[str, str | CellKey | None]] = frozenset(
            [("selected", card) for card in self.selection.cards]
            + [("focused", self.selection.focus)]
        )
        self._repaint_spots(frozenset(spot for _, spot in rings ^ self._ringed))
        self.moves.rings_changed(self._ringed, rings)
        self._ringed = rings
        self._link()

    def _link(self) -> None:
        links = links_of(self.places, self.selection.cards)
        if links != self.scene.links:
            self.show_scene(self.scene._replace(links=links))

    def _repaint_spots(self, spots: Collection[str | CellKey | None]) -> None:
        for area in of_spots(spots, self.places, self.camera):
            self.viewport().update(area)

    def _on_editing(self, id_: str) -> None:
        card = id_ if self.places.card(id_) is not None else None
        self.show_scene(self.scene._replace(editing=card))
        if not id_ and self.window().focusWidget() is self.editing.field:
            self.setFocus()


def _existing(selection: Selection, places: Places, journey: JourneyMap) -> frozenset[str]:
    """Those of the selected cards that are still there, shown or not."""
    asked = {*selection.cards, selection.focused_card} - {None}
    return frozenset(
        card
        for card in asked
        if card is not None and (places.card(card) is not None or find(journey, card) is not None)
    )


def _headline(journey: JourneyMap) -> tuple[object, ...]:
    """What the banner shows."""
    return (
        journey.title,
        journey.organisation,
        journey.language,
        journey.personas,
        journey.images,
    )
