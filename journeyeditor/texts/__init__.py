"""Every visible text, in the reader's language: messages, plurals, numbers, dates, domain names."""

from journeyeditor.texts.languages import LANGUAGES, Language, language_of
from journeyeditor.texts.messages import tr, trc, trn

__all__ = ["LANGUAGES", "Language", "language_of", "tr", "trc", "trn"]
