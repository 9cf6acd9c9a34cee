"""Personas on their own: a file each, and a folder of the user's that is their library.

The file is that of a map with nothing but the persona, its segment and its portrait: all rules and
limits of a map's file hold for it, and fields that this version does not know are kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from journeyeditor.errors import N_, JourneyError, UnreadableError, UsageError
from journeyeditor.models import JourneyMap, Persona
from journeyeditor.storage.files import DISK
from journeyeditor.storage.opening import load
from journeyeditor.storage.own_templates import LONGEST, is_usable
from journeyeditor.storage.reasons import unwritable
from journeyeditor.storage.saving import save
from journeyeditor.storage.state import state_folder

ENDING: Final = ".persona"
_FOLDER: Final = "personas"
_NOT_IN_NAMES: Final = '<>:"/\\|?*'


class KeptPersona(NamedTuple):
    """A persona of the library: its file, and the map that has nothing else."""

    path: Path
    map: JourneyMap

    @property
    def persona(self) -> Persona:
        """The persona itself."""
        return self.map.personas[0]


def alone(journey: JourneyMap, persona_id: str) -> JourneyMap:
    """Take a persona out of a map, with its segment and its portrait. It must be in the map."""
    (persona,) = (persona for persona in journey.personas if persona.id == persona_id)
    return JourneyMap(
        id=journey.id,
        title=persona.name,
        language=journey.language,
        segments=tuple(one for one in journey.segments if one.id == persona.segment),
        personas=(persona,),
        images=tuple(one for one in journey.images if one.hash == persona.picture),
    )


def load_personas(path: Path | str) -> JourneyMap:
    """Read a file with personas: one of its own, or a map's.

    Raises JourneyError as reading a map does, and UnreadableError where no persona is in it.
    """
    journey = load(path)
    if not journey.personas:
        raise UnreadableError(N_("There is no persona in “{name}”."), name=Path(path).name)
    return journey


def save_persona(journey: JourneyMap, persona_id: str, path: Path | str) -> None:
    """Write a persona into a file of its own; raises UnwritableError where that cannot be."""
    save(alone(journey, persona_id), path)


def library() -> tuple[KeptPersona, ...]:
    """Give the personas of the library by name; files that cannot be read are passed over."""
    found = []
    for path in _files():
        with suppress(JourneyError):
            found.append(KeptPersona(path, load_personas(path)))
    return tuple(sorted(found, key=lambda kept: (kept.persona.name.casefold(), kept.path.name)))


def keep_in_library(journey: JourneyMap, persona_id: str) -> bool:
    """Keep a persona in the library, in the place of the one with its id; tell whether there was one.

    Raises UsageError for a user without a home, UnwritableError where it cannot be written.
    """
    folder = _folder()
    if folder is None:
        raise UsageError(N_("There is no folder for the library: the user has no home."))
    new = alone(journey, persona_id)
    old = next((kept for kept in library() if _is_same(kept.map, new)), None)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise unwritable(failure, folder, 0, DISK) from failure
    save(new, old.path if old else _free(folder, file_name(new.personas[0].name)))
    return old is not None


def delete_from_library(kept: KeptPersona) -> None:
    """Delete a persona from the library; raises UnwritableError where it cannot be."""
    try:
        kept.path.unlink(missing_ok=True)
    except OSError as failure:
        raise unwritable(failure, kept.path, 0, DISK) from failure


def file_name(name: str) -> str:
    """Give a name for a persona's file, without its ending."""
    kept = "".join(
        " " if sign in _NOT_IN_NAMES or not sign.isprintable() else sign for sign in name
    )
    cut = " ".join(kept.split())[: LONGEST - 4].strip(" .")
    return cut if is_usable(cut) else "persona"


def _is_same(one: JourneyMap, other: JourneyMap) -> bool:
    """Tell whether two files are about the same persona: ids alone repeat in copies of a map."""
    first, second = one.personas[0], other.personas[0]
    return first.id == second.id and (first.name == second.name or one.id == other.id)


def _free(folder: Path, name: str) -> Path:
    number, path = 1, folder / f"{name}{ENDING}"
    while path.exists():
        number += 1
        path = folder / f"{name} {number}{ENDING}"
    return path


def _files() -> Iterator[Path]:
    folder = _folder()
    if folder is not None:
        with suppress(OSError):
            yield from (path for path in folder.iterdir() if path.suffix == ENDING)


def _folder() -> Path | None:
    """Give the folder of the library; None for a user without a home."""
    try:
        return state_folder() / _FOLDER
    except RuntimeError:
        return None
