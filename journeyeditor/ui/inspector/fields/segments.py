"""Segments field: the groups of customers that personas of the map belong to."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.edits import segments
from journeyeditor.models import JourneyMap, Segment, new_id
from journeyeditor.texts import Language, tr
from journeyeditor.ui.dialogs.forms import buttons, field, removing
from journeyeditor.ui.inspector.buttons import icon_button
from journeyeditor.ui.inspector.fields.field import Room
from journeyeditor.ui.inspector.fields.items import ItemsField
from journeyeditor.ui.inspector.subject import Subject
from journeyeditor.ui.style.scale import scaled


class SegmentDialog(QDialog):
    """Asks what a segment is called and who is in it; `segment` is None where it is to go."""

    def __init__(self, parent: QWidget, language: Language, start: Segment | None) -> None:
        """Begin with a segment, or with a new one."""
        super().__init__(parent)
        self._start = start or Segment(id=new_id("g"), title="")
        self.segment: Segment | None = None
        self.setObjectName("segment-dialog")
        self.setWindowTitle(tr(language, "Segment"))
        self.setMinimumWidth(scaled(420))
        self._title = QLineEdit(self._start.title)
        self._title.setObjectName("title")
        self._description = QPlainTextEdit(self._start.description)
        self._description.setObjectName("description")
        self._description.setTabChangesFocus(True)
        self._description.setFixedHeight(scaled(84))
        self._accept = QPushButton(tr(language, "Apply"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addLayout(field(tr(language, "Title"), self._title))
        column.addLayout(field(tr(language, "Description"), self._description))
        foot = buttons(self, self._accept, language)
        if start is not None:
            removing(foot, tr(language, "Remove segment"), self._remove)
        column.addLayout(foot)
        self._title.textChanged.connect(self._settle)
        self._settle()

    def _settle(self) -> None:
        """A segment needs a title."""
        self._accept.setEnabled(bool(self._title.text().strip()))

    def _remove(self) -> None:
        super().accept()

    def accept(self) -> None:
        """Take what was written."""
        title = " ".join(self._title.text().split())
        text = self._description.toPlainText().strip()
        self.segment = self._start.replace(title=title, description=text)
        super().accept()


class SegmentsField(ItemsField[Segment]):
    """The segments of the map."""

    icon = "users"

    def __init__(self, room: Room, name: str, title: str) -> None:
        """Show none yet."""
        super().__init__(room, name, title, tr(room.language, "Add segment"))
        if self.add is not None:
            self.add.setObjectName("add-segment")

    def items(self, subject: Subject) -> tuple[Segment, ...]:
        """The segments in their order."""
        return subject.journey.segments

    def words(self, item: Segment) -> tuple[str, str]:
        """What it is called, and who is in it."""
        return item.title, item.description or item.title

    def buttons(self, number: int, item: Segment) -> tuple[QToolButton, ...]:
        """Change it."""
        text = tr(self.room.language, "Change segment “{title}”", title=item.title)
        change = icon_button(self.room.palette, "pencil", text, f"change-segment-{number}")
        change.clicked.connect(lambda: self.edit(number))
        return (change,)

    def edit(self, number: int) -> None:
        """Ask for a segment; removing one takes it off its personas."""
        shown = self.shown or ()
        start = shown[number] if number < len(shown) else None
        dialog = SegmentDialog(self, self.room.language, start)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        made = dialog.segment
        dialog.deleteLater()
        if accepted:
            self.room.apply(self, lambda journey, _: _with(journey, start, made))


def _with(journey: JourneyMap, start: Segment | None, made: Segment | None) -> JourneyMap:
    if made is None:
        return journey if start is None else segments.delete(journey, start.id)
    if start is None:
        return segments.add(journey, len(journey.segments), made)
    return segments.change(journey, start.id, title=made.title, description=made.description)
