"""The languages of the program: their codes, and how a system's language tag becomes one of them."""

from __future__ import annotations

import re
from typing import Final, Literal

Language = Literal["en", "de"]

LANGUAGES: Final[tuple[Language, ...]] = ("en", "de")


def language_of(tag: str | None, default: Language = "en") -> Language:
    """Give the language a tag such as `de_AT.UTF-8` or `en-GB` asks for, or `default` if not ours."""
    start = re.split(r"[-_.@:]", tag.strip(), maxsplit=1)[0].lower() if tag else ""
    for language in LANGUAGES:
        if language == start:
            return language
    return default
