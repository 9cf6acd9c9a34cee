"""What is shown upon the map by choice: what cards rest on, and the thread of a hurdle."""

from __future__ import annotations

from PySide6.QtGui import QImage

from journeyeditor.analysis.thread import thread_of
from journeyeditor.edits import cards
from journeyeditor.models import Evidence
from journeyeditor.models.queries import standings
from journeyeditor.ui.preferences import from_text, to_text
from journeyeditor.ui.window import MainWindow
from tests.helpers.widgets import action


def picture(window: MainWindow) -> QImage:
    return window.canvas.viewport().grab().toImage()


def test_evidence_is_a_sign_on_its_card_while_that_is_wanted(window: MainWindow) -> None:
    bare = picture(window)
    action(window, "view.evidence").trigger()
    signed = picture(window)
    place = window.canvas.places.rect("c-34")
    assert place is not None
    rect = window.canvas.camera.to_view(place)
    differing = [
        (x, y)
        for y in range(bare.height())
        for x in range(bare.width())
        if bare.pixel(x, y) != signed.pixel(x, y)
    ]
    assert differing
    corner = rect.bottomRight()
    assert all(abs(x - corner.x()) < 24 and abs(y - corner.y()) < 14 for x, y in differing)
    action(window, "view.evidence").trigger()
    assert picture(window) == bare


def test_an_assumption_has_no_sign(window: MainWindow) -> None:
    document = window.document
    assumed = cards.change(document.map, "c-34", evidence=Evidence(kind="assumption", source="x"))
    document.apply(assumed, "Change evidence")
    bare = picture(window)
    action(window, "view.evidence").trigger()
    assert picture(window) == bare


def test_a_selected_hurdle_pales_what_is_not_its_thread(window: MainWindow) -> None:
    canvas, every = window.canvas, {found.card.id for found in standings(window.document.map)}
    window.session.selection.select(["c-34"])
    assert canvas.look().dimmed == frozenset()
    action(window, "view.thread").trigger()
    assert canvas.look().dimmed == every - thread_of(window.document.map, ["c-34"])
    window.document.apply(cards.delete(window.document.map, ["c-15"]), "Delete")
    assert "c-15" not in canvas.look().dimmed
    window.session.selection.select(["c-1"])
    assert canvas.look().dimmed == frozenset()
    action(window, "view.thread").trigger()
    window.session.selection.select(["c-34"])
    assert canvas.look().dimmed == frozenset()


def test_both_choices_are_remembered(window: MainWindow) -> None:
    for id_ in ("view.evidence", "view.thread"):
        action(window, id_).trigger()
        assert action(window, id_).isChecked()
    kept = from_text(to_text(window.settings.values))
    assert (kept.evidence, kept.thread) == (True, True)
