"""The persona menu: made of the map's personas, one of them checked, in the menu and on the tool bar."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from journeyeditor.models import Persona
from journeyeditor.ui.window import MainWindow

SECOND = Persona(id="u-second", name="Rock & Roll")


def menus(window: MainWindow) -> list[QMenu]:
    return [m for m in window.findChildren(QMenu) if m.menuAction().objectName() == "view.persona"]


def offered(window: MainWindow) -> list[list[tuple[str, bool]]]:
    return [[(a.text(), a.isChecked()) for a in menu.actions()] for menu in menus(window)]


def action(window: MainWindow, id_: str) -> QAction:
    (found,) = [a for a in menus(window)[0].actions() if a.objectName() == id_]
    return found


def button(window: MainWindow) -> QToolButton:
    (found,) = [
        b
        for b in window.findChildren(QToolButton)
        if b.menu() is not None and b.menu().menuAction().objectName() == "view.persona"
    ]
    return found


def looked_at(window: MainWindow) -> str | None:
    return window.canvas.shown.persona


def add_second(window: MainWindow) -> None:
    journey = window.document.map
    window.document.apply(journey.replace(personas=(*journey.personas, SECOND)), "Add persona")


def test_it_offers_all_and_each_in_both_places(window: MainWindow) -> None:
    assert offered(window) == [[("All personas", True), ("Lena Hoffmann", False)]] * 2


def test_it_follows_the_map(window: MainWindow) -> None:
    add_second(window)
    names = [name for name, _ in offered(window)[1]]
    assert names == ["All personas", "Lena Hoffmann", "Rock && Roll"]
    window.document.undo()
    assert [name for name, _ in offered(window)[0]] == ["All personas", "Lena Hoffmann"]


def test_choosing_filters_and_shows_who_it_is(window: MainWindow) -> None:
    add_second(window)
    action(window, "view.persona-u-second").trigger()
    assert looked_at(window) == "u-second"
    assert offered(window)[0][2] == ("Rock && Roll", True)
    assert button(window).text() == "Rock & Roll"
    action(window, "view.persona-all").trigger()
    assert looked_at(window) is None
    assert offered(window)[1][0] == ("All personas", True)
    assert button(window).text() == "Filter"


def test_deleting_the_persona_ends_the_filter(window: MainWindow) -> None:
    add_second(window)
    action(window, "view.persona-u-second").trigger()
    window.document.undo()
    assert looked_at(window) is None
    assert offered(window)[0] == [("All personas", True), ("Lena Hoffmann", False)]
    assert button(window).text() == "Filter"


def test_a_map_without_personas_says_so(window: MainWindow) -> None:
    window.document.apply(window.document.map.replace(personas=()), "Delete persona")
    assert not button(window).isEnabled()
    for menu in menus(window):
        assert not menu.menuAction().isEnabled()
        assert menu.menuAction().statusTip() == "This map has no persona."
    window.document.undo()
    assert button(window).isEnabled()


def test_a_long_name_is_cut_on_the_tool_bar(window: MainWindow) -> None:
    journey = window.document.map
    long = Persona(id="u-long", name="Wilhelmine " * 9)
    window.document.apply(journey.replace(personas=(long,)), "Change")
    action(window, "view.persona-u-long").trigger()
    assert button(window).width() < 240
    assert button(window).text().endswith("…")
