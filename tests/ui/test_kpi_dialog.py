"""A KPI is asked about: chosen from the catalogue, computed from parts, with target, trend and history."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeyeditor.edits import cards
from journeyeditor.look import palette
from journeyeditor.models import JsonObject, KpiCard, KpiPart, KpiReading
from journeyeditor.models.queries import cards_of_kind, find
from journeyeditor.texts import Language
from journeyeditor.ui.dialogs.asking import KpiChoice
from journeyeditor.ui.kpi.dialog import KpiDialog
from journeyeditor.ui.window import MainWindow
from tests.helpers.answers import Answers
from tests.helpers.hand import Hand
from tests.helpers.sight import settle
from tests.helpers.widgets import action, part

# Qt's own words about the platform without a display, when a dialog sets its size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
NB = "\u00a0"
EMPTY = KpiCard(id="k")
UNKNOWN = JsonObject((("x-reading", 1),))
HISTORY = (
    KpiReading(date="2026-06", value=2.4, unknown=UNKNOWN),
    KpiReading(date="2026-05-31", value=2.1),
)


def shown(
    qtbot: QtBot, card: KpiCard = EMPTY, language: Language = "en", notation: Language = "en"
) -> KpiDialog:
    dialog = KpiDialog(None, language, palette("light"), card, notation)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    settle()
    return dialog


def after(dialog: KpiDialog, card: KpiCard = EMPTY) -> KpiCard:
    """The card with what the dialog says."""
    return card.replace(**dialog.choice.fields)


def line(dialog: QWidget, name: str) -> QLineEdit:
    return part(dialog, QLineEdit, name)


def write(dialog: QWidget, name: str, text: str) -> None:
    line(dialog, name).setFocus()
    line(dialog, name).clear()
    if text.isascii():
        QTest.keyClicks(line(dialog, name), text)
    else:  # for which QTest has no keys
        line(dialog, name).insert(text)


def press(dialog: KpiDialog, name: str) -> None:
    QTest.mouseClick(part(dialog, QAbstractButton, name), Qt.MouseButton.LeftButton)


def choose(dialog: KpiDialog, search: str) -> None:
    """Find a metric and go to it by the arrow."""
    write(dialog, "search-metrics", search)
    QTest.keyClick(line(dialog, "search-metrics"), Qt.Key.Key_Down)


def complaint(dialog: KpiDialog, name: str) -> str:
    return line(dialog, name).accessibleDescription()


def told(dialog: KpiDialog, name: str) -> str:
    label = part(dialog, QLabel, name)
    return label.text() if label.isVisible() else ""


def accept(dialog: KpiDialog) -> QPushButton:
    return part(dialog, QPushButton, "accept")


def listed(dialog: KpiDialog) -> Iterator[str]:
    names = part(dialog, QListWidget, "metrics")
    for row in range(names.count()):
        item = names.item(row)
        if not item.isHidden():
            yield item.text()


def days(table: QTableWidget) -> list[str]:
    items = [table.item(row, 0) for row in range(table.rowCount())]
    return [item.text() for item in items if item is not None]


def test_a_metric_is_found_by_its_name_or_phase(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    assert list(listed(dialog))[:3] == ["Own metric", "Awareness", "Impressions"]

    write(dialog, "search-metrics", "cost click")
    assert list(listed(dialog)) == ["Consideration", "Cost per click (CPC)"]
    write(dialog, "search-metrics", "advocacy")
    assert list(listed(dialog)) == ["Advocacy", "Referrals"]
    write(dialog, "search-metrics", "zzz")
    assert list(listed(dialog)) == []
    QTest.keyClick(line(dialog, "search-metrics"), Qt.Key.Key_Down)
    assert after(dialog).metric == ""


def test_a_chosen_metric_brings_unit_rule_and_name(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    choose(dialog, "return rate")

    assert line(dialog, "name").placeholderText() == "Return rate"
    assert after(dialog) == KpiCard(id="k", metric="return-rate", unit="%")
    write(dialog, "value", "4.8")
    write(dialog, "target", "5 %")
    assert told(dialog, "met") == "✓ met"
    press(dialog, "higher")
    assert told(dialog, "met") == "△ open"
    assert after(dialog).better == "higher"

    choose(dialog, "clicks")
    assert (after(dialog).metric, after(dialog).unit) == ("clicks", "")


def test_a_ratio_is_computed_while_its_parts_are_typed(qtbot: QtBot) -> None:
    dialog = shown(qtbot, language="de", notation="de")
    choose(dialog, "Klickrate")
    press(dialog, "parts")

    assert told(dialog, "formula") == f"Klicks / Impressionen × 100{NB}%"
    assert told(dialog, "result") == "Es fehlt noch: Klicks, Impressionen"
    write(dialog, "part-clicks", "4.784")
    assert told(dialog, "result") == "Es fehlt noch: Impressionen"
    write(dialog, "part-impressions", "184 Tsd.")

    assert told(dialog, "result") == f"4.784 / 184.000 × 100{NB}% = 2,6{NB}%"
    assert after(dialog) == KpiCard(
        id="k",
        metric="ctr",
        unit="%",
        parts=(KpiPart(name="clicks", value=4784), KpiPart(name="impressions", value=184_000)),
    )
    write(dialog, "part-impressions", "0")
    assert told(dialog, "result") == "Durch 0 lässt sich nicht teilen (Impressionen)."
    assert accept(dialog).isEnabled()


def test_a_figure_takes_the_place_of_parts_and_back(qtbot: QtBot) -> None:
    card = KpiCard(id="k", metric="cpc", unit="€", parts=(KpiPart(name="cost", value=12),))
    dialog = shown(qtbot, card)
    assert line(dialog, "part-cost").text() == "12"

    press(dialog, "stated")
    write(dialog, "value", "€0.125")
    assert (after(dialog, card).parts, after(dialog, card).value) == ((), 0.125)
    press(dialog, "parts")
    assert after(dialog, card) == card


def test_parts_of_no_formula_are_kept(qtbot: QtBot) -> None:
    card = KpiCard(id="k", metric="smiles", value=3, parts=(KpiPart(name="x", value=1),))
    dialog = shown(qtbot, card)
    write(dialog, "value", "4")
    assert after(dialog, card) == card.replace(value=4)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("2,6 %", 2.6, "%"), ("184 Tsd.", 184_000, ""), ("1,2 Mio. €", 1_200_000, "€")],
)
def test_amounts_are_typed_as_the_map_writes_them(
    qtbot: QtBot, text: str, value: float, unit: str
) -> None:
    dialog = shown(qtbot, language="en", notation="de")
    write(dialog, "value", text)
    assert (after(dialog).value, after(dialog).unit) == (value, unit)
    QTest.keyClick(line(dialog, "value"), Qt.Key.Key_Tab)
    assert (after(dialog).value, after(dialog).unit) == (value, unit)
    assert line(dialog, "unit").text() == unit


def test_errors_stand_beside_their_fields(qtbot: QtBot) -> None:
    dialog = shown(qtbot, KpiCard(id="k", unit="%"))
    for name, text, words in (
        ("value", "many", "This is not a number such as 1,234.5."),
        ("target", "5 days", "“days” is not the unit of the value."),
        ("date", "tomorrow", "This is not a day such as 3 Oct 2026."),
    ):
        write(dialog, name, text)
        assert complaint(dialog, name) == words
        assert line(dialog, name).property("invalid") == "true"
        assert not accept(dialog).isEnabled()
        write(dialog, name, "")
        assert complaint(dialog, name) == ""
        assert accept(dialog).isEnabled()


def test_a_fraction_is_asked_about_but_taken(qtbot: QtBot) -> None:
    dialog = shown(qtbot, KpiCard(id="k", metric="ctr", unit="%"))
    write(dialog, "value", "0.026")
    assert complaint(dialog, "value") == f"This says 0.026{NB}%. If 2.6{NB}% is meant, write 2.6."
    assert accept(dialog).isEnabled()
    assert after(dialog).value == 0.026


def test_the_history_is_a_table_and_a_line_and_tells_the_trend(qtbot: QtBot) -> None:
    card = KpiCard(id="k", value=2.6, unit="%", date="2026-11-17", history=HISTORY)
    dialog = shown(qtbot, card)
    table = part(dialog, QTableWidget, "history")
    chart = part(dialog, QWidget, "history-chart")

    assert days(table) == ["31 May 2026", "2026-06", ""]
    assert told(dialog, "told-trend") == "Rising"
    assert chart.accessibleName() == (
        f"History: 31 May 2026: 2.1{NB}%, 2026-06: 2.4{NB}%, 17 Nov 2026: 2.6{NB}%"
    )
    accent = palette("light").ink("accent")
    picture = chart.grab().toImage()
    assert accent.lower() in {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(0, picture.height(), 2)
    }
    assert after(dialog, card).history == (HISTORY[1], HISTORY[0])
    assert after(dialog, card).history[1].unknown == UNKNOWN

    table.setItem(2, 0, QTableWidgetItem("30.9.2026"))
    assert not accept(dialog).isEnabled()
    table.setItem(2, 1, QTableWidgetItem("2.9 %"))
    assert accept(dialog).isEnabled()
    assert after(dialog, card).history[-1] == KpiReading(date="2026-09-30", value=2.9)
    assert told(dialog, "told-trend") == "Falling"
    assert table.rowCount() == 4


def test_the_present_value_goes_into_the_history_and_out_again(qtbot: QtBot) -> None:
    dialog = shown(qtbot, KpiCard(id="k", value=5, date="2026-11-17"))
    QTest.mouseClick(part(dialog, QPushButton, "add-reading"), Qt.MouseButton.LeftButton)
    write(dialog, "value", "6")
    QTest.mouseClick(part(dialog, QPushButton, "add-reading"), Qt.MouseButton.LeftButton)
    assert after(dialog).history == (KpiReading(date="2026-11-17", value=6),)

    table = part(dialog, QTableWidget, "history")
    table.setCurrentCell(0, 0)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert after(dialog).history == ()


def test_enter_takes_what_was_typed(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    write(dialog, "source", "Survey, n = 412")
    QTest.keyClick(line(dialog, "source"), Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert after(dialog) == KpiCard(id="k", source="Survey, n = 412")


def test_what_is_not_touched_stays_as_it_is(qtbot: QtBot, window: MainWindow) -> None:
    for card in cards_of_kind(window.document.map, "kpi"):
        assert isinstance(card, KpiCard)
        dialog = shown(qtbot, card)
        journey = window.document.map
        assert cards.change(journey, card.id, **dialog.choice.fields) is journey


def test_two_clicks_on_the_figures_ask_in_one_undo_step(
    window: MainWindow, answers: Answers
) -> None:
    window.show()
    hand = Hand(window.canvas)
    before = window.document.map
    card = next(card for card in cards_of_kind(before, "kpi") if card.text == "NPS")
    answers.prepare(KpiChoice({"value": 52, "period": "Q4"}))

    hand.show(card.id)
    rect = hand.rect(card.id)
    hand.double_click(QPoint(round(rect.left() + 20), round(rect.bottom() - 10)))

    standing = find(window.document.map, card.id)
    assert standing is not None
    assert isinstance(standing.card, KpiCard)
    assert (standing.card.value, standing.card.period) == (52, "Q4")
    assert answers.asked == [f"kpi {card.id} en"]
    window.document.undo()
    assert window.document.map is before


def test_the_name_is_still_edited_in_place(window: MainWindow) -> None:
    window.show()
    hand = Hand(window.canvas)
    card = next(card for card in cards_of_kind(window.document.map, "kpi") if card.text == "NPS")
    hand.double_click("NPS")
    assert window.canvas.editing.current == card.id
    hand.press("Esc")


def test_the_command_is_for_kpis_alone(window: MainWindow, answers: Answers) -> None:
    hurdle = next(cards_of_kind(window.document.map, "hurdle"))
    window.session.selection.select((hurdle.id,))
    assert not action(window, "card.kpi").isEnabled()
    kpi = next(cards_of_kind(window.document.map, "kpi"))
    window.session.selection.select((kpi.id,))
    answers.prepare(None)
    before = window.document.map
    action(window, "card.kpi").trigger()
    assert window.document.map is before
