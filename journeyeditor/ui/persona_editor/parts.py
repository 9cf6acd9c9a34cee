"""What the persona editor is built of: quiet buttons, labels with a word at their right end."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from journeyeditor.look import Palette
from journeyeditor.look.styles import META, META_STRONG
from journeyeditor.ui.controls.labels import field_label, label
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled

GAP = 13
_ICON = 16


def adding_button(text: str, palette: Palette, name: str) -> QToolButton:
    """Make the quiet button that adds one more of something."""
    button = QToolButton()
    button.setObjectName(name)
    button.setProperty("rank", "link")
    button.setText(text)
    button.setFont(font_of(META_STRONG))
    button.setIcon(icon_of("plus", palette, scaled(_ICON), "accentText", greyed=False))
    button.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFixedHeight(scaled(28))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def icon_button(icon: str, text: str, palette: Palette, name: str = "") -> QToolButton:
    """Make a button of an icon alone, which says its text when asked."""
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(icon_of(icon, palette, scaled(_ICON), "text2"))
    button.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))
    button.setFixedSize(scaled(28), scaled(28))
    button.setAccessibleName(text)
    button.setToolTip(plain_tooltip(text))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def headed(text: str, input_: QWidget, aside: QWidget | None = None) -> QVBoxLayout:
    """Put a field under its label, with a word or a button at the label's right end."""
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(field_label(text, input_))
    head.addStretch(1)
    if aside is not None:
        head.addWidget(aside)
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addLayout(head)
    column.addWidget(input_)
    return column


def aside(text: str = "") -> QLabel:
    """Make the word at the right end of a label."""
    return label(text, META, "text3")


def text_field(text: str, name: str, height: int) -> QPlainTextEdit:
    """Make a field of several lines, which Tab leaves."""
    made = QPlainTextEdit(text)
    made.setObjectName(name)
    made.setTabChangesFocus(True)
    made.setFixedHeight(scaled(height))
    return made
