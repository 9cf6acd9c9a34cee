"""Every field of the model has its place in the inspector, or is shown elsewhere for a reason."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

from journeyeditor.edits import header, ignored, personas
from journeyeditor.models import (
    Card,
    Evidence,
    Ignored,
    JourneyMap,
    Phase,
    Record,
    Review,
    Row,
    Segment,
    Step,
)
from journeyeditor.models.card import CARD_OF_KIND
from journeyeditor.models.journey import Origin
from journeyeditor.models.kinds import FindingCode
from journeyeditor.models.queries import cards_of_kind
from journeyeditor.ui.inspector.entries import Entry, Line
from journeyeditor.ui.inspector.fields.segments import SegmentDialog
from journeyeditor.ui.inspector.table import FORMS
from tests.helpers.answers import NO, YES, Answers
from tests.helpers.inspector_hand import InspectorHand
from tests.helpers.widgets import part

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ELSEWHERE: dict[tuple[str, str], str] = {
    ("card", "id"): "never changes, never seen",
    ("kpi", "parts"): "metric dialog (Alt+Enter): computed from",
    ("kpi", "history"): "metric dialog (Alt+Enter): readings and their chart",
    ("phase", "id"): "never changes, never seen",
    ("phase", "width"): "header's edge: drag it, double click for automatic",
    ("phase", "steps"): "map and outline: headers of their own",
    ("step", "id"): "never changes, never seen",
    ("row", "id"): "never changes, never seen",
    ("row", "kind"): "facts of the row; a row keeps its kind",
    ("row", "height"): "header's edge: drag it, double click for automatic",
    ("row", "cells"): "map and outline",
    ("map", "format"): "the file",
    ("map", "version"): "the file",
    ("map", "min_reader"): "the file",
    ("map", "id"): "never changes, named where another map is based on it",
    ("map", "personas"): "map's head and persona dialog",
    ("map", "phases"): "map and outline",
    ("map", "rows"): "map and outline",
    ("map", "images"): "cards and personas that show them",
}
"""What has no editor in the inspector, and where it is instead."""

INNER: dict[str, type[Record]] = {"evidence": Evidence, "review": Review}
RECORDS: dict[str, type[Record]] = {
    **dict(CARD_OF_KIND.items()),
    "phase": Phase,
    "step": Step,
    "row": Row,
    "map": JourneyMap,
}


def names(lines: Iterable[Line]) -> set[str]:
    """The names of the fields of a form."""
    return {
        entry.name for line in lines for entry in ((line,) if isinstance(line, Entry) else line)
    }


def wanted(record: type[Record]) -> set[str]:
    """The names of the fields of a record, those of the records inside with a dot."""
    found: set[str] = set()
    for name in _known(record):
        inner = INNER.get(name)
        found |= {name} if inner is None else {f"{name}.{part}" for part in _known(inner)}
    return found


def _known(record: type[Record]) -> set[str]:
    return set(record.model_fields) - {"unknown"}  # what newer programs wrote is kept, unseen


@pytest.mark.parametrize("form", RECORDS)
def test_every_field_of_the_model_is_in_the_form_or_elsewhere(form: str) -> None:
    record = RECORDS[form]
    group = "card" if issubclass(record, Card) else form
    elsewhere = {name for of, name in ELSEWHERE if of in (form, group)}
    shown = names(FORMS[form])
    assert wanted(record) - shown == elsewhere
    # What a form has beyond the record is counted or lies on other cards.
    assert shown - wanted(record) <= {"facts", "solved_by"}


def test_several_cards_share_every_field_that_all_cards_have() -> None:
    alone = {"id", "text", "links"}
    assert names(FORMS["cards"]) - {"links"} == wanted(Card) - alone


def test_the_link_of_an_evidence_opens_only_after_showing_where_it_leads(
    hand: InspectorHand, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    hand.select("hurdle")
    button = part(hand.field("evidence.link"), QAbstractButton, "open-evidence.link")
    for typed in ("", "file:///etc/hosts", "javascript:alert(1)"):
        hand.type("evidence.link", typed)
        assert not button.isEnabled(), typed
    hand.type("evidence.link", "example.org/study")
    answers.prepare(NO, YES)
    hand.click(button)
    hand.click(button)
    assert answers.asked == ["may_open https://example.org/study"] * 2
    assert opened == ["https://example.org/study"]


def test_a_map_says_what_it_is_based_on(hand: InspectorHand) -> None:
    assert not hand.has("based_on")
    document = hand.window.document
    document.apply(header.change(hand.map, based_on=Origin(id="m-old", edition="2")), "origin")
    words = part(hand.field("based_on"), QLabel, "origin").text()
    assert words == "The map m-old, version 2"


def test_an_ignored_finding_is_taken_up_again(hand: InspectorHand) -> None:
    assert hand.has("ignored") == bool(hand.map.ignored)
    document = hand.window.document
    card = next(iter(cards_of_kind(hand.map, "hurdle")))
    before = hand.map.ignored
    code: FindingCode = "hurdle-without-solution"
    document.apply(ignored.ignore(hand.map, code, [card.id], "Known"), "ignore")
    entry = Ignored(code=code, at=(card.id,), note="Known")
    assert hand.map.ignored == (*before, entry)
    hand.press("ignored", f"bring-back-{len(before)}")
    assert hand.map.ignored == before
    assert hand.has("ignored") == bool(before)
    document.undo()
    assert hand.map.ignored == (*before, entry)


def test_segments_are_added_changed_and_removed(hand: InspectorHand) -> None:
    def write(title: str, description: str) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SegmentDialog)
        line = part(dialog, QLineEdit, "title")
        line.clear()
        assert not part(dialog, QPushButton, "accept").isEnabled()
        QTest.keyClicks(line, title)
        QTest.keyClicks(part(dialog, QPlainTextEdit, "description"), description)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def remove() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SegmentDialog)
        part(dialog, QPushButton, "remove").click()

    count = len(hand.map.segments)
    QTimer.singleShot(0, lambda: write("Commuters", "Ride every day"))
    hand.press("segments", "add-segment")
    *_, made = hand.map.segments
    assert made == Segment(id=made.id, title="Commuters", description="Ride every day")
    persona = hand.map.personas[0]
    document = hand.window.document
    document.apply(personas.change(hand.map, persona.id, segment=made.id), "belongs")
    QTimer.singleShot(0, lambda: write("Riders", ""))
    hand.press("segments", f"change-segment-{count}")
    assert hand.map.segments[-1].title == "Riders"
    assert document.stack.count() == 3
    QTimer.singleShot(0, remove)
    hand.press("segments", f"change-segment-{count}")
    assert len(hand.map.segments) == count
    assert hand.map.personas[0].segment is None
