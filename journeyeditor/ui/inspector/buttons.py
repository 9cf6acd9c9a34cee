"""Buttons of the inspector: such that read like a link, and icons alone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from journeyeditor.look import Palette
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.style.icons import icon_of
from journeyeditor.ui.style.scale import scaled


def link_button(palette: Palette, icon: str, text: str) -> QToolButton:
    """Make a button that reads like a link: an icon and a text in the accent's colour."""
    made = QToolButton()
    made.setProperty("rank", "link")
    made.setText(text)
    made.setIcon(icon_of(icon, palette, scaled(14), "accentText"))
    made.setIconSize(QSize(scaled(14), scaled(14)))
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def icon_button(palette: Palette, icon: str, text: str, name: str) -> QToolButton:
    """Make a button that shows an icon; its text is its tooltip."""
    made = QToolButton()
    made.setObjectName(name)
    made.setProperty("rank", "small")
    made.setIcon(icon_of(icon, palette, scaled(14)))
    made.setIconSize(QSize(scaled(14), scaled(14)))
    made.setAccessibleName(text)
    made.setToolTip(plain_tooltip(text))
    made.setFixedSize(scaled(24), scaled(24))
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
