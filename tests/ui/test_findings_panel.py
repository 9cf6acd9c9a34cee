"""The findings of the open map: opened by the badge, mended, put aside, brought back, marked on the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeyeditor.canvas.remarks.findings import FindingMarks
from journeyeditor.edits import cards, ignored, phases, rows
from journeyeditor.layout.plan import Rect
from journeyeditor.models import OwnerCard, SolutionCard
from journeyeditor.models.queries import find
from journeyeditor.ui.findings.badge import Badge
from journeyeditor.ui.findings.item import Item
from journeyeditor.ui.window import MainWindow
from tests.helpers.widgets import part

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(window: MainWindow) -> QWidget:
    """The panel, opened by the badge in the example's window."""
    window.findings.check()
    QTest.mouseClick(part(window, Badge, "findings-badge"), LEFT)
    return part(window, QWidget, "findings")


def items(panel: QWidget) -> list[Item]:
    """The items from top to bottom."""
    found = [item for item in panel.findChildren(Item) if item.isVisibleTo(panel)]
    return sorted(found, key=lambda item: item.y())


def choose(panel: QWidget, number: int) -> Item:
    """Press an item, counted from 1."""
    QApplication.processEvents()
    item = next(item for item in items(panel) if item.accessibleName().startswith(f"{number}: "))
    QTest.mouseClick(item, LEFT, pos=QPoint(60, 14))
    QApplication.processEvents()
    return item


def press(panel: QWidget, name: str) -> None:
    """Press a button of the chosen finding."""
    QTest.mouseClick(part(panel, QPushButton, name), LEFT)


def pick(window: MainWindow, menu: str, entry: str) -> None:
    """Choose an entry of the menu that has opened."""
    action = part(window, QMenu, menu).findChild(QAction, entry)
    assert isinstance(action, QAction)
    action.trigger()
    part(window, QMenu, menu).close()


def names(panel: QWidget) -> list[str]:
    return [item.accessibleName() for item in items(panel)]


def test_the_badge_counts_and_opens_the_panel_in_the_inspectors_place(
    window: MainWindow, panel: QWidget
) -> None:
    badge = part(window, Badge, "findings-badge")
    assert badge.text() == "15 findings"
    assert badge.isChecked()
    assert panel.isVisible()
    assert window.workspace.right.width() == 376
    assert not window.workspace.right_open
    assert part(panel, QLabel, "findings-count").text() == "15"
    assert names(panel)[:3] == [
        "1: Hurdle without a solution",
        "2: Solution without an owner",
        "3: Emotion dips by 2 points",
    ]
    QTest.mouseClick(badge, LEFT)
    assert window.findChild(QWidget, "findings") is None or not panel.isVisible()
    assert not window.workspace.findings_open
    assert not badge.isChecked()


def test_view_findings_and_the_inspector_take_turns(window: MainWindow) -> None:
    action = window.findChild(QAction, "view.findings")
    inspector = window.findChild(QAction, "view.inspector")
    assert isinstance(action, QAction)
    assert isinstance(inspector, QAction)
    action.trigger()
    assert action.isChecked()
    assert part(window, Badge, "findings-badge").isChecked()
    assert not inspector.isChecked()
    inspector.trigger()
    assert not part(window, Badge, "findings-badge").isChecked()
    assert (action.isChecked(), inspector.isChecked()) == (False, True)
    assert part(window, QWidget, "inspector").isVisible()
    action.trigger()
    assert not part(window, QWidget, "inspector").isVisible()


def test_gaps_and_notes_can_be_seen_alone(window: MainWindow, panel: QWidget) -> None:
    QTest.mouseClick(part(panel, QAbstractButton, "notes"), LEFT)
    assert len(items(panel)) == 12
    QTest.mouseClick(part(panel, QAbstractButton, "gaps"), LEFT)
    assert names(panel)[-1] == "3: Emotion dips by 2 points"
    assert window.findings.is_open


