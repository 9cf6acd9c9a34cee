"""Find bar: finds, and replaces, what stands in titles and cards."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QToolBar, QToolButton, QWidget

from journeyeditor.canvas.showing import show
from journeyeditor.document.sturdy import sturdy
from journeyeditor.edits import text
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import META
from journeyeditor.models import JourneyMap
from journeyeditor.models.search import matches, spans, texts
from journeyeditor.texts import Language, tr, trn
from journeyeditor.texts.numbers import number
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.controls.labels import label
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.menus.menus import Actions
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

_FIELD = 300


@sturdy
class FindBar(QToolBar):
    """A field, the number of what was found, forwards and back; a second line replaces.

    What is found is selected and shown on the canvas while the keyboard stays in the field.
    """

    def __init__(self, desk: Desk, actions: Actions, language: Language, palette: Palette) -> None:
        """Search the map that is open on `desk`; begins out of sight."""
        super().__init__()
        self._desk = desk
        self._language: Language = language
        self._found: tuple[str, ...] = ()
        self._searched: tuple[JourneyMap, str, bool] | None = None
        self._current = ""
        self.setObjectName("find-bar")
        self.setWindowTitle(tr(language, "Find"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setVisible(False)
        self._field = _Field("find", tr(language, "Find in titles and cards"))
        self._new = _Field("replace", tr(language, "Replace with"))
        self._count = label("", META, "text2")
        self._count.setObjectName("count")
        self._count.setMinimumWidth(scaled(80))
        self._case = QToolButton()
        self._replace = QPushButton(tr(language, "Replace"))
        self._all = QPushButton(tr(language, "Replace all"))
        self._second = (self._new, self._replace, self._all)
        self._build(actions, palette)
        self._connect()
        self.hide()

    def _build(self, actions: Actions, palette: Palette) -> None:
        size = scaled(tokens().icon.toolbar)
        edge = scaled(tokens().size.tool_button)
        self._case.setObjectName("match-case")
        self._case.setText(tr(self._language, "Aa"))
        self._case.setCheckable(True)
        self._case.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        words = tr(self._language, "Match capital and small letters")
        self._case.setToolTip(plain_tooltip(words))
        self._case.setAccessibleName(words)
        close = QToolButton()
        close.setObjectName("close-find")
        close.setText(tr(self._language, "Close"))
        close.setToolTip(plain_tooltip(tr(self._language, "Close (Esc)")))
        close.setIcon(icon_of("x", palette, size))
        close.clicked.connect(self.close_bar)
        self._replace.setObjectName("replace-one")
        self._all.setObjectName("replace-all")
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(4, 4, 4, 4)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        back, onward = QToolButton(), QToolButton()
        back.setDefaultAction(actions["edit.find-previous"])
        onward.setDefaultAction(actions["edit.find-next"])
        for column, part in enumerate((self._field, self._case, back, onward, self._count)):
            grid.addWidget(part, 0, column)
        grid.addWidget(close, 0, 6)
        grid.setColumnStretch(5, 1)
        grid.addWidget(self._new, 1, 0)
        grid.addWidget(self._replace, 1, 1, 1, 3)
        grid.addWidget(self._all, 1, 4)
        for button in (self._case, back, onward, close):
            button.setIconSize(QSize(size, size))
            button.setFixedSize(edge, edge)
        self.addWidget(inside)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._search)
        self._field.entered.connect(self._go)
        self._case.toggled.connect(self._search)
        self._new.entered.connect(lambda _: self.replace_one())
        self._replace.clicked.connect(self.replace_one)
        self._all.clicked.connect(self.replace_all)

    def open_bar(self, *, replacing: bool = False) -> None:
        """Come into sight, the field ready to be written in; with the line that replaces or not."""
        for part in self._second:
            part.setVisible(replacing)
        self.show()
        self.refresh()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def close_bar(self) -> None:
        """Go out of sight and give the keyboard back to the map."""
        self.hide()
        self._desk.canvas.setFocus()

    def go_on(self) -> None:
        """Show the next one found, after the last the first; asks what to find if that is not known."""
        self._go(1)

    def go_back(self) -> None:
        """Show the one found before this, before the first the last."""
        self._go(-1)

    def refresh(self) -> None:
        """Count anew if the map has changed; out of sight it waits until it is asked."""
        if self.isVisible():
            self._look()
            self._show_count()

    def replace_one(self) -> None:
        """Replace in what is shown and go on to the next one."""
        self._look()
        if self._current not in self._found:
            self._go(1)
            return
        at = self._found.index(self._current)
        self._apply((self._current,), tr(self._language, "Replace"))
        self._look()
        if self._found:
            stays = at < len(self._found) and self._found[at] == self._current
            self._show(self._found[(at + stays) % len(self._found)])
        self._show_count()

    def replace_all(self) -> None:
        """Replace everywhere, as one step, and say in how many places."""
        self._look()
        chosen = frozenset(self._found)
        count = sum(
            len(spans(found.text, self._field.text(), match_case=self._case.isChecked()))
            for found in texts(self._desk.session.document.map)
            if found.id in chosen
        )
        self._apply(self._found, tr(self._language, "Replace all"))
        words = trn(self._language, "Replaced in {n} place.", "Replaced in {n} places.", count)
        self._desk.notice(words)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt calls it
        """Hold on to no map that is not searched."""
        super().hideEvent(event)
        self._searched = None

    def _apply(self, ids: tuple[str, ...], words: str) -> None:
        document = self._desk.session.document
        after = text.substitute(
            document.map,
            ids,
            self._field.text(),
            self._new.text(),
            match_case=self._case.isChecked(),
        )
        document.apply(after, words)

    def _look(self) -> None:
        """Search, unless nothing has changed since the last time."""
        asked = (self._desk.session.document.map, self._field.text(), self._case.isChecked())
        if self._searched is None or self._searched[0] is not asked[0] or self._searched != asked:
            self._found = matches(asked[0], asked[1], match_case=asked[2])
            self._searched = asked

    def _search(self) -> None:
        """Show the first one from where the person is."""
        self._look()
        if self._found:
            self._show(self._nearest())
        self._show_count()

    def _nearest(self) -> str:
        """Give what was found at the place last shown or focused, or the next one behind it."""
        wanted = frozenset(self._found)
        here = self._current or self._desk.session.selection.focused_card or ""
        reached = False
        for named in texts(self._desk.session.document.map):
            reached = reached or named.id == here
            if reached and named.id in wanted:
                return named.id
        return self._found[0]

    def _go(self, way: int) -> None:
        self._look()
        if not self._field.text():
            self.open_bar()
        elif self._found:
            if self._current in self._found:
                at = self._found.index(self._current) + way
                self._show(self._found[at % len(self._found)])
            else:
                self._show(self._nearest())
        self._show_count()

    def _show(self, id_: str) -> None:
        self._current = id_
        hint = show(self._desk.canvas, id_)
        if hint:
            self._desk.notice(hint)

    def _show_count(self) -> None:
        asked = bool(self._field.text())
        if not asked:
            words = ""
        elif not self._found:
            words = tr(self._language, "Not found")
        elif self._current in self._found:
            words = tr(
                self._language,
                "{at} of {count}",
                at=number(self._language, self._found.index(self._current) + 1),
                count=number(self._language, len(self._found)),
            )
        else:
            words = tr(
                self._language,
                "{count} found",
                count=number(self._language, len(self._found)),
            )
        self._count.setText(words)
        for button in (self._replace, self._all):
            button.setEnabled(bool(self._found))


@sturdy
class _Field(QLineEdit):
    """A line to write in. `entered(way)` tells of Enter: 1, or -1 with Shift."""

    entered = Signal(int)

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setFixedWidth(scaled(_FIELD))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.entered.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)
