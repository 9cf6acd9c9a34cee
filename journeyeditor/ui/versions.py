"""Versions: of the program and of what it runs on."""

from __future__ import annotations

import platform
from importlib import metadata

from PySide6.QtCore import qVersion

import journeyeditor


def versions() -> tuple[tuple[str, str], ...]:
    """Give what a report about a fault needs to know: names with versions."""
    return (
        ("journeyeditor", journeyeditor.__version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PySide6", _version("PySide6-Essentials")),
        ("System", platform.platform(terse=True)),
    )


def in_one_line() -> str:
    """Give all versions in one line."""
    return ", ".join(f"{name} {version}" for name, version in versions())


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
