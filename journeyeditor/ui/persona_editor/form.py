"""Form: the fields of one persona as they are written."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from journeyeditor.layout.persona import avatar
from journeyeditor.look import Palette
from journeyeditor.look.styles import META, META_MEDIUM
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import field_name
from journeyeditor.ui.controls.labels import label
from journeyeditor.ui.persona_editor.channels import ChannelChips
from journeyeditor.ui.persona_editor.details import Details
from journeyeditor.ui.persona_editor.draft import Draft
from journeyeditor.ui.persona_editor.marks_view import MarksView
from journeyeditor.ui.persona_editor.parts import GAP, aside, headed, text_field
from journeyeditor.ui.persona_editor.swatches import Swatches
from journeyeditor.ui.persona_editor.text_list import TextList
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

AVATAR: Final = 88
QUOTE_LENGTH: Final = 140
"""What a quote should keep to, in characters; a longer one is kept and said to be too long."""

_LEFT, _RIGHT, _TOP, _BOTTOM = 23, 24, 20, 8
_ICON: Final = 16
_APART: Final = 4
"""px more between an icon and its text than Qt leaves there."""


class Form(QFrame):
    """Writes what is typed into a draft; `picture_wanted` asks for a file with a portrait."""

    picture_wanted = Signal()

    def __init__(self, draft: Draft, language: Language, palette: Palette) -> None:
        """Show the persona of a draft."""
        super().__init__()
        self._draft = draft
        self._language: Language = language
        self._palette = palette
        self.setObjectName("persona-form")
        self._portrait = MarksView(palette)
        self._portrait.setAccessibleName(tr(language, "Portrait"))
        self._remove = QPushButton(tr(language, "Remove image"))
        self._choose = QPushButton(tr(language, "Choose image …"))
        self._quote = text_field(draft.persona.quote, "quote", 48)
        self._counter = aside()
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT, _TOP, _RIGHT, _BOTTOM)
        column.setSpacing(GAP)
        column.addLayout(self._head())
        column.addSpacing(16 - GAP)
        column.addLayout(self._pair("role", "place"))
        self._quote.textChanged.connect(self._quoted)
        column.addLayout(headed(field_name(language, "quote"), self._quote, self._counter))
        column.addLayout(self._lists())
        chips = ChannelChips(draft.persona.channels, language, palette)
        chips.edited.connect(lambda channels: draft.set(channels=channels))
        column.addLayout(headed(field_name(language, "channels"), chips, chips.adding))
        background = self._long("background", 66)
        optional = aside(tr(language, "Optional"))
        column.addLayout(headed(field_name(language, "background"), background, optional))
        column.addWidget(Details(draft, language, palette))
        column.addStretch(1)
        draft.changed.connect(self._show_portrait)
        self._count()
        self._show_portrait()

    def _head(self) -> QHBoxLayout:
        """Portrait, name, age, and how the portrait looks."""
        language, persona = self._language, self._draft.persona
        first, second, right = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        first.setSpacing(GAP)
        first.addLayout(headed(field_name(language, "name"), self._line("name")), 1)
        age = self._line("age")
        age.setFixedWidth(scaled(72))
        first.addLayout(headed(field_name(language, "age"), age))
        self._choose.setObjectName("choose-picture")
        self._choose.setIcon(
            icon_of("image-up", self._palette, scaled(_ICON), "text", greyed=False)
        )
        self._choose.setFont(font_of(META_MEDIUM))
        self._choose.clicked.connect(self.picture_wanted)
        self._remove.setObjectName("remove-picture")
        self._remove.clicked.connect(lambda: self._draft.set(picture=""))
        for button in (self._choose, self._remove):
            button.setIconSize(QSize(scaled(_ICON + _APART), scaled(_ICON)))
            button.setProperty("snug", "true")
            button.setAutoDefault(False)
        hues = Swatches(persona.color, language, self._palette)
        hues.chosen.connect(lambda hue: self._draft.set(color=hue))
        second.setSpacing(10)
        second.addWidget(self._choose)
        second.addWidget(self._remove)
        second.addWidget(label(tr(language, "or initials in"), META, "text2"))
        second.addWidget(hues)
        second.addStretch(1)
        second.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(10)
        right.addLayout(first)
        right.addLayout(second)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._portrait)
        row.addLayout(right, 1)
        return row

    def _pair(self, one: str, other: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for name in (one, other):
            row.addLayout(headed(field_name(self._language, name), self._line(name)), 1)
        return row

    def _lists(self) -> QGridLayout:
        """Goals and frustrations side by side."""
        language, grid = self._language, QGridLayout()
        grid.setHorizontalSpacing(16)
        adding = {
            "goals": tr(language, "Add goal"),
            "problems": tr(language, "Add frustration"),
        }
        for number, (name, text) in enumerate(adding.items()):
            texts: tuple[str, ...] = getattr(self._draft.persona, name)
            made = TextList(name, texts, text, language, self._palette)
            made.edited.connect(lambda texts, name=name: self._draft.set(**{name: texts}))
            count = aside()
            made.count_in(count)
            column = headed(field_name(language, name), made, count)
            column.addStretch(1)
            grid.addLayout(column, 0, number)
            grid.setColumnStretch(number, 1)
        return grid

    def _line(self, name: str) -> QLineEdit:
        made = QLineEdit(getattr(self._draft.persona, name))
        made.setObjectName(name)
        made.setCursorPosition(0)
        made.textEdited.connect(lambda text: self._draft.set(**{name: " ".join(text.split())}))
        return made

    def _long(self, name: str, height: int) -> QPlainTextEdit:
        made = text_field(getattr(self._draft.persona, name), name, height)
        made.textChanged.connect(lambda: self._draft.set(**{name: made.toPlainText().strip()}))
        return made

    def _quoted(self) -> None:
        self._draft.set(quote=self._quote.toPlainText().strip())
        self._count()

    def _count(self) -> None:
        length = len(self._quote.toPlainText())
        told = tr(self._language, "{n} of {all} characters", n=length, all=QUOTE_LENGTH)
        self._counter.setText(told)
        role = "error" if length > QUOTE_LENGTH else "text3"
        if self._counter.property("role") != role:
            self._counter.setProperty("role", role)
            self._counter.style().unpolish(self._counter)
            self._counter.style().polish(self._counter)

    def _show_portrait(self) -> None:
        persona = self._draft.persona
        self._portrait.show_block(avatar(persona, AVATAR), self._draft.map.images)
        self._remove.setVisible(bool(persona.picture))
