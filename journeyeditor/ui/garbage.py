"""Garbage: when Python's cycle collector looks through the maps, which are large and hold none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QObject, QTimer

SETTLED_MS: Final = 500
"""After a map was opened; its first frame has been painted by then, and nobody is in mid-gesture."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector from what is being made: reading and laying out a map, showing it.

    It would look through all of a large map several times, for longer than all the rest takes. What
    was made counts as old afterwards, so that the first frame is not held up, either.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()  # both together move everything to the oldest generation, unseen
        gc.enable()


def settle() -> None:
    """Turn the collector on; what is there now stays, it need not look at it again and again."""
    gc.unfreeze()  # among what was there the last time may be windows that are closed now
    gc.collect()
    gc.freeze()
    gc.enable()


def settling(owner: QObject) -> QTimer:
    """Make a timer that settles once, a moment after it is started."""
    timer = QTimer(owner, singleShot=True, interval=SETTLED_MS)
    timer.timeout.connect(settle)
    return timer
