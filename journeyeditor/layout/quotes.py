"""Quotes in the quotation marks of a language."""

from __future__ import annotations

from typing import Final

from journeyeditor.texts import Language

_MARKS: Final[dict[Language, tuple[str, str]]] = {"en": ("“", "”"), "de": ("„", "“")}
_DOUBLE: Final = frozenset('"“”„‟«»')
_ANY: Final = _DOUBLE | frozenset("'‘’‚‹›")


def quoted(language: Language, text: str) -> str:
    """Put a text in the language's quotation marks; those it already has around it are replaced."""
    bare = text.strip()
    inside = bare[1:-1]
    if inside and bare[0] in _ANY and bare[-1] in _ANY and not _DOUBLE & set(inside):
        bare = inside.strip()
    opening, closing = _MARKS[language]
    return f"{opening}{bare}{closing}" if bare else ""
