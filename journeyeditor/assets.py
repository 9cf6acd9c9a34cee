"""The only door to the program's own data: icons, fonts, texts, templates, tokens.

A wheel carries them inside the package; a checkout and an editable install have them beside it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


class MissingAssetError(LookupError):
    """An asset that the program needs is not there: a mistake in the program or its installation."""


def read(name: str) -> bytes:
    """Give the bytes of one asset, by its path such as `icons/plus.svg`.

    Raises MissingAssetError if there is none, ValueError if the name leads elsewhere.
    """
    try:
        return _find(name).read_bytes()
    except OSError as error:
        message = f"asset missing: {name} (looked in {_root()})"
        raise MissingAssetError(message) from error


def path(name: str) -> Path | None:
    """Give an asset's own file, for those who read only parts of it; None within an archive.

    Raises ValueError if the name leads elsewhere.
    """
    found = _find(name)
    return found if isinstance(found, Path) else None


def names(folder: str) -> tuple[str, ...]:
    """Give the sorted names of the files in one folder, such as `icons`; `.` is the outermost.

    Raises MissingAssetError if there is no such folder, ValueError if the name leads elsewhere.
    """
    try:
        return tuple(sorted(entry.name for entry in _find(folder).iterdir() if entry.is_file()))
    except OSError as error:
        message = f"folder of assets missing: {folder} (looked in {_root()})"
        raise MissingAssetError(message) from error


def _find(name: str) -> Traversable:
    """Give the place of an asset; only plain relative paths with forward slashes are let in."""
    parts = PurePosixPath(name).parts
    if not name or name.startswith("/") or ".." in parts or "\\" in name or ":" in name:
        message = f"not the name of an asset: {name!r}"
        raise ValueError(message)
    return _root().joinpath(*parts)


@cache
def _root() -> Traversable:
    """Give the folder that holds all assets: inside the package, else beside it."""
    package = Path(__file__).parent
    for folder in (package / "_resources", package.parent / "resources"):
        if folder.is_dir():
            return folder
    from importlib.resources import files  # only now, as it takes a while to load: for a zip

    return files("journeyeditor").joinpath("_resources")
