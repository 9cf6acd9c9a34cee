"""Random gestures and keys: nothing raises, the map stays sound, the screen is right, undo brings all back."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from journeyeditor.layout.plan import Rect
from journeyeditor.models import JourneyMap
from journeyeditor.models.checks import problems
from journeyeditor.models.queries import standings
from journeyeditor.storage.codec import to_bytes
from tests.helpers.hand import Hand
from tests.helpers.opened import opened
from tests.helpers.sight import alike
from tests.helpers.trip import crowded_trip, trip

KEYS = (
    "Up Down Left Right Shift+Down Shift+Right Enter Esc Tab Shift+Tab Ctrl+Enter Insert Space "
    "Alt+Up Alt+Down Alt+Left Alt+Right F2 Backspace Delete Home Shift+Enter A Ctrl+Z"
).split()
COMMANDS = ("delete", "duplicate", "select_all", "add_card", "add_phase", "edit")
HELD = st.sampled_from(["", "", "Ctrl", "Shift", "Alt"])
POINTS = st.builds(QPoint, st.integers(0, 780), st.integers(0, 780))
GESTURES = st.one_of(
    st.tuples(st.just("click"), POINTS, HELD),
    st.tuples(st.just("double click"), POINTS),
    st.tuples(st.just("hover"), POINTS),
    st.tuples(st.just("drag"), POINTS, POINTS, HELD, st.sampled_from(["", "Esc", "Ctrl+Z", "A"])),
    st.tuples(st.just("face"), st.integers(0, 9), POINTS, st.sampled_from(["", "Esc", "A"])),
    st.tuples(st.just("knob"), st.integers(0, 9), POINTS, st.sampled_from(["", "Esc", "A"])),
    st.tuples(st.just("key"), st.sampled_from(KEYS)),
    st.tuples(st.just("type"), st.sampled_from(["x", "ä ö", "two\nlines", "旅行"])),
    st.tuples(st.just("compose"), st.sampled_from(["a", ""])),
    st.tuples(st.just("commit"), st.sampled_from(["â", ""])),
    st.tuples(st.just("command"), st.sampled_from(COMMANDS)),
    st.tuples(st.just("title"), st.integers(0, 30)),
    st.tuples(st.just("wheel"), st.integers(-2, 2), st.sampled_from(["", "Ctrl", "Shift"])),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
    st.tuples(st.just("save")),
)


def _do(hand: Hand, gesture: tuple[object, ...]) -> None:
    match gesture:
        case ("click", QPoint() as at, str(held)):
            hand.click(_inside(hand, at), held)
        case ("double click", QPoint() as at):
            hand.double_click(_inside(hand, at))
        case ("hover", QPoint() as at):
            hand.hover(_inside(hand, at))
        case ("drag", QPoint() as start, QPoint() as end, str(held), str(key)):
            with hand.dragging(_inside(hand, start), _inside(hand, end), held=held):
                if key:
                    hand.press(key)
        case ("face" | "knob" as what, int(number), QPoint() as end, str(key)):
            handles = _faces(hand) if what == "face" else _knobs(hand)
            start = _inside(hand, handles[number % len(handles)] if handles else end)
            with hand.dragging(start, _inside(hand, end)):
                if key:
                    hand.press(key)
        case ("key" | "type" | "compose" | "commit" as how, str(text)):
            _keyboard(hand)[how](text)
        case ("wheel", int(notches), str(held)):
            hand.wheel(notches, held=held)
        case ("title", int(number)):
            _edit_title(hand, number)
        case ("command" | "undo" | "redo" | "save", *rest):
            _command(hand, str(rest[0] if rest else gesture[0]))


def _faces(hand: Hand) -> list[QPoint]:
    """Give the middles of all faces."""
    camera = hand.canvas.camera
    return [
        camera.to_view(Rect(face.x, band.y + face.y, 0, 0)).topLeft().toPoint()
        for band in hand.canvas.places.plan.rows
        for face in (() if band.curve is None else band.curve.faces)
    ]


def _knobs(hand: Hand) -> list[QPoint]:
    """Give the middles of the knobs of a hurdle or a solution, after a click on it if need be."""
    canvas = hand.canvas
    if canvas.scene.links.rect is None:
        cards = [s.card.id for s in standings(hand.map) if s.row.kind in ("hurdle", "solution")]
        shown = [card for card in cards if canvas.places.rect(card) is not None]
        if shown:
            hand.click(shown[0])
    return [middle.toPoint() for _, middle in canvas.scene.links.knobs(canvas.camera)]


def _inside(hand: Hand, point: QPoint) -> QPoint:
    """Give the nearest point of the viewport, which is smaller when the headers are large."""
    view = hand.canvas.viewport().rect()
    return QPoint(min(point.x(), view.right()), min(point.y(), view.bottom()))


def _keyboard(hand: Hand) -> dict[str, Callable[[str], None]]:
    return {
        "key": hand.press,
        "type": hand.type,
        "compose": hand.compose,
        "commit": hand.commit,
    }


def _edit_title(hand: Hand, number: int) -> None:
    ids = [hand.map.id, *(part.id for part in hand.map.phases), *(row.id for row in hand.map.rows)]
    hand.canvas.edit_card(ids[number % len(ids)])


def _command(hand: Hand, name: str) -> None:
    commands: dict[str, Callable[[], object]] = {
        "undo": hand.document.undo,
        "redo": hand.document.redo,
        "save": hand.document.mark_clean,
    }
    before = hand.map
    command = commands.get(name) or getattr(hand.canvas.commands, name)
    command()
    if name in ("undo", "redo"):
        hand.canvas.show_change(before, hand.map)


@settings(max_examples=settings().max_examples * 3 // 5)
@given(
    journey=st.sampled_from([trip(), crowded_trip()]),
    gestures=st.lists(GESTURES, min_size=4, max_size=14),
)
def test_nothing_one_does_at_random_breaks_the_map(
    qapp: QApplication, journey: JourneyMap, gestures: list[tuple[object, ...]]
) -> None:
    with opened(journey, 900, 900) as hand:
        first = to_bytes(hand.map)
        for gesture in gestures:
            _do(hand, gesture)
            assert problems(hand.map) == ()
        if hand.editing == "(none)":
            assert alike(hand.screen(), hand.repainted())
        hand.canvas.finish_editing()
        while hand.document.stack.canRedo():
            hand.document.redo()
        last = to_bytes(hand.map)
        while hand.document.stack.canUndo():
            hand.document.undo()
        assert to_bytes(hand.map) == first
        assert alike(hand.screen(), hand.repainted())
        while hand.document.stack.canRedo():
            hand.document.redo()
        assert to_bytes(hand.map) == last
