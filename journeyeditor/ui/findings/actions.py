"""Actions: the buttons of the chosen finding, and the field for a note when it is put aside."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from journeyeditor.analysis import Finding
from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.texts import tr
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.controls.buttons import ToolButton
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.findings import doing
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

_APART = 4
"""px more between an icon and its text than Qt leaves there."""


@sturdy
class FindingActions(QWidget):
    """What can be done about the chosen finding."""

    def __init__(self, desk: Desk, finding: Finding, palette: Palette) -> None:
        """Offer what fits the finding."""
        super().__init__()
        self._desk = desk
        self._finding = finding
        self._palette = palette
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in self._offered():
            row.addWidget(button)
        row.addWidget(self._more())
        row.addStretch(1)
        self._note = _NoteField(tr(desk.language, "Why it may stay as it is (optional)"))
        self._note.hide()
        self._note.entered.connect(self._put_aside)
        self._note.left.connect(self._leave_note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 2)
        column.addWidget(self._buttons)
        column.addWidget(self._note)

    def _offered(self) -> list[QPushButton]:
        language, finding = self._desk.language, self._finding
        made: list[QPushButton] = []
        if finding.code in doing.MENDING:
            icon, text = doing.MENDING[finding.code]
            mend = self._button("finding-mend", tr(language, text), icon)
            mend.clicked.connect(lambda: doing.mend(self._desk, finding))
            made.append(mend)
        if finding.code == "hurdle-without-solution":
            link = self._button("finding-link", tr(language, "Link existing …"))
            link.clicked.connect(lambda: self._open_solutions(link))
            link.setEnabled(bool(doing.solutions(self._desk.session.document.map)))
            if not link.isEnabled():
                link.setToolTip(plain_tooltip(tr(language, "There is no solution yet.")))
            made.append(link)
        elif finding.code not in doing.MENDING:
            cause = self._button("finding-note", tr(language, "Note the cause …"))
            cause.clicked.connect(self._ask_note)
            made.append(cause)
        if len(made) < 2:
            aside = self._button("finding-ignore", tr(language, "Ignore"))
            aside.clicked.connect(lambda: doing.put_aside(self._desk, finding, ""))
            made.append(aside)
        return made

    def _button(self, name: str, text: str, icon: str = "") -> QPushButton:
        made = QPushButton(text)
        made.setObjectName(name)
        if icon:
            made.setProperty("rank", "primary")
            size = scaled(tokens().icon.meta)
            made.setIcon(icon_of(icon, self._palette, size, "onAccent"))
            made.setIconSize(QSize(size + _APART, size))
        return made

    def _more(self) -> ToolButton:
        more = ToolButton(self._palette)
        more.setObjectName("finding-more")
        more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        more.setIcon(icon_of("ellipsis", self._palette, scaled(tokens().icon.meta)))
        more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        text = tr(self._desk.language, "More")
        more.setAccessibleName(text)
        more.setToolTip(plain_tooltip(text))
        more.clicked.connect(lambda: self._open_more(more))
        return more

    def _open_more(self, below: QWidget) -> None:
        language, menu = self._desk.language, QMenu(self)
        menu.setObjectName("finding-menu")
        shown = menu.addAction(tr(language, "Show on the map"))
        shown.setObjectName("finding-show")
        shown.triggered.connect(lambda: doing.reveal(self._desk, self._finding))
        menu.addSeparator()
        plain = menu.addAction(tr(language, "Ignore"))
        plain.setObjectName("finding-ignore-plain")
        plain.triggered.connect(lambda: doing.put_aside(self._desk, self._finding, ""))
        noted = menu.addAction(tr(language, "Note the cause and ignore …"))
        noted.setObjectName("finding-ignore-noted")
        noted.triggered.connect(self._ask_note)
        _pop_up(menu, below)

    def _open_solutions(self, below: QWidget) -> None:
        menu = QMenu(self)
        menu.setObjectName("finding-solutions")
        journey = self._desk.session.document.map
        numbers = self._desk.canvas.places.plan.numbers
        for id_, text in doing.solutions(journey):
            words = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, 320)
            entry = menu.addAction(f"{numbers.get(id_, '')}  {words}".replace("&", "&&"))
            entry.setObjectName(f"link-{id_}")
            entry.triggered.connect(
                lambda _=False, id_=id_: doing.link(self._desk, self._finding, id_)
            )
        _pop_up(menu, below)

    def _ask_note(self) -> None:
        self._buttons.hide()
        self._note.show()
        self._note.setFocus()

    def _leave_note(self) -> None:
        self._note.hide()
        self._buttons.show()

    def _put_aside(self, note: str) -> None:
        doing.put_aside(self._desk, self._finding, note)


@sturdy
class _NoteField(QLineEdit):
    """Where a cause is noted: Enter keeps it, Esc gives it up."""

    entered = Signal(str)
    left = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setObjectName("finding-cause")
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Take what was typed, or go back to the buttons."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _pop_up(menu: QMenu, below: QWidget) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(below.mapToGlobal(QPoint(0, below.height() + 2)))
