"""Personas field: whom a card is for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.models import Persona
from journeyeditor.texts import tr
from journeyeditor.ui.commands.personas import edit_persona
from journeyeditor.ui.controls.check_box import CheckBox
from journeyeditor.ui.inspector.buttons import link_button
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.subject import Subject, cards_of
from journeyeditor.ui.menus.card_personas import named_on
from journeyeditor.ui.tab_order import lead_through


class PersonasField(Field):
    """A check box for each persona; none checked means all of them. Hidden where there is none."""

    def __init__(self, room: Room, name: str, title: str) -> None:
        """Show none yet."""
        super().__init__(room, name, title)
        self._shown: tuple[Persona, ...] = ()
        self._boxes: dict[str, CheckBox] = {}
        box = QWidget()
        self._rows = QVBoxLayout(box)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        text = tr(room.language, "Edit persona …")
        self._edit = link_button(room.palette, "user-round", text)
        self._edit.setObjectName("edit-persona")
        self._edit.clicked.connect(self._open)
        self._rows.addWidget(self._edit)
        self.place(box)

    def has_place(self, subject: Subject) -> bool:
        """Only where there are personas to choose from."""
        return bool(subject.journey.personas)

    def show_subject(self, subject: Subject) -> None:
        """Show whom the cards are for; neither on nor off where they differ."""
        personas = subject.journey.personas
        if personas != self._shown:
            self._fill(personas)
        named = [frozenset(card.personas) for card in cards_of(subject)]
        for id_, box in self._boxes.items():
            among = sum(id_ in each for each in named)
            box.setTristate(0 < among < len(named))
            if 0 < among < len(named):
                box.setCheckState(Qt.CheckState.PartiallyChecked)
            else:
                box.setChecked(among > 0)
        everybody = not any(named)
        self.tell_aside(tr(self.room.language, "All personas") if everybody else "")

    def _fill(self, personas: tuple[Persona, ...]) -> None:
        self._shown = personas
        for old in self._boxes.values():
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._boxes = {}
        for persona in personas:
            name = " ".join(persona.name.split()) or tr(
                self.room.language, "Persona without a name"
            )
            box = CheckBox(name.replace("&", "&&"), self.room.palette)
            box.setObjectName(f"persona-{persona.id}")
            box.clicked.connect(self._press)
            self._rows.insertWidget(len(self._boxes), box)
            self._boxes[persona.id] = box
        lead_through(self._boxes.values(), self._edit)

    def _open(self) -> None:
        """Open the editor of personas at the first one the card is for."""
        on = (id_ for id_, box in self._boxes.items() if box.isChecked())
        edit_persona(self.room.desk, next(on, None))

    def _press(self) -> None:
        box = self.sender()
        for id_, own in self._boxes.items():
            if own is box:
                self._name(id_, on=own.checkState() != Qt.CheckState.Unchecked)

    def _name(self, id_: str, *, on: bool) -> None:
        self.room.apply(
            self, lambda journey, subject: named_on(journey, cards_of(subject), id_, on=on)
        )
