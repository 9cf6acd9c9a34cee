"""Hyphens: where a word that is too long for its line may be divided, by the language's rules."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from journeyeditor.texts import Language

if TYPE_CHECKING:
    from pyphen import Pyphen

_DICTIONARY: dict[Language, str] = {"en": "en_GB", "de": "de_DE"}
LONGEST = 80
"""Longer words are no words of a language and break anywhere."""


@cache
def split_points(word: str, language: Language) -> tuple[int, ...]:
    """The places in a word before which a line may begin; at least two letters stay on each side."""
    if len(word) > LONGEST:
        return ()
    return tuple(_dictionary(language).positions(word))


@cache
def _dictionary(language: Language) -> Pyphen:
    # Read only when a word does not fit its line: the dictionary costs a noticeable moment.
    from pyphen import Pyphen

    return Pyphen(lang=_DICTIONARY[language])
