"""The canvas as assistive technology sees it: a tree of rows, cells and cards, and what is said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication

from journeyeditor.canvas.accessible.words import column_name
from journeyeditor.edits import cards, phases
from journeyeditor.layout.gaps import Gap
from journeyeditor.models import Persona, Slot
from journeyeditor.models.queries import standings
from tests.helpers.hand import Hand
from tests.helpers.opened import opened
from tests.helpers.trip import trip

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


def _tree(hand: Hand) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(hand.canvas)
    assert found is not None
    return found


def _children(node: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [node.child(index) for index in range(node.childCount())]


def _rows(hand: Hand) -> list[QAccessibleInterface]:
    return [node for node in _children(_tree(hand)) if node.role() == QAccessible.Role.Row]


def _cards(hand: Hand) -> list[QAccessibleInterface]:
    return [card for row in _rows(hand) for cell in _children(row) for card in _children(cell)]


def _card(hand: Hand, text: str) -> QAccessibleInterface:
    return next(node for node in _cards(hand) if node.text(NAME).startswith(text))


def test_the_tree_holds_every_row_cell_and_card_in_order(qapp: QApplication) -> None:
    with opened(trip(), 500, 400) as hand:  # small: most cards are off the window
        journey = hand.map
        assert _tree(hand).text(NAME) == journey.title
        assert [row.text(NAME) for row in _rows(hand)] == [row.title for row in journey.rows]
        for row in _rows(hand):
            assert row.childCount() == len(hand.canvas.places.plan.columns)
            assert all(cell.role() == QAccessible.Role.Cell for cell in _children(row))
        texts = [standing.card.text for standing in standings(journey)]
        names = [card.text(NAME) for card in _cards(hand)]
        assert len(names) == len(texts)
        assert all(name.startswith(text) for name, text in zip(names, texts, strict=True))
        assert all(card.childCount() == 0 for card in _cards(hand))


def test_every_node_knows_its_parent_and_its_place_among_the_others(qapp: QApplication) -> None:
    with opened(trip()) as hand:
        tree = _tree(hand)
        for index, child in enumerate(_children(tree)):
            assert tree.indexOfChild(child) == index
        for row in _rows(hand):
            assert row.parent() is tree
            for number, cell in enumerate(_children(row)):
                assert cell.parent() is row
                assert row.indexOfChild(cell) == number
                assert all(card.parent() is cell for card in _children(cell))


def test_a_card_is_found_where_it_is_on_the_screen(qapp: QApplication) -> None:
    with opened(trip()) as hand:
        for zoom in (1.0, 1.5):
            hand.canvas.set_zoom(zoom)
            for text in [s.card.text for s in standings(hand.map)][:4]:
                hand.show(text)
                rect = _card(hand, text).rect()
                corner = hand.canvas.viewport().mapToGlobal(QPoint())
                assert rect == hand.rect(text).toAlignedRect().translated(corner)
                row = _tree(hand).childAt(rect.center().x(), rect.center().y())
                cell = row.childAt(rect.center().x(), rect.center().y())
                card = cell.childAt(rect.center().x(), rect.center().y())
                assert card.text(NAME).startswith(text)


def test_states_follow_selection_focus_and_scrolling(qapp: QApplication) -> None:
    with opened(trip(), 500, 400) as hand:
        first = next(standings(hand.map)).card.text
        hand.click(first)
        state = _card(hand, first).state()
        assert state.selected
        assert state.focused
        assert not state.offscreen
        other = [s.card.text for s in standings(hand.map)][-1]
        assert not _card(hand, other).state().selected
        hand.show(other)
        assert not _card(hand, other).state().offscreen
        assert _card(hand, first).state().offscreen


def test_the_tree_follows_edits_and_undo(qapp: QApplication) -> None:
    with opened(trip()) as hand:
        first = next(standings(hand.map)).card
        node = _card(hand, first.text)
        before = len(_cards(hand))
        hand.document.apply(cards.change(hand.map, first.id, text="Takes the night train"), "Edit")
        assert node.text(NAME).startswith("Takes the night train")
        hand.document.apply(cards.delete(hand.map, [first.id]), "Delete")
        assert len(_cards(hand)) == before - 1
        hand.document.apply(phases.delete(hand.map, hand.map.phases[0].id), "Delete")
        columns = len(hand.canvas.places.plan.columns)
        assert {row.childCount() for row in _rows(hand)} == {columns}
        while hand.document.stack.canUndo():
            hand.document.undo()
        assert len(_cards(hand)) == before


def test_the_open_text_field_is_in_the_tree(qapp: QApplication) -> None:
    with opened(trip()) as hand:
        hand.double_click(next(standings(hand.map)).card.text)
        viewport = QAccessible.queryAccessibleInterface(hand.canvas.viewport())
        assert viewport is not None
        roles = [child.role() for child in _children(viewport)]
        assert QAccessible.Role.EditableText in roles
        hand.press("Esc")


def test_moves_are_said_aloud(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    with opened(trip()) as hand:
        attendant = hand.canvas.property("attendant")
        monkeypatch.setattr(QAccessible, "isActive", lambda: True)
        monkeypatch.setattr(attendant, "say", said.append)
        first = next(standings(hand.map))
        hand.click(first.card.text)
        hand.press("Alt+Right")
        after = next(s for s in standings(hand.map) if s.card.id == first.card.id)
        place = f"{column_name(hand.map, after.slot.at)}, {first.row.title}"
        assert said[-1].startswith(f"Moved to {place}, ")
        assert said[-1].endswith(f" of {len(after.row.cell(after.slot.at))}")


def test_moves_of_several_cards_and_of_heads_are_said_aloud(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    with opened(trip()) as hand:
        monkeypatch.setattr(QAccessible, "isActive", lambda: True)
        monkeypatch.setattr(hand.canvas.property("attendant"), "say", said.append)
        commands, heads = hand.canvas.commands, hand.canvas.heads.commands
        commands.move_to(["c-1", "c-2"], Slot("r-1", "p-3", 0))
        commands.move_each([(["c-1"], Slot("r-1", "s-1", 0)), (["c-2"], Slot("r-2", "s-2", 0))])
        heads.move_to("phase", "p-3", 0)
        heads.move_to("row", "r-1", 3)
        heads.move_into(Gap("step", 0, 0.0, "p-2"), "s-2")
        commands.set_severity(1)
        assert [one for one in said if one] == [
            "Moved 2 cards to Travel, Does",
            "Moved 2 cards",
            "“Travel” moved, 1 of 3",
            "“Does” moved, 3 of 7",
            "“Pay” moved, 1 of 2",
        ]


def _named(hand: Hand, role: QAccessible.Role) -> dict[str, QAccessibleInterface]:
    return {node.text(NAME): node for node in _children(_tree(hand)) if node.role() == role}


def test_headers_are_in_the_tree_where_they_are_and_tell_of_the_focus(qapp: QApplication) -> None:
    with opened(trip()) as hand:
        heads = _named(hand, QAccessible.Role.ColumnHeader)
        assert [*heads] == ["Dream", "Book", "Travel", "Compare", "Pay"]
        hand.click("Looks at pictures")
        hand.press("Up")
        assert heads["Dream"].state().focused
        hand.press("Right", "Down")
        assert heads["Compare"].state().focused
        pane = hand.canvas.frame.phases
        assert QRect(pane.mapToGlobal(QPoint()), pane.size()).contains(heads["Pay"].rect())
        hand.press("Down", "Left", "Left")
        rows = {row.text(NAME): row for row in _rows(hand)}
        assert rows["Does"].state().focused
        collapsed = phases.change(hand.map, hand.map.phases[0].id, collapsed=True)
        hand.document.apply(collapsed, "Collapse")
        assert heads["Dream"].state().collapsed
        assert heads["Travel"].state().expanded


def test_each_personas_curve_and_its_faces_are_in_the_tree(qapp: QApplication) -> None:
    with opened(trip()) as hand:
        (curve,) = _named(hand, QAccessible.Role.Chart).values()
        assert curve.text(NAME) == "Feels, curve"
        faces = _children(curve)
        assert [face.text(NAME) for face in faces][-1] == "Travel, +1, good"
        hand.click(hand.face("Feels", "Travel"))
        assert faces[-1].state().focused
        at = hand.canvas.viewport().mapToGlobal(hand.face("Feels", "Travel"))
        assert faces[-1].rect().contains(at)
        hand.press("Up")
        assert faces[-1].text(NAME) == "Travel, +2, very good"
        value = faces[-1].valueInterface()
        assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (-2, 2, 2)
        value.setCurrentValue(value.currentValue() - value.minimumStepSize())
        assert faces[-1].text(NAME) == "Travel, +1, good"
        assert faces[-1].state().focused
        assert hand.document.stack.undoText() == "Change score"
        people = tuple(Persona(id=f"u-{name}", name=name) for name in ("Ann", "Bob"))
        journey = cards.change(hand.map.replace(personas=people), "c-8", personas=("u-Bob",))
        hand.document.apply(journey, "Persona")
        curves = _named(hand, QAccessible.Role.Chart)
        assert [*curves] == ["Feels, curve of Ann", "Feels, curve of Bob"]
        assert curves["Feels, curve of Ann"].state().selected
        assert not curves["Feels, curve of Bob"].state().selected
        assert len(_children(curves["Feels, curve of Bob"])) == 1 + len(
            _children(curves["Feels, curve of Ann"])
        )
        for node in (*curves.values(), *_children(curves["Feels, curve of Bob"])):
            assert node.parent().indexOfChild(node) >= 0
