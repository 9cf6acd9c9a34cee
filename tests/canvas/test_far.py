"""From afar: chips go, then texts, then names; what is left can be read and is where it belongs."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from journeyeditor.models import EmotionCard, Phase
from tests.canvas.conftest import OpenMap
from tests.helpers.hand import Hand
from tests.helpers.sight import colours, settle
from tests.helpers.trip import trip


def ink(hand: Hand, role: str) -> str:
    return hand.canvas.artist.inks.colour(role).name()


def of_pane(hand: Hand, name: str) -> QImage:
    pane = getattr(hand.canvas.frame, name)
    return hand.screen().copy(pane.geometry())


def darkest(seen: Counter[str]) -> int:
    return min(QColor(name).value() for name in seen)


@pytest.mark.parametrize(
    ("zoom", "across", "down"), [(0.55, 132, 48), (0.35, 132, 30), (0.22, 44, 30), (0.6, 88, 40)]
)
def test_headers_keep_their_size(hand: Hand, zoom: float, across: int, down: int) -> None:
    hand.canvas.set_zoom(zoom)
    assert hand.canvas.frame.rows.width() == across
    assert hand.canvas.frame.phases.height() == down
    assert hand.canvas.viewport().x() == across


def test_names_of_rows_look_the_same_at_every_zoom_afar(hand: Hand) -> None:
    hand.canvas.set_zoom(0.5)
    first = of_pane(hand, "rows").copy(0, 0, 132, 30)
    hand.canvas.set_zoom(0.3)
    second = of_pane(hand, "rows").copy(0, 0, 132, 30)
    assert first == second
    assert colours(first, first.rect())[ink(hand, "blue.ink")] > 20


def test_names_of_phases_can_be_read_and_go_last_but_the_numbers(hand: Hand) -> None:
    hand.canvas.set_zoom(0.35)
    named = colours(of_pane(hand, "phases"), QRect(18, 0, 40, 30))
    hand.canvas.set_zoom(0.22)
    numbered = colours(of_pane(hand, "phases"), QRect(0, 0, 40, 30))
    beyond = colours(of_pane(hand, "phases"), QRect(26, 0, 12, 30))
    assert darkest(named) < 110
    assert darkest(numbered) < 110
    assert darkest(beyond) > 180


def test_cards_become_tint_blocks_then_plain_blocks(hand: Hand) -> None:
    hand.canvas.set_zoom(0.35)
    area = hand.rect("Looks at pictures").translated(hand.canvas.viewport().pos()).toRect()
    seen = set(colours(hand.screen(), area.adjusted(-1, -1, 2, 2)))
    assert seen == {
        ink(hand, role) for role in ("blue.tint", "blue.border", "surface", "line")
    } or (seen == {ink(hand, role) for role in ("blue.tint", "blue.border", "surface")})
    hand.canvas.set_zoom(0.22)
    area = hand.rect("Looks at pictures").translated(hand.canvas.viewport().pos()).toRect()
    assert set(colours(hand.screen(), area.adjusted(1, 1, -1, -1))) == {ink(hand, "blue.border")}


@pytest.mark.parametrize("zoom", [0.35, 0.22, 0.1])
def test_the_curve_stays_two_pixels_strong(hand: Hand, zoom: float) -> None:
    hand.canvas.set_zoom(zoom)
    band = next(band for band in hand.canvas.places.plan.rows if band.curve is not None)
    assert band.curve is not None
    origin = hand.canvas.viewport().pos()
    top = origin.y() + round(band.y * zoom)
    column = QRect(origin.x() + 2, top, 1, round(band.curve.height * zoom))
    found = colours(hand.screen(), column)
    # Two pixels full, or one full between two halves.
    assert found[ink(hand, "emotionCurve")] >= 1
    near = [name for name in found if name not in (ink(hand, "surface"), ink(hand, "lineStrong"))]
    assert sum(found[name] for name in near) >= 2


def test_a_double_click_on_a_name_afar_edits_it_in_a_readable_size(hand: Hand) -> None:
    hand.canvas.set_zoom(0.35)
    hand.canvas.edit_card("p-3")
    assert hand.editing == "Travel"
    assert hand.canvas.editing.field.font().pixelSize() >= 11
    hand.press("Esc")
    hand.canvas.set_zoom(0.22)
    hand.canvas.edit_card("r-1")
    assert hand.editing == "(none)"


@pytest.mark.parametrize(
    ("pane", "at", "title"),
    [
        ("phases", (40, 15), "Dream"),
        ("phases", (110, 15), "Book"),
        ("phases", (110, 40), "Compare"),
        ("rows", (120, 10), "Does"),
    ],
)
def test_what_is_double_clicked_afar_is_what_is_seen_there(
    hand: Hand, pane: str, at: tuple[int, int], title: str
) -> None:
    hand.canvas.set_zoom(0.5)
    widget: QWidget = getattr(hand.canvas.frame, pane)
    window = hand.canvas.window().windowHandle()
    assert window is not None
    point = widget.mapTo(hand.canvas.window(), QPoint(*at))
    QTest.mouseDClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert hand.editing == title


@pytest.mark.parametrize("count", [8, 20, 40, 45])
def test_fitting_a_long_map_fills_the_window_with_it(open_map: OpenMap, count: int) -> None:
    journey = trip()
    phases = tuple(Phase(id=f"q-{n}", title=f"Phase {n}") for n in range(count))
    rows = tuple(row.replace(cells=()) for row in journey.rows)
    hand = open_map(journey.replace(phases=phases, rows=rows), 1000, 700)
    hand.canvas.fit()
    settle()
    assert not hand.canvas.horizontalScrollBar().isVisible()
    plan = hand.canvas.places.plan
    wide = plan.width * hand.canvas.zoom
    assert hand.canvas.zoom == pytest.approx(0.599) or wide > 0.9 * hand.canvas.viewport().width()


def test_scores_change_the_dots_at_once(hand: Hand) -> None:
    hand.canvas.set_zoom(0.3)
    band = next(band for band in hand.canvas.places.plan.rows if band.curve is not None)
    before = hand.screen()
    rows = tuple(
        row.replace(
            cells=tuple(
                cell.replace(
                    cards=tuple(
                        card.replace(score=-2) if isinstance(card, EmotionCard) else card
                        for card in cell.cards
                    )
                )
                for cell in row.cells
            )
        )
        if row.id == band.id
        else row
        for row in hand.map.rows
    )
    hand.document.apply(hand.map.replace(rows=rows), "Change")
    after = hand.screen()
    assert after != before
    assert after == hand.repainted()
