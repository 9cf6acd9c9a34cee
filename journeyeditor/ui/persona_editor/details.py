"""Details: what else is known about a persona, folded away until it is wanted."""

from __future__ import annotations

from typing import Final, get_args

from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.look import Palette
from journeyeditor.look.styles import META_MEDIUM, META_STRONG
from journeyeditor.models import Persona
from journeyeditor.models.kinds import Part
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import field_name, part_name
from journeyeditor.ui.controls.completing import complete
from journeyeditor.ui.inspector.flow import Flow
from journeyeditor.ui.persona_editor.draft import Draft
from journeyeditor.ui.persona_editor.parts import GAP, headed, text_field
from journeyeditor.ui.persona_editor.text_list import TextList
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

_LINES: Final = ("occupation", "family", "income", "company_size")
_LISTS: Final = ("needs", "interests", "preferences", "patterns")
_LONG: Final = ("character", "feelings", "sources")
_ICON: Final = 14


class Details(QWidget):
    """A heading that unfolds the further fields; unfolded from the start where any is filled."""

    def __init__(self, draft: Draft, language: Language, palette: Palette) -> None:
        """Show the persona of a draft."""
        super().__init__()
        self._draft = draft
        self._language: Language = language
        self._palette = palette
        self._body: QWidget | None = None
        self._toggle = QToolButton()
        self._toggle.setObjectName("details")
        self._toggle.setProperty("section", "fold")
        self._toggle.setText(tr(language, "Further details"))
        self._toggle.setFont(font_of(META_STRONG))
        self._toggle.setCheckable(True)
        self._toggle.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))
        self._toggle.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self._toggle.toggled.connect(self._unfold)
        is_b2b = draft.map.market == "b2b"
        self._toggle.setChecked(is_b2b or has_details(draft.persona))
        self._unfold(self._toggle.isChecked())

    def _unfold(self, on: bool) -> None:  # noqa: FBT001 - Qt calls it
        name = "chevron-down" if on else "chevron-right"
        self._toggle.setIcon(icon_of(name, self._palette, scaled(_ICON), "text2", greyed=False))
        if on and self._body is None:
            self._body = self._made()
            self._column.addWidget(self._body)
        if self._body is not None:
            self._body.setVisible(on)

    def _made(self) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        row = 0
        if self._draft.map.market == "b2b" or self._draft.persona.part:
            grid.addLayout(headed(field_name(self._language, "part"), self._part()), row, 0, 1, 2)
            row += 1
        row = self._put_segment(grid, row)
        for number, name in enumerate(_LINES):
            column = headed(field_name(self._language, name), self._line(name))
            grid.addLayout(column, row + number // 2, number % 2)
        row += len(_LINES) // 2
        for number, name in enumerate(_LISTS):
            column = headed(field_name(self._language, name), self._list(name))
            column.addStretch(1)
            grid.addLayout(column, row + number // 2, number % 2)
        row += len(_LISTS) // 2
        for number, name in enumerate(_LONG):
            edit = text_field(getattr(self._draft.persona, name), name, 48)
            edit.textChanged.connect(
                lambda edit=edit, name=name: self._draft.set(**{name: edit.toPlainText().strip()})
            )
            grid.addLayout(headed(field_name(self._language, name), edit), row + number, 0, 1, 2)
        return body

    def _put_segment(self, grid: QGridLayout, row: int) -> int:
        """The segment by its name, and what makes it one."""
        segment = self._draft.segment
        title, words = QLineEdit(), QLineEdit()
        if segment is not None:
            title.setText(segment.title)
            words.setText(segment.description)
        title.setObjectName("segment")
        title.setPlaceholderText(tr(self._language, "e.g. Fast decider"))
        names = [segment.title for segment in self._draft.map.segments]
        complete(title, QStringListModel(names, title), title)
        words.setObjectName("segment-description")
        words.setEnabled(segment is not None)

        def name() -> None:
            self._draft.set_segment(title.text())
            found = self._draft.segment
            words.setEnabled(found is not None)
            words.setText(found.description if found else "")

        title.editingFinished.connect(name)
        words.textEdited.connect(lambda text: self._draft.describe_segment(" ".join(text.split())))
        grid.addLayout(headed(field_name(self._language, "segment"), title), row, 0)
        described = headed(tr(self._language, "Behaviour of the segment"), words)
        grid.addLayout(described, row, 1)
        return row + 1

    def _part(self) -> QWidget:
        """The parts in the buying centre, of which one can be chosen."""
        made = QWidget()
        flow = Flow(made, 6)
        chips: dict[str, QToolButton] = {}

        def choose(part: Part, *, on: bool) -> None:
            for other, chip in chips.items():
                chip.setChecked(on and other == part)
                _dress(chip)
            self._draft.set(part=part if on else None)

        for part in get_args(Part):
            chip = QToolButton()
            chip.setObjectName(f"part-{part}")
            chip.setProperty("chip", "choice")
            chip.setText(part_name(self._language, part))
            chip.setFixedHeight(scaled(28))
            chip.setCheckable(True)
            chip.setChecked(self._draft.persona.part == part)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            _dress(chip)
            chip.clicked.connect(lambda on, part=part: choose(part, on=on))
            chips[part] = chip
            flow.addWidget(chip)
        made.setFocusProxy(next(iter(chips.values())))
        return made

    def _line(self, name: str) -> QLineEdit:
        made = QLineEdit(getattr(self._draft.persona, name))
        made.setObjectName(name)
        made.setCursorPosition(0)
        made.textEdited.connect(lambda text: self._draft.set(**{name: " ".join(text.split())}))
        return made

    def _list(self, name: str) -> TextList:
        adding = {
            "needs": tr(self._language, "Add need"),
            "interests": tr(self._language, "Add interest"),
            "preferences": tr(self._language, "Add preference"),
            "patterns": tr(self._language, "Add pattern"),
        }
        texts: tuple[str, ...] = getattr(self._draft.persona, name)
        made = TextList(name, texts, adding[name], self._language, self._palette)
        made.edited.connect(lambda texts: self._draft.set(**{name: texts}))
        return made


def has_details(persona: Persona) -> bool:
    """Tell whether any of the further fields is filled."""
    return any(getattr(persona, name) for name in ("segment", "part", *_LINES, *_LISTS, *_LONG))


def _dress(chip: QToolButton) -> None:
    chip.setFont(font_of(META_STRONG if chip.isChecked() else META_MEDIUM))
