"""Help pages: what the help says, read from the program's own data."""

from __future__ import annotations

import html
import re
from functools import cache
from typing import Final, NamedTuple

from journeyeditor import assets
from journeyeditor.texts import Language

PAGES: Final = ("first-map", "mouse", "keyboard", "cards", "export", "files")
"""The ids of the pages, in their order."""

_TITLE: Final = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
_TAG: Final = re.compile(r"<[^>]*>")
_PICTURE: Final = re.compile(r"pictures/[a-z-]+\.png")


class Page(NamedTuple):
    """A page: its id, its title, its content as HTML of our own, and all its words in small letters."""

    id: str
    title: str
    content: str
    words: str


@cache
def pages(language: Language) -> tuple[Page, ...]:
    """Give all pages in a language."""
    return tuple(_read(language, id_) for id_ in PAGES)


def matching(language: Language, wanted: str) -> tuple[Page, ...]:
    """Give the pages that hold every word of what is looked for."""
    words = wanted.casefold().split()
    return tuple(page for page in pages(language) if all(word in page.words for word in words))


def picture(language: Language, name: str) -> bytes:
    """Give a picture of a page, as PNG; empty for whatever is no name of one."""
    if not _PICTURE.fullmatch(name):
        return b""
    try:
        return assets.read(f"help/{language}/{name}")
    except assets.MissingAssetError:
        return b""


def _read(language: Language, id_: str) -> Page:
    content = assets.read(f"help/{language}/{id_}.html").decode()
    found = _TITLE.search(content)
    words = html.unescape(_TAG.sub(" ", content))
    return Page(id_, _plain(found[1]) if found else id_, content, _plain(words).casefold())


def _plain(text: str) -> str:
    return " ".join(html.unescape(text).split())
