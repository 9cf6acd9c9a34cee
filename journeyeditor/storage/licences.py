"""Licences: everything the program uses, with the texts of the licences it comes under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import metadata
from typing import Final, NamedTuple

import journeyeditor
from journeyeditor import assets

_OWN: Final = "journeyeditor"
_TEXTS: Final = re.compile(r"(?i)(licen[cs]e|copying|notice)[^/]*$")
_NAME: Final = re.compile(r"[A-Za-z0-9._-]+")
_LGPL: Final = ("licences/LGPL-3.0.txt", "licences/GPL-3.0.txt")
_QT: Final = ("pyside6-essentials", "shiboken6")
"""Packages that carry Qt and are passed on under the LGPL, whose text they do not bring along."""


class Licensed(NamedTuple):
    """Something the program uses: its name, its version (or ""), its licence by name, and the text."""

    name: str
    version: str
    licence: str
    text: str


def licences() -> tuple[Licensed, ...]:
    """Give everything the program uses: itself, what it ships, then the libraries by name."""
    return (
        Licensed("Journey Editor", journeyeditor.__version__, "MIT", _asset("licences/MIT.txt")),
        Licensed("Lucide", "", "ISC", _asset("icons/lucide/LICENSE")),
        Licensed("Inter", "", "OFL 1.1", _asset("fonts/OFL.txt")),
        Licensed("Noto Emoji", "", "OFL 1.1", _asset("fonts/OFL-NotoEmoji.txt")),
        Licensed("hyph_de_DE", "", "LGPL 2 or later", _both("hyphenation/LICENCE-de.txt", *_LGPL)),
        Licensed("hyph_en_GB", "", "BSD", _asset("hyphenation/LICENCE-en.txt")),
        *sorted(_libraries(_OWN, {_OWN}), key=lambda found: found.name.casefold()),
    )


def _libraries(name: str, known: set[str]) -> Iterator[Licensed]:
    """Walk through the libraries that a package needs, and those that they need."""
    for requirement in metadata.requires(name) or ():
        found = _NAME.match(requirement)
        needed = re.sub(r"[-_.]+", "-", found[0]).lower() if found else ""
        if not needed or "extra ==" in requirement or needed in known:
            continue
        known.add(needed)
        try:
            package = metadata.distribution(needed)
        except metadata.PackageNotFoundError:
            continue  # it is needed elsewhere: on another system, with an older Python
        yield _licensed(package, needed)
        yield from _libraries(needed, known)


def _licensed(package: metadata.Distribution, name: str) -> Licensed:
    facts = package.metadata
    if name in _QT:
        text = _both(*_LGPL)
        return Licensed(facts["Name"], package.version, "LGPL 3.0", text)
    texts = [
        file.read_text()
        for file in package.files or ()
        if ".dist-info" in str(file) and _TEXTS.search(file.name)
    ]
    named = _said(package, "License-Expression") or _short(_said(package, "License"))
    listed = (entry.rpartition(" :: ")[2] for entry in facts.get_all("Classifier") or ())
    licence = named or next((entry for entry in listed if entry.endswith("License")), "")
    return Licensed(facts["Name"], package.version, licence, "\n\n".join(texts))


def _said(package: metadata.Distribution, field: str) -> str:
    return next(iter(package.metadata.get_all(field) or ()), "")


def _short(text: str) -> str:
    """Give the first words of what a package says about its licence, which may be all of it."""
    return text.partition("\n")[0].partition(" (")[0].strip()


def _asset(name: str) -> str:
    return assets.read(name).decode(errors="replace")


def _both(*names: str) -> str:
    return "\n\n".join(map(_asset, names))
