"""Naming a template: the dialog that asks what an own template is called, and what it holds."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from journeyeditor import storage
from journeyeditor.errors import JourneyError
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.buttons import Segments
from journeyeditor.ui.controls.labels import paragraph
from journeyeditor.ui.dialogs.asking import TemplateChoice
from journeyeditor.ui.dialogs.forms import buttons, field
from journeyeditor.ui.style.scale import scaled


class TemplateDialog(QDialog):
    """Asks for a name, and whether the cards come along; `choice` is the answer once accepted."""

    def __init__(
        self, parent: QWidget | None, language: Language, name: str, *, renaming: bool = False
    ) -> None:
        """Begin with a name, all of it selected; with `renaming` ask for nothing else."""
        super().__init__(parent)
        self._language: Language = language
        self._old = name if renaming else None
        self.setObjectName("template-dialog")
        self.setMinimumWidth(scaled(420))
        title = tr(language, "Rename template") if renaming else tr(language, "Save as template")
        self.setWindowTitle(title)
        self._name = QLineEdit(name)
        self._name.setObjectName("name")
        self._name.setMaxLength(storage.LONGEST_NAME)
        holds = {"cards": tr(language, "With all cards"), "frame": tr(language, "Without cards")}
        self._holds = Segments(holds, "cards")
        self._why = paragraph("", role="error")
        accept = tr(language, "Rename") if renaming else tr(language, "Save template")
        self._accept = QPushButton(accept)
        self._lay_out()
        self._name.textChanged.connect(lambda _: self._check())
        self._check()
        self._name.selectAll()
        self._name.setFocus()

    @property
    def choice(self) -> TemplateChoice:
        """The name and what comes along."""
        return TemplateChoice(self._name.text().strip(), self._holds.chosen == "cards")

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(12)
        page.addLayout(field(tr(self._language, "Name of the template"), self._name))
        page.addWidget(self._why)
        if self._old is None:
            page.addLayout(field(tr(self._language, "Content"), self._holds))
        else:
            self._holds.setParent(self)
            self._holds.hide()
        page.addLayout(buttons(self, self._accept, self._language))

    def _check(self) -> None:
        """Let only names through that can be; say beside the field why another cannot."""
        name = self._name.text().strip()
        why = ""
        try:
            taken = name != self._old and storage.is_taken(name, renamed=self._old)
        except JourneyError as error:
            taken, why = True, tr(self._language, error.message, **error.values) if name else ""
        else:
            if taken:
                why = tr(self._language, "There is a template “{name}” already.", name=name)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._accept.setEnabled(not taken)
