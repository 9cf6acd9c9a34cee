"""Workshop: what a facilitator does with the people in the room. Curtain, timer, dots."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from journeyeditor.document import Document
from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.setting import line, line_around, symbol
from journeyeditor.layout.text import width
from journeyeditor.models import Row
from journeyeditor.models.queries import row_of
from journeyeditor.texts import Language, tr
from journeyeditor.ui.presenting import stage
from journeyeditor.ui.presenting.beats import Beat
from journeyeditor.ui.presenting.countdown import Countdown
from journeyeditor.ui.presenting.curtain import Curtain
from journeyeditor.ui.presenting.stage import Layer, Slide, Spot, Stage
from journeyeditor.ui.presenting.votes import Votes

TICK_MS: Final = 200
_PILL: Final = 60.0
_PILL_BELOW: Final = 46.0
_PILL_PAD: Final = 26.0
_DOT: Final = 62.0
_SMALL_DOT: Final = 42.0


class Host(Protocol):
    """What the facilitator's own window does."""

    language: Language

    def notice(self, text: str) -> None:
        """Show a sentence for a few seconds."""


class Workshop(QObject):
    """Curtain, timer and dots of a presentation. `changed()` tells when to paint anew.

    `beat` is what is told now; None for the whole map. `said` is a sentence for a moment, or empty.
    """

    changed = Signal()

    def __init__(self, document: Document, host: Host, votes: Votes, parent: QObject) -> None:
        """Begin without any of it; `votes` go on where they were."""
        super().__init__(parent)
        self._document = document
        self._host = host
        self.curtain = Curtain()
        self.countdown = Countdown()
        self.votes = votes
        self.beat: Beat | None = None
        self.said = ""
        self._under = ""
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._acts: dict[str, Callable[[], object]] = {
            "curtain": self._cover_row,
            "curtain-kind": self._cover_kind,
            "timer": self.countdown.toggle,
            "timer-away": self.countdown.take_away,
            "more": lambda: self._adjust(+1),
            "less": lambda: self._adjust(-1),
            "votes": self._toggle_votes,
            "votes-shown": self._show_votes,
            "votes-clear": votes.clear,
            "votes-copy": self._copy,
            "votes-tag": self._tag,
        }

    def act(self, act: str) -> bool:
        """Do what a key stands for; False where that is not the workshop's."""
        if act not in self._acts:
            return False
        self._acts[act]()
        self._tick()
        return True

    def aim(self, under: Spot | None) -> None:
        """Know what is under the pointer; on the whole map a curtain falls on its row."""
        self._under = "" if under is None else under.row

    def uncover_next(self, slide: Slide) -> bool:
        """Uncover the next card of what is told now; False where none is covered."""
        cards = [card.id for card in self.beat.cards] if self.beat is not None else []
        card = self.curtain.first_covered(slide.spots, cards)
        if card is not None:
            self.curtain.uncover(card)
        return card is not None

    def click(self, spot: Spot, *, back: bool) -> bool:
        """Uncover a card that is clicked, or give it a dot (`back`: take one); False: neither."""
        if self.curtain.covers(spot.card, spot.row):
            if not back:
                self.curtain.uncover(spot.card)
            return True
        if not self.votes.is_open:
            return False
        if back:
            self.votes.take(spot.card)
        else:
            self.votes.give(spot.card)
        self.changed.emit()
        return True

    def stop(self) -> None:
        """Let nothing tick any more."""
        self._timer.stop()

    def layer(self, slide: Slide, room: Stage) -> Layer:
        """What is painted above a slide: dots that are shown, the budget, the timer."""
        marks: list[Mark] = []
        if self.votes.is_open and self.votes.are_shown:
            for spot in slide.spots:
                if self.votes.of(spot.card) and not self.curtain.covers(spot.card, spot.row):
                    marks += _dots(spot, self.votes.of(spot.card))
        right = room.width - stage.SIDE
        if self.countdown.is_shown:
            ink = "error" if self.countdown.left <= 0 else "text"
            right = _pill(marks, "clock", self.countdown.words, ink, right, room) - 16
        if self.votes.is_open and not self.said:  # there is room for one of them
            given, budget = self.votes.given, self.votes.budget
            words = tr(self._host.language, "{given} of {budget} dots", given=given, budget=budget)
            _pill(marks, "circle-dot", words, "warn" if given >= budget else "text", right, room)
        return Layer(tuple(marks))

    def _cover_row(self) -> None:
        row = self._aimed_at()
        if row is not None:
            self.curtain.toggle_row(row.id)

    def _cover_kind(self) -> None:
        row = self._aimed_at()
        if row is not None:
            self.curtain.toggle_kind(self._document.map, row.kind)

    def _aimed_at(self) -> Row | None:
        """The row that is told now, on the whole map the one under the pointer; never a curve's."""
        id_ = self._under if self.beat is None else self.beat.group.row
        row = row_of(self._document.map, id_)
        return None if row is None or row.kind == "emotion" else row

    def _adjust(self, way: int) -> None:
        """The dots there are to give while these are given, else the minutes."""
        if self.votes.is_open:
            self.votes.change_budget(way)
        else:
            self.countdown.change(way)

    def _toggle_votes(self) -> None:
        self.votes.is_open = not self.votes.is_open

    def _show_votes(self) -> None:
        self.votes.is_open = True
        self.votes.are_shown = not self.votes.are_shown

    def _copy(self) -> None:
        language = self._host.language
        table = self.votes.table(self._document.map, language)
        QGuiApplication.clipboard().setText(table)
        self._say(tr(language, "The result of the vote was copied as a table."))

    def _tag(self) -> None:
        language = self._host.language
        tagged = self.votes.tagged(self._document.map, language)
        if self._document.apply(tagged, tr(language, "Write dots as tags")):
            self._say(tr(language, "The result of the vote was written as tags."))

    def _say(self, sentence: str) -> None:
        """Tell it here and in the editor's window, which may be covered by this one."""
        self.said = sentence
        self._host.notice(sentence)

    def _tick(self) -> None:
        """Paint the time that is left, as long as it passes."""
        if self.countdown.is_running != self._timer.isActive():
            if self.countdown.is_running:
                self._timer.start()
            else:
                self._timer.stop()
        self.changed.emit()


