"""Templates: the maps a new one can start from, the program's own and those of the user."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from journeyeditor import assets
from journeyeditor.errors import N_, UsageError
from journeyeditor.models import JourneyMap, new_id
from journeyeditor.storage.codec import from_bytes
from journeyeditor.storage.opening import load
from journeyeditor.storage.own_templates import own_names, own_path
from journeyeditor.texts import Language

_FOLDER = "templates"


class Template(NamedTuple):
    """A map to start from: a stable name, and in each language a title, a description and a file."""

    name: str
    title: Mapping[Language, str]
    description: Mapping[Language, str]
    file: Mapping[Language, str]


@cache
def templates() -> tuple[Template, ...]:
    """Give all templates; the first one is taken where none is named."""
    return tuple(
        Template(**entry) for entry in json.loads(assets.read(f"{_FOLDER}/templates.json"))
    )


def new_map(
    name: str, language: Language, title: str | None = None, map_id: str | None = None
) -> JourneyMap:
    """Make a new map from a template, with an id of its own and, if given, another title.

    An own template keeps the language it was written in. Raises UsageError if there is no such
    template, UnreadableError or BrokenRulesError if an own one cannot be read.
    """
    journey = _start(name, language)
    heading = journey.title if title is None else title
    return journey.replace(id=map_id or new_id("m"), title=heading)


def is_taken(name: str, *, renamed: str | None = None) -> bool:
    """Tell whether an own template may not have this name because another has it already.

    One that is to be kept may take the place of an own one, one that is `renamed` may not. Raises
    UsageError for a name that cannot be.
    """
    path = own_path(name)
    if name.casefold() in {template.name.casefold() for template in templates()}:
        return True
    if renamed is None or not path.exists():
        return False
    own = own_path(renamed)
    return not (own.exists() and path.samefile(own))


def _start(name: str, language: Language) -> JourneyMap:
    for template in templates():
        if template.name == name:
            return from_bytes(assets.read(f"{_FOLDER}/{template.file[language]}"))
    own = own_names()
    if name not in own:
        names = ", ".join((*(template.name for template in templates()), *own))
        raise UsageError(
            N_("There is no template “{name}”; there are: {names}."), name=name, names=names
        )
    journey = load(own_path(name))
    return journey.replace(
        language=journey.language or language,
        edition="",
        based_on=None,
        review=None if journey.review is None else journey.review.replace(last=None),
    )
