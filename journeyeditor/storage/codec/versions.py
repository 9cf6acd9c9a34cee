"""Versions: which files can be read, and how older ones are brought up to date in memory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from journeyeditor.errors import N_
from journeyeditor.models.journey import FORMAT_VERSION
from journeyeditor.storage.codec.refusals import refusal
from journeyeditor.storage.migrations import Migration, Tree


class UpToDate(NamedTuple):
    """A tree of the current version (or a newer one we may read), and the version it was read in."""

    tree: Tree
    read_version: int


def up_to_date(tree: Tree, migrations: Mapping[int, Migration]) -> UpToDate:
    """Check the versions a file names and migrate an older one.

    Raises UnreadableError if the file needs a newer program, names no proper version, is of a
    version nobody knows, or cannot be migrated.
    """
    version = _whole_number(tree, "version")
    if "min_reader" in tree or version >= FORMAT_VERSION:
        min_reader = _whole_number(tree, "min_reader")
        if min_reader > FORMAT_VERSION:
            raise refusal(
                "newer",
                N_(
                    "The file was written by a newer program: it needs version {needed} of the"
                    " format, this program reads version {ours}."
                ),
                (None, "min_reader"),
                needed=min_reader,
                ours=FORMAT_VERSION,
            )
    for step in range(version, FORMAT_VERSION):
        tree = {**_migrated(tree, migrations, step), "version": step + 1}
    return UpToDate(tree, version)


def _migrated(tree: Tree, migrations: Mapping[int, Migration], version: int) -> Tree:
    if version not in migrations:
        raise refusal(
            "unknown-version",
            N_("There never was a version {version} of the format."),
            (None, "version"),
            version=version,
        )
    try:
        return migrations[version](tree)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise refusal(
            "not-migrated",
            N_("The file of version {version} cannot be brought up to date: it is damaged."),
            (None, "version"),
            version=version,
        ) from error


def _whole_number(tree: Tree, name: str) -> int:
    value = tree.get(name)
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    if name not in tree:
        raise refusal(
            "no-version",
            N_("The file does not say which version of the format it is in."),
            (None, name),
        )
    raise refusal(
        "no-version", N_("The version of the format must be a whole number."), (None, name)
    )
