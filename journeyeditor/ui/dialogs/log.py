"""Log dialog: what the program has noted about itself, to be read and passed on."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.look.styles import META
from journeyeditor.storage.log import last_of_log, log_file, log_folder
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.labels import paragraph
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.window_place import come_up


class LogDialog(QDialog):
    """Shows the end of the log."""

    def __init__(self, parent: QWidget | None, language: Language) -> None:
        """Read the log as it is now."""
        super().__init__(parent)
        self._language: Language = language
        self.setObjectName("log")
        self.setWindowTitle(tr(language, "Log"))
        come_up(self, 760, 520)
        found = last_of_log()
        self._text = QPlainTextEdit(found)
        self._text.setObjectName("text")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(font_of(META))
        self._text.setPlaceholderText(tr(language, "Nothing went wrong so far."))
        self._text.setAccessibleName(tr(language, "Log"))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.moveCursor(QTextCursor.MoveOperation.End)
        self._lay_out(empty=not found)

    def _lay_out(self, *, empty: bool) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(12)
        page.addWidget(
            paragraph(
                tr(
                    self._language,
                    "What went wrong in the program, with times. It stays on this machine, in “{file}”.",
                    file=str(log_file()),
                ),
                "text2",
            )
        )
        page.addWidget(self._text, 1)
        copy = self._button("copy", tr(self._language, "Copy"), self._copy)
        copy.setEnabled(not empty)
        folder = self._button("folder", tr(self._language, "Open folder"), self._open_folder)
        close = self._button("close", tr(self._language, "Close"), self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(copy)
        foot.addWidget(folder)
        foot.addStretch(1)
        foot.addWidget(close)
        page.addLayout(foot)

    def _button(self, name: str, text: str, do: Callable[..., object]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())

    def _open_folder(self) -> None:
        with suppress(OSError):  # nothing can be kept there: then there is nothing to be seen
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder(made=True))))
