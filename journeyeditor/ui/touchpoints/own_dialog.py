"""Own dialog: asks for a touchpoint that the catalogue lacks."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.buttons import Segments
from journeyeditor.ui.controls.labels import label
from journeyeditor.ui.dialogs.forms import buttons, field
from journeyeditor.ui.preferences import OwnTouchpoint
from journeyeditor.ui.style.scale import scaled

_LONGEST = 60


class OwnDialog(QDialog):
    """`touchpoint` is the answer once it was accepted."""

    def __init__(self, parent: QWidget, language: Language, taken: frozenset[str]) -> None:
        """Refuse the names that are `taken` (in small letters)."""
        super().__init__(parent)
        self._language: Language = language
        self._taken = taken
        self.setObjectName("own-touchpoint")
        self.setWindowTitle(tr(language, "Add touchpoint"))
        self.setMinimumWidth(scaled(380))
        self._name = QLineEdit()
        self._name.setObjectName("name")
        self._name.setMaxLength(_LONGEST)
        self._medium = Segments(
            {"online": tr(language, "Online"), "offline": tr(language, "Offline")}, "online"
        )
        self._contact = Segments(
            {"direct": tr(language, "Direct"), "indirect": tr(language, "Indirect")}, "direct"
        )
        self._error = label("", role="error")
        self._error.hide()
        self._accept = QPushButton(tr(language, "Add"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addLayout(field(tr(language, "Name"), self._name))
        column.addWidget(self._error)
        column.addLayout(field(tr(language, "Where"), self._medium))
        column.addLayout(field(tr(language, "Contact"), self._contact))
        column.addLayout(buttons(self, self._accept, language))
        self._name.textChanged.connect(self._check)
        self._check()

    @property
    def touchpoint(self) -> OwnTouchpoint:
        """What was asked for."""
        return OwnTouchpoint(
            " ".join(self._name.text().split()),
            online=self._medium.chosen == "online",
            direct=self._contact.chosen == "direct",
        )

    def _check(self) -> None:
        name = " ".join(self._name.text().split())
        double = name.casefold() in self._taken
        if double:
            self._error.setText(tr(self._language, "“{name}” is there already.", name=name))
        self._error.setVisible(double)
        self._accept.setEnabled(bool(name) and not double)
