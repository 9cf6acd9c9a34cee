"""About: what program this is, in which versions of what, and the licences of all it uses."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

import journeyeditor
from journeyeditor.look.styles import BODY_STRONG, DIALOG_TITLE, META
from journeyeditor.storage.licences import Licensed, licences
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.labels import label, paragraph
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import app_icon
from journeyeditor.ui.style.scale import scaled
from journeyeditor.ui.versions import in_one_line, versions
from journeyeditor.ui.window_place import come_up

_ICON = 56
_LIST = 230
_AIR = 14
"""px above and below the two lines of a licence, together."""


class AboutDialog(QDialog):
    """Shows versions, and the text of each licence."""

    def __init__(self, parent: QWidget | None, language: Language) -> None:
        """Speak the program's language; licences speak their own."""
        super().__init__(parent)
        self._language: Language = language
        self._licences = licences()
        self.setObjectName("about")
        self.setWindowTitle(tr(language, "About Journey Editor"))
        come_up(self, 840, 620)
        self._list = QListWidget()
        self._list.setObjectName("licences")
        self._list.setFixedWidth(scaled(_LIST))
        self._list.setAccessibleName(tr(language, "Licences"))
        self._text = QPlainTextEdit()
        self._text.setObjectName("licence")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(font_of(META))
        self._text.setAccessibleName(tr(language, "Text of the licence"))
        height = 2 * self._list.fontMetrics().lineSpacing() + scaled(_AIR)
        for licensed in self._licences:
            item = QListWidgetItem(_named(licensed))
            item.setSizeHint(QSize(0, height))  # Qt forgets the sheet's padding for two lines
            self._list.addItem(item)
        self._lay_out()
        self._list.currentRowChanged.connect(self._show)
        self._list.setCurrentRow(0)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(12)
        page.addLayout(self._head())
        page.addLayout(self._versions())
        page.addWidget(label(tr(self._language, "Licences"), BODY_STRONG))
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self._list)
        both.addWidget(self._text, 1)
        page.addLayout(both, 1)
        copy = QPushButton(tr(self._language, "Copy versions"))
        copy.setObjectName("copy")
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(in_one_line()))
        close = QPushButton(tr(self._language, "Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(close)
        page.addLayout(foot)

    def _head(self) -> QHBoxLayout:
        picture = label()
        size = scaled(_ICON)
        picture.setPixmap(app_icon().pixmap(size, size))
        name = label(
            tr(self._language, "Journey Editor {version}", version=journeyeditor.__version__),
            DIALOG_TITLE,
        )
        name.setObjectName("name")
        what = paragraph(
            tr(
                self._language,
                "A free, offline editor for customer journey maps. It may be used, changed and "
                "passed on by everybody (MIT licence).",
            ),
            "text2",
        )
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(name)
        words.addWidget(what)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _versions(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, (name, version) in enumerate(versions()[1:]):
            shown = tr(self._language, "System") if name == "System" else name
            grid.addWidget(label(shown, role="text2"), row, 0)
            value = label(version)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(value, row, 1)
        return grid

    def _show(self, row: int) -> None:
        licensed = self._licences[row]
        missing = tr(
            self._language,
            "The licence is {licence}; its text is with the library.",
            licence=licensed.licence,
        )
        self._text.setPlainText(licensed.text.strip("\n") or missing)


def _named(licensed: Licensed) -> str:
    name = " ".join(filter(None, (licensed.name, licensed.version)))
    return f"{name}\n{licensed.licence}" if licensed.licence else name
