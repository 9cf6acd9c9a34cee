"""Panel: the findings of the open map, gaps before notes, at the right of the map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.analysis import Finding
from journeyeditor.analysis.signs import icon_of_finding, place_of_finding
from journeyeditor.analysis.telling import Teller
from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import META_STRONG
from journeyeditor.texts import tr, trc, trn
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.controls.buttons import Segments
from journeyeditor.ui.controls.labels import label, paragraph
from journeyeditor.ui.findings import doing
from journeyeditor.ui.findings.actions import FindingActions
from journeyeditor.ui.findings.ends import Foot, Head
from journeyeditor.ui.findings.item import Item, Telling
from journeyeditor.ui.inspector.buttons import link_button
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

Group = Literal["all", "gaps", "notes"]
_ICONS: Final[dict[Group, str]] = {"gaps": "triangle-alert", "notes": "info"}
_AT_ONCE: Final = 60
"""Items shown at first, and more of for each press; a large map may have a thousand findings."""


@sturdy
class FindingsPanel(QWidget):
    """A list of findings; the chosen one has its actions, and the map marks them all."""

    def __init__(self, desk: Desk, palette: Palette) -> None:
        """Tell the findings of the map that is open on `desk`."""
        super().__init__()
        self._desk = desk
        self._language = desk.language
        self._palette = palette
        self._items: dict[object, Item] = {}
        self._chosen: object = None
        self._shows_ignored = False
        self._most = _AT_ONCE
        self._order: list[Item] = []
        self.setObjectName("findings")
        self._count = label("", META_STRONG, "text2")
        self._count.setObjectName("findings-count")
        self._segments: Segments[Group] = Segments({"all": "", "gaps": "", "notes": ""}, "all")
        self._segments.group.idToggled.connect(lambda *_: self._fill())
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        inside = QWidget()
        inside.setObjectName("findings-list")
        inside.setLayout(self._list)
        self._area = QScrollArea()
        self._area.setObjectName("findings-area")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = Head(self._count, self._language, palette)
        head.close_button.clicked.connect(lambda: desk.workspace.show_findings(shown=False))
        column.addWidget(head)
        row = QHBoxLayout()
        row.setContentsMargins(14, 2, 14, 10)
        row.addWidget(self._segments)
        column.addLayout(row)
        column.addWidget(self._area, 1)
        foot = Foot(self._language, palette)
        self._ignored = foot.ignored
        self._ignored.toggled.connect(self._show_ignored)
        column.addWidget(foot)
        self._watch = desk.workspace.findings
        self._remarks = desk.canvas.remarks
        self._marks = self._remarks.findings
        self._watch.changed.connect(self._fill)
        self._remarks.finding_chosen.connect(self._choose_flag)
        self._fill()

    def rest(self) -> None:
        """Follow the map no longer, and leave no marks on it; Qt deletes the panel a little later."""
        self._watch.changed.disconnect(self._fill)
        self._remarks.finding_chosen.disconnect(self._choose_flag)
        self._marks.show(())

    @property
    def _found(self) -> tuple[Finding, ...]:
        return self._watch.findings.open

    def take_focus(self) -> None:
        """Let the keyboard be at the chosen finding, or at the first."""
        at = self._items.get(self._chosen) or next(iter(self._order), None)
        (at or self._segments).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Leave the panel for the map."""
        if event.key() == Qt.Key.Key_Escape:
            self._desk.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _show_ignored(self, shown: bool) -> None:  # noqa: FBT001 - a slot of Qt
        self._shows_ignored = shown
        self._fill()

    def _fill(self) -> None:
        """Show what was found; items of findings that are still there stay the widgets they are."""
        findings = self._watch.findings
        journey = self._desk.session.document.map
        teller = Teller(journey, self._language, self._desk.canvas.places.plan.numbers)
        keys = {finding.key for finding in findings.open}
        if self._chosen not in keys:
            self._chosen = None
        self._tell_counts(len(findings.gaps), len(findings.notes))
        self._clear()
        room = self._most
        for group, text, found in (
            ("gaps", tr(self._language, "Gaps"), findings.gaps),
            ("notes", trc(self._language, "findings", "Notes"), findings.notes),
        ):
            if not found or self._segments.chosen not in ("all", group):
                continue
            self._list.addWidget(_heading(text))
            start = len(findings.gaps) if group == "notes" else 0
            for number, finding in enumerate(found[: max(0, room)], start + 1):
                self._add(finding, self._telling(teller, finding, number))
            room -= len(found)
        if room < 0:
            self._add_more(-room)
        if not findings.open:
            self._list.addWidget(_words(tr(self._language, "Nothing is missing in this map.")))
        self._add_ignored(teller)
        self._list.addStretch(1)
        self._drop_others()
        self._mark()

    def _tell_counts(self, gaps: int, notes: int) -> None:
        self._count.setText(str(gaps + notes))
        texts: dict[Group, str] = {
            "all": tr(self._language, "All {count}", count=gaps + notes),
            "gaps": tr(self._language, "Gaps {count}", count=gaps),
            "notes": tr(self._language, "Notes {count}", count=notes),
        }
        size = scaled(tokens().icon.meta)
        for button, (group, text) in zip(
            self._segments.group.buttons(), texts.items(), strict=True
        ):
            button.setText(text if group == "all" else f" {text}")  # away from the icon
            if group in _ICONS and button.icon().isNull():
                button.setIcon(icon_of(_ICONS[group], self._palette, size))
                button.setIconSize(QSize(size, size))
        self._segments.tell()

    def _clear(self) -> None:
        """Take everything off the list; items are kept for those that come again."""
        self._order = []
        while (entry := self._list.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None and not isinstance(widget, Item):
                widget.hide()
                widget.deleteLater()

    def _drop_others(self) -> None:
        shown = set(map(id, self._order))
        for key, item in list(self._items.items()):
            if id(item) not in shown:
                del self._items[key]
                item.hide()
                item.deleteLater()

    def _telling(self, teller: Teller, finding: Finding, number: int, note: str = "") -> Telling:
        icon, role = place_of_finding(teller.journey, finding)
        return Telling(
            number=number,
            icon=icon_of_finding(finding),
            title=teller.title(finding),
            sentence=teller.sentence(finding),
            path=teller.path(finding),
            place_icon=icon,
            place_role=role,
            is_gap=finding.is_gap,
            note=note,
        )

    def _add(self, finding: Finding, told: Telling) -> None:
        key: object = finding.key if told.number else ("ignored", finding.key)
        item = self._items.get(key)
        if item is None:
            item = self._items[key] = Item(key, self._palette)
            item.chosen.connect(self._choose)
            item.stepped.connect(self._step)
            item.show_actions(self._at_rest(key, finding), chosen=False)
        item.show_telling(told)
        self._list.addWidget(item)
        item.show()
        self._order.append(item)

    def _add_more(self, count: int) -> None:
        text = trn(self._language, "Show {n} more", "Show {n} more", count)
        more = QPushButton(text)
        more.setObjectName("findings-more")
        more.clicked.connect(self._show_more)
        self._list.addWidget(more)

    def _show_more(self) -> None:
        self._most += _AT_ONCE
        self._fill()

    def _add_ignored(self, teller: Teller) -> None:
        aside = self._watch.findings.ignored
        self._ignored.setText(trn(self._language, "{n} ignored", "{n} ignored", len(aside)))
        self._ignored.setEnabled(bool(aside))
        if not aside or not self._shows_ignored:
            return
        self._list.addWidget(_heading(tr(self._language, "Ignored")))
        for entry in aside[:_AT_ONCE]:
            note = tr(self._language, "Cause: {note}", note=entry.note) if entry.note else ""
            self._add(entry.finding, self._telling(teller, entry.finding, 0, note))

    def _at_rest(self, key: object, finding: Finding) -> QWidget | None:
        """What can be done without choosing the finding first; only what asks for nothing else."""
        if key != finding.key:
            return self._back_button(finding)
        if finding.code != "review-due":
            return None
        icon, text = doing.MENDING[finding.code]
        review = link_button(self._palette, icon, tr(self._language, text))
        review.setObjectName("finding-review")
        review.clicked.connect(lambda: doing.mend(self._desk, finding))
        return review

    def _back_button(self, finding: Finding) -> QWidget:
        back = link_button(self._palette, "undo-2", tr(self._language, "Bring back"))
        back.setObjectName("finding-back")
        back.clicked.connect(lambda: doing.bring_back(self._desk, finding))
        return back

    def _choose(self, key: object) -> None:
        """Choose a finding: it gets its actions, and the map shows it."""
        finding = next((one for one in self._found if one.key == key), None)
        if finding is None:
            return
        before = self._items.get(self._chosen)
        if before is not None and self._chosen != key:
            left = next((one for one in self._found if one.key == self._chosen), None)
            rest = None if left is None else self._at_rest(left.key, left)
            before.show_actions(rest, chosen=False)
        if self._chosen != key:
            self._chosen = key
            item = self._items[key]
            item.show_actions(FindingActions(self._desk, finding, self._palette))
            self._area.ensureWidgetVisible(item)
        self._mark()
        doing.reveal(self._desk, finding)

    def _choose_flag(self, finding: Finding) -> None:
        """Choose the finding whose flag was pressed on the map, in a list that shows it."""
        if finding not in self._found:
            return
        if finding.key not in self._items:
            self._most = max(self._most, self._found.index(finding) + 1)
            self._segments.choose("all")
            self._fill()
        self._choose(finding.key)

    def _step(self, by: int) -> None:
        at = next((k for k, item in enumerate(self._order) if item.hasFocus()), None)
        if at is not None and 0 <= at + by < len(self._order):
            self._order[at + by].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(self._order[at + by])

    def _mark(self) -> None:
        chosen: Iterable[Finding] = (one for one in self._found if one.key == self._chosen)
        self._marks.show(self._found, next(iter(chosen), None))


def _heading(text: str) -> QWidget:
    heading = label(text, META_STRONG, "text2")
    heading.setProperty("findings", "heading")
    return heading


def _words(text: str) -> QWidget:
    words = paragraph(text, "text2")
    words.setProperty("findings", "heading")
    return words
