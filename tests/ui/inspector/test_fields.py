"""Every field of every kind changes the map, each visit in one undo step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from journeyeditor.edits import cards, personas
from journeyeditor.models import Kind, KpiPart, Persona
from journeyeditor.models.card import CARD_OF_KIND
from journeyeditor.ui.inspector.fields.texts import GrowingText
from tests.helpers.answers import Answers
from tests.helpers.inspector_hand import InspectorHand

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Act = Callable[[InspectorHand], object]


def typing(name: str, text: str) -> Act:
    return lambda hand: hand.type(name, text)


def pressing(name: str, button: str) -> Act:
    return lambda hand: hand.press(name, button)


def choosing(name: str, value: str) -> Act:
    return lambda hand: hand.choose(name, value)


def adding(name: str, word: str) -> Act:
    def act(hand: InspectorHand) -> None:
        hand.press(name, f"add-{name}")
        line = hand.window.focusWidget()
        assert line is not None
        QTest.keyClicks(line, word)
        QTest.keyClick(line, Qt.Key.Key_Return)

    return act


COMMON: tuple[tuple[str, Act, object], ...] = (
    ("text", typing("text", "Another"), "Another"),
    ("evidence.source", typing("evidence.source", "Five talks"), "Five talks"),
    ("evidence.kind", choosing("evidence.kind", "survey"), "survey"),
    ("evidence.date", typing("evidence.date", "3.10.2026"), "2026-10-03"),
    ("evidence.link", typing("evidence.link", "example.org"), "example.org"),
    ("color", pressing("color", "hue-amber"), "amber"),
    ("notes", typing("notes", "Ask again"), "Ask again"),
)
OWN: dict[Kind, tuple[tuple[str, Act, object], ...]] = {
    "behaviour": (),
    "goal": (),
    "touchpoint": (
        ("channel", typing("channel", "Webinar"), "webinar"),
        ("channel", typing("channel", "Fax"), "Fax"),
        ("contact", pressing("contact", "contact-indirect"), "indirect"),
        ("medium", pressing("medium", "medium-offline"), "offline"),
        ("trackable", pressing("trackable", "trackable"), True),
        ("leads_to", adding("leads_to", "Newsletter"), ("newsletter",)),
    ),
    "emotion": (("score", pressing("score", "score--1"), -1),),
    "hurdle": (("severity", pressing("severity", "severity-2"), 2),),
    "solution": (
        ("status", pressing("status", "status-done"), "done"),
        ("owner", typing("owner", "Shop IT"), "Shop IT"),
        ("due", typing("due", "2026-12-01"), "2026-12-01"),
        ("effort", choosing("effort", "2"), 2),
        ("benefit", choosing("benefit", "3"), 3),
    ),
    "owner": (
        ("initials", typing("initials", "ab"), "ab"),
        ("role", typing("role", "Head"), "Head"),
        ("due", typing("due", "1 Dec 2026"), "2026-12-01"),
        ("party", pressing("party", "party-team"), "team"),
    ),
    "kpi": (
        ("metric", typing("metric", "Clicks"), "clicks"),
        ("value", typing("value", "1,234.5"), 1234.5),
        ("unit", typing("unit", "EUR"), "EUR"),
        ("target", typing("target", "12 k"), 12_000),
        ("better", pressing("better", "better-lower"), "lower"),
        ("trend", pressing("trend", "trend-flat"), "flat"),
        ("period", typing("period", "May"), "May"),
        ("date", typing("date", "2026-05-31"), "2026-05-31"),
        ("source", typing("source", "Shop"), "Shop"),
    ),
}
CASES = [
    (kind, *case)
    for kind, own in OWN.items()
    for case in (*COMMON, *own)
    if (kind, case[0]) != ("emotion", "color")
]


def value(hand: InspectorHand, name: str) -> object:
    found: object = hand.card()
    for step in name.split("."):
        found = getattr(found, step)
    return found


@pytest.mark.parametrize(
    ("kind", "name", "act", "expected"), CASES, ids=[f"{kind}-{name}" for kind, name, *_ in CASES]
)
def test_a_field_changes_the_card_in_one_undo_step(
    hand: InspectorHand, kind: Kind, name: str, act: Act, expected: object
) -> None:
    before = hand.select(kind)
    assert type(before) is CARD_OF_KIND[kind]
    act(hand)
    assert value(hand, name) == expected
    hand.leave()
    stack = hand.window.document.stack
    assert stack.count() == 1
    hand.window.document.undo()
    assert hand.card() == before
    assert hand.window.document.is_clean


def test_two_visits_are_two_steps(hand: InspectorHand) -> None:
    hand.select("goal")
    hand.type("text", "One")
    hand.type("notes", "Two")
    hand.type("text", "Three")
    assert hand.window.document.stack.count() == 3
    hand.window.document.undo()
    assert (hand.card().text, hand.card().notes) == ("One", "Two")


def test_esc_takes_back_the_visit_and_then_leaves(hand: InspectorHand) -> None:
    before = hand.select("goal")
    editor = hand.type("text", "Other")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert hand.card() == before
    assert editor.hasFocus()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert hand.window.canvas.hasFocus()


def test_a_segment_pressed_again_says_nothing_any_more(hand: InspectorHand) -> None:
    hand.select("hurdle")
    hand.press("severity", "severity-3")
    assert value(hand, "severity") == 3
    hand.press("severity", "severity-3")
    assert value(hand, "severity") is None


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [("kpi", "value", "many"), ("kpi", "target", "1.2.3"), ("solution", "due", "31.2.2026")],
)
def test_what_makes_no_sense_is_told_beside_the_field_and_not_taken(
    hand: InspectorHand, kind: Kind, name: str, text: str
) -> None:
    hand.select(kind)
    hand.type(name, "")
    hand.leave()
    before = hand.card()
    editor = hand.type(name, text[:-1] if name == "target" else text)
    QTest.keyClicks(editor, text[-1] if name == "target" else "")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    if name != "target":
        assert hand.card() == before
    assert hand.field(name).complaint
    assert editor.property("invalid") == "true"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not hand.field(name).complaint
    assert editor.property("invalid") == "false"


def test_edits_elsewhere_are_shown_at_once_and_the_caret_stays(hand: InspectorHand) -> None:
    from PySide6.QtWidgets import QPlainTextEdit

    from journeyeditor.edits import cards

    card = hand.select("goal")
    editor = hand.inside("text", QPlainTextEdit)
    hand.click(editor)
    cursor = editor.textCursor()
    cursor.setPosition(3)
    editor.setTextCursor(cursor)
    document = hand.window.document
    document.apply(cards.change(document.map, card.id, text="From the canvas"), "edit")
    assert editor.toPlainText() == "From the canvas"
    assert editor.hasFocus()
    assert editor.textCursor().position() == 3
    document.undo()
    assert editor.toPlainText() == card.text


def test_nothing_happens_while_it_is_hidden(hand: InspectorHand) -> None:
    hand.select("goal")
    hand.window.workspace.toggle_right()
    card = hand.select("hurdle")
    assert not hand.inspector.isVisible()
    hand.window.workspace.toggle_right()
    assert hand.has("severity")
    assert hand.card() == card


def test_a_computed_value_is_shown_and_not_typed_over(hand: InspectorHand) -> None:
    chosen = hand.select("kpi", 1)
    parts = (KpiPart(name="clicks", value=26), KpiPart(name="impressions", value=1000))
    document = hand.window.document
    document.apply(cards.change(document.map, chosen.id, value=None, parts=parts), "parts")
    line = hand.inside("value", QLineEdit)
    assert (line.text(), line.isReadOnly()) == ("2.6", True)

    hand.type("value", "7")
    hand.leave()

    assert hand.card() == chosen.replace(value=None, parts=parts)
    document.undo()
    assert (line.text(), line.isReadOnly()) == ("2.6", False)
    assert hand.card() == chosen


def test_the_persona_editor_opens_at_whom_the_card_is_for(
    hand: InspectorHand, answers: Answers
) -> None:
    hand.window.document.apply(
        personas.add(hand.map, 1, Persona(id="u-2", name="Ben Roth")), "Add persona"
    )
    hand.select("goal")
    answers.prepare(None)
    hand.press("personas", "edit-persona")
    hand.press("personas", "persona-u-2")
    answers.prepare(None)
    hand.press("personas", "edit-persona")
    assert answers.asked == ["persona u-1", "persona u-2"]


def test_a_word_without_an_end_is_not_broken_into_lines(hand: InspectorHand) -> None:
    card = hand.select("goal")
    field = hand.inside("text", GrowingText)
    for text, is_broken in (("\u0628" * 20_000, False), ("word " * 4_000, True)):
        hand.window.document.apply(cards.change(hand.map, card.id, text=text.strip()), "Text")
        assert field.toPlainText() == text.strip()
        assert (field.document().size().height() > 1) is is_broken
    field.selectAll()
    field.insertPlainText("a" * 20_000)
    assert field.document().size().height() == 1
    assert hand.card().text == "a" * 20_000
