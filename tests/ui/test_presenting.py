"""Presenting: the way through the story, blank screens, displays, live edits, nothing private."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from journeyeditor.edits import cards, personas, text
from journeyeditor.look import palette
from journeyeditor.models import Cell, NoteCard, Persona, Row
from journeyeditor.ui.preferences import Preferences, from_text, to_text
from journeyeditor.ui.presenting.display_dialog import DisplayDialog
from journeyeditor.ui.presenting.presentations import Display, chosen
from journeyeditor.ui.window import MainWindow
from tests.helpers.audience import MAP, Audience, presenting, wait_for
from tests.helpers.widgets import action


@pytest.fixture
def audience(window: MainWindow) -> Iterator[Audience]:
    """A presentation of the example on a picture of 1920 x 1080."""
    with presenting(window) as made:
        yield made


def test_f5_and_esc(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F5)
    presenter = window.presentations.presenter
    assert presenter is not None
    assert presenter.isFullScreen()
    assert presenter.objectName() == "presenter"
    assert presenter.geometry() == QGuiApplication.screens()[0].geometry()
    QTest.keyClick(presenter, Qt.Key.Key_Escape)
    assert window.presentations.presenter is None
    assert not presenter.isVisible()


def test_it_goes_through_all_phases_and_back(audience: Audience) -> None:
    assert audience.at == MAP
    seen = []
    for _ in range(60):
        audience.press("Right")
        seen.append(audience.at)
        if audience.at == MAP:
            break
    assert [at[0] for at in seen if at != MAP and at[1] == 0] == [0, 1, 2, 3, 4]
    assert seen[-1] == MAP
    audience.press("End")
    back = [audience.at]
    while audience.at != MAP:
        audience.press("Left")
        back.append(audience.at)
    assert back == [*reversed(seen[:-1]), MAP]


def test_the_order_of_a_phase(audience: Audience, window: MainWindow) -> None:
    rows = {
        card.id: row.kind for row in window.document.map.rows for c in row.cells for card in c.cards
    }
    audience.press("Down", "Down", "Down")
    assert audience.at == (2, 0)
    told = [rows[audience.cards[-1]]]
    while True:
        audience.press("Right")
        if audience.at == MAP or audience.at[0] != 2:
            break
        told.append(rows[audience.cards[-1]])
    assert told == ["behaviour", "touchpoint", "hurdle", "solution", "owner", "kpi", "goal"]


def test_phases_by_keys(audience: Audience) -> None:
    audience.press("Down", "Right", "Down")
    assert audience.at == (1, 0)
    audience.press("Up")
    assert audience.at == (0, 0)
    audience.press("Up")
    assert audience.at == MAP
    audience.press("Down", "Right", "M")
    assert audience.at == MAP
    audience.press("M")
    assert audience.at == (0, 1)
    audience.press("Home")
    assert audience.at == MAP


@pytest.mark.parametrize(("key", "ink"), [("B", "#000000"), ("W", "#FFFFFF")])
def test_blank_screens(audience: Audience, key: str, ink: str) -> None:
    audience.press("Down")
    shown = audience.picture()
    audience.press(key)
    blank = audience.picture()
    assert {
        blank.pixelColor(x, y).name().upper()
        for x in range(0, 1920, 40)
        for y in range(0, 1080, 20)
    } == {ink}
    audience.press("Right")  # any key brings the slide back, where it was
    assert audience.picture() == shown
    assert audience.at == (0, 0)


def test_clicks_go_on_and_back(audience: Audience) -> None:
    free = QPoint(960, 1065)
    audience.click(free)
    audience.click(free)
    assert audience.at == (0, 1)
    audience.click(free, Qt.MouseButton.RightButton)
    assert audience.at == (0, 0)


def test_a_click_makes_a_card_large(audience: Audience) -> None:
    audience.press("Down")
    card = audience.cards[0]
    small = dict(audience.presenter.spots)[card]
    audience.click(card)
    assert audience.cards == [card]
    assert dict(audience.presenter.spots)[card].width() > 1.4 * small.width()
    audience.press("Esc")
    assert dict(audience.presenter.spots)[card] == small
    audience.press("Enter")
    assert audience.cards == [card]
    audience.click(QPoint(10, 10))
    assert len(audience.cards) > 1


def test_the_other_phases_can_be_undimmed(audience: Audience) -> None:
    audience.press("Down", "Down")
    inks = palette("projector")
    dim, full = inks.ink("presentation.phaseDimFill").upper(), inks.ink("phase").upper()
    assert audience.ink(80, 60) == dim
    audience.press("D")
    assert audience.ink(80, 60) == full


def test_the_laser_follows_the_mouse(audience: Audience) -> None:
    red = palette("projector").ink("error").upper()
    audience.press("L")
    QTest.mouseMove(audience.presenter, QPoint(400, 1000))
    assert audience.ink(400, 1000) == red
    audience.press("L")
    assert audience.ink(400, 1000) != red


def test_help_and_its_end(audience: Audience) -> None:
    plain = audience.picture()
    audience.press("H")
    assert audience.picture() != plain
    audience.press("Esc")
    assert audience.picture() == plain
    QTest.keyClicks(audience.presenter, "?")
    assert audience.picture() != plain


def test_edits_appear_at_once(audience: Audience, window: MainWindow) -> None:
    audience.press("Down")
    before = audience.picture()
    card = audience.cards[0]
    window.document.apply(text.write(window.document.map, card, "Takes the tram"), "Edit text")
    assert audience.picture() != before
    window.document.undo()
    assert audience.picture() == before


def test_it_stays_at_its_phase_when_another_goes(audience: Audience, window: MainWindow) -> None:
    audience.press("Down", "Down", "Down")
    phases = window.document.map.phases
    window.document.apply(window.document.map.replace(phases=phases[1:]), "Delete phase")
    assert audience.at == (1, 0)
    window.document.apply(window.document.map.replace(phases=()), "Delete phases")
    assert audience.at == MAP
    audience.press("Right", "Down", "End", "Enter")
    assert audience.at == MAP
    audience.picture()


def test_nothing_private_is_projected(audience: Audience, window: MainWindow) -> None:
    """The same pictures whatever file names, notes, evidence, tags, links and free notes there are."""
    journey = window.document.map
    audience.press("Home")
    pictures = [audience.picture()]
    audience.press("Down", "Down", "Down", "Right", "Right")
    pictures.append(audience.picture())
    audience.press("Enter")
    pictures.append(audience.picture())
    rows = tuple(
        row.replace(
            cells=tuple(
                cell.replace(
                    cards=tuple(
                        card.replace(notes="", evidence=None, tags=(), links=())
                        for card in cell.cards
                    )
                )
                for cell in row.cells
            )
        )
        for row in journey.rows
    )
    window.document.apply(journey.replace(rows=rows), "Strip")
    assert audience.picture() == pictures[2]
    audience.press("Enter")
    assert audience.picture() == pictures[1]
    audience.press("Home")
    assert audience.picture() == pictures[0]
    presenter = audience.presenter
    assert "journey" not in presenter.windowTitle().lower()
    assert presenter.toolTip() == ""
    assert presenter.children() == [c for c in presenter.children() if not c.isWidgetType()]


def test_pointer_and_hint_hide(audience: Audience) -> None:
    QTest.mouseMove(audience.presenter, QPoint(300, 300))
    assert audience.presenter.cursor().shape() == Qt.CursorShape.ArrowCursor
    wait_for(lambda: audience.presenter.cursor().shape() == Qt.CursorShape.BlankCursor)


def test_closing_the_window_ends_it(window: MainWindow) -> None:
    action(window, "view.present").trigger()
    presenter = window.presentations.presenter
    assert presenter is not None
    window.close()
    assert not presenter.isVisible()
    QApplication.processEvents()


OWN = Display("eDP-1", 1920, 1080, is_own=True)
WALL = Display("HDMI-1", 1280, 720, is_own=False)


def test_which_display() -> None:
    assert chosen([OWN], "HDMI-1") == 0
    assert chosen([OWN, WALL], "HDMI-1") == 1
    assert chosen([OWN, WALL], "DP-3") is None


def test_the_question_which_display(qtbot: QtBot) -> None:
    dialog = DisplayDialog(None, "de", [OWN, WALL])
    qtbot.addWidget(dialog)
    buttons = dialog.findChildren(QRadioButton)
    assert [button.text() for button in buttons] == [
        "eDP-1 · 1920 × 1080 · hier ist der Editor",
        "HDMI-1 · 1280 × 720",
    ]
    assert dialog.choice == 1  # the audience sees the other one
    buttons[0].click()
    assert dialog.choice == 0


def test_the_display_is_remembered() -> None:
    chosen_there = Preferences(presenter_screen="HDMI-1")
    assert from_text(to_text(chosen_there)).presenter_screen == "HDMI-1"
    assert from_text('{"version": 1, "presenter_screen": 5}').presenter_screen == ""


def test_a_quote_too_long_for_the_head_has_a_step_of_its_own(
    audience: Audience, window: MainWindow
) -> None:
    journey = window.document.map
    row = next(row for row in journey.rows if row.kind == "emotion")
    card = row.cells[0].cards[0].id
    told: list[str] = []
    for said in ("Short", "So long that the head cannot say it all, " * 4):
        window.document.apply(text.write(window.document.map, card, said), "Edit text")
        audience.press("Home", "Down")
        while audience.at[0] == 0:
            told += audience.cards
            audience.press("Right")
        assert (card in told) == (said != "Short")


def test_free_notes_and_hidden_rows_stay_out(audience: Audience, window: MainWindow) -> None:
    journey = window.document.map
    hidden = journey.rows[0].replace(hidden=True)
    window.document.apply(journey.replace(rows=(hidden, *journey.rows[1:])), "Hide row")
    unseen = {card.id for cell in hidden.cells for card in cell.cards}
    assert unseen.isdisjoint(audience.cards)
    audience.press("Down")
    assert unseen.isdisjoint(audience.cards)
    note = NoteCard(id="note-1", text="Ask the boss first")
    at = journey.phases[0].id
    row = Row(id="notes", kind="note", title="Ours", cells=(Cell(at=at, cards=(note,)),))
    before = audience.picture()
    window.document.apply(
        window.document.map.replace(rows=(*window.document.map.rows, row)), "Add row"
    )
    assert audience.picture() == before
    audience.press("M")
    assert "note-1" not in audience.cards


def test_what_is_only_about_others_is_not_told_of_a_persona(window: MainWindow) -> None:
    """The filter of the editor holds for the room, at once and until it is taken off."""
    document = window.document
    first = document.map.rows[0].cells[0].cards[0].id
    for_two = personas.add(document.map, 1, Persona(id="u-2", name="Ben"))
    document.apply(cards.change(for_two, first, personas=("u-2",)), "For Ben")
    anna = document.map.personas[0].id
    window.canvas.look_at(anna)
    with presenting(window) as audience:
        audience.press("Down")
        assert first not in audience.cards
        window.canvas.look_at("u-2")
        assert first in audience.cards
        window.canvas.look_at(anna)
        document.apply(cards.change(document.map, first, personas=()), "For all")
        assert first in audience.cards
        window.canvas.look_at(None)


def test_the_room_is_told_whose_view_it_sees(window: MainWindow) -> None:
    """Cards were missing on the wall, and nothing there said that a filter was on."""
    document = window.document
    anna = document.map.personas[0]
    with presenting(window) as audience:
        for key in ("M", "Down"):
            audience.press(key)
            everybody = strip(audience)
            window.canvas.look_at(anna.id)
            named = strip(audience)
            assert named != everybody
            document.apply(personas.change(document.map, anna.id, name="Zoe"), "Rename")
            assert strip(audience) not in (named, everybody)
            document.undo()
            window.canvas.look_at(None)
            assert strip(audience) == everybody


def strip(audience: Audience) -> QImage:
    """What stands above the phases."""
    return audience.picture().copy(0, 0, 1920, 44)
