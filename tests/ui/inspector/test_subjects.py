"""What the inspector looks at: several cards, phases, steps, rows, the map; its head and its path."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QToolButton

from journeyeditor.edits import cards, rows, steps
from journeyeditor.models import (
    CellKey,
    EmotionCard,
    HurdleCard,
    ImageCard,
    Persona,
    Phase,
    Row,
    Slot,
    SolutionCard,
    Step,
)
from journeyeditor.models.queries import cards_of_kind, columns, find
from journeyeditor.ui.inspector.fields.segment import Segment
from tests.helpers.answers import Answers
from tests.helpers.inspector_hand import InspectorHand
from tests.helpers.widgets import action, part

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def head(hand: InspectorHand) -> str:
    return part(hand.inspector, QLabel, "inspector-kind").text()


def test_several_cards_show_what_they_share_and_a_dash_where_they_differ(
    hand: InspectorHand,
) -> None:
    hand.select("hurdle", 0, 1, 2)
    assert head(hand) == "3 cards"
    assert not hand.has("text")
    severity = hand.field("severity")
    assert severity.aside.text() == "\u2014"
    assert not any(button.isChecked() for button in severity.findChildren(Segment))
    hand.press("severity", "severity-3")
    hurdles = list(cards_of_kind(hand.map, "hurdle"))[:3]
    assert [card.severity for card in hurdles if isinstance(card, HurdleCard)] == [3, 3, 3]
    assert hand.window.document.stack.count() == 1
    assert severity.aside.text() == ""


def test_mixed_texts_are_a_dash_until_something_is_typed(hand: InspectorHand) -> None:
    hand.select("solution", 0, 1)
    document = hand.window.document
    first = next(iter(cards_of_kind(document.map, "solution")))
    document.apply(cards.change(document.map, first.id, owner="Anna"), "owner")
    line = hand.inside("owner", QLineEdit)
    assert (line.text(), line.placeholderText()) == ("", "\u2014")
    hand.type("owner", "Ben")
    owners = [
        card.owner
        for card in list(cards_of_kind(hand.map, "solution"))[:2]
        if isinstance(card, SolutionCard)
    ]
    assert owners == ["Ben", "Ben"]


def test_tags_of_several_cards_are_added_to_each(hand: InspectorHand) -> None:
    hand.select("hurdle", 2, 3)
    before = [card.tags for card in list(cards_of_kind(hand.map, "hurdle"))[2:4]]
    hand.press("tags", "add-tags")
    QTest.keyClicks(part(hand.field("tags"), QLineEdit, "new-tags"), "both")
    hand.leave()
    after = [card.tags for card in list(cards_of_kind(hand.map, "hurdle"))[2:4]]
    assert after == [(*tags, "both") for tags in before]


def test_cards_of_different_kinds_share_the_common_fields(hand: InspectorHand) -> None:
    chosen = [next(iter(cards_of_kind(hand.map, kind))).id for kind in ("goal", "hurdle")]
    hand.window.session.selection.select(chosen)
    assert hand.has("color")
    assert not hand.has("severity")
    hand.press("color", "hue-teal")
    colors = [found.card.color for id_ in chosen if (found := find(hand.map, id_))]
    assert colors == ["teal", "teal"]


def test_a_card_is_for_some_personas(hand: InspectorHand) -> None:
    document = hand.window.document
    added = document.map.replace(personas=(*document.map.personas, Persona(id="u-9", name="Tom")))
    document.apply(added, "persona")
    hand.select("goal")
    box = part(hand.field("personas"), QCheckBox, "persona-u-9")
    hand.click(box)
    assert hand.card().personas == ("u-9",)
    hand.click(box)
    assert hand.card().personas == ()


@pytest.mark.parametrize("what", ["phase", "step", "row"])
def test_headers_have_fields(hand: InspectorHand, what: str) -> None:
    document = hand.window.document
    phase = document.map.phases[1].id
    with_step = steps.add(document.map, phase, 0, "s-1", "First")
    document.apply(with_step, "step")
    chosen = {"phase": phase, "step": "s-1", "row": document.map.rows[2].id}[what]
    hand.window.session.selection.select_head(chosen)
    hand.type("title", "Other title")
    hand.type("description", "What happens")
    found: Phase | Step | Row = document.map.rows[2]
    if what != "row":
        found = document.map.phases[1] if what == "phase" else document.map.phases[1].steps[0]
    assert (found.title, found.description) == ("Other title", "What happens")
    assert document.stack.count() == 3


def test_a_phase_can_be_passed_several_times(hand: InspectorHand) -> None:
    hand.window.session.selection.select_head(hand.map.phases[0].id)
    hand.type("duration", "2 weeks")
    hand.press("repeats", "repeats")
    assert (hand.map.phases[0].duration, hand.map.phases[0].repeats) == ("2 weeks", True)
    hand.press("repeats", "repeats")
    assert hand.map.phases[0].repeats is None


def test_without_a_selection_it_is_about_the_map(hand: InspectorHand) -> None:
    hand.window.session.selection.select([])
    assert head(hand) == "Map"
    facts = part(hand.field("facts"), QLabel, "facts").text()
    assert facts == "50 cards · 5 phases · 8 rows · 1 persona"
    hand.type("title", "Another")
    hand.press("market", "market-b2b")
    hand.type("review.every_days", "60")
    hand.type("review.last", "2026-10-03")
    review = hand.map.review
    assert (hand.map.title, hand.map.market) == ("Another", "b2b")
    assert review is not None
    assert (review.every_days, review.last) == (60, "2026-10-03")


def test_the_head_copies_and_deletes(hand: InspectorHand) -> None:
    hand.select("hurdle", 3)
    assert head(hand) == "Hurdle"
    assert part(hand.inspector, QLabel, "inspector-number").text() == "H4"
    count = len(list(cards_of_kind(hand.map, "hurdle")))
    for id_, left in (("edit.duplicate", count + 1), ("edit.delete", count)):
        wanted = action(hand.window, id_)
        buttons = [
            button
            for button in hand.inspector.findChildren(QToolButton)
            if button.defaultAction() is wanted
        ]
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
        assert len(list(cards_of_kind(hand.map, "hurdle"))) == left


def test_the_path_shows_phase_and_row(hand: InspectorHand) -> None:
    hand.select("hurdle", 3)
    steps_ = [
        button
        for button in hand.inspector.findChildren(QToolButton)
        if button.property("rank") == "path" and button.isVisible()
    ]
    assert [button.text() for button in steps_] == ["Decision", "Hurdles"]
    QTest.mouseClick(steps_[0], Qt.MouseButton.LeftButton)
    assert hand.window.session.selection.head == hand.map.phases[2].id
    assert head(hand) == "Phase"


def test_a_picture_is_chosen_and_taken_away(
    hand: InspectorHand, answers: Answers, tmp_path: Path
) -> None:
    file = tmp_path / "story.png"
    assert QImage(8, 8, QImage.Format.Format_RGB32).save(str(file))
    document = hand.window.document
    with_row = rows.add(document.map, 0, "r-new", "image", "Storyboard")
    slot = Slot("r-new", with_row.phases[0].id, 0)
    document.apply(cards.add(with_row, slot, ImageCard(id="c-new")), "row")
    hand.select("image")
    answers.prepare(file)
    hand.press("image", "choose-picture")
    card = hand.card()
    assert isinstance(card, ImageCard)
    assert [picture.hash for picture in hand.map.images] == [card.image]
    hand.press("image", "remove-picture")
    assert hand.map.images == ()
    answers.prepare(tmp_path / "missing.png")
    hand.press("image", "choose-picture")
    assert hand.field("image").complaint


def test_f6_reaches_it_and_tab_goes_through_it(hand: InspectorHand) -> None:
    hand.select("goal")
    hand.window.canvas.setFocus()
    action(hand.window, "view.next-panel").trigger()
    focus = hand.window.focusWidget()
    assert focus is not None
    assert hand.inspector.isAncestorOf(focus)


def test_the_inspector_is_opened_and_closed_by_its_command(hand: InspectorHand) -> None:
    command = action(hand.window, "view.inspector")
    assert command.isChecked()
    command.trigger()
    assert not hand.inspector.isVisible()
    command.trigger()
    assert hand.inspector.isVisible()


def test_a_new_card_left_for_the_inspector_stays_until_it_is_left_as_it_was_made(
    hand: InspectorHand,
) -> None:
    before, selection = hand.map, hand.window.session.selection
    row = next(row for row in before.rows if row.kind == "emotion")
    spot = CellKey(row.id, columns(before)[0].id)
    hand.window.canvas.commands.add_card_to(spot)
    (made,) = selection.cards
    hand.press("score", "score-1")
    found = find(hand.map, made)
    assert found is not None
    assert isinstance(found.card, EmotionCard)
    assert found.card.score == 1
    selection.select([], spot)
    assert find(hand.map, made) is not None
    hand.window.document.undo()
    hand.window.document.undo()
    hand.window.canvas.commands.add_card_to(spot)
    (made,) = selection.cards
    hand.click(hand.inside("notes", QPlainTextEdit))
    assert find(hand.map, made) is not None
    selection.select([], spot)
    assert find(hand.map, made) is None
    assert not hand.window.document.stack.canUndo()
