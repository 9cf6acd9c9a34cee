"""Panel widths: how wide the panels at the map's sides were last, px at a text size of 100 %."""

from __future__ import annotations

from journeyeditor.look import tokens
from journeyeditor.ui.preferences import Preferences
from journeyeditor.ui.style.scale import scaled, text_size, unscaled


class PanelWidths:
    """The widths of the left panel and of the inspector."""

    def __init__(self, values: Preferences) -> None:
        """Begin with what was remembered, else with the mock-ups' widths."""
        size = tokens().size
        self.left = values.left_width or size.left_panel.default
        self.right = values.right_width or size.right_panel.default
        self._text_size = text_size()  # when the panels are taken away, another may hold

    def keep(self, left: int | None, right: int | None) -> None:
        """Take over the widths of open panels, in px of the screen."""
        if left is not None:
            self.left = unscaled(left, self._text_size)
        if right is not None:
            self.right = unscaled(right, self._text_size)

    def shared(self, room: int, *, folded: bool, findings: bool, closed: bool) -> list[int]:
        """Share `room`, px of the screen, among left panel, map and right panel."""
        size = tokens().size
        left = scaled(size.left_panel.other if folded else self.left)
        right = 0 if closed else scaled(size.right_panel.other if findings else self.right)
        return [left, max(1, room - left - right), right]
