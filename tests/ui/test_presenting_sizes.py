"""Presenting for the back row: heights of letters measured in the picture; large maps; a picture."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QImage

from journeyeditor.models import BehaviourCard, JourneyMap
from journeyeditor.models.queries import find, phase_of
from journeyeditor.ui.session import Session
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.audience import MAP, Audience, presenting
from tests.helpers.maps import generated_map

GOLDEN = Path(__file__).parent / "pictures" / "presentation.png"
CAPITAL = 0.7
"""The height of a capital letter in ems, a little less than the typeface's 0.727."""

SIZES = ((1920, 1080), (1366, 768), (1024, 768), (3840, 2160))


def in_capitals(journey: JourneyMap, card: str = "HH HHH HH") -> JourneyMap:
    """The map with nothing but Hs: every line of text is as high as a capital."""
    rows = tuple(
        row.replace(
            title="HHHH",
            cells=tuple(
                cell.replace(cards=tuple(one.replace(text=card) for one in cell.cards))
                for cell in row.cells
            ),
        )
        for row in journey.rows
    )
    phases = tuple(phase.replace(title="HHHH") for phase in journey.phases)
    return journey.replace(title="HHHH", rows=rows, phases=phases)


def lines(picture: QImage, area: tuple[float, float, float, float]) -> list[int]:
    """The heights of the lines of text in an area (x, y, w, h) of one colour, px."""
    x, y, w, h = map(round, area)
    ground = picture.pixelColor(x, y)
    inked = [
        any(
            abs(picture.pixelColor(at, line).lightness() - ground.lightness()) > 60
            for at in range(x, x + w)
        )
        for line in range(y, y + h)
    ]
    return [len(list(run)) for is_ink, run in groupby(inked) if is_ink]


def shown(windows: Windows, journey: JourneyMap) -> MainWindow:
    made = windows.make(Session(journey))
    made.show()
    return made


def texts_of_cards(audience: Audience, window: MainWindow) -> list[int]:
    """The heights of the lines on all cards that are shown; the facts above a text aside."""
    picture, journey = audience.picture(), window.document.map
    found: list[int] = []
    for card, rect in audience.presenter.spots:
        standing = find(journey, card)
        assert standing is not None
        inner = rect.adjusted(rect.width() * 0.2, 8, -rect.width() * 0.1, -8)
        heights = lines(picture, (inner.x(), inner.y(), inner.width(), inner.height()))
        found += heights[standing.row.kind in ("hurdle", "solution") :]
    return found


@pytest.mark.parametrize("size", SIZES)
def test_text_is_as_large_as_the_back_row_needs(
    windows: Windows, window: MainWindow, size: tuple[int, int]
) -> None:
    """At every step of a phase: cards 42 px of 1080, the phase 56, labels 34; in capitals of Inter."""
    made = shown(windows, in_capitals(window.document.map))
    width, height = size
    unit = min(height / 1080, width / 1280)
    with presenting(made, size) as audience:
        audience.press("Down")
        while audience.at[0] == 0:
            found = texts_of_cards(audience, made)
            assert found
            assert min(found) >= int(42 * CAPITAL * unit), audience.at
            picture = audience.picture()
            focus = lines(picture, (200 * unit, 50 * unit, 300 * unit, 80 * unit))
            assert max(focus) >= int(56 * CAPITAL * unit)
            beside = lines(picture, (width - 200 * unit, 50 * unit, 110 * unit, 80 * unit))
            assert min(beside) >= int(34 * CAPITAL * unit)
            audience.press("Right")


def test_text_of_the_whole_map(windows: Windows, window: MainWindow) -> None:
    made = shown(windows, in_capitals(window.document.map))
    with presenting(made) as audience:
        picture = audience.picture()
        names = lines(picture, (450, 50, 180, 80))
        assert min(names) >= int(34 * CAPITAL)
        first = audience.presenter.spots[0][1]
        rows = lines(picture, (140, first.top(), 200, 90))
        assert min(rows) >= int(34 * CAPITAL)
        assert texts_of_cards(audience, made) == []  # what could not be read is not written


def test_long_texts_and_many_cards_are_split_and_never_smaller(windows: Windows) -> None:
    from tests.helpers.trip import trip

    journey = in_capitals(trip(), "HHH " * 60)
    row = journey.rows[0]
    cards = tuple(BehaviourCard(id=f"many{n}", text="HHH " * 12) for n in range(30))
    cell = row.cells[0].replace(cards=(*row.cells[0].cards, *cards))
    journey = journey.replace(rows=(row.replace(cells=(cell, *row.cells[1:])), *journey.rows[1:]))
    phase = phase_of(journey, cell.at)
    assert phase is not None
    told: set[str] = set()
    made = shown(windows, journey)
    with presenting(made) as audience:
        audience.press("Down")
        while audience.at != MAP:
            heights = texts_of_cards(audience, made)
            assert min(heights) >= int(42 * CAPITAL), (audience.at, audience.cards, heights)
            told |= set(audience.cards)
            bottoms = [rect.bottom() for _, rect in audience.presenter.spots]
            assert max(bottoms) <= 1035
            audience.press("Right")
    shown_cards = {card.id for r in journey.rows for c in r.cells for card in c.cards}
    assert {card.id for card in cards} <= told <= shown_cards


def test_ten_thousand_cards(windows: Windows) -> None:
    with presenting(shown(windows, generated_map(10_000))) as audience:
        assert len(audience.cards) > 8_000
        audience.press("Down", "Right", "Right", "Down", "Up", "M", "M", "End", "Enter")
        assert len(audience.cards) == 1


def test_it_looks_as_it_was_drawn(window: MainWindow) -> None:
    """The hurdle of the third phase as in the mock-up; a quarter as large is enough to tell."""
    with presenting(window) as audience:
        audience.press("Down", "Down", "Down", "Right", "Right")
        image = audience.picture()
    data = bytes(image.convertToFormat(QImage.Format.Format_RGB888).constBits())
    seen = Image.frombytes("RGB", (1920, 1080), data).resize((640, 360), Image.Resampling.BOX)
    assert GOLDEN.exists(), "no picture to compare with"
    wanted = Image.open(GOLDEN).convert("RGB")
    difference = ImageChops.difference(seen, wanted)
    assert max(ImageStat.Stat(difference).mean) < 1.0
    far = sum(1 for value in difference.convert("L").tobytes() if value > 64)
    assert far < 640 * 360 * 0.002
