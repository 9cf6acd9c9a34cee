"""Workspace: the map between the panel at its left and the inspector at its right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSplitter, QSplitterHandle, QVBoxLayout, QWidget

from journeyeditor.canvas.showing import show
from journeyeditor.canvas.view import Canvas
from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.models import JourneyMap
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.findings.watch import FindingsWatch
from journeyeditor.ui.menus.menus import Actions
from journeyeditor.ui.panels.guest import Guest
from journeyeditor.ui.panels.parts import LEFT, RIGHT, Part
from journeyeditor.ui.panels.side_panel import SidePanel
from journeyeditor.ui.panels.widths import PanelWidths
from journeyeditor.ui.style.scale import scaled

_LINE = 1
"""px of a panel's edge that are seen; Qt makes it wider for the pointer, over both neighbours."""
_RAIL_BELOW = 1360
_CLOSED_BELOW = 1180

if TYPE_CHECKING:
    from journeyeditor.ui.findings.panel import FindingsPanel


@sturdy
class Workspace(QSplitter):
    """Canvas and panels. `changed()` tells that a panel was opened or closed.

    Until somebody opens or closes a panel it goes by the window's width.
    """

    changed = Signal()

    def __init__(self, desk: Desk, actions: Actions, palette: Palette) -> None:
        """Stand empty until `show_canvas`."""
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("workspace")
        self._desk = desk
        self._actions = actions
        self._palette = palette
        self.line = QColor(palette.ink("line"))
        self.setHandleWidth(_LINE)
        self.setChildrenCollapsible(False)
        self._canvas: Canvas | None = None
        self.side = SidePanel(LEFT, self._made, desk.language, palette)
        self.side.show_tab(desk.settings.values.left_tab)
        self.side.fold(folded=True)
        self.side.unfolding.connect(self.show_tab)
        self.side.row_chosen.connect(self._show_row)
        self.right = _right_frame()
        self._inspector: QWidget | None = None
        self._findings: FindingsPanel | None = None
        self._watch: FindingsWatch | None = None
        self._column = QVBoxLayout(self.right)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.guest = Guest(self._column)
        self.addWidget(self.side)
        self.addWidget(self.right)
        self._hidden = False
        self._complete = False
        desk.settings.changed.connect(self._show_remarks)
        self._widths = PanelWidths(desk.settings.values)
        self.splitterMoved.connect(self._keep_widths)

    @property
    def left_open(self) -> bool:
        """Whether the left panel is open, not folded to its rail."""
        return not self._hidden and not self.side.is_folded

    @property
    def right_open(self) -> bool:
        """Whether the inspector is open."""
        elsewhere = self._hidden or self.findings_open or self.guest_open
        return not elsewhere and not self.right.isHidden()

    @property
    def findings_open(self) -> bool:
        """Whether the findings are shown in the inspector's place."""
        return self._watch is not None and self._watch.is_open and not self._hidden

    @property
    def guest_open(self) -> bool:
        """Whether something else than findings and inspector is shown in their place."""
        return self.guest.is_there and not self._hidden and not self.findings_open

    @property
    def findings(self) -> FindingsWatch:
        """What is missing in the map that is shown."""
        if self._watch is None:
            raise LookupError("no map is shown")
        return self._watch

    @property
    def panels_hidden(self) -> bool:
        """Whether everything at the sides is out of the way."""
        return self._hidden

    def show_canvas(self, canvas: Canvas, findings: FindingsWatch) -> None:
        """Show another map's canvas, or take over that of a workspace before, with panels made for it."""
        old, self._canvas = self._canvas, canvas
        self._watch = findings
        if old is None:
            self.insertWidget(1, canvas)
            canvas.show()  # one that comes from elsewhere is hidden by that
        else:
            self.replaceWidget(1, canvas)
            old.deleteLater()
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setStretchFactor(2, 0)
        self.side.forget_pages()
        self.side.show_rows(canvas.document.map)
        if self._inspector is not None:
            _close(self._inspector)
            self._inspector = None
        self._take_findings_away()
        canvas.document.changed.connect(self._follow)
        self._show_remarks()
        self._settle()

    def complete(self) -> None:
        """Make what the panels hold; until then there is only room for it, and the map comes sooner."""
        if not self._complete:
            self._complete = True
            self.side.complete()
            self._settle()

    def toggle_left(self) -> None:
        """Open the left panel, or fold it to its rail."""
        self._choose(left_open=not self.left_open)

    def toggle_right(self) -> None:
        """Open the inspector, or close it."""
        opening = not self.right_open
        self.findings.is_open = False
        self._choose(**self.guest.give_way(opening))

    def show_findings(self, *, shown: bool) -> None:
        """Show the findings in the inspector's place, with the keyboard, or the inspector again."""
        self.findings.is_open = shown
        self._hidden = self._hidden and not shown
        self._settle()
        if self._findings is not None:
            self._findings.take_focus()
        elif self._canvas is not None:
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_panels(self) -> None:
        """Take everything at the sides out of the way, or bring back what was there."""
        self._hidden = not self._hidden
        self._settle()

    def show_guest(self, part: Part | None) -> None:
        """Show something else in the inspector's place, made anew; None: the inspector again."""
        self.guest.come(None if part is None else self._made(part))
        if part is not None:
            self.findings.is_open = False
        self._settle()

    def show_tab(self, id_: str) -> None:
        """Open the left panel with a tab and let it have the keyboard."""
        self.complete()
        self.side.show_tab(id_)
        self._choose(left_open=True)
        self.side.take_focus()

    def remember(self) -> None:
        """Keep the widths and the tab for the next start."""
        self._desk.settings.update(
            left_width=self._widths.left, right_width=self._widths.right, left_tab=self.side.tab
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt calls it
        """Fold what has no room, unless somebody chose it to be open."""
        self._settle()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt calls it
        """Come up with the widths that were left."""
        super().showEvent(event)
        self._arrange()

    def createHandle(self) -> QSplitterHandle:  # noqa: N802 - Qt calls it
        """Make an edge that is seen as a line."""
        return _Edge(self)

    def _choose(self, **changes: bool) -> None:
        if self._hidden:
            self._hidden = False
        self._desk.settings.update(**changes)
        self._settle()

    def _settle(self) -> None:
        """Open and fold as it was chosen, or as the width asks for."""
        values = self._desk.settings.values
        before = self._standing()
        size = tokens().size
        usual = size.left_panel.default + size.right_panel.default
        width = self.window().width() - (scaled(usual) - usual)  # larger panels leave less room
        left = width >= _RAIL_BELOW if values.left_open is None else values.left_open
        right = width >= _CLOSED_BELOW if values.right_open is None else values.right_open
        self.side.setVisible(bool(LEFT) and not self._hidden)
        if LEFT and self.side.is_folded == left:
            self.side.fold(folded=not left)
            self._arrange()
        self._settle_right(wanted=right and not self._hidden)
        if self._canvas is not None and self._standing() != before:
            self.changed.emit()

    def _standing(self) -> tuple[bool, ...]:
        right = self.right.isHidden(), self._findings is None, self.guest_open
        return (*right, self.side.is_folded, self.side.isHidden())

    def _settle_right(self, *, wanted: bool) -> None:
        if RIGHT is None or self._canvas is None:
            self.right.hide()
            return
        findings, before = self.findings_open, self._findings
        if findings and self._findings is None:
            from journeyeditor.ui.findings.panel import FindingsPanel

            self._findings = FindingsPanel(self._desk, self._palette)
            self._column.addWidget(self._findings)
        elif not findings:
            self._take_findings_away()
        guest = self.guest_open
        wanted = wanted or (self.guest.is_away and not self._hidden)
        wants_it = wanted and not findings and not guest and self._complete
        if wants_it and self._inspector is None:
            self._inspector = self._made(RIGHT)
            self._column.addWidget(self._inspector)
        if self._inspector is not None:
            self._inspector.setVisible(not findings and not guest)
        self.guest.show(shown=guest)
        shown = wanted or findings or guest
        if self.right.isHidden() == shown or self._findings is not before:
            self.right.setVisible(shown)
            self._arrange()

    def _take_findings_away(self) -> None:
        """Close the panel of findings, and take their marks off the map."""
        if self._findings is not None:
            self._findings.rest()
            _close(self._findings)
            self._findings = None

    def _arrange(self) -> None:
        """Let the panels have the widths they had last; the canvas takes the rest."""
        room = self.width() - (self.count() - 1) * self.handleWidth()
        folded, closed, marked = self.side.is_folded, self.right.isHidden(), self.findings_open
        self.setSizes(self._widths.shared(room, folded=folded, findings=marked, closed=closed))

    def _keep_widths(self) -> None:
        self._widths.keep(
            self.side.width() if self.left_open else None,
            self.right.width() if self.right_open else None,
        )

    def _made(self, part: Part) -> QWidget:
        return part.make(self._desk, self._actions, self._palette)

    def _show_remarks(self, *_: object) -> None:
        """Let what is shown upon the map be as it was chosen."""
        if self._canvas is not None:
            values, remarks = self._desk.settings.values, self._canvas.remarks
            remarks.show(evidence=values.evidence, thread=values.thread)

    def _follow(self, _before: JourneyMap, after: JourneyMap) -> None:
        self.side.show_rows(after)

    def _show_row(self, row: str) -> None:
        if self._canvas is not None:
            show(self._canvas, row)


def _close(panel: QWidget) -> None:
    """Take a panel off the window for good."""
    panel.hide()
    panel.deleteLater()


def _right_frame() -> QFrame:
    limits = tokens().size.right_panel
    made = QFrame()
    made.setObjectName("right-panel")
    made.setMinimumWidth(scaled(limits.min))
    made.setMaximumWidth(scaled(limits.max))
    return made


@sturdy
class _Edge(QSplitterHandle):
    """A panel's edge: a hairline on the canvas's side."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(Qt.Orientation.Horizontal, workspace)
        self._workspace = workspace

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the line, which is all of it that is seen."""
        painter = QPainter(self)
        painter.fillRect(self.contentsRect(), self._workspace.line)
        painter.end()