def test_one_click_mends_a_hurdle_and_one_undo_takes_it_back(
    window: MainWindow, panel: QWidget
) -> None:
    before = window.document.map
    choose(panel, 1)
    assert window.session.selection.cards == ("c-33",)
    press(panel, "finding-mend")
    (new,) = window.session.selection.cards
    standing = find(window.document.map, new)
    assert standing is not None
    assert isinstance(standing.card, SolutionCard)
    assert (standing.card.solves, standing.slot.at) == (("c-33",), "p-2")
    assert window.canvas.editing.current == new
    window.canvas.finish_editing()
    window.findings.check()
    assert "1: Hurdle without a solution" not in names(panel)
    assert window.document.stack.undoText() == "Create solution"
    window.document.undo()
    assert window.document.map is before
    window.findings.check()
    assert names(panel)[0] == "1: Hurdle without a solution"


def test_the_step_for_a_solution_adds_an_owner_to_its_phase(
    window: MainWindow, panel: QWidget
) -> None:
    choose(panel, 2)
    press(panel, "finding-mend")
    QTest.keyClicks(window.canvas.editing.field, "Marketing")
    QTest.keyClick(window.canvas.editing.field, Qt.Key.Key_Return)
    (new,) = window.session.selection.cards
    standing = find(window.document.map, new)
    assert standing is not None
    assert isinstance(standing.card, OwnerCard)
    assert (standing.card.text, standing.card.answers_for) == ("Marketing", ("c-40",))
    window.findings.check()
    assert not any("owner" in name for name in names(panel))


def test_a_hurdle_is_linked_with_a_solution_that_is_there(
    window: MainWindow, panel: QWidget
) -> None:
    choose(panel, 1)
    press(panel, "finding-link")
    pick(window, "finding-solutions", "link-c-37")
    standing = find(window.document.map, "c-37")
    assert standing is not None
    assert isinstance(standing.card, SolutionCard)
    assert standing.card.solves == ("c-32", "c-33")


def test_a_review_can_be_noted_before_its_finding_is_chosen(
    window: MainWindow, panel: QWidget
) -> None:
    choose(panel, 15)
    assert not [one for one in panel.findChildren(QToolButton, "finding-review") if one.isVisible()]
    choose(panel, 1)
    QTest.mouseClick(part(panel, QToolButton, "finding-review"), LEFT)
    review = window.document.map.review
    assert review is not None
    assert review.last == window.findings.today.isoformat()


def test_a_review_is_noted_for_today(window: MainWindow, panel: QWidget) -> None:
    choose(panel, 15)
    press(panel, "finding-mend")
    review = window.document.map.review
    assert review is not None
    assert review.last == window.findings.today.isoformat()
    window.findings.check()
    assert len(window.findings.findings.open) == 14


def test_a_finding_is_put_aside_with_its_cause_and_brought_back(
    window: MainWindow, panel: QWidget
) -> None:
    choose(panel, 3)
    press(panel, "finding-note")
    cause = part(panel, QLineEdit, "finding-cause")
    QTest.keyClicks(cause, "Delivery date, see H4")
    QTest.keyClick(cause, Qt.Key.Key_Return)
    (entry,) = window.document.map.ignored
    assert (entry.code, entry.at, entry.note) == (
        "emotion-drop",
        ("p-2", "p-3"),
        "Delivery date, see H4",
    )
    window.findings.check()
    assert len(window.findings.findings.open) == 14
    button = part(panel, QToolButton, "findings-ignored")
    assert button.text() == "1 ignored"
    QTest.mouseClick(button, LEFT)
    texts = [found.text() for found in items(panel)[-1].findChildren(QLabel)]
    assert "Cause: Delivery date, see H4" in texts
    QTest.mouseClick(part(panel, QToolButton, "finding-back"), LEFT)
    assert window.document.map.ignored == ()
    assert window.document.stack.count() == 2


def test_ignoring_needs_no_reason(window: MainWindow, panel: QWidget) -> None:
    choose(panel, 2)
    press(panel, "finding-ignore")
    (entry,) = window.document.map.ignored
    assert (entry.code, entry.note) == ("solution-without-owner", "")
    choose(panel, 1)
    QTest.mouseClick(part(panel, QToolButton, "finding-more"), LEFT)
    pick(window, "finding-menu", "finding-ignore-plain")
    assert len(window.document.map.ignored) == 2


def test_a_change_of_the_map_is_checked_a_moment_later(
    qtbot: QtBot, window: MainWindow, panel: QWidget
) -> None:
    document = window.document
    document.apply(cards.delete(document.map, ["c-33"]), "Delete")
    assert len(items(panel)) == 15
    qtbot.waitUntil(lambda: len(items(panel)) == 14, timeout=5000)
    assert part(window, Badge, "findings-badge").text() == "14 findings"
    everything = document.map
    for finding in window.findings.findings.open:
        everything = ignored.ignore(everything, finding.code, finding.at)
    document.apply(everything, "Ignore")
    window.findings.check()
    assert items(panel) == []
    assert part(window, Badge, "findings-badge").text() == "No findings"


