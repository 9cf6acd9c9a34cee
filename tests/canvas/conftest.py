"""What tests of the canvas work with: maps in windows, and a hand on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtWidgets import QApplication

from tests.helpers.hand import Hand
from tests.helpers.opened import opened
from tests.helpers.trip import trip

OpenMap = Callable[..., Hand]


@pytest.fixture
def open_map(qapp: QApplication) -> Iterator[OpenMap]:
    """Open a map in a window of a size: `open_map(journey, width, height)`."""
    with ExitStack() as windows:
        yield lambda *what: windows.enter_context(opened(*what))


@pytest.fixture
def hand(open_map: OpenMap) -> Hand:
    """Open the weekend trip, large enough to see all of it."""
    return open_map(trip())
