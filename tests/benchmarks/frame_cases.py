"""Frames: what scrolling, zooming and dragging cost until it is painted, beside a bare painter."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import count, cycle
from math import cos, sin

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QScrollBar

from journeyeditor.canvas.view import Canvas
from journeyeditor.document import Document, Selection
from journeyeditor.look import palette
from journeyeditor.look.tokens import tokens
from journeyeditor.ui.garbage import uncollected
from tests.benchmarks.bare_painting import BareView, bare_view
from tests.benchmarks.bench import Bench
from tests.benchmarks.harness import Case, Contest, Target, Timed, at_most
from tests.benchmarks.stage import Stage, opened, put_away, settle, show

PACE = 40
Zoomed = Callable[[Bench], AbstractContextManager[Contest]]


@contextmanager
def bare(stage: Stage, only: frozenset[str] | None = None) -> Iterator[BareView]:
    """Show the cards that the stage shows now (or those named) in a bare window."""
    view = bare_view(stage.canvas, only)
    settle()
    try:
        yield view
    finally:
        put_away(view)


@contextmanager
def first_frame(bench: Bench) -> Iterator[Contest]:
    """A canvas for a map that is there already: laid out, shown, painted."""
    made: list[Canvas] = []

    def make() -> None:
        document, selection = Document(bench.journey), Selection()
        with uncollected():
            canvas = Canvas(document, selection, "en", palette("light"))
        document.setParent(canvas)
        selection.setParent(canvas)
        made.append(canvas)
        show(canvas, bench)

    with opened(bench) as stage, bare(stage) as view:
        yield Contest(
            # What the last one left is collected in the quiet before, as in the program.
            Timed(make, before=gc.collect, after=lambda: put_away(made.pop())),
            Timed(lambda: show(view, bench), before=view.hide),
        )


@contextmanager
def panning(bench: Bench) -> Iterator[Contest]:
    """The map moves by 40 px, to and fro; the floor moves pixels and paints the bare strip."""
    with opened(bench) as stage:
        stage.zoom_to(1)
        if _long_bar(stage.canvas).maximum() < PACE:
            stage.zoom_to(2)
        with bare(stage) as view:
            steps = _to_and_fro(_long_bar(stage.canvas))
            across = _long_bar(stage.canvas) is stage.canvas.horizontalScrollBar()

            def pan() -> None:
                step = next(steps)
                stage.canvas.pan_by(step if across else 0, 0 if across else step)
                settle()

            def pan_bare() -> None:
                view.scroll(-PACE if across else 0, 0 if across else -PACE)
                settle()

            yield Contest(Timed(pan), Timed(pan_bare))


def _long_bar(canvas: Canvas) -> QScrollBar:
    bars = canvas.horizontalScrollBar(), canvas.verticalScrollBar()
    return max(bars, key=lambda bar: bar.maximum())


def _to_and_fro(bar: QScrollBar) -> Iterator[int]:
    step = PACE
    while True:
        if not 0 <= bar.value() + step <= bar.maximum():
            step = -step
        yield step


def repainting(zoom: float) -> Zoomed:
    """Everything is painted again; the floor draws the same boxes and lines of text."""

    @contextmanager
    def prepare(bench: Bench) -> Iterator[Contest]:
        with opened(bench) as stage:
            stage.zoom_to(zoom)
            with bare(stage) as view:
                yield Contest(Timed(stage.repaint), Timed(view.repaint))

    return prepare


@contextmanager
def fitting(bench: Bench) -> Iterator[Contest]:
    """From full size to the whole map; the floor draws what is seen then."""
    with opened(bench) as stage:
        stage.choose("view.fit")
        with bare(stage) as view:
            yield Contest(
                Timed(lambda: stage.choose("view.fit"), before=lambda: stage.zoom_to(1)),
                Timed(view.repaint),
            )


@contextmanager
def wheeling(bench: Bench) -> Iterator[Contest]:
    """One step of the zoom by the wheel, from 50 % to 200 %, at zooms that no picture is kept of."""
    low = tokens().zoom.steps.index(0.5)
    notches = tokens().zoom.steps.index(2) - low
    steps = cycle(range(notches))

    with opened(bench) as stage:

        def begin() -> None:
            if next(steps) == 0:
                stage.zoom_to(0.5)
                stage.canvas.repaint_with(stage.document.map)
                settle()

        def turn() -> None:
            stage.wheel(120)
            settle()

        stage.zoom_to(0.67)
        with bare(stage) as view:
            yield Contest(Timed(turn, before=begin), Timed(view.repaint))


def dragging(cards: int) -> Zoomed:
    """One movement of cards that are held; the floor draws the same number of cards alone."""

    @contextmanager
    def prepare(bench: Bench) -> Iterator[Contest]:
        with opened(bench) as stage:
            stage.zoom_to(1)
            held = _nearest(stage, cards)
            stage.canvas.selection.select(held)
            at = stage.middle_of(held[0])
            stage.press(at)
            stage.drag_to(at + QPointF(20, 20))
            angles = count()

            def move() -> None:
                angle = next(angles) / 5
                stage.drag_to(at + QPointF(60 * cos(angle), 60 * sin(angle)))
                settle()

            with bare(stage, frozenset(held)) as view:
                yield Contest(Timed(move), Timed(view.repaint))
            stage.canvas.tool.cancel()

    return prepare


def _nearest(stage: Stage, cards: int) -> list[str]:
    """Give the cards nearest to the middle of the window, the nearest first."""
    first = stage.card_in_the_middle()
    if cards == 1:
        return [first]
    at = stage.middle_of(first)
    return sorted(stage.cards(), key=lambda card: (stage.middle_of(card) - at).manhattanLength())[
        :cards
    ]


@contextmanager
def changing_theme(bench: Bench) -> Iterator[Contest]:
    """Light to dark and back; the floor draws the same boxes and lines of text."""
    with opened(bench) as stage:
        stage.zoom_to(1)
        looks = cycle((palette("dark"), palette("light")))

        def change() -> None:
            stage.canvas.set_look(next(looks))
            settle()

        with bare(stage) as view:
            yield Contest(Timed(change), Timed(view.repaint))


_FIT = Target("cpu99", {1_000: 6, 5_000: 10, 10_000: 14})
_PAINTED = "a bare QPainter drawing the boxes and lines of text that show"
CASES = (
    Case("first frame", "a bare window shown and painted", first_frame),
    Case("pan by 40 px", "scroll() and the strip's boxes", panning, at_most(4), uhd=16.7),
    Case("repaint at 100 %", _PAINTED, repainting(1), at_most(6)),
    Case("repaint at 200 %", _PAINTED, repainting(2), at_most(6)),
    Case("zoom to fit", _PAINTED, fitting, _FIT, uhd=33),
    Case("wheel step to a new zoom", _PAINTED, wheeling, at_most(8), uhd=33),
    Case("drag one card", "that card drawn bare", dragging(1), at_most(1), uhd=16.7),
    Case("drag 200 cards", "those cards drawn bare", dragging(200), at_most(4), uhd=16.7),
    Case("theme switch", _PAINTED, changing_theme, at_most(10)),
)
