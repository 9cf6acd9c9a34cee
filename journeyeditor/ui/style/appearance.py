"""Appearance: the language, the palette and the motion that preferences come to on this machine."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.moving.motion import set_reduced
from journeyeditor.look import Palette, high_contrast, palette
from journeyeditor.texts import LANGUAGES, Language, language_of
from journeyeditor.ui.preferences import Preferences


def language_for(preferences: Preferences) -> Language:
    """Give the language that was chosen, else the first of the user's languages that is ours."""
    if preferences.language != "system":
        return preferences.language
    for tag in QLocale.system().uiLanguages():
        if tag[:2] in LANGUAGES:
            return language_of(tag)
    return "en"


def palette_for(preferences: Preferences) -> Palette:
    """Give the palette that was chosen; where the system is to say, light unless it says dark."""
    theme = preferences.theme
    if theme == "system":
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        theme = "dark" if dark else "light"
    base = palette(theme)
    return high_contrast(base) if preferences.high_contrast else base


def move(preferences: Preferences) -> None:
    """Let things move, or not, as it was chosen."""
    reduced = {"system": None, "on": False, "off": True}
    set_reduced(reduced[preferences.motion])


def speak(app: QApplication, language: Language) -> None:
    """Let Qt's own buttons and key names speak the language, too."""
    name = f"qtbase_{language}"
    for translator in app.findChildren(QTranslator):
        if translator.objectName() == name:
            return
        app.removeTranslator(translator)
        translator.deleteLater()
    if language == "en":
        return
    translator = QTranslator(app)
    translator.setObjectName(name)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(name, folder):
        app.installTranslator(translator)