def test_by_keyboard_alone(window: MainWindow, panel: QWidget) -> None:
    first, second = items(panel)[:2]
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert window.session.selection.cards == ("c-40",)
    QTest.keyClick(second, Qt.Key.Key_Tab)
    step = part(panel, QPushButton, "finding-mend")
    assert step.hasFocus()
    QTest.keyClick(step, Qt.Key.Key_Tab)
    assert part(panel, QPushButton, "finding-ignore").hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Escape)
    assert window.canvas.hasFocus()


def test_the_map_is_marked_only_while_the_panel_is_open(window: MainWindow) -> None:
    window.findings.check()
    warn = QColor(window.canvas.palette_of_map.ink("warn"))
    bare = pixels(window, warn)
    window.workspace.show_findings(shown=True)
    marked = pixels(window, warn)
    assert marked > bare + 1000
    window.workspace.show_findings(shown=False)
    assert pixels(window, warn) == bare


def test_a_panel_that_was_just_closed_marks_nothing_any_more(window: MainWindow) -> None:
    window.workspace.show_findings(shown=True)
    window.workspace.show_findings(shown=False)
    document = window.document
    document.apply(cards.delete(document.map, ["c-33"]), "Delete")
    window.findings.check()
    assert window.canvas.remarks.findings.spots(window.canvas.places) == ()


def test_marks_follow_the_map_as_if_they_were_looked_for_anew(window: MainWindow) -> None:
    window.workspace.show_findings(shown=True)
    document, canvas = window.document, window.canvas
    for change in (
        cards.change(document.map, "c-31", text="Long " * 30),
        rows.change(document.map, "r-2", collapsed=True),
        cards.delete(document.map, ["c-33", "c-12"]),
        phases.move(document.map, "p-4", 0),
    ):
        canvas.remarks.findings.spots(canvas.places)
        document.apply(change, "Edit")
        window.findings.check()
        anew = FindingMarks(canvas.viewport())
        anew.show(window.findings.findings.open)
        assert canvas.remarks.findings.spots(canvas.places) == anew.spots(canvas.places)
        document.undo()


def test_another_language_leaves_the_panel_open_with_its_marks(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.workspace.show_findings(shown=True)
    window.settings.update(language="de")

    def titles() -> list[str]:
        panels = window.workspace.findChildren(QWidget, "findings")
        return [names(panel)[0] for panel in panels if panel.isVisible()]

    qtbot.waitUntil(lambda: titles() == ["1: Hürde ohne Lösung"], timeout=5000)
    assert len(window.canvas.remarks.findings.spots(window.canvas.places)) == 14


def pixels(window: MainWindow, colour: QColor) -> int:
    """How many pixels of the canvas have a colour."""
    picture = window.canvas.viewport().grab().toImage()
    wanted = colour.rgb()
    return sum(
        picture.pixel(x, y) == wanted
        for y in range(picture.height())
        for x in range(picture.width())
    )


def test_a_flag_on_the_map_chooses_its_finding(window: MainWindow, panel: QWidget) -> None:
    QTest.mouseClick(part(panel, QAbstractButton, "notes"), LEFT)
    canvas = window.canvas
    before = canvas.document.map
    spot = next(spot for spot in canvas.remarks.findings.spots(canvas.places) if spot.number == 2)
    canvas.reveal(spot.finding.cards[0])
    at = canvas.camera.to_view(Rect(*spot.flag, 0, 0)).topLeft().toPoint()
    QTest.mouseClick(canvas.viewport(), LEFT, pos=at)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=at)
    assert canvas.remarks.findings.chosen == spot.finding
    item = next(item for item in items(panel) if item.accessibleName().startswith("2: "))
    assert item.findChildren(QPushButton)
    assert canvas.selection.cards == (spot.finding.cards[0],)
    assert canvas.document.map is before
    QTest.mouseClick(canvas.viewport(), LEFT, pos=at + QPoint(0, 40))
    assert canvas.remarks.findings.chosen == spot.finding
