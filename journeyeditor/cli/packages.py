"""Packages: the system's libraries and fonts the program uses, and what they come in."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Mapping
from typing import Final, Literal, NamedTuple

Manager = Literal["apt", "dnf"]


class Package(NamedTuple):
    """What a library or font comes in on Debian and Ubuntu, and on Fedora and its kin."""

    apt: str
    dnf: str


QT: Final[Mapping[str, Package]] = {
    "libEGL.so.1": Package("libegl1", "libglvnd-egl"),
    "libGL.so.1": Package("libgl1", "libglvnd-glx"),
    "libdbus-1.so.3": Package("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": Package("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": Package("libfreetype6", "freetype"),
    "libglib-2.0.so.0": Package("libglib2.0-0", "glib2"),
    "libxkbcommon.so.0": Package("libxkbcommon0", "libxkbcommon"),
}
"""Shared libraries that Qt itself needs."""

WINDOW: Final[Mapping[str, Package]] = {
    "libX11-xcb.so.1": Package("libx11-xcb1", "libX11-xcb"),
    "libxcb-cursor.so.0": Package("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": Package("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": Package("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": Package("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": Package("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": Package("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": Package("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": Package("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": Package("libxcb-sync1", "libxcb"),
    "libxcb-xfixes.so.0": Package("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": Package("libxcb-xkb1", "libxcb"),
    "libxkbcommon-x11.so.0": Package("libxkbcommon-x11-0", "libxkbcommon-x11"),
}
"""Those of its windows under X."""

SCRIPTS: Final[Mapping[str, Package]] = {
    "ع": Package("fonts-noto-core", "google-noto-sans-arabic-fonts"),
    "ש": Package("fonts-noto-core", "google-noto-sans-hebrew-fonts"),
    "क": Package("fonts-noto-core", "google-noto-sans-devanagari-fonts"),
    "ก": Package("fonts-noto-core", "google-noto-sans-thai-fonts"),
    "中": Package("fonts-noto-cjk", "google-noto-sans-cjk-fonts"),
    "あ": Package("fonts-noto-cjk", "google-noto-sans-cjk-fonts"),
    "한": Package("fonts-noto-cjk", "google-noto-sans-cjk-fonts"),
}
"""A letter of each script that our own typefaces lack, and fonts that have it."""

_FAMILIES: Final[Mapping[str, Manager]] = {
    **dict.fromkeys(("debian", "ubuntu"), "apt"),
    **dict.fromkeys(("fedora", "rhel", "centos"), "dnf"),
}


def missing(libraries: Iterable[str]) -> list[str]:
    """Give those of some shared libraries that cannot be loaded."""
    return [name for name in libraries if not _is_there(name)]


def to_install(packages: Iterable[Package]) -> tuple[str, ...]:
    """Give the commands that install packages: this system's, or each where it is another."""
    wanted = tuple(packages)
    own = manager()
    commands: dict[Manager, str] = {
        "apt": _command("apt", (package.apt for package in wanted)),
        "dnf": _command("dnf", (package.dnf for package in wanted)),
    }
    return (commands[own],) if own is not None else tuple(commands.values())


def manager() -> Manager | None:
    """Give the package manager of this system, if it is one we know the names for."""
    said = _release()
    for family in (said.get("ID", ""), *said.get("ID_LIKE", "").split()):
        if family in _FAMILIES:
            return _FAMILIES[family]
    return None


def _command(program: Manager, names: Iterable[str]) -> str:
    root = () if _is_root() else ("sudo",)
    return " ".join((*root, program, "install", *sorted(set(names))))


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _release() -> dict[str, str]:
    """Give what the system says of itself (os-release(5)); nothing where it says nothing."""
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}


def _is_there(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
