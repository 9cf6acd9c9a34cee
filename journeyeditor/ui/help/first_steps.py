"""First steps: a card beside the filled-in example that says what to try on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look.styles import BODY_STRONG, DIALOG_TITLE
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.labels import label, paragraph
from journeyeditor.ui.style.appearance import language_for
from journeyeditor.ui.style.scale import scaled
from journeyeditor.ui.window import MainWindow

_WIDTH = 340
_MARGIN = 24


@sturdy
class FirstSteps(QFrame):
    """Stands over the lower right corner of the map until it is closed or another map is opened."""

    def __init__(self, window: MainWindow) -> None:
        """Stand in a window, beside the map that is open in it now."""
        super().__init__(window)
        self._window = window
        self._document = window.document
        self._page = QWidget(self)
        self.setObjectName("first-steps")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        self._following = QTimer(self, singleShot=True, interval=0)
        self._following.timeout.connect(self._follow)
        self._adopt()
        window.settings.changed.connect(self._write, Qt.ConnectionType.QueuedConnection)
        self._write()
        self.show()
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Stay in the corner when the map moves or changes its size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._settle()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _adopt(self) -> None:
        """Stand beside the canvas there is now; when it goes, look what has come in its place."""
        self._canvas = self._window.canvas
        self._canvas.installEventFilter(self)
        self._canvas.destroyed.connect(self._following.start)

    def _follow(self) -> None:
        """Stay with the example on its new canvas; go when another map is there."""
        if self._window.document is self._document:
            self._adopt()
            self._settle()
        else:
            self.hide()
            self.deleteLater()

    def _write(self) -> None:
        """Say everything in the language that was chosen."""
        language = language_for(self._window.settings.values)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(tr(language, "First map in 5 minutes"), DIALOG_TITLE))
        column.addWidget(paragraph(tr(language, "A filled-in example, to try things on:"), "text2"))
        column.addLayout(_steps(language))
        column.addLayout(self._foot(language))
        self.setAccessibleName(tr(language, "First map in 5 minutes"))
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(self._page, page)
        self._page.hide()
        self._page.deleteLater()
        self._page = page
        page.show()
        self._settle()

    def _foot(self, language: Language) -> QHBoxLayout:
        begin = QPushButton(tr(language, "Begin my own map …"))
        begin.setObjectName("first-begin")
        begin.setDefault(True)
        begin.clicked.connect(self._begin)
        close = QPushButton(tr(language, "Close"))
        close.setObjectName("first-close")
        close.setAutoDefault(False)
        close.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(begin)
        return row

    def _begin(self) -> None:
        self._window.files.new()

    def _leave(self) -> None:
        self._canvas.removeEventFilter(self)
        self._canvas.setFocus()
        self.hide()
        self.deleteLater()

    def _settle(self) -> None:
        """Take the size that the texts need, in the corner of the map."""
        width = min(scaled(_WIDTH), max(scaled(_WIDTH) // 2, self._canvas.width() - 2 * _MARGIN))
        self.setFixedWidth(width)
        self.setFixedHeight(max(self.heightForWidth(width), self.sizeHint().height()))
        corner = self._canvas.mapTo(self._window, self._canvas.rect().bottomRight())
        self.move(corner.x() - width - _MARGIN, corner.y() - self.height() - _MARGIN)
        self.raise_()


def _steps(language: Language) -> QGridLayout:
    """Number what can be tried."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    steps = (
        tr(language, "Double-click a card and write. Ctrl+Z takes anything back."),
        tr(language, "Click into a cell and press Ins: a new card stands there."),
        tr(language, "Drag cards to other phases, and a face on the curve up or down."),
        tr(language, "Select a card: all its fields are in the inspector at the right."),
        tr(language, "Save with Ctrl+S. Ctrl+E makes a PDF or an Excel workbook."),
    )
    for number, text in enumerate(steps):
        grid.addWidget(
            label(str(number + 1), BODY_STRONG, "accent"), number, 0, Qt.AlignmentFlag.AlignTop
        )
        grid.addWidget(paragraph(text), number, 1)
    return grid
