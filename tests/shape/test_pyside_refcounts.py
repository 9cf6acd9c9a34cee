"""A canary for PySide6 6.12.0's fault (PYSIDE-3474): calls that eat references to None and True."""

from __future__ import annotations

import sys
from importlib.metadata import version

from packaging.version import Version
from PySide6.QtCore import QObject, Signal

CALLS = 5_000


class Bell(QObject):
    rang = Signal()


def test_calls_and_signals_eat_no_references_to_none_and_true() -> None:
    bell = Bell()
    before = sys.getrefcount(None), sys.getrefcount(True)  # noqa: FBT003 - True itself is meant
    for _ in range(CALLS):
        bell.setObjectName("bell")
        bell.rang.emit()
    after = sys.getrefcount(None), sys.getrefcount(True)  # noqa: FBT003 - True itself is meant

    lost = [old - new for old, new in zip(before, after, strict=True)]
    assert max(lost) < CALLS // 10, f"None and True lost {lost} references in {CALLS} calls"


def test_the_faulty_release_is_not_installed() -> None:
    installed = Version(version("PySide6-Essentials"))
    assert installed != Version("6.12.0")
    assert sys.version_info >= (3, 12) or installed < Version("6.12")