def _pill(marks: list[Mark], icon: str, words: str, ink: str, right: float, room: Stage) -> float:
    """Add a sign with words at the lower edge, ending at `right`; gives where it begins."""
    style = stage.CARD
    w = 2 * _PILL_PAD + stage.ICON + 14 + width(words, style)
    x, y = right - w, room.height - _PILL_BELOW - _PILL
    marks += [
        Box(x, y, w, _PILL, fill="surface", stroke="control", stroke_width=2, radius=_PILL / 2),
        symbol(icon, ink, x + _PILL_PAD, y + (_PILL - stage.ICON) / 2, stage.ICON),
        line(words, style, ink, x + _PILL_PAD + stage.ICON + 14, y + (_PILL - style.line) / 2),
    ]
    return x


def _dots(spot: Spot, number: int) -> list[Mark]:
    """The dots of a card, as a number at its upper right corner."""
    x, y, w, h = spot.rect
    small = h < _DOT
    words, style = str(number), stage.LABEL if small else stage.CARD
    high = _SMALL_DOT if small else _DOT
    wide = max(high, width(words, style) + 24)
    left = x + w - wide + 12
    top = y + (h - high) / 2 if small else y - 14
    return [
        Box(left - 3, top - 3, wide + 6, high + 6, fill="canvas", radius=high),
        Box(left, top, wide, high, fill="accent", radius=high / 2),
        line_around(words, style, "onAccent", left + wide / 2, top + (high - style.line) / 2),
    ]
