"""InlineEditor: the one text field that opens on cards and titles to edit them in place."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QPalette,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from journeyeditor.canvas.painting.inks import Inks
from journeyeditor.canvas.writing.ending import Ending
from journeyeditor.document.sturdy import sturdy
from journeyeditor.layout.plan import TextArea

_BESIDE_CARET = 2

SMALLEST_ZOOM = 0.7
"""Below this zoom a text is edited at its full size."""


@sturdy
class InlineEditor(QPlainTextEdit):
    """A plain text field over the text it edits: no frame, caret at the end, grows downwards.

    `typed(text)` follows each change, `ended(ending)` comes once, before the field hides (or stays
    where it was opened anew by then).
    """

    typed = Signal(str)
    ended = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Make the field, hidden."""
        super().__init__(parent)
        self.setObjectName("inline-editor")
        self._single_line = False
        self._composing = False
        self._open = False
        self._least = QRect()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(False)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(0, 0, self.cursorWidth() + _BESIDE_CARET, 0)
        self.hide()
        self.textChanged.connect(self._on_change)
        # A blank at the end of a wrapped line reaches beyond the field: Qt would scroll sideways.
        sideways = self.horizontalScrollBar()
        sideways.valueChanged.connect(lambda: sideways.setValue(0))

    def open(
        self,
        parent: QWidget,
        area: TextArea,
        rect: QRectF,
        zoom: float,
        inks: Inks,
        *,
        single_line: bool = False,
        added: str = "",
    ) -> None:
        """Show the field over `rect` (the parent's logical px) with the text of `area`.

        `added` is typed behind it. A single line wraps on screen but takes no line breaks.
        """
        self._single_line = single_line
        self._composing = False
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, inks.colour("surface"))
        palette.setColor(QPalette.ColorRole.Text, inks.colour("text"))
        palette.setColor(QPalette.ColorRole.Highlight, inks.colour("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, inks.colour("onAccent"))
        with QSignalBlocker(self):
            self.setParent(parent)
            self.setPalette(palette)
            self.setPlainText(area.text)
            self.moveCursor(QTextCursor.MoveOperation.End)
        self.place(area, rect, zoom)
        self._open = True
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if added:
            self.insertPlainText(added)

    def place(self, area: TextArea, rect: QRectF, zoom: float) -> None:
        """Lie over `rect` (the parent's logical px), in the style of `area` at a zoom."""
        shown_zoom = zoom if zoom >= SMALLEST_ZOOM else 1.0
        style = area.style
        font = QFont(style.face.family)
        font.setPixelSize(max(1, round(style.px * shown_zoom)))
        font.setWeight(QFont.Weight(style.face.weight))
        font.setItalic(style.face.italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setKerning(False)
        if font != self.font():
            self.setFont(font)
        grow = shown_zoom / zoom
        # The margin lies beyond the text's width, so that lines break as they do on the card.
        caret = self.cursorWidth() + _BESIDE_CARET
        size = QSizeF(rect.width() * grow + caret, rect.height() * grow)
        self._least = QRectF(rect.topLeft(), size).toAlignedRect()
        self._fit()

    @property
    def text(self) -> str:
        """What is in the field. `toPlainText` would turn hard spaces into plain ones."""
        return self.document().toRawText().translate(_LINE_ENDS)

    def finish(self, ending: Ending) -> None:
        """End the edit, if one is going on."""
        if self._open:
            self._open = False
            self.ended.emit(ending)
            # Whoever heard of the end may have opened the field again, on the next card.
            if not self._open:
                self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Enter, Esc and Tab end the edit; while an input method composes they are its own."""
        if self._composing and event.key() in _ENDING_KEYS:
            event.accept()
            return
        ending = self._ending(event)
        if ending is not None:
            event.accept()
            self.finish(ending)
        elif _is_enter(event) and self._single_line:
            event.accept()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt calls it
        """Remember whether an input method is composing."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt calls it
        """Leaving the field ends the edit; a pop-up menu or a passive window does not."""
        super().focusOutEvent(event)
        passing = (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
        )
        if event.reason() not in passing and not self._composing:
            self.finish(Ending.LEFT)

    def _ending(self, event: QKeyEvent) -> Ending | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if _is_enter(event):
            if control:
                return Ending.NEW_BELOW
            return None if shift else Ending.ENTER
        match event.key():
            case Qt.Key.Key_Escape:
                return Ending.ESCAPE
            case Qt.Key.Key_Tab if not shift:
                return Ending.NEXT
            case Qt.Key.Key_Backtab | Qt.Key.Key_Tab:
                return Ending.PREVIOUS
            case _:
                return None

    def _on_change(self) -> None:
        self._fit()
        if self._open:
            text = self.text
            self.typed.emit(" ".join(text.split("\n")) if self._single_line else text)

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        needed = round(self.document().size().height() * line) + 2
        rect = QRect(self._least)
        rect.setHeight(max(rect.height(), needed))
        self.setGeometry(rect)


_ENDING_KEYS = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    }
)
_LINE_ENDS = dict.fromkeys((0x2028, 0x2029), "\n")


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
