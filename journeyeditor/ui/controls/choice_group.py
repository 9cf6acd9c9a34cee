"""ChoiceGroup: the row around buttons of which one is chosen, as assistive technology needs it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QHBoxLayout

from journeyeditor.document.sturdy import sturdy

_STOP = Qt.FocusPolicy.StrongFocus
_STEPS: Final[dict[int, int]] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


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
        button.installEventFilter(self)
        self._buttons.append(button)
        self._row.addWidget(button, stretch)
        self.tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Let arrows choose the neighbour, as radio buttons do."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(event.key(), 0)
            here = next((at for at, one in enumerate(self._buttons) if one is watched), None)
            if step and here is not None:
                chosen = self._buttons[(here + step) % len(self._buttons)]
                chosen.setFocus(Qt.FocusReason.OtherFocusReason)
                if not chosen.isChecked():
                    chosen.click()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint no frame: the buttons have one."""

    def tell(self) -> None:
        """Say what is chosen, in the words its button has now; Tab leads there."""
        chosen = next((button for button in self._buttons if button.isChecked()), None)
        self.setAccessibleDescription("" if chosen is None else chosen.text().strip())
        for button in self._buttons:
            is_stop = button is (chosen or self._buttons[0])
            button.setFocusPolicy(_STOP if is_stop else Qt.FocusPolicy.ClickFocus)
