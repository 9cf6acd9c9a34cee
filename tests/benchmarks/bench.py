"""Bench: what a case works on. A map of so many cards, its file, a folder, a window's size."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from journeyeditor import storage
from journeyeditor.models import JourneyMap
from tests.helpers.maps import generated_map


@dataclass
class Bench:
    """Things to measure with; the map and its file are made when first asked for."""

    cards: int
    width: int
    height: int
    folder: Path

    @cached_property
    def journey(self) -> JourneyMap:
        """A realistic map with exactly so many cards."""
        return generated_map(self.cards)

    @cached_property
    def data(self) -> bytes:
        """The bytes of the map's file."""
        return storage.to_bytes(self.journey)

    @cached_property
    def path(self) -> Path:
        """The map's file."""
        path = self.folder / f"{self.cards} cards.journey"
        path.write_bytes(self.data)
        return path


@contextmanager
def bench(cards: int, *, width: int = 1920, height: int = 1080) -> Iterator[Bench]:
    """Make a bench with a folder that goes away with it."""
    with tempfile.TemporaryDirectory(prefix="journeyeditor-bench-") as folder:
        yield Bench(cards, width, height, Path(folder))
