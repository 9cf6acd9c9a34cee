"""A first map as somebody makes it who never saw the program: every kind of card, and no help read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from journeyeditor.models import (
    KINDS,
    CellKey,
    EmotionCard,
    ImageCard,
    JourneyMap,
    Kind,
    SolutionCard,
)
from journeyeditor.models.queries import cards_of_kind, columns, row_of_kind
from journeyeditor.storage.codec import from_bytes
from tests.helpers.xdisplay import XDisplay, wait_for
from tests.helpers.xeditor import Window

pytestmark = pytest.mark.xwindow
WORDS: dict[Kind, tuple[str, str]] = {
    "behaviour": ("Sees an ad", "Compares models"),
    "touchpoint": ("Poster", "Shop"),
    "goal": ("Find a good bike", "Be sure"),
    "hurdle": ("Too many shops", "No test ride"),
    "solution": ("One guide", "Test ride at work"),
    "owner": ("Anna Beck", "Shop team"),
    "kpi": ("Visits", "Test rides"),
    "note": ("Ask five shops", "Ask two riders"),
}


@pytest.fixture
def display() -> Iterator[XDisplay]:
    """A screen of its own."""
    with XDisplay() as made:
        yield made


def test_a_first_map_gets_cards_of_every_kind_and_is_saved(
    display: XDisplay, tmp_path: Path
) -> None:
    picture, file = tmp_path / "bike.png", tmp_path / "first.journey"
    Image.new("RGB", (64, 48), "steelblue").save(picture)
    window = Window(display, None, "en", (0, 0, 1600, 960))
    _save_as(window, file)
    journey = from_bytes(file.read_bytes())
    first, second = (column.id for column in columns(journey)[:2])

    display.press("ctrl+k")
    display.type("row notes")
    display.press("Return", "Return")
    journey = window.saved(file)
    for kind, (text, other) in WORDS.items():
        display.click(_place(window, journey, kind, first))
        display.type(text)
        display.press("Escape")
        display.click(_place(window, window.saved(file), kind, second))
        display.type(other)
        display.press("Escape")
        journey = window.saved(file)

    display.click(window.on_curve(journey, first, 1), times=2)
    display.type("So many models")
    display.press("Escape")
    journey = window.saved(file)
    # The empty face of the next column hangs where the curve would pass.
    face = window.on_curve(journey, second, 1)
    with display.dragging(face, window.on_curve(journey, second, -2)):
        pass
    display.type("Nobody answers")
    display.press("Escape")
    journey = window.saved(file)

    hurdle = next(iter(cards_of_kind(journey, "hurdle")))
    solution = next(iter(cards_of_kind(journey, "solution")))
    display.click(window.card(journey, hurdle.id).handle)
    area = window.card(journey, hurdle.id)
    knob = (area.handle[0], area.bottom)
    with display.dragging(knob, window.card(journey, solution.id).handle):
        pass
    for _ in range(2):
        _insert_picture(window, picture)
        journey = window.saved(file)

    cards = {kind: tuple(cards_of_kind(journey, kind)) for kind in KINDS}
    assert {kind: len(found) for kind, found in cards.items()} == dict.fromkeys(KINDS, 2)
    for kind, texts in WORDS.items():
        assert tuple(card.text for card in cards[kind]) == texts
    assert [
        (card.score, card.text) for card in cards["emotion"] if isinstance(card, EmotionCard)
    ] == [(1, "So many models"), (-2, "Nobody answers")]
    linked = [card.solves for card in cards["solution"] if isinstance(card, SolutionCard)]
    assert linked == [(hurdle.id,), ()]
    shown = {card.image for card in cards["image"] if isinstance(card, ImageCard)}
    assert shown == {kept.hash for kept in journey.images}
    assert "first.journey" in window.program.title
    window.program.quit()


def _save_as(window: Window, file: Path) -> None:
    display = window.display
    display.press("ctrl+s")
    _wait_for_title(display, "Save map as")
    display.type(str(file))
    display.press("Return")
    wait_for(file.exists, "the file")
    _wait_for_title(display, "New map")


def _place(window: Window, journey: JourneyMap, kind: Kind, at: str) -> tuple[int, int]:
    """Where a click puts the first card into a cell."""
    row = row_of_kind(journey, kind, "")
    assert row is not None
    return window.cell(journey, CellKey(row.id, at)).handle


def _insert_picture(window: Window, picture: Path) -> None:
    """Insert, the second entry of it, and a file."""
    display = window.display
    display.press("alt+i", "Down", "Return")
    _wait_for_title(display, "Choose picture")
    display.type(str(picture))
    display.press("Return")
    _wait_for_title(display, "New map")


def _wait_for_title(display: XDisplay, title: str) -> None:
    """Wait until the window in front has a title that begins like this."""
    front = ("xdotool", "getactivewindow", "getwindowname")
    wait_for(lambda: display.told(*front).strip().startswith(title), title)
