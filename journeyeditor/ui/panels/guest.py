"""Guest: something that is shown in the inspector's place for a while, in turns with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Guest:
    """A panel in a column beside others, or none. While it is `away` the inspector stands in for it."""

    def __init__(self, column: QVBoxLayout) -> None:
        """Begin with nobody."""
        self._column = column
        self._panel: QWidget | None = None
        self.away = False

    @property
    def is_there(self) -> bool:
        """Whether there is one that wants to be shown."""
        return self._panel is not None and not self.away

    @property
    def is_away(self) -> bool:
        """Whether there is one that gave way to the inspector."""
        return self._panel is not None and self.away

    def come(self, panel: QWidget | None) -> None:
        """Take in another panel in place of the one before; None: nobody."""
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
        self._panel, self.away = panel, False
        if panel is not None:
            self._column.addWidget(panel)

    def give_way(self, opening: bool) -> dict[str, bool]:  # noqa: FBT001 - what is toggled
        """Let the inspector be opened or closed; gives what that is for the settings if nobody is here."""
        if self._panel is None:
            return {"right_open": opening}
        self.away = opening
        return {}

    def show(self, *, shown: bool) -> None:
        """Show the panel, or hide it."""
        if self._panel is not None:
            self._panel.setVisible(shown)

    def take_focus(self) -> None:
        """Let the panel have the keyboard."""
        if self._panel is not None:
            self._panel.setFocus(Qt.FocusReason.OtherFocusReason)
