"""Settings dialog: how the program looks, speaks and moves. What is chosen holds at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.errors import N_
from journeyeditor.look.styles import BODY_STRONG
from journeyeditor.texts import Language, tr
from journeyeditor.texts.numbers import quantity
from journeyeditor.ui.controls.buttons import Segments
from journeyeditor.ui.controls.check_box import CheckBox
from journeyeditor.ui.controls.labels import field_label, label
from journeyeditor.ui.dialogs.forms import language_names
from journeyeditor.ui.preferences import TEXT_SIZES, Preferences
from journeyeditor.ui.settings import Settings
from journeyeditor.ui.style.appearance import language_for, palette_for
from journeyeditor.ui.style.scale import scaled

_SYSTEM: Final = N_("Like the system")
_DEFAULTS: Final = Preferences()
_FIELDS: Final = ("language", "theme", "high_contrast", "text_size", "motion", "paper")
"""The preferences that are chosen here."""


@dataclass(frozen=True, slots=True)
class _Question:
    """One line: the preference's field, its label, and its values (as texts) by what is shown."""

    field: str
    label: str
    answers: Mapping[str, str]


class SettingsDialog(QDialog):
    """Shows what is chosen in `settings` and changes it; speaks and looks as that says itself."""

    def __init__(self, parent: QWidget | None, settings: Settings) -> None:
        """Begin with what holds now."""
        super().__init__(parent)
        self._settings = settings
        self._shown: tuple[object, ...] = ()
        self.setObjectName("settings")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._page = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._column.addWidget(self._page)
        self._show()
        # After the windows, which put on what was chosen before this dialog is made anew.
        settings.changed.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def restore_defaults(self) -> None:
        """Choose what a first start has; what is not on this page stays as it is."""
        self._settings.update(**{name: getattr(_DEFAULTS, name) for name in _FIELDS})

    def _show(self) -> None:
        """Show what holds now, in its language and size; the keyboard stays where it was."""
        values = self._settings.values
        chosen = tuple(getattr(values, name) for name in _FIELDS)
        if chosen == self._shown:
            return
        self._shown = chosen
        place = self._place_of_focus()
        language = language_for(values)
        self.setWindowTitle(tr(language, "Settings"))
        page = self._made(language, values)
        self._column.replaceWidget(self._page, page)
        self._page.hide()
        self._page.deleteLater()
        self._page = page
        self.resize(page.sizeHint())
        self._focus(place)

    def _made(self, language: Language, values: Preferences) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        for title, questions in _groups(language):
            if grid.rowCount() > 1:
                grid.setRowMinimumHeight(grid.rowCount(), 6)
            grid.addWidget(label(title, BODY_STRONG), grid.rowCount(), 0, 1, 2)
            for question in questions:
                self._ask(grid, question, values)
                if question.field == "theme":
                    self._ask_for_contrast(grid, language, values)
        column.addLayout(grid)
        column.addSpacing(scaled(8))
        column.addLayout(self._foot(language, values))
        return page

    def _ask(self, grid: QGridLayout, question: _Question, values: Preferences) -> None:
        chosen = getattr(values, question.field)
        segments = Segments(question.answers, str(chosen))
        segments.setObjectName(question.field)
        kind = type(chosen)

        def choose(_number: int, on: bool) -> None:  # noqa: FBT001 - Qt says it like this
            if on:
                self._settings.update(**{question.field: kind(segments.chosen)})

        segments.group.idToggled.connect(choose)
        row = grid.rowCount()
        grid.addWidget(field_label(question.label, segments), row, 0)
        grid.addWidget(segments, row, 1)

    def _ask_for_contrast(self, grid: QGridLayout, language: Language, values: Preferences) -> None:
        box = CheckBox(tr(language, "High contrast: stronger edges and lines"), palette_for(values))
        box.setObjectName("high_contrast")
        box.setChecked(values.high_contrast)
        box.toggled.connect(lambda on: self._settings.update(high_contrast=on))
        grid.addWidget(box, grid.rowCount(), 1)

    def _foot(self, language: Language, values: Preferences) -> QHBoxLayout:
        restore = QPushButton(tr(language, "Restore defaults"))
        restore.setObjectName("restore")
        restore.setAutoDefault(False)
        restore.setEnabled(any(getattr(values, n) != getattr(_DEFAULTS, n) for n in _FIELDS))
        restore.clicked.connect(self.restore_defaults)
        close = QPushButton(tr(language, "Close"))
        close.setObjectName("close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(restore)
        foot.addStretch(1)
        foot.addWidget(close)
        return foot

    def _place_of_focus(self) -> tuple[str, str]:
        """Name what has the keyboard, and what that stands in."""
        found: Any = self.focusWidget()
        if found is None:
            return "language", str(self._settings.values.language)
        above = found.parentWidget()
        return above.objectName() if above is not None else "", found.objectName()

    def _focus(self, place: tuple[str, str]) -> None:
        outer, inner = place
        around: Any = self._page.findChild(QWidget, outer) if outer else self._page
        found: Any = around.findChild(QWidget, inner) if around is not None and inner else None
        if found is None or not found.isEnabled():
            found = self._page.findChild(QPushButton, "close")
        found.setFocus(Qt.FocusReason.OtherFocusReason)


def _groups(language: Language) -> tuple[tuple[str, tuple[_Question, ...]], ...]:
    """Give what is asked, under its headings."""
    system = {"system": tr(language, _SYSTEM)}
    names = {str(language): name for language, name in language_names().items()}
    themes = {"light": tr(language, "Light"), "dark": tr(language, "Dark")}
    sizes = {str(size): quantity(language, size, "%") for size in TEXT_SIZES}
    motion = {"on": tr(language, "On"), "off": tr(language, "Off")}
    return (
        (
            tr(language, "Appearance"),
            (
                _Question(
                    "language",
                    tr(language, "Language of the program"),
                    {**system, **names},
                ),
                _Question("theme", tr(language, "Theme"), {**system, **themes}),
                _Question("text_size", tr(language, "Text size"), sizes),
                _Question("motion", tr(language, "Motion"), {**system, **motion}),
            ),
        ),
        (
            tr(language, "Export"),
            (_Question("paper", tr(language, "Paper for PDF"), {"A3": "A3", "A4": "A4"}),),
        ),
    )
