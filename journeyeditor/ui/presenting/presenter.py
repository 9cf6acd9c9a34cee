"""Presenter: the window on the projector. It shows the map, and nothing that is not for everybody."""

from __future__ import annotations

from typing import Final

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

from journeyeditor.document.sturdy import sturdy
from journeyeditor.models import JourneyMap
from journeyeditor.texts import tr
from journeyeditor.ui.presenting.beats import Beat
from journeyeditor.ui.presenting.fading import Fading
from journeyeditor.ui.presenting.help_slide import help_layer, hint_layer, sentence_layer
from journeyeditor.ui.presenting.keys import act_of
from journeyeditor.ui.presenting.pointer import Laser
from journeyeditor.ui.presenting.projection import Projection
from journeyeditor.ui.presenting.slides import Slides
from journeyeditor.ui.presenting.stage import Slide, Spot
from journeyeditor.ui.presenting.talk import Talk
from journeyeditor.ui.presenting.viewed import Viewed
from journeyeditor.ui.presenting.votes import Votes
from journeyeditor.ui.presenting.workshop import Host, Workshop

HIDE_MS: Final = 2000
"""After this time at rest pointer and hints are gone."""

EDITED_MS: Final = 80
"""So long after an edit it is seen at the latest."""

_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier


@sturdy
class Presenter(QWidget):
    """Presents the map of a document, as it is for a persona. `ended()` tells that it is over."""

    ended = Signal()
    next_screen = Signal()

    def __init__(self, viewed: Viewed, host: Host, votes: Votes) -> None:
        """Begin with the whole map; nothing is shown yet. `votes` are those given so far."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._viewed, document = viewed, viewed.document
        self._host = host
        self.setObjectName("presenter")
        self.setWindowTitle(tr(host.language, "Presentation"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setMouseTracking(True)
        self._slides = Slides()
        self._projection = Projection(QSizeF(self.size()), 1, document.map)
        self._shown: tuple[Slide, QPixmap] | None = None
        self._prepare()
        self.talk = Talk(document.map, self._slides.count)
        self._helping = self._hinting = False
        self._laser = Laser(self)
        self.workshop = Workshop(document, host, votes, self)
        self.workshop.changed.connect(self.update)
        self._fading = Fading(self)
        self._fading.moved.connect(self.update)
        self._rest = QTimer(self, singleShot=True, interval=HIDE_MS)
        self._rest.timeout.connect(self._hide_pointer)
        self._edited = QTimer(self, singleShot=True, interval=EDITED_MS)
        self._edited.timeout.connect(self.update)
        document.changed.connect(self._follow)
        self._acts = {
            "on": self._go_on,
            "forward": self.talk.forward,
            "back": self.talk.back,
            "next-phase": self.talk.next_phase,
            "previous-phase": self.talk.previous_phase,
            "whole": self.talk.toggle_whole,
            "first": self.talk.first,
            "last": self.talk.last,
            "zoom": self._zoom,
            "undim": self.talk.toggle_dimmed,
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
        self._hinting, self.workshop.said = False, ""
        self.workshop.beat = self._beat()
        self.workshop.aim(self._spot(self._laser.at))
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
            case "curtain" | "curtain-kind":
                self._change(lambda: self.workshop.act(act))
            case _ if self.workshop.act(act):
                self._rest.start()
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
        if (beat := self._beat()) is not None:
            self.talk.zoomed = None if self.talk.zoomed else beat.cards[0].id

    def _beat(self) -> Beat | None:
        """The step that is told now; None for the whole map and where nothing is noted."""
        self._prepare()
        beats = () if self.talk.whole else self._slides.beats(self.talk.phase)
        return beats[self.talk.beat] if beats else None

    def _go_on(self) -> None:
        """Uncover the next card; where none is covered, go one step on."""
        if not self.workshop.uncover_next(self._picture()[0]):
            self.talk.forward()

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
            slide = self._slides.of(self.talk, self.workshop.curtain, self._viewed.persona)
            self._shown = slide, self._projection.picture(slide)
        return self._shown

    def _prepare(self) -> None:
        """Be ready for the size, the map and the language of now."""
        size, ratio, journey = QSizeF(self.size()), self.devicePixelRatioF(), self._viewed.map
        if not self._projection.fits(size, ratio, journey):
            self._projection = Projection(size, ratio, journey)
            self._shown = None
        if self._slides.take(journey, self._projection.stage, self._host.language):
            self._shown = None

    def _follow(self, _before: JourneyMap, after: JourneyMap) -> None:
        """Show at once what was edited."""
        self._prepare()
        self.talk.follow(after)
        if not self._edited.isActive():  # what is typed fast is shown some ten times a second
            self._edited.start()

    def _spot(self, at: QPointF) -> Spot | None:
        """The card at a place of the widget."""
        x, y = self._projection.on_stage(at).toTuple()
        return next(
            (spot for spot in self._picture()[0].spots if QRectF(*spot.rect).contains(x, y)), None
        )

    def _show_pointer(self) -> None:
        shapes = Qt.CursorShape
        self.setCursor(shapes.BlankCursor if self._laser.is_on else shapes.ArrowCursor)
        self._rest.start()

    def _hide_pointer(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._hinting, self.workshop.said = False, ""
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
            else:
                above = self.workshop.layer(self._picture()[0], room)
                self._projection.paint(painter, above)
            if self.workshop.said:
                self._projection.paint(painter, sentence_layer(room, self.workshop.said))
            elif self._hinting and not self._helping:
                self._projection.paint(painter, hint_layer(room, language))
            painter.resetTransform()
        self._laser.paint(painter)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Do what the key stands for; while the screen is blank any key brings the slide back."""
        self.act(act_of(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Zoom to the card that is clicked; elsewhere go on, with the other button back."""
        spot = self._spot(event.position())
        left, right = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
        back = event.button() == right or bool(event.modifiers() & _SHIFT)
        if self._helping:
            self.act("help")
        elif self.talk.blank:
            self.act("on")
        elif event.button() not in (left, right):
            return
        elif spot is not None and self._is_for_workshop(spot):
            self._change(lambda: self.workshop.click(spot, back=back))
        elif event.button() == right:
            self.act("back")
        elif self.talk.zoomed or spot is not None:
            card = spot.card if spot is not None and not self.talk.zoomed else None
            self._change(lambda: setattr(self.talk, "zoomed", card))
        else:
            self.act("on")

    def _is_for_workshop(self, spot: Spot) -> bool:
        """Whether a click on a card uncovers it or gives it a dot."""
        return self.workshop.votes.is_open or self.workshop.curtain.covers(spot.card, spot.row)

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
        self.workshop.stop()
        self._rest.stop()
        self._edited.stop()
        self._fading.finish()
        event.accept()
        self.ended.emit()
