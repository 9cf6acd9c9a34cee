"""DisplayDialog: asks on which of several displays to present."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QDialog, QPushButton, QRadioButton, QVBoxLayout, QWidget

from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.labels import paragraph
from journeyeditor.ui.dialogs.forms import buttons
from journeyeditor.ui.presenting.presentations import Display
from journeyeditor.ui.style.scale import scaled


class DisplayDialog(QDialog):
    """Offers the displays; `choice` is the place of the chosen one."""

    def __init__(
        self, parent: QWidget | None, language: Language, displays: Sequence[Display]
    ) -> None:
        """Begin with the first display that the editor is not on."""
        super().__init__(parent)
        self.setObjectName("display-dialog")
        self.setMinimumWidth(scaled(420))
        self.setWindowTitle(tr(language, "Present"))
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(12)
        page.addWidget(
            paragraph(
                tr(language, "Which display does the audience see? It is remembered."), "text2"
            )
        )
        self._group = QButtonGroup(self)
        other = next((at for at, found in enumerate(displays) if not found.is_own), 0)
        for at, found in enumerate(displays):
            button = QRadioButton(_words(language, found))
            button.setChecked(at == other)
            self._group.addButton(button, at)
            page.addWidget(button)
        accept = QPushButton(tr(language, "Present"))
        page.addLayout(buttons(self, accept, language))
        self._group.button(other).setFocus()

    @property
    def choice(self) -> int:
        """The place of the chosen display."""
        return self._group.checkedId()


def _words(language: Language, display: Display) -> str:
    text = f"{display.name} · {display.width} × {display.height}"
    return f"{text} · {tr(language, 'the editor is here')}" if display.is_own else text
