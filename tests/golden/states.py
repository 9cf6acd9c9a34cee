"""States: every state and kind of card of the real window, each shown by hand, on one sheet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from journeyeditor.analysis import Finding, Place
from journeyeditor.edits.cards import change
from journeyeditor.layout.places import cell_rect
from journeyeditor.models import Cell, CellKey, EmotionCard, HurdleCard, JourneyMap, Persona, Row
from journeyeditor.models.queries import standings
from journeyeditor.ui.preferences import ThemeChoice
from journeyeditor.ui.window import MainWindow
from tests.helpers.hand import Hand
from tests.helpers.inspector_hand import InspectorHand
from tests.helpers.sight import settle

HURDLE = "Delivery date stays vague until payment"
LONG = (
    "Delivery date stays vague until payment, the mail repeats it, support cannot name a date "
    "either, and the courier only sends a text message on the morning of the day itself, by then "
    "nobody is at home any more"
)
KINDS = {
    "Behaviour": "Asks colleagues what they ride",
    "Touchpoint": "Word of mouth",
    "Emotion": "It rolls! Only the pedals took an hour.",
    "Goal": "Be certain about price and date",
    "Hurdle": "Leasing cost is hard to compare",
    "Solution": "Video guide by QR code on the box",
    "Owner": "Shop IT",
    "KPI": "Click-through rate (CTR)",
}
ASIDE = 14
"""px of the map around a card that its ring, its flag and its knobs may need."""
WIDTH = 200
MANY = 8  # tiles beside each other, as in the mock-up
TITLE = 20
EDGE = 20

BELOW_ALL = 140
"""px from the lower edge, where the map has no cells and does not scroll yet."""
ASIDE_OF_ALL = QPoint(2, 2)
SCORES: tuple[int, ...] = (-2, -1, 0, 1, 2)

THEMES: tuple[ThemeChoice, ...] = ("light", "dark")

Shot = tuple[str, QImage]


def with_states(journey: JourneyMap) -> JourneyMap:
    """Give the example with a long hurdle, an empty cell, all five faces and a second persona."""
    last = journey.phases[-1].id
    scores = dict(zip([phase.id for phase in journey.phases], SCORES, strict=True))
    long = Cell(at=last, cards=(HurdleCard(id="c-long", text=LONG),))

    def shown(row: Row) -> Row:
        if row.kind == "hurdle":
            return row.replace(cells=(*row.cells, long))
        if row.kind == "goal":
            return row.replace(cells=tuple(cell for cell in row.cells if cell.at != last))
        if row.kind == "emotion":
            return row.replace(cells=tuple(_scored(cell, scores[cell.at]) for cell in row.cells))
        return row

    return journey.replace(
        rows=tuple(map(shown, journey.rows)),
        personas=(*journey.personas, Persona(id="u-other", name="Ali Kaya")),
    )


def about_lena(journey: JourneyMap) -> JourneyMap:
    """Let the hurdle be about the first persona only."""
    found = next(one for one in standings(journey) if one.card.text == HURDLE)
    return change(journey, found.card.id, personas=(journey.personas[0].id,))


def _scored(cell: Cell, score: int) -> Cell:
    return cell.replace(
        cards=tuple(
            card.replace(score=score) if isinstance(card, EmotionCard) else card
            for card in cell.cards
        )
    )


def states_of(window: MainWindow, theme: ThemeChoice) -> Iterator[Shot]:
    """Bring the window's map into one state after the other; gives each one's name and picture."""
    window.settings.update(theme=theme)
    settle()
    window.canvas.setFocus()
    hand = Hand(window.canvas)
    yield from _of_a_card(hand)
    yield from _of_findings(hand)
    yield from _of_cells(hand)
    yield from _carried(hand)
    hand.selection.select([])
    yield "Long text", _card(hand, "c-long")
    yield "Error in a field", _with_an_error(window)
    for kind, text in KINDS.items():
        yield kind, _card(hand, text)
    for phase, score in zip(hand.map.phases, SCORES, strict=True):
        middle = QRectF(hand.face("Emotions", phase.title), QSizeF(0, 0))
        yield f"Face {score:+}", _around(hand, middle, 40)


def sheet(window: MainWindow) -> QImage:
    """Lay the pictures of both themes out on one sheet."""
    parts: list[QImage] = []
    for theme in THEMES:
        shots = list(states_of(window, theme))
        inks = window.canvas.artist.inks
        parts.append(_laid_out(shots, inks.colour("canvas"), inks.colour("text")))
    whole = QImage(parts[0].width(), sum(part.height() for part in parts), parts[0].format())
    painter = QPainter(whole)
    for number, part in enumerate(parts):
        painter.drawImage(0, number * parts[0].height(), part)
    painter.end()
    return whole


def _laid_out(shots: list[Shot], ground: QColor, ink: QColor) -> QImage:
    lines = [shots[start : start + MANY] for start in range(0, len(shots), MANY)]
    heights = [max(picture.height() for _, picture in line) + TITLE + EDGE for line in lines]
    laid = QImage(MANY * WIDTH + EDGE, sum(heights) + EDGE, QImage.Format.Format_RGB32)
    laid.fill(ground)
    painter = QPainter(laid)
    painter.setFont(QApplication.font())
    painter.setPen(ink)
    top = EDGE
    for line, height in zip(lines, heights, strict=True):
        for place, (name, picture) in enumerate(line):
            words = QRect(EDGE + place * WIDTH, top, WIDTH - EDGE, TITLE)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft, name)
            painter.drawImage(words.left() - EDGE // 2, top + TITLE, picture)
        top += height
    painter.end()
    return laid


def _of_a_card(hand: Hand) -> Iterator[Shot]:
    hand.selection.select([])
    with _elsewhere(hand):
        yield "Default", _card(hand, HURDLE)
    hand.hover(HURDLE)
    yield "Hover", _card(hand, HURDLE)
    hand.click(HURDLE)
    hand.hover(ASIDE_OF_ALL)
    yield "Selected and focused", _card(hand, HURDLE)
    with _elsewhere(hand):
        yield "Selected", _card(hand, HURDLE)
    hand.selection.toggle(hand.id_of(HURDLE))
    yield "Keyboard focus", _card(hand, HURDLE)
    hand.press("F2")
    yield "Editing in place", _card(hand, HURDLE)
    hand.press("Esc")


def _of_findings(hand: Hand) -> Iterator[Shot]:
    hand.selection.select([])
    card = hand.id_of(HURDLE)
    marks = hand.canvas.remarks.findings
    found = Finding("hurdle-without-solution", (card,), Place(), "", cards=(card,))
    marks.show((found,))
    yield "Finding", _card(hand, HURDLE)
    marks.show((found,), found)
    yield "Finding, chosen in list", _card(hand, HURDLE)
    marks.show(())
    before = hand.map
    hand.document.apply(about_lena(before), "Dim")
    hand.canvas.look_at("u-other")
    yield "Dimmed by filter", _card(hand, HURDLE)
    hand.canvas.look_at(None)
    hand.document.undo()


def _of_cells(hand: Hand) -> Iterator[Shot]:
    empty = hand.cell("Goals", "Advocacy")
    yield "Empty cell, at rest", _cell(hand, empty)
    hand.hover(empty)
    yield "Empty cell, hover", _cell(hand, empty)
    hand.hover(ASIDE_OF_ALL)
    hand.selection.select([], empty)
    yield "Empty cell, focus", _cell(hand, empty)
    hand.selection.select([])
    yield "Empty cell with a hint", _cell(hand, hand.cell("Owners", "Advocacy"))


def _carried(hand: Hand) -> Iterator[Shot]:
    home = hand.rect(HURDLE)
    free = QPoint(hand.point(HURDLE).x(), hand.canvas.viewport().height() - BELOW_ALL)
    with hand.dragging(HURDLE, free):
        drag = hand.canvas.scene.drag
        assert drag is not None
        lifted = home.translated(drag.pointer - QPointF(hand.point(HURDLE)))
        yield "Dragged, lifted", _around(hand, lifted, ASIDE)
        yield "Origin while dragging", _around(hand, home, ASIDE)
        hand.press("Esc")
    # Held at its lower edge, so that it does not hang over the line.
    low = home.bottomLeft().toPoint() + QPoint(12, -4)
    with hand.dragging(low, hand.rect("c-35").topLeft().toPoint() + QPoint(20, -2)):
        yield "Cell is a drop target", _cell(hand, hand.cell("Hurdles", "Retention"))
        hand.press("Esc")
    refused = hand.cell("KPIs", "Decision")
    # Held at its right edge, so that it hangs beside the cell.
    right, left = home.topRight().toPoint() + QPoint(-5, 12), hand.rect(refused).left()
    with hand.dragging(right, QPoint(round(left), hand.point(refused).y())):
        yield "Drop not allowed", _cell(hand, refused)
        hand.press("Esc")
    hand.hover(ASIDE_OF_ALL)


def _with_an_error(window: MainWindow) -> QImage:
    """A figure that is none."""
    inspector = InspectorHand(window)
    inspector.select("kpi")
    inspector.type("value", "abc")
    inspector.leave()
    picture = inspector.field("value").grab().toImage()
    window.session.selection.select([])
    return picture


@contextmanager
def _elsewhere(hand: Hand) -> Iterator[None]:
    """Let another part of the window have the keyboard for a while."""
    hand.canvas.window().setFocus()
    settle()
    yield
    hand.canvas.setFocus()
    settle()


def _card(hand: Hand, card: str) -> QImage:
    return _around(hand, hand.rect(card), ASIDE)


def _cell(hand: Hand, target: CellKey) -> QImage:
    place = cell_rect(hand.canvas.places.plan, target)
    assert place is not None
    return _around(hand, hand.canvas.camera.to_view(place), 4)


def _around(hand: Hand, rect: QRectF, margin: int) -> QImage:
    settle()
    area = rect.adjusted(-margin, -margin, margin, margin).toAlignedRect()
    return hand.canvas.viewport().grab(area).toImage()
