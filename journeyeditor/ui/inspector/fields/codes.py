"""QR field: where a touchpoint's code leads, the code itself, and whether its card shows it."""

from __future__ import annotations

from typing import cast, get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.models import QrCode, TouchpointCard
from journeyeditor.models.kinds import QrKind
from journeyeditor.qr import NoCodeError, code_of, said
from journeyeditor.texts import tr
from journeyeditor.texts.names import qr_name
from journeyeditor.ui.commands.qr import edit_code
from journeyeditor.ui.controls.check_box import CheckBox
from journeyeditor.ui.controls.labels import paragraph
from journeyeditor.ui.controls.qr_view import CodeView
from journeyeditor.ui.inspector.buttons import link_button
from journeyeditor.ui.inspector.fields.choices import Option
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.fields.menus import MenuButton, open_menu
from journeyeditor.ui.inspector.fields.texts import Line
from journeyeditor.ui.inspector.subject import Subject

_EXAMPLES = {
    "link": "https://",
    "phone": "+49 30 1234567",
    "email": "name@example.org",
    "text": "",
}


class CodeField(Field):
    """What makes no code is told and not taken; an event is written in a dialog of its own."""

    def __init__(self, room: Room, name: str, title: str) -> None:
        """Show no code."""
        super().__init__(room, name, title)
        self._kind: QrKind | None = None
        self._ids: tuple[str, ...] = ()
        self._shown: QrCode | None = None
        kinds = get_args(QrKind)
        self._options = [Option(None, tr(room.language, "No QR code"))]
        self._options += [Option(kind, qr_name(room.language, kind)) for kind in kinds]
        self._menu = MenuButton(room.palette)
        self._menu.setObjectName("qr-kind")
        self._line = Line()
        self._line.setObjectName("qr-value")
        self._line.setAccessibleName(title)
        self._event = link_button(room.palette, "pencil", tr(room.language, "Change event"))
        self._event.setObjectName("qr-event")
        self._code = CodeView(room.palette)
        self._says = paragraph("", "text2")
        self._on_card = CheckBox(tr(room.language, "Show the code on the card"), room.palette)
        self._on_card.setObjectName("qr-on-card")
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self._menu, self._line, self._event, self._code, self._says, self._on_card):
            column.addWidget(part)
        column.setAlignment(self._event, Qt.AlignmentFlag.AlignLeft)
        self.place(box, named=self._menu)
        self._menu.clicked.connect(self._open)
        self._line.textEdited.connect(self._typed)
        self._event.clicked.connect(lambda: edit_code(room.desk))
        self._on_card.clicked.connect(self._press)

    def show_subject(self, subject: Subject) -> None:
        """Show the code of a touchpoint."""
        (card,) = subject.records
        found = card.qr if isinstance(card, TouchpointCard) else None
        if subject.ids == self._ids and found == self._shown:
            return
        stays = subject.ids == self._ids and self._line.hasFocus()
        self._ids, self._shown = subject.ids, found
        if found is not None:
            self._kind = found.kind
            if not (stays and self._line.text().strip() == found.value):
                self._line.show_text(found.value)
            self.complain("")
        elif not stays:
            self._kind = None
            self._line.show_text("")
        self._on_card.setChecked(found is not None and found.on_card is True)
        self._show_code()

    def leave(self) -> None:
        """Say why what was typed is no code."""
        if self._kind is not None and self._kind != "event" and self._line.text().strip():
            self.complain(self._reason())

    def reset(self) -> None:
        """Forget what was typed."""
        super().reset()
        self._ids = ()
        self._kind = None

    def _show_code(self) -> None:
        kind = self._kind
        names = {option.value: option.text for option in self._options}
        self._menu.setText(names[kind])
        self._menu.setAccessibleDescription(names[kind])
        self._line.setVisible(kind not in (None, "event"))
        self._line.setPlaceholderText(_EXAMPLES.get(kind or "", ""))
        self._event.setVisible(kind == "event")
        code, words = None, ""
        if self._shown is not None:
            try:
                code, words = code_of(self._shown), said(self._shown)
            except NoCodeError as error:
                self.complain(tr(self.room.language, error.message, **error.values))
        self._code.show_code(code, words)
        self._code.setVisible(code is not None)
        self._says.setText("" if kind in ("event", "text") else words)
        self._says.setVisible(bool(self._says.text()))
        self._on_card.setVisible(self._shown is not None)

    def _open(self) -> None:
        open_menu(self._menu, "menu-qr", self._options, self._kind, self._choose)

    def _choose(self, value: object) -> None:
        kind = cast("QrKind | None", value)
        self.complain("")
        if kind == "event":
            edit_code(self.room.desk)
            return
        self._kind = kind
        if kind is None:
            self.say(None)
        elif not self._reason():
            self.say(self._target())
        self._show_code()
        if kind is not None:
            self._line.setFocus()

    def _typed(self, text: str) -> None:
        if not text.strip():
            self.say(None)
            self.complain("")
        elif not self._reason() and self.say(self._target()):
            self.complain("")

    def _press(self) -> None:
        if self._shown is not None:
            self.say(self._shown.replace(on_card=True if self._on_card.isChecked() else None))

    def _target(self) -> QrCode:
        """Give the target as it is typed; a new one is shown on the card."""
        on_card = True if self._shown is None else self._shown.on_card
        return QrCode(kind=self._kind or "link", value=self._line.text().strip(), on_card=on_card)

    def _reason(self) -> str:
        """Say why what is typed is no code; nothing where it is one."""
        try:
            code_of(self._target())
        except NoCodeError as error:
            return tr(self.room.language, error.message, **error.values)
        return ""
