"""Random edits, typing, saves, undo and redo: the same bytes at each step, the clean flag always right."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from journeyeditor.document import Document
from journeyeditor.edits import cards, header, phases
from journeyeditor.models import JourneyMap
from journeyeditor.storage.codec import to_bytes
from tests.helpers.maps import generated_map

MAP = generated_map(20)
IDS = [card.id for row in MAP.rows for cell in row.cells for card in cell.cards]

ACTIONS = st.one_of(
    st.tuples(st.just("title"), st.sampled_from(["a", "b", "c"])),
    st.tuples(st.just("type"), st.sampled_from(IDS[:3]), st.sampled_from(["", "x", "xy"])),
    st.tuples(st.just("delete"), st.sampled_from(IDS)),
    st.tuples(st.just("drop phase"), st.integers(0, len(MAP.phases) - 1)),
    st.tuples(st.just("leave")),
    st.tuples(st.just("save")),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


@dataclass
class Expected:
    """What a plain list of values says: the history, where we are in it, and what was saved."""

    history: list[JourneyMap] = field(default_factory=lambda: [MAP])
    index: int = 0
    saved: int | None = 0
    visit: str = ""

    def apply(self, new: JourneyMap, visit: str = "") -> None:
        if new is self.history[self.index]:
            return
        goes_on = bool(visit) and visit == self.visit and self.saved != self.index
        if self.saved is not None and self.saved > self.index:
            self.saved = None
        del self.history[self.index + 1 :]
        if goes_on and self.index:
            self.history[self.index] = new
            if new == self.history[self.index - 1]:
                del self.history[self.index]
                self.index -= 1
                self.visit = ""
                return
        else:
            self.history.append(new)
            self.index += 1
        self.visit = visit


def _edited(journey: JourneyMap, action: tuple[object, ...]) -> JourneyMap:
    match action:
        case ("title", str(title)):
            return header.change(journey, title=title)
        case ("type", str(id_), str(text)):
            return cards.change(journey, id_, text=text)
        case ("delete", str(id_)):
            return cards.delete(journey, [id_])
        case ("drop phase", int(index)):
            return phases.delete(journey, MAP.phases[index].id)
    raise ValueError(action)


def _do(document: Document, expected: Expected, action: tuple[object, ...]) -> None:
    match action:
        case ("leave",):
            document.end_visit()
            expected.visit = ""
        case ("save",):
            document.mark_clean()
            expected.saved, expected.visit = expected.index, ""
        case ("undo",):
            document.undo()
            expected.index, expected.visit = max(0, expected.index - 1), ""
        case ("redo",):
            document.redo()
            expected.index = min(len(expected.history) - 1, expected.index + 1)
            expected.visit = ""
        case _:
            visit = f"visit to {action[1]}" if action[0] == "type" else ""
            new = _edited(document.map, action)
            document.apply(new, "Edit", visit or None)
            expected.apply(new, visit)


@settings(max_examples=3 * settings().max_examples)
@given(st.lists(ACTIONS, max_size=25))
def test_every_step_back_and_forth_gives_the_same_bytes(
    qapp: QApplication, actions: list[tuple[object, ...]]
) -> None:
    document, expected = Document(MAP), Expected()
    for action in actions:
        _do(document, expected, action)
        assert document.map == expected.history[expected.index]
        assert document.is_clean == (expected.saved == expected.index)
        assert document.stack.count() == len(expected.history) - 1
    while document.stack.canUndo():
        document.undo()
    for index, value in enumerate(expected.history):
        assert to_bytes(document.map) == to_bytes(value)
        assert document.is_clean == (expected.saved == index)
        document.redo()
    document.deleteLater()
