"""Ends: the head and the foot of the panel of findings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import BODY_STRONG, META
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.buttons import ToolButton
from journeyeditor.ui.controls.labels import label
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.style.icons import icon_of, icon_pixmap
from journeyeditor.ui.style.scale import scaled


class Head(QFrame):
    """The title, how many there are, and a button that closes the panel."""

    def __init__(self, count: QLabel, language: Language, palette: Palette) -> None:
        """Show `count` beside the title."""
        super().__init__()
        self.setObjectName("findings-head")
        self.setFixedHeight(scaled(44))
        close = self.close_button = ToolButton(palette)
        close.setObjectName("findings-close")
        close.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        close.setIcon(icon_of("x", palette, scaled(tokens().icon.toolbar)))
        close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        text = tr(language, "Close")
        close.setAccessibleName(text)
        close.setToolTip(plain_tooltip(text))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(label(tr(language, "Findings"), BODY_STRONG))
        row.addWidget(count, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(close)


class Foot(QFrame):
    """When the map is checked, and a button that says how many are ignored and shows them."""

    def __init__(self, language: Language, palette: Palette) -> None:
        """Say nothing of ignored ones yet."""
        super().__init__()
        self.setObjectName("findings-foot")
        self.setFixedHeight(scaled(40))
        sign = label()
        size = scaled(tokens().icon.meta)
        ratio = self.devicePixelRatioF()
        sign.setPixmap(icon_pixmap("list-checks", palette.ink("text3"), size, ratio))
        self.ignored = QToolButton()
        self.ignored.setObjectName("findings-ignored")
        self.ignored.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.ignored.setProperty("rank", "path")
        self.ignored.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ignored.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(7)
        row.addWidget(sign)
        row.addWidget(label(tr(language, "Checked on every change"), META, "text2"))
        row.addStretch(1)
        row.addWidget(self.ignored)
