"""Edits in the window, from the event until all of it is painted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from journeyeditor.edits import cards, phases
from journeyeditor.models import JourneyMap
from tests.benchmarks.bench import Bench
from tests.benchmarks.frame_cases import bare
from tests.benchmarks.harness import Case, Contest, Timed, at_most
from tests.benchmarks.layout_cases import middle_card
from tests.benchmarks.stage import Stage, key, opened, put_away, settle, show

MANY = 1_000


@contextmanager
def editing_a_card(bench: Bench) -> Iterator[Contest]:
    """Another text for one card that shows; the floor draws the cards of its cell."""
    with opened(bench) as stage:
        card, cell = middle_card(bench.journey)
        stage.canvas.reveal(card.id)
        settle()
        texts = cycle((card.text[::-1], card.text))

        def edit() -> None:
            stage.apply(cards.change(stage.document.map, card.id, text=next(texts)))

        with bare(stage, frozenset(one.id for one in cell)) as view:
            yield Contest(Timed(edit), Timed(view.repaint))


@contextmanager
def typing(bench: Bench) -> Iterator[Contest]:
    """A letter into a card that is edited in place; the floor is Qt's own text field."""
    card, _ = middle_card(bench.journey)
    with opened(bench) as stage:
        stage.canvas.edit_card(card.id)
        settle()
        field, plain = stage.canvas.editing.field, QPlainTextEdit(card.text)
        show(plain, bench)
        plain.resize(field.size())

        def typed(into: QPlainTextEdit) -> None:
            key(into, Qt.Key.Key_X, "x")
            settle()

        def taken_back(into: QPlainTextEdit) -> None:
            key(into, Qt.Key.Key_Backspace, "\b")
            settle()

        yield Contest(
            Timed(lambda: typed(field), after=lambda: taken_back(field)),
            Timed(lambda: typed(plain), after=lambda: taken_back(plain)),
        )
        stage.canvas.finish_editing()
        put_away(plain)


@contextmanager
def inserting_a_phase(bench: Bench) -> Iterator[Contest]:
    """A phase in front of all; the floor draws the boxes and lines of text that show then."""
    with _with_a_phase(bench) as (stage, after), bare(stage) as view:
        stage.choose("edit.undo")
        yield Contest(
            Timed(
                lambda: stage.apply(after),
                after=lambda: stage.choose("edit.undo"),
            ),
            Timed(view.repaint),
        )


@contextmanager
def undoing_a_phase(bench: Bench) -> Iterator[Contest]:
    """Undo of the same."""
    with _with_a_phase(bench) as (stage, after), bare(stage) as view:
        stage.choose("edit.undo")
        yield Contest(
            Timed(
                lambda: stage.choose("edit.undo"),
                before=lambda: stage.apply(after),
            ),
            Timed(view.repaint),
        )


@contextmanager
def _with_a_phase(bench: Bench) -> Iterator[tuple[Stage, JourneyMap]]:
    with opened(bench) as stage:
        after = phases.add(stage.document.map, 0, "p-new", "In front of all")
        stage.apply(after)
        yield stage, after


@contextmanager
def undoing_a_deletion(bench: Bench) -> Iterator[Contest]:
    """Undo of deleting 1,000 cards, or half of them all; the floor draws what shows."""
    with opened(bench) as stage:
        chosen = stage.cards()[: min(MANY, bench.cards // 2)]
        after = cards.delete(stage.document.map, chosen)
        with bare(stage) as view:
            yield Contest(
                Timed(
                    lambda: stage.choose("edit.undo"),
                    before=lambda: stage.apply(after),
                ),
                Timed(view.repaint),
            )


_PAINTED = "a bare QPainter drawing the boxes and lines of text that show"
CASES = (
    Case("edit a card until painted", "its cell's cards drawn bare", editing_a_card, at_most(12)),
    Case("type a letter in a card", "a letter in a bare text field", typing, at_most(4)),
    Case("insert a phase at the left", _PAINTED, inserting_a_phase, at_most(12)),
    Case("undo the new phase", _PAINTED, undoing_a_phase, at_most(12)),
    Case("undo deleting 1,000 cards", _PAINTED, undoing_a_deletion, at_most(50)),
)
