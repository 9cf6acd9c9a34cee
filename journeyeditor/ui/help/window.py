"""Help window: the pages of the help with their contents and a search, beside the map.

It shows nothing but the program's own pages and pictures: whatever else a page might name is not
fetched, and an address opens only after it has been shown and agreed to.
"""

from __future__ import annotations

from string import Template
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette
from journeyeditor.look.styles import BODY
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.labels import paragraph
from journeyeditor.ui.dialogs.asking import Asker
from journeyeditor.ui.help.pages import PAGES, matching, pages, picture
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.style.appearance import language_for, palette_for
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.scale import scaled
from journeyeditor.ui.window_place import come_up

_SIZE: Final = (980, 720)
_CONTENTS: Final = 272
_ID: Final = Qt.ItemDataRole.UserRole
_PICTURES_RATIO: Final = 2.0
"""Pixels of a picture to the px."""
_STYLE: Final = Template("""
h1 { font-size: ${page}px; font-weight: 600; margin: 0 0 8px 0; }
h2 { font-size: ${head}px; font-weight: 600; margin: 18px 0 4px 0; }
p { margin: 0 0 10px 0; line-height: 145%; }
.picture { margin: 6px 0 14px 0; line-height: 100%; }
li { margin: 0 0 6px 0; line-height: 145%; }
span { background-color: $ground; font-weight: 500; white-space: pre; }
a { color: $link; text-decoration: none; }
""")


class HelpWindow(QDialog):
    """Shows the help; it follows the settings and stands beside the window it was opened from."""

    def __init__(self, parent: QWidget | None, settings: Settings, asker: Asker) -> None:
        """Begin with the first page; `asker` is asked before an address is opened."""
        super().__init__(parent)
        self._settings = settings
        self._asker = asker
        self._language: Language = "en"
        self._shown: object = None
        self.setObjectName("help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        come_up(self, *_SIZE)
        self._search = QLineEdit()
        self._search.setObjectName("search")
        self._search.setClearButtonEnabled(True)
        self._contents = QListWidget()
        self._contents.setObjectName("contents")
        self._contents.setWordWrap(True)
        self._contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = paragraph("", "text2")
        self._browser = _Browser()
        self._browser.setObjectName("page")
        self._lay_out()
        self._search.textChanged.connect(self._narrow)
        self._contents.currentItemChanged.connect(lambda *_: self._show_current())
        self._browser.anchorClicked.connect(self._follow_link)
        self._renew()
        settings.changed.connect(self._renew, Qt.ConnectionType.QueuedConnection)

    def show_page(self, id_: str) -> None:
        """Show a page by its id."""
        self._search.clear()
        for row in range(self._contents.count()):
            if self._contents.item(row).data(_ID) == id_:
                self._contents.setCurrentRow(row)

    def _lay_out(self) -> None:
        self._side = QWidget()
        left = QVBoxLayout(self._side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self._search)
        left.addWidget(self._none)
        left.addWidget(self._contents, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.setSpacing(12)
        row.addWidget(self._side)
        row.addWidget(self._browser, 1)

    def _renew(self) -> None:
        """Speak and look as the settings say now; the page stays."""
        values = self._settings.values
        look = language_for(values), palette_for(values), values.text_size
        if look == self._shown:
            return
        self._shown = look
        self._language = look[0]
        self.setWindowTitle(tr(self._language, "Help"))
        words = tr(self._language, "Search the help")
        self._search.setPlaceholderText(words)
        self._search.setAccessibleName(words)
        self._contents.setAccessibleName(tr(self._language, "Contents"))
        self._browser.setAccessibleName(tr(self._language, "Help"))
        self._none.setText(tr(self._language, "No page says that."))
        self._side.setFixedWidth(scaled(_CONTENTS))
        self._browser.dress(self._language, look[1])
        self._narrow(self._search.text())
        self._show_current()

    def _narrow(self, wanted: str) -> None:
        """List the pages that hold what is looked for, and show the first, or stay."""
        chosen = self._current() or PAGES[0]
        found = matching(self._language, wanted)
        self._contents.clear()
        for page in found:
            item = QListWidgetItem(page.title)
            item.setData(_ID, page.id)
            self._contents.addItem(item)
        ids = [page.id for page in found]
        self._contents.setCurrentRow(ids.index(chosen) if chosen in ids else 0)
        self._none.setVisible(not found)
        self._show_found()

    def _show_current(self) -> None:
        if current := self._current():
            self._browser.show_page(current)
            self._show_found()

    def _current(self) -> str:
        """The id of the page that is chosen; empty if none is."""
        chosen = self._contents.selectedItems()
        return str(chosen[0].data(_ID)) if chosen else ""

    def _show_found(self) -> None:
        words = self._search.text().split()
        if words:
            self._browser.mark(words[0])

    def _follow_link(self, link: QUrl) -> None:
        """Go to another page; an address of the world outside is asked about first."""
        target = link.toString()
        if target in PAGES:
            self.show_page(target)
        elif link.scheme() in ("https", "http", "mailto") and self._asker.may_open(target):
            QDesktopServices.openUrl(link)


@sturdy
class _Browser(QTextBrowser):
    """Shows a page; knows no resources but the pictures of the help."""

    def __init__(self) -> None:
        super().__init__()
        self._language: Language = "en"
        self._page = ""
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(16)

    def dress(self, language: Language, palette: Palette) -> None:
        """Speak a language in a palette's colours and the size of now; the page is to be shown again."""
        self._language, self._page = language, ""
        sizes = {"page": scaled(22), "head": scaled(16)}
        inks = {"ground": palette.ink("hover"), "link": palette.ink("accentText")}
        self.document().setDefaultFont(font_of(BODY))
        self.document().setDefaultStyleSheet(_STYLE.substitute({**sizes, **inks}))

    def show_page(self, id_: str) -> None:
        """Show a page from its top; the one that is shown already stays where it is."""
        if id_ == self._page:
            return
        self._page = id_
        (content,) = (page.content for page in pages(self._language) if page.id == id_)
        self.document().clear()
        self.setHtml(content)

    def mark(self, word: str) -> None:
        """Mark the first place where a word stands, and scroll there."""
        cursor = self.textCursor()
        cursor.setPosition(0)
        self.setTextCursor(cursor)
        if not self.find(word):
            self.find(word, QTextDocument.FindFlag(0))

    def loadResource(self, _kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt calls it
        """Give a picture of the help; everything else is empty."""
        named = name if isinstance(name, str) else name.toString()
        image = QImage()
        image.loadFromData(picture(self._language, named), "PNG")
        if not image.isNull():
            image.setDevicePixelRatio(_PICTURES_RATIO)
        return image
