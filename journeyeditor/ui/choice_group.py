"""ChoiceGroup: the row around buttons of which one is chosen, as assistive technology needs it."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QHBoxLayout

from journeyeditor.document.sturdy import sturdy


@sturdy
class ChoiceGroup(QGroupBox):
    """Looks like nothing; is a named group of radio buttons, which says what is chosen in it."""

    def __init__(self) -> None:
        """Hold no button yet."""
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._buttons: list[QAbstractButton] = []

    def add(self, button: QAbstractButton, stretch: int) -> None:
        """Add a button behind the others, which takes its share of the width."""
        button.setAutoExclusive(True)  # Qt tells of it as a radio button
        button.toggled.connect(self.tell)
        self._buttons.append(button)
        self._row.addWidget(button, stretch)
        self.tell()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint no frame: the buttons have one."""

    def tell(self) -> None:
        """Say what is chosen, in the words its button has now."""
        chosen = next((button for button in self._buttons if button.isChecked()), None)
        self.setAccessibleDescription("" if chosen is None else chosen.text())
