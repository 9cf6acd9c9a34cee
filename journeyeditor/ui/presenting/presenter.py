"""Presenter: the window on the projector. It shows the map, and nothing that is not for everybody."""

from __future__ import annotations

from typing import Final, Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from journeyeditor.document import Document
from journeyeditor.document.sturdy import sturdy
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language, tr
from journeyeditor.ui.presenting.fading import Fading
from journeyeditor.ui.presenting.help_slide import help_layer, hint_layer
from journeyeditor.ui.presenting.keys import act_of
from journeyeditor.ui.presenting.pointer import Laser
from journeyeditor.ui.presenting.projection import Projection
from journeyeditor.ui.presenting.slides import Slides
from journeyeditor.ui.presenting.stage import Slide, Spot
from journeyeditor.ui.presenting.talk import Talk

HIDE_MS: Final = 2000
"""After this time at rest pointer and hints are gone."""


class Host(Protocol):
    """What a presentation needs of the window it belongs to."""

    @property
    def language(self) -> Language:
        """The language the program speaks."""


@sturdy
class Presenter(QWidget):
    """Presents the map of a document. `ended()` tells that it is over."""

    ended = Signal()
    next_screen = Signal()

    def __init__(self, document: Document, host: Host) -> None:
        """Begin with the whole map; nothing is shown yet."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._document = document
        self._host = host
        self.setObjectName("presenter")
        self.setWindowTitle(tr(host.language, "Presentation"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setMouseTracking(True)
        self._slides = Slides()
        self._projection = Projection(QSizeF(self.size()), 1, document.map)
        self._prepare()
        self.talk = Talk(document.map, self._slides.count)
        self._shown: tuple[Slide, QPixmap] | None = None
        self._helping = self._hinting = False
        self._laser = Laser(self)
        self._fading = Fading(self)
        self._fading.moved.connect(self.update)
        self._rest = QTimer(self, singleShot=True, interval=HIDE_MS)
        self._rest.timeout.connect(self._hide_pointer)
        document.changed.connect(self._follow)
        self._acts = {
            "forward": self.talk.forward,
            "back": self.talk.back,
            "next-phase": self.talk.next_phase,
            "previous-phase": self.talk.previous_phase,
            "whole": self.talk.toggle_whole,
            "first": self.talk.first,
            "last": self.talk.last,
            "zoom": self._zoom,
            "undim": self._undim,
            "black": lambda: self.talk.toggle_blank("black"),
            "white": lambda: self.talk.toggle_blank("white"),
        }

    @property
    def is_fading(self) -> bool:
        """Whether one picture still fades into the next."""
        return self._fading.is_running

    @property
    def spots(self) -> tuple[tuple[str, QRectF], ...]:
        """The cards that are shown, by id, and where: logical px."""
        return tuple(
            (spot.card, self._projection.on_widget(QRectF(*spot.rect)))
            for spot in self._picture()[0].spots
        )

    def begin(self) -> None:
        """Come to the front with the keyboard, and say for a moment how to get help."""
        self.activateWindow()
        self.setFocus()
        self._hinting = True
        self._rest.start()
        self.update()

    def act(self, act: str) -> None:
        """Do what a key stands for, one of the acts of `keys.TABLE`."""
        self._hinting = False
        if self.talk.blank and act not in ("black", "white", "end", "screen"):
            self._change(lambda: self.talk.toggle_blank(self.talk.blank))
            return
        match act:
            case "end":
                self._leave()
            case "help":
                self._helping = not self._helping
            case "laser":
                self._laser.toggle()
                self._show_pointer()
            case "screen":
                self.next_screen.emit()
            case _ if act in self._acts:
                self._helping = False
                self._change(self._acts[act])
        self.update()

    def _leave(self) -> None:
        """Close what is open above the slide; then end."""
        if self._helping:
            self._helping = False
        elif self.talk.zoomed:
            self._change(lambda: setattr(self.talk, "zoomed", None))
        else:
            self.close()

    def _zoom(self) -> None:
        """Make the first card that is told now large, or go back."""
        if self.talk.whole:
            self.talk.next_phase()
            return
        beats = self._slides.beats(self.talk.phase)
        if self.talk.zoomed or not beats:
            self.talk.zoomed = None
        else:
            self.talk.zoomed = beats[self.talk.beat].cards[0].id

    def _undim(self) -> None:
        self.talk.dimmed = not self.talk.dimmed

    def _change(self, change: object) -> None:
        """Let the slide of before fade into what it is after a change."""
        before = self._frame()
        if callable(change):
            change()
        self._shown = None
        self._fading.leave(before)
        self.update()

    def _frame(self) -> QPixmap:
        """The picture of the moment, blank ones included."""
        if not self.talk.blank:
            return self._picture()[1]
        made = QPixmap(self._picture()[1].size())
        made.fill(QColor(self.talk.blank))
        made.setDevicePixelRatio(self.devicePixelRatioF())
        return made

    def _picture(self) -> tuple[Slide, QPixmap]:
        self._prepare()
        if self._shown is None:
            slide = self._slides.of(self.talk)
            self._shown = slide, self._projection.picture(slide)
        return self._shown

    def _prepare(self) -> None:
        """Be ready for the size, the map and the language of now."""
        size, ratio, journey = QSizeF(self.size()), self.devicePixelRatioF(), self._document.map
        if not self._projection.fits(size, ratio, journey):
            self._projection = Projection(size, ratio, journey)
            self._shown = None
        self._slides.take(journey, self._projection.stage, self._host.language)

    def _follow(self, _before: JourneyMap, after: JourneyMap) -> None:
        """Show at once what was edited."""
        self._prepare()
        self.talk.follow(after)
        self._shown = None
        self.update()

    def _spot(self, at: QPointF) -> Spot | None:
        """The card at a place."""
        x, y = self._projection.on_stage(at).toTuple()
        return next(
            (spot for spot in self._picture()[0].spots if QRectF(*spot.rect).contains(x, y)), None
        )

    def _show_pointer(self) -> None:
        shape = Qt.CursorShape.BlankCursor if self._laser.is_on else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self._rest.start()

    def _hide_pointer(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._hinting = False
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the slide, and above it what helps."""
        painter = QPainter(self)
        self._fading.paint(painter, self._frame())
        if not self.talk.blank:
            painter.scale(1 / self._projection.ratio, 1 / self._projection.ratio)
            room, language = self._projection.stage, self._host.language
            if self._helping:
                self._projection.paint(painter, help_layer(room, language))
            elif self._hinting:
                self._projection.paint(painter, hint_layer(room, language))
            painter.resetTransform()
        self._laser.paint(painter)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Do what the key stands for; while the screen is blank any key brings the slide back."""
        self.act(act_of(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Zoom to the card that is clicked; elsewhere go on, with the other button back."""
        if self.talk.blank or event.button() == Qt.MouseButton.RightButton:
            self.act("back")
        elif event.button() == Qt.MouseButton.LeftButton:
            spot = self._spot(event.position())
            if self._helping:
                self.act("help")
            elif self.talk.zoomed or spot is not None:
                card = None if self.talk.zoomed or spot is None else spot.card
                self._change(lambda: setattr(self.talk, "zoomed", card))
            else:
                self.act("forward")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Show the pointer for a while."""
        self._laser.move(event.position())
        self._show_pointer()

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt calls it
        """Make everything as large as the screen allows."""
        self._fading.finish()
        self._shown = None

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt calls it
        """End the presentation."""
        event.ignore()
        self._rest.stop()
        self._fading.finish()
        event.accept()
        self.ended.emit()
