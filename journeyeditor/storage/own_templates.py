"""Own templates: maps the user keeps as a start for others, one file each in a folder of theirs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from journeyeditor.errors import N_, JourneyError, UsageError
from journeyeditor.models import JourneyMap
from journeyeditor.storage.files import DISK
from journeyeditor.storage.opening import load
from journeyeditor.storage.reasons import unwritable
from journeyeditor.storage.saving import save
from journeyeditor.storage.state import state_folder
from journeyeditor.texts import Language, trn

ENDING: Final = ".journey"
LONGEST: Final = 80
_FOLDER: Final = "templates"
_NOT_IN_NAMES: Final = frozenset('<>:"/\\|?*')


class OwnTemplate(NamedTuple):
    """A map of the user's to start from; its name is that of its file."""

    name: str
    map: JourneyMap

    def described(self, language: Language) -> str:
        """Say in a few words what it holds."""
        phases = trn(language, "{n} phase", "{n} phases", len(self.map.phases))
        rows = trn(language, "{n} row", "{n} rows", len(self.map.rows))
        return f"{phases} · {rows}"


def own_templates() -> tuple[OwnTemplate, ...]:
    """Give all own templates by name; files that cannot be read as maps are passed over."""
    found = []
    for name in own_names():
        with suppress(JourneyError):
            found.append(OwnTemplate(name, load(own_path(name))))
    return tuple(found)


def own_names() -> tuple[str, ...]:
    """Give the names of all own templates, sorted as people would."""
    return tuple(sorted(_names(), key=lambda name: (name.casefold(), name)))


def own_path(name: str) -> Path:
    """Give the file of an own template, be it there or not.

    Raises UsageError where no file can have this name, or the user has no folder.
    """
    folder = _folder()
    if folder is None:
        raise UsageError(N_("There is no folder for own templates: the user has no home."))
    if not is_usable(name):
        raise UsageError(N_("“{name}” cannot be the name of a template."), name=name)
    return folder / f"{name}{ENDING}"


def is_usable(name: str) -> bool:
    """Tell whether a template can have this name."""
    return (
        0 < len(name) <= LONGEST
        and name == name.strip(" .")
        and name.isprintable()
        and not _NOT_IN_NAMES & set(name)
    )


def keep_template(journey: JourneyMap, name: str, *, with_cards: bool) -> None:
    """Keep a map as an own template, in the place of one of this name.

    Raises UsageError for a name that cannot be, UnwritableError where it cannot be written.
    """
    path = own_path(name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise unwritable(failure, path, 0, DISK) from failure
    save(journey if with_cards else emptied(journey), path)


def rename_template(name: str, new: str) -> None:
    """Give an own template another name; raises JourneyError where it cannot have it."""
    source, target = own_path(name), own_path(new)
    if target.exists() and not target.samefile(source):  # the same: only its capitals change
        raise UsageError(N_("There is a template “{name}” already."), name=new)
    try:
        source.rename(target)
    except OSError as failure:
        raise unwritable(failure, target, 0, DISK) from failure


def delete_template(name: str) -> None:
    """Delete an own template; raises UnwritableError where it cannot be."""
    path = own_path(name)
    try:
        path.unlink(missing_ok=True)
    except OSError as failure:
        raise unwritable(failure, path, 0, DISK) from failure


def emptied(journey: JourneyMap) -> JourneyMap:
    """Give the map without its cards, and without what concerned only them."""
    pictures = {persona.picture for persona in journey.personas}
    return journey.replace(
        rows=tuple(row.replace(cells=()) for row in journey.rows),
        ignored=(),
        images=tuple(image for image in journey.images if image.hash in pictures),
    )


def _names() -> Iterator[str]:
    folder = _folder()
    if folder is None:
        return
    with suppress(OSError):
        for path in folder.iterdir():
            if path.suffix == ENDING and is_usable(path.stem):
                yield path.stem


def _folder() -> Path | None:
    """Give the folder of own templates; None for a user without a home."""
    try:
        return state_folder() / _FOLDER
    except RuntimeError:
        return None
