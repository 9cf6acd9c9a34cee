"""Words field: short words as chips, added with completion and taken away one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import cast

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, QStringListModel, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.edits import cards
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import META
from journeyeditor.models import JourneyMap
from journeyeditor.texts import tr
from journeyeditor.ui.controls.completing import complete
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.inspector.buttons import link_button
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.fields.texts import Line
from journeyeditor.ui.inspector.flow import Flow
from journeyeditor.ui.inspector.subject import Subject
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import paint_icon
from journeyeditor.ui.style.scale import scaled

_HEIGHT, _SIDE, _CROSS = 22, 8, 12


@sturdy
class Chip(QToolButton):
    """A word with a cross; pressing it, or Delete and Backspace, takes the word away."""

    def __init__(self, palette: Palette, word: str, text: str, remove: str) -> None:
        """Show `text` for the word; `remove` says what pressing it does."""
        super().__init__()
        self._palette = palette
        self.word = word
        self.setObjectName(f"chip-{word}")
        self.setText(text)
        self.setFont(font_of(META))
        self.setAccessibleName(remove)
        self.setToolTip(plain_tooltip(remove))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Leave room for text and cross."""
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(2 * _SIDE + width + 4 + scaled(_CROSS), scaled(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Go away by Delete and Backspace, too."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint ground, text and cross."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, radius = self._palette.ink, tokens().radius.chip
        area = QRectF(self.rect())
        painter.setPen(QColor(ink("accent")) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink("pressed" if self.underMouse() else "hover")))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(QColor(ink("text")))
        cross = scaled(_CROSS)
        room = area.adjusted(_SIDE, 0, -_SIDE - 4 - cross, 0)
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, round(room.width()) + 1
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        top = (self.height() - cross) / 2
        place = QRectF(self.width() - _SIDE - cross + 2, top, cross, cross)
        paint_icon(painter, "x", ink("text2"), place)
        painter.end()


@sturdy
class WordsField(Field):
    """Chips and a line for one more. `known` gives what completes; `names` what words are called."""

    def __init__(
        self,
        room: Room,
        name: str,
        title: str,
        add: str,
        *,
        known: Callable[[JourneyMap], Iterable[str]],
        names: Mapping[str, str] | None = None,
    ) -> None:
        """Call the button that opens the line `add`."""
        super().__init__(room, name, title)
        self._known = known
        self._names = names or {}
        self._shown: tuple[str, ...] | None = None
        self._box = QWidget()
        self._flow = Flow(self._box, 5)
        self._add = link_button(room.palette, "plus", add)
        self._add.setObjectName(f"add-{name}")
        self._line = Line()
        self._line.setObjectName(f"new-{name}")
        self._line.setAccessibleName(add)
        self._line.setFixedWidth(scaled(130))
        self._line.hide()
        self._flow.addWidget(self._add)
        self._flow.addWidget(self._line)
        self.place(self._box)
        self._add.clicked.connect(self._open)
        self._line.returnPressed.connect(self._take)
        self._line.installEventFilter(self)

    def show_subject(self, subject: Subject) -> None:
        """Show the words of all cards; a dash beside the label where they differ."""
        found = [cast("tuple[str, ...]", card.__dict__[self.name]) for card in subject.records]
        words = tuple(dict.fromkeys(word for each in found for word in each))
        self.tell_aside("\u2014" if any(each != found[0] for each in found) else "")
        if words != self._shown:
            self._shown = words
            self._fill(words)

    def leave(self) -> None:
        """Take what was typed, and close the line."""
        self._take()
        self._line.hide()
        self._add.show()

    def reset(self) -> None:
        """Forget what was typed."""
        super().reset()
        self._line.clear()
        self._line.hide()
        self._add.show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Take the last word away by Backspace in the empty line; take the typed one by a comma."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Backspace and not self._line.text() and self._shown:
            self._remove(self._shown[-1])
            return True
        if event.text() == ",":
            self._take()
            return True
        return False

    def _fill(self, words: tuple[str, ...]) -> None:
        focused = [chip.hasFocus() for chip in self._box.findChildren(Chip)]
        for chip in self._box.findChildren(Chip):
            self._flow.removeWidget(chip)
            chip.hide()
            chip.setParent(None)
            chip.deleteLater()
        self._flow.removeWidget(self._add)
        self._flow.removeWidget(self._line)
        previous: QWidget | None = None
        for word in words:
            text = self._names.get(word, word)
            remove = tr(self.room.language, "Remove “{what}”", what=text)
            chip = Chip(self.room.palette, word, text, remove)
            chip.clicked.connect(self._press)
            self._flow.addWidget(chip)
            chip.show()
            if previous is not None:
                QWidget.setTabOrder(previous, chip)
            previous = chip
        self._flow.addWidget(self._add)
        self._flow.addWidget(self._line)
        if previous is not None:
            QWidget.setTabOrder(previous, self._add)
            QWidget.setTabOrder(self._add, self._line)
        if any(focused):
            self._add.setFocus()
        self._box.updateGeometry()

    def _press(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self._remove(chip.word)

    def _remove(self, word: str) -> None:
        self._change(lambda words: tuple(each for each in words if each != word))

    def _open(self) -> None:
        journey = self.room.desk.session.document.map
        offered = [self._names.get(word, word) for word in self._known(journey)]
        words = QStringListModel(sorted(set(offered), key=str.casefold))
        words.setParent(complete(self._line, words, self._line))
        self._line.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._add.hide()

    def _take(self) -> None:
        typed = " ".join(self._line.text().split())
        self._line.clear()
        if typed:
            same = (
                word for word, name in self._names.items() if name.casefold() == typed.casefold()
            )
            word = next(same, typed)
            self._change(lambda words: words if word in words else (*words, word))

    def _change(self, change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> None:
        """Change the words of every card that is looked at."""
        name = self.name

        def edit(journey: JourneyMap, subject: Subject) -> JourneyMap:
            grouped: dict[tuple[str, ...], list[str]] = {}
            for card, id_ in zip(subject.records, subject.ids, strict=True):
                grouped.setdefault(change(card.__dict__[name]), []).append(id_)
            for words, ids in grouped.items():
                journey = cards.change_many(journey, ids, **{name: words})
            return journey

        self.room.apply(self, edit)
