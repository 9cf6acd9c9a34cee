"""Messages in the reader's language: gettext look-up by the English text, then its values."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations

from journeyeditor import assets
from journeyeditor.texts.languages import Language
from journeyeditor.texts.numbers import number


def tr(language: Language, message: str, /, **values: object) -> str:
    """Give `message` in `language`, its `{name}` fields filled from `values`.

    A message without translation, or one whose translation has broken fields, is given in English.
    """
    if not message:  # gettext keeps the catalogue's header under the empty message
        return ""
    return _filled(catalogue(language).gettext(message), message, values)


def trn(language: Language, singular: str, plural: str, n: int, /, **values: object) -> str:
    """Give the form of a message that fits the count `n`, which stands in it as `{n}`."""
    translated = catalogue(language).ngettext(singular, plural, n)
    english = singular if n == 1 else plural
    return _filled(translated, english, {**values, "n": number(language, n)})


def trc(language: Language, context: str, message: str, /, **values: object) -> str:
    """Give `message` as it is said in `context`, for words whose translation depends on the place."""
    return _filled(catalogue(language).pgettext(context, message), message, values)


@cache
def catalogue(language: Language) -> GNUTranslations:
    """Give a language's compiled catalogue, read once; raises MissingAssetError if it is not there."""
    return GNUTranslations(io.BytesIO(assets.read(f"translations/{language}/journeyeditor.mo")))


def _filled(translated: str, english: str, values: Mapping[str, object]) -> str:
    if not values and "{" not in english and "}" not in english:
        return translated
    try:
        return translated.format(**values)
    except (KeyError, IndexError, ValueError, AttributeError, TypeError):
        return english.format(**values)
