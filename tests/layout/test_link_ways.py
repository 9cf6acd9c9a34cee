"""Ways of links: whatever stands between a hurdle and its solution, the line crosses no card."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

from journeyeditor.layout import lay_out
from journeyeditor.layout.link_ways import way
from journeyeditor.layout.places import Places, rect_of
from journeyeditor.layout.plan import Plan, Rect
from journeyeditor.models.queries import standings
from tests.helpers.maps import generated_map

_INSIDE = 0.5


def _rects(plan: Plan) -> dict[str, Rect]:
    places = Places(plan)
    cards = ((card.id, places.card(card.id)) for card in (s.card for s in standings(plan.map)))
    return {id_: rect_of(plan, place) for id_, place in cards if place is not None}


def _crosses(rect: Rect, a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Whether a level or upright line enters the inside of a rectangle."""
    left, right = sorted((a[0], b[0]))
    top, bottom = sorted((a[1], b[1]))
    return (
        left < rect.x + rect.w - _INSIDE
        and right > rect.x + _INSIDE
        and top < rect.y + rect.h - _INSIDE
        and bottom > rect.y + _INSIDE
    )


@pytest.mark.parametrize("cards", [60, 200])
def test_a_line_between_a_hurdle_and_a_solution_crosses_no_card(cards: int) -> None:
    plan = lay_out(generated_map(cards))
    places, rects = Places(plan), _rects(plan)
    kinds = {s.card.id: s.row.kind for s in standings(plan.map) if s.card.id in rects}
    hurdles = [id_ for id_, kind in kinds.items() if kind == "hurdle"][:12]
    solutions = [id_ for id_, kind in kinds.items() if kind == "solution"][:12]
    assert hurdles
    assert solutions
    for one, other in (*product(hurdles, solutions), *product(solutions, hurdles)):
        start, end = places.card(one), places.card(other)
        assert start is not None
        assert end is not None
        line = way(plan, start, end)
        for (ax, ay), (bx, by) in pairwise(line):
            assert ax == bx or ay == by
            assert not [id_ for id_, r in rects.items() if _crosses(r, (ax, ay), (bx, by))]
