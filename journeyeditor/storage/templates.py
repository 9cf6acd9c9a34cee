"""Templates: the maps a new one can start from, read from resources/templates."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from journeyeditor import assets
from journeyeditor.errors import N_, UsageError
from journeyeditor.models import JourneyMap, new_id
from journeyeditor.storage.codec import from_bytes
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

    Raises UsageError if there is no such template.
    """
    template = next((template for template in templates() if template.name == name), None)
    if template is None:
        names = ", ".join(template.name for template in templates())
        raise UsageError(
            N_("There is no template “{name}”; there are: {names}."), name=name, names=names
        )
    journey = from_bytes(assets.read(f"{_FOLDER}/{template.file[language]}"))
    heading = journey.title if title is None else title
    return journey.replace(id=map_id or new_id("m"), title=heading)
