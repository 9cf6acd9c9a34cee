"""Clips: what is copied comes back, under the rules of files."""

from __future__ import annotations

import pytest

from journeyeditor.errors import BrokenRulesError, JourneyError
from journeyeditor.exchange import clip_bytes, read_clip
from journeyeditor.models import CellKey, ImageCard, Picture, SolutionCard
from journeyeditor.models.clip import Clip, pictured, taken, written
from tests.helpers.trip import crowded_trip, trip


def test_a_clip_holds_the_smallest_block_and_comes_back() -> None:
    clip = taken(trip(), ["c-4", "c-10", "gone"])
    assert clip.texts == (
        (("Compares prices",), ()),
        ((), ()),
        ((), ()),
        ((), ("Card refused",)),
    )
    assert clip.count == 2
    assert [phase.title for phase in clip.map.phases] == ["Compare", "Pay"]
    assert read_clip(clip_bytes(clip)) == clip


def test_cards_may_name_what_was_left_behind() -> None:
    clip = read_clip(clip_bytes(taken(trip(), ["c-11"])))
    (card,) = clip.map.rows[0].cells[0].cards
    assert card == SolutionCard(id="c-11", text="One list", solves=("c-9",))


def test_hidden_rows_between_are_left_out_and_nothing_gives_nothing() -> None:
    journey = crowded_trip()
    clip = taken(journey, ["c-2", "c-6"])
    assert [row.title for row in clip.map.rows] == ["Does", "Feels"]
    assert taken(journey, ["gone"]).texts == ()


def test_texts_and_pictures_become_cards() -> None:
    clip = written([[["a", "b"], []], [["c"]], [["d"]]], ["goal", "hurdle"])
    assert [row.kind for row in clip.map.rows] == ["goal", "hurdle", "note"]
    assert clip.texts == ((("a", "b"), ()), (("c",), ()), (("d",), ()))
    one = Picture(hash="x", type="image/png", data="QUJD")
    twice = pictured([one, one])
    assert twice.map.images == (one,)
    assert twice.map.rows[0].cell("p-0") == (
        ImageCard(id="c-0", image="x"),
        ImageCard(id="c-1", image="x"),
    )


@pytest.mark.parametrize("data", [b"", b"{}", b"\x89PNG", b"[" * 1000])
def test_what_is_no_clip_is_refused(data: bytes) -> None:
    with pytest.raises(JourneyError):
        read_clip(data)


def test_an_id_that_stands_twice_is_refused() -> None:
    journey = taken(trip(), ["c-1", "c-4"]).map
    key = CellKey(journey.rows[0].id, journey.phases[0].id)
    row = journey.rows[0]
    doubled = row.replace(cells=(*row.cells[:1], row.cells[1].replace(cards=row.cell(key.at))))
    with pytest.raises(BrokenRulesError):
        read_clip(clip_bytes(Clip(journey.replace(rows=(doubled,)))))
