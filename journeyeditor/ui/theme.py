"""Theme: one palette of the tokens as Qt's palette and style sheet, on the Fusion style."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import BODY
from journeyeditor.ui.fonts import font_of, register_fonts

_ROLES = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onAccent",
    QPalette.ColorRole.Link: "accentText",
    QPalette.ColorRole.LinkVisited: "accentText",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "lineStrong",
    QPalette.ColorRole.Shadow: "shadow",
    QPalette.ColorRole.Accent: "accent",
}
_GREYED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)

_SHEET = Template("""
QMainWindow { background: $canvas; }
QDialog, QMessageBox { background: $surface; }
QMenuBar { background: $panel; border: none; padding: 3px 8px; spacing: 0; }
QMenuBar::item { padding: 3px 8px; border-radius: ${input}px; background: transparent; color: $text; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $pressed; }
QMenu { background: $surface; border: 1px solid $lineStrong; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: ${chip}px; }
QMenu::item:selected { background: $hover; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QToolTip { background: $text; color: $surface; border: none; padding: 4px 6px; }

QToolBar { background: $panel; border: none; border-bottom: 1px solid $line; padding: 0 8px; spacing: 4px; }
QToolBar::separator { width: 1px; background: $line; margin: 5px 6px; }
QToolButton { padding: 0; border: none; border-radius: ${button}px; color: $text; background: transparent; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:open { background: $pressed; }
QToolButton:checked { background: $accentSoft; color: $accentText; }
QToolButton:disabled { color: $disabled; background: transparent; }
QToolButton:focus { border: 2px solid $accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[rank="primary"] { background: $accent; color: $onAccent; }
QToolButton[rank="primary"]:hover, QToolButton[rank="primary"]:open,
QToolButton[rank="primary"]:pressed { background: $accentHover; }
QToolButton[rank="primary"]:focus { border: 2px solid $text; }

QToolButton[segment] { min-height: 28px; border: 1px solid $control; border-radius: 0; background: $surface; padding: 0 12px; }
QToolButton[segment]:hover { background: $hover; }
QToolButton[segment]:checked { background: $accentSoft; color: $accentText; border: 1px solid $accent; font-weight: 600; }
QToolButton[segment]:focus { border: 2px solid $accent; }
QToolButton[segment]:disabled { color: $disabled; border-color: $line; background: $panel; font-weight: 400; }
QToolButton[segment="first"] { border-top-left-radius: ${button}px; border-bottom-left-radius: ${button}px; }
QToolButton[segment="last"] { border-top-right-radius: ${button}px; border-bottom-right-radius: ${button}px; }

QStatusBar { background: $panel; border-top: 1px solid $line; color: $text2; font-size: 12px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $text2; font-size: 12px; }
QStatusBar QToolButton { min-height: 24px; min-width: 24px; border-radius: ${chip}px; }
QLabel[role="text2"] { color: $text2; }
QLabel[role="text3"] { color: $text3; }
QLabel[role="error"] { color: $error; }

QPushButton { background: $surface; color: $text; border: 1px solid $control; border-radius: ${button}px;
  padding: 0 14px; min-height: 28px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border: 2px solid $accent; padding: 0 13px; min-height: 26px; }
QPushButton:default { background: $accent; color: $onAccent; border: 1px solid $accent; }
QPushButton:default:hover, QPushButton:default:pressed { background: $accentHover; }
QPushButton:default:focus { border: 2px solid $text; padding: 0 13px; min-height: 26px; }
QPushButton:disabled { color: $disabled; border-color: $line; background: $panel; }

QLineEdit { background: $surface; color: $text; border: 1px solid $control; border-radius: ${input}px;
  padding: 0 8px; min-height: 28px; selection-background-color: $accent; selection-color: $onAccent; }
QLineEdit:focus { border: 2px solid $accent; padding: 0 7px; min-height: 26px; }
QLineEdit:disabled { color: $disabled; border-color: $line; background: $panel; }
QListView, QTreeView { background: $surface; border: 1px solid $line; border-radius: ${input}px; outline: none; }
QListView:focus, QTreeView:focus { border: 1px solid $accent; }
QListView::item:selected, QTreeView::item:selected { background: $accentSoft; color: $text; }
QHeaderView::section { background: $panel; border: none; border-bottom: 1px solid $line; padding: 4px 8px; }
QRadioButton { spacing: 8px; min-height: 24px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $lineStrong; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: $canvas; border: none; }
""")


def dress(app: QApplication, palette: Palette) -> None:
    """Give an application our style, fonts and the colours of a palette."""
    register_fonts()
    fusion = QStyleFactory.create("Fusion")
    app.setStyle(fusion)
    app.setFont(font_of(BODY))
    app.setPalette(qt_palette(palette))
    app.setStyleSheet(style_sheet(palette))


def qt_palette(palette: Palette) -> QPalette:
    """Give a palette's colours by Qt's roles."""
    made = QPalette()
    for role, ink in _ROLES.items():
        made.setColor(role, QColor(palette.ink(ink)))
    for role in _GREYED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.ink("disabled")))
    return made


def style_sheet(palette: Palette) -> str:
    """Give the one style sheet in a palette's colours."""
    radius = tokens().radius
    return _SHEET.substitute(
        {role: ink for role, ink in palette.inks.items() if role.isidentifier()},
        chip=radius.chip,
        input=radius.input,
        button=radius.button,
    )
