"""Appearance actions: the settings, and the commands that choose theme and language by themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from journeyeditor.errors import N_
from journeyeditor.ui.commands.command import Command, Menu
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.preferences import LanguageChoice, ThemeChoice


def _theming(theme: ThemeChoice) -> Callable[[Desk], object]:
    return lambda desk: desk.settings.update(theme=theme)


def _speaking(language: LanguageChoice) -> Callable[[Desk], object]:
    return lambda desk: desk.settings.update(language=language)


def _theme(theme: ThemeChoice, text: str) -> Command:
    return Command(
        id=f"view.theme-{theme}",
        text=text,
        run=_theming(theme),
        checked=lambda state: state.preferences.theme == theme,
    )


def _language(language: LanguageChoice, text: str) -> Command:
    return Command(
        id=f"view.language-{language}",
        text=text,
        run=_speaking(language),
        checked=lambda state: state.preferences.language == language,
    )


SETTINGS: Final = Command(
    id="edit.settings",
    text=N_("Settings …"),
    run=lambda desk: desk.asker.settings(),
    icon="settings",
    keys=("Ctrl+,",),
)
THEMES: Final = Menu(
    "view.theme",
    N_("Theme"),
    (
        _theme("light", N_("Light")),
        _theme("dark", N_("Dark")),
        _theme("system", N_("Like the system")),
        None,
        Command(
            id="view.high-contrast",
            text=N_("High contrast"),
            run=lambda desk: desk.settings.update(
                high_contrast=not desk.settings.values.high_contrast
            ),
            checked=lambda state: state.preferences.high_contrast,
        ),
    ),
    "sun-moon",
)
LANGUAGES_MENU: Final = Menu(
    "view.language",
    N_("Language of the program"),
    (
        # A language is named in itself, so that who reads no other finds it.
        _language("en", N_("English")),
        _language("de", N_("Deutsch")),
        _language("system", N_("Like the system")),
    ),
    "languages",
)
