"""Inspector: the panel at the right of the map; it follows what is selected and what is changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette
from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import phase_of
from journeyeditor.texts import tr
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.inspector.fields.field import Edit, Field, Room, field_around
from journeyeditor.ui.inspector.form import Form
from journeyeditor.ui.inspector.head import Head, Path
from journeyeditor.ui.inspector.subject import Subject, subject_of
from journeyeditor.ui.inspector.table import FORMS, form_of
from journeyeditor.ui.inspector.visits import Visits
from journeyeditor.ui.menus.menus import Actions
from journeyeditor.ui.tab_order import lead_through

_SIDE, _TOP = 14, 12


@sturdy
class Inspector(QWidget):
    """Head and fields of what is selected. While it is hidden it does nothing."""

    def __init__(self, desk: Desk, actions: Actions, palette: Palette) -> None:
        """Look at the map that is open on `desk`."""
        super().__init__()
        self._desk = desk
        self._document = desk.session.document
        self._selection = desk.session.selection
        self._room = Room(desk, palette, self._apply)
        self._visits = Visits(self, self._document)
        self._forms: dict[str, Form] = {}
        self._form: Form | None = None
        self._subject: Subject | None = None
        self.setObjectName("inspector")
        self.setAccessibleName(tr(desk.language, "Inspector"))
        self._head = Head(actions, desk.language, palette)
        self._path = Path()
        inside = QWidget()
        inside.setObjectName("inspector-fields")
        self._fields = QVBoxLayout(inside)
        self._fields.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)
        self._fields.setSpacing(_TOP)
        self._fields.addWidget(self._path)
        area = QScrollArea()
        area.setObjectName("inspector-area")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(area, 1)
        self._path.chosen.connect(self._show)
        self._document.changed.connect(self._follow_map)
        self._selection.changed.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt calls it
        """Catch up with what has happened meanwhile."""
        super().showEvent(event)
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt calls it
        """Esc takes back what was done in the field, then goes back to the map."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        field = field_around(self.window().focusWidget())
        spoilt = field is not None and bool(field.complaint)
        reverted = self._visits.revert()
        if field is not None and (spoilt or reverted) and self._subject is not None:
            field.reset()
            field.show_subject(self._subject)
        elif not reverted:
            self._desk.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_map(self, _before: JourneyMap, _after: JourneyMap) -> None:
        self._follow()

    def _follow(self) -> None:
        """Look at what is selected now."""
        if not self.isVisible():
            return
        journey = self._document.map
        subject = subject_of(journey, self._selection)
        old = self._subject
        if old is not None and journey is old.journey and subject.is_same(old):
            return
        is_other = old is None or subject.ids != old.ids
        self._subject = subject
        form = self._form_of(form_of(subject.what, subject.kind))
        self._head.show_subject(subject)
        self._path.show_subject(subject, self._room.language)
        if is_other:
            for field in form.fields():
                field.reset()
        form.show_subject(subject)
        if form is not self._form:
            if self._form is not None:
                self._form.hide()
            form.show()
            self._form = form
        if is_other:
            lead_through(self._path.steps(), form)

    def _form_of(self, name: str) -> Form:
        if name not in self._forms:
            form = Form(self._room, FORMS.get(name, ()))
            form.hide()
            self._fields.addWidget(form)
            self._forms[name] = form
        return self._forms[name]

    def _apply(self, field: Field, edit: Edit) -> bool:
        subject = self._subject
        if subject is None:
            return False
        text = tr(self._room.language, "Change “{field}”", field=field.title)
        return self._visits.apply(field, lambda journey: edit(journey, subject), text)

    def _show(self, id_: str) -> None:
        """Show a phase, step or row of the path: its header gets the focus."""
        journey = self._document.map
        self._selection.select_head(id_)
        if phase_of(journey, id_) is not None or id_ in {row.id for row in journey.rows}:
            self._desk.canvas.reveal(id_)
