"""Links between hurdles and solutions, tags, web links and QR codes, made in the inspector."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton

from journeyeditor.edits import cards
from journeyeditor.models import HurdleCard, Link, OwnerCard, QrCode, SolutionCard, TouchpointCard
from journeyeditor.models.queries import cards_of_kind
from journeyeditor.ui.inspector.fields.links import LinkDialog
from journeyeditor.ui.inspector.fields.relations import Item
from journeyeditor.ui.inspector.picker import Picker
from tests.helpers.answers import NO, YES, Answers
from tests.helpers.inspector_hand import InspectorHand
from tests.helpers.widgets import part

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def partners(hand: InspectorHand, name: str) -> list[str]:
    return [item.partner.number for item in hand.field(name).findChildren(Item)]


def pick(hand: InspectorHand, name: str, typed: str) -> None:
    hand.press(name, f"add-{name}")
    picker = hand.field(name).findChild(Picker)
    assert isinstance(picker, Picker)
    search = part(picker, QLineEdit, "picker-search")
    QTest.keyClicks(search, typed)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert not picker.isVisible()


def test_a_hurdle_is_linked_to_a_solution_and_unlinked(hand: InspectorHand) -> None:
    hurdle = hand.select("hurdle", 3)
    assert partners(hand, "solved_by") == ["S3"]
    pick(hand, "solved_by", "video")
    assert partners(hand, "solved_by") == ["S3", "S4"]
    solution = list(cards_of_kind(hand.map, "solution"))[3]
    assert isinstance(solution, SolutionCard)
    assert hurdle.id in solution.solves
    hand.leave()
    hand.press("solved_by", f"unlink-{solution.id}")
    assert partners(hand, "solved_by") == ["S3"]
    assert hand.window.document.stack.count() == 2


def test_a_solution_says_which_hurdles_it_solves(hand: InspectorHand) -> None:
    hand.select("solution", 0)
    pick(hand, "solves", "H3")
    card = hand.card()
    hurdles = [each.id for each in cards_of_kind(hand.map, "hurdle")]
    assert isinstance(card, SolutionCard)
    assert hurdles[2] in card.solves
    assert "H3" in partners(hand, "solves")


def test_an_owner_answers_for_solutions(hand: InspectorHand) -> None:
    hand.select("owner")
    pick(hand, "answers_for", "S2")
    card = hand.card()
    assert isinstance(card, OwnerCard)
    assert card.answers_for == (list(cards_of_kind(hand.map, "solution"))[1].id,)


def test_a_linked_card_is_shown_by_its_number(hand: InspectorHand) -> None:
    hand.select("hurdle", 3)
    item = hand.field("solved_by").findChild(Item)
    assert isinstance(item, Item)
    hand.click(item.open)
    assert hand.window.session.selection.cards == (item.partner.card.id,)
    assert hand.has("solves")


def test_tags_are_completed_added_and_taken_away(hand: InspectorHand) -> None:
    hand.select("hurdle", 3)
    before = hand.card().tags
    hand.press("tags", "add-tags")
    line = part(hand.field("tags"), QLineEdit, "new-tags")
    QTest.keyClicks(line, "slow,")
    QTest.keyClicks(line, "late")
    hand.leave()
    assert hand.card().tags == (*before, "slow", "late")
    assert hand.window.document.stack.count() == 1
    chip = part(hand.field("tags"), QAbstractButton, "chip-slow")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert hand.card().tags == (*before, "late")


def test_links_open_only_after_showing_where_they_lead(
    hand: InspectorHand, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = hand.select("goal")
    links = (Link(url="https://example.org/a"), Link(url="file:///etc/passwd", title="Notes"))
    document = hand.window.document
    document.apply(cards.change(document.map, card.id, links=links), "links")
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    answers.prepare(NO, YES)
    hand.press("links", "open-link-0")
    assert opened == []
    hand.press("links", "open-link-0")
    assert opened == ["https://example.org/a"]
    assert answers.asked == ["may_open https://example.org/a"] * 2
    assert not part(hand.field("links"), QAbstractButton, "open-link-1").isEnabled()


def in_dialog(url: str, title: str, button: str = "accept") -> list[str]:
    """Answer the link dialog that comes next; gives what it complains about before."""
    said: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LinkDialog)
        part(dialog, QLineEdit, "url").setText("file:///etc/passwd")
        part(dialog, QPushButton, "accept").click()
        said.append(
            next(w.text() for w in dialog.findChildren(QLabel) if w.objectName() == "error")
        )
        part(dialog, QLineEdit, "url").setText(url)
        part(dialog, QLineEdit, "title").setText(title)
        part(dialog, QPushButton, button).click()

    QTimer.singleShot(0, answer)
    return said


def test_links_are_added_changed_and_removed(hand: InspectorHand) -> None:
    hand.select("goal")
    said = in_dialog("example.org", "Example")
    hand.press("links", "add-link")
    assert said
    assert hand.card().links == (Link(url="https://example.org", title="Example"),)
    in_dialog("anna@example.org", "")
    hand.press("links", "change-link-0")
    assert hand.card().links == (Link(url="mailto:anna@example.org"),)
    in_dialog("x", "", "remove")
    hand.press("links", "change-link-0")
    assert hand.card().links == ()


def test_a_code_is_seen_while_it_is_typed(hand: InspectorHand) -> None:
    hand.select("touchpoint")
    hand.press("qr", "qr-kind")
    menu = next(m for m in QApplication.topLevelWidgets() if m.objectName() == "menu-qr")
    next(a for a in menu.actions() if a.objectName() == "phone").trigger()
    menu.close()
    line = part(hand.field("qr"), QLineEdit, "qr-value")
    assert line.hasFocus()
    QTest.keyClicks(line, "+49 30 123")
    card = hand.card()
    assert isinstance(card, TouchpointCard)
    assert card.qr == QrCode(kind="phone", value="+49 30 123", on_card=True)
    QTest.keyClicks(line, " call me")
    hand.leave()
    assert "call me" in hand.field("qr").complaint
    assert hand.card() == card
    assert hand.window.document.stack.count() == 1


def test_a_hurdle_without_solutions_says_so(hand: InspectorHand) -> None:
    card = hand.select("hurdle", 0)
    assert isinstance(card, HurdleCard)
    assert partners(hand, "solved_by") == ["S1"]
