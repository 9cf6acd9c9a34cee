"""The program in a real window as assistive technology finds it on the accessibility bus."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from journeyeditor.models.queries import standings
from journeyeditor.storage.codec import from_bytes
from tests.helpers.atspi import Bus, Thing, accessibility_bus
from tests.helpers.xdisplay import Program, XDisplay, wait_for

pytestmark = pytest.mark.xwindow
EXAMPLE = Path(__file__).parents[2] / "resources" / "examples" / "commuter-bike.journey"


def _program(bus: Bus) -> Thing | None:
    return next((found for found in bus.programs() if found.label()), None)


@contextmanager
def _told(folder: Path) -> Iterator[tuple[XDisplay, Thing]]:
    """Open the example in a window; gives the display, and the program as the bus tells of it."""
    file = folder / EXAMPLE.name
    shutil.copy(EXAMPLE, file)
    with XDisplay() as display:
        display.environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        program = Program(display, file, "en")
        program.place(20, 40, 1500, 900)
        with accessibility_bus(display.environment["DBUS_SESSION_BUS_ADDRESS"]) as bus:
            found = wait_for(lambda: _program(bus), "the program on the bus")
            assert found is not None
            yield display, found
        program.quit()


def test_a_screen_reader_finds_every_card_where_it_is(tmp_path: Path) -> None:
    texts = [standing.card.text for standing in standings(from_bytes(EXAMPLE.read_bytes()))]
    with _told(tmp_path) as (display, found):
        things = [*found.all()]
        cards = [thing for thing in things if thing.role() == "list item"]
        names = [card.label() for card in cards]
        assert len(names) == len(texts)
        assert all(name.startswith(text) for name, text in zip(names, texts, strict=True))
        heads = {thing.label(): thing for thing in things if thing.role() == "column header"}
        assert [*heads][:3] == ["Awareness", "Consideration", "Decision"]
        assert heads["Decision"].extents()[0] > heads["Awareness"].extents()[0]
        curve = next(thing for thing in things if thing.role() == "chart")
        assert curve.label() == "Emotions, curve"
        face = curve.children()[2]
        assert (face.label(), face.value()) == ("Decision, \u22122, very bad", -2)
        face.set_value(1)
        wait_for(lambda: face.label() == "Decision, +1, good", "the face moved")
        display.press("ctrl+z")
        wait_for(lambda: face.value() == -2, "the face moved back")
        x, y, w, h = cards[0].extents()
        display.click((x + w // 2, y + h // 2))
        display.press("F2")
        display.type("!")
        display.press("Return")
        wait_for(lambda: cards[0].label().startswith(texts[0] + "!"), "the card's new name")
        display.press("ctrl+z", "ctrl+s")


def test_a_screen_reader_finds_the_faces_of_a_score_as_a_group_of_radio_buttons(
    tmp_path: Path,
) -> None:
    with _told(tmp_path) as (display, found):
        things = (thing for thing in found.all() if thing.role() == "list item")
        quote = next(thing for thing in things if thing.label().startswith("Biking to"))
        x, y, w, h = quote.extents()
        display.click((x + w // 2, y + h // 2))
        group = wait_for(lambda: _group(found, "Score"), "the group of the faces")
        assert group is not None
        faces = group.children()
        assert [face.role() for face in faces] == ["radio button"] * 5
        chosen = [face.label() for face in faces if face.is_checked()]
        assert chosen == [group.description()] == ["good"]


def _group(program: Thing, name: str) -> Thing | None:
    things = (thing for thing in program.all() if thing.label() == name)
    return next((thing for thing in things if thing.role() == "panel"), None)


def test_a_screen_reader_finds_the_outline(tmp_path: Path) -> None:
    with _told(tmp_path) as (display, found):
        trees = [thing for thing in found.all() if thing.role() == "tree"]
        tree = next(thing for thing in trees if thing.label() == "Outline")
        names = {thing.label(): thing for thing in tree.children()}
        assert "Decision, Phase 3 of 5, 11 cards" in names
        assert names["Decision, Phase 3 of 5, 11 cards"].role() == "tree item"
        x, y, w, h = names["Decision, Phase 3 of 5, 11 cards"].extents()
        display.click((x + w // 2, y + h // 2))
        display.press("F2")
        display.type("Choice")
        display.press("Return")
        wait_for(
            lambda: [one for one in tree.children() if one.label().startswith("Choice, Phase 3")],
            "the new title",
        )
        display.press("ctrl+z", "ctrl+s")
