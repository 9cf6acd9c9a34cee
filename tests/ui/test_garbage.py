"""The collector stays away while a map is made, works afterwards, and closed windows go."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from journeyeditor.ui.garbage import settle, uncollected


@pytest.fixture(autouse=True)
def _thawed() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


class _Ring:
    def __init__(self) -> None:
        self.me = self


def test_the_collector_rests_inside_and_works_again_afterwards() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_works_again_after_an_error() -> None:
    with pytest.raises(LookupError), uncollected():
        raise LookupError
    assert gc.isenabled()


def test_what_became_garbage_inside_is_collected_later() -> None:
    with uncollected():
        ring = weakref.ref(_Ring())
    gc.collect()
    assert ring() is None


def test_settling_lets_go_of_what_stayed_the_last_time_and_is_garbage_now() -> None:
    ring = _Ring()
    settle()
    seen = weakref.ref(ring)
    del ring
    gc.collect()
    assert seen() is not None
    settle()
    assert seen() is None
    assert gc.get_freeze_count() > 0
    assert gc.isenabled()
