"""Characters that no font has: named once by the window, and kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeyeditor.models.characters import characters
from journeyeditor.models.queries import standings
from journeyeditor.storage import load
from journeyeditor.ui.session import Session
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.trip import trip

NOBODY_HAS, NEITHER = "\U000f0000", "\U000f0001"


def said(window: MainWindow) -> str:
    return window.statusBar().currentMessage()


def set_title(window: MainWindow, title: str) -> None:
    window.statusBar().clearMessage()
    window.document.apply(window.document.map.replace(title=title), "Set title")


def test_a_map_with_characters_no_font_has_is_opened_with_a_word_about_them(
    windows: Windows, qtbot: QtBot
) -> None:
    first, *others = trip().rows
    *cells, last = first.cells
    last = last.replace(cards=(last.cards[0].replace(text=NEITHER),))
    rows = (first.replace(cells=(*cells, last)), *others)
    window = windows.make(Session(trip().replace(title=f"Größe {NOBODY_HAS} 🙂", rows=rows)))
    qtbot.waitUntil(lambda: "U+F0000" in said(window))
    assert "U+F0001" in said(window)
    assert said(window).startswith("Shown as a box, because no font has them:")
    assert "ö" not in said(window)


def test_an_edit_that_brings_one_says_so_once_and_keeps_it(
    window: MainWindow, tmp_path: Path
) -> None:
    set_title(window, f"A {NOBODY_HAS}")
    assert "U+F0000" in said(window)
    set_title(window, f"B {NOBODY_HAS}")
    assert said(window) == ""
    set_title(window, f"C {NOBODY_HAS}{NEITHER}")
    assert "U+F0001" in said(window)
    assert "U+F0000" not in said(window)
    window.files.save()
    assert window.session.path is not None
    assert load(window.session.path).title == f"C {NOBODY_HAS}{NEITHER}"


def test_of_many_only_some_are_named(window: MainWindow) -> None:
    set_title(window, "".join(map(chr, range(0xF0000, 0xF0020))))
    assert said(window).count("U+") == 8
    assert said(window).endswith(", …")


def test_what_is_being_said_is_not_taken_away(window: MainWindow) -> None:
    window.notice("Moved.")
    window.document.apply(window.document.map.replace(title=NOBODY_HAS), "Set title")
    assert said(window).startswith("Moved. Shown as a box")


def test_a_map_of_known_characters_is_not_spoken_of(window: MainWindow, qapp: QApplication) -> None:
    set_title(window, "Größe – ✓ 🙂 Дом")
    assert said(window) == ""


def test_only_what_an_edit_changed_is_looked_at() -> None:
    before = trip().replace(title="Übersicht")
    standing = next(standings(before))
    card = standing.card.replace(text="naïve")
    rows = tuple(
        row.replace(
            cells=tuple(
                cell.replace(cards=tuple(card if c.id == card.id else c for c in cell.cards))
                for cell in row.cells
            )
        )
        if row.id == standing.row.id
        else row
        for row in before.rows
    )
    after = before.replace(rows=rows)
    assert characters(after, before) == {*"naïve"}
    assert {"Ü", "ï"} <= characters(after)
    assert characters(after, after) == set()
