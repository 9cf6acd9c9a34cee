"""Showing: bring a card, a title or what changed into view, and select it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF

from journeyeditor.canvas.camera import MARGIN
from journeyeditor.canvas.moving.motion import Easing, Pace
from journeyeditor.layout.plan import Rect
from journeyeditor.look.tokens import tokens
from journeyeditor.models import CellKey, JourneyMap, Phase
from journeyeditor.models.differences import changed_cards, changed_heads
from journeyeditor.models.queries import Standing, columns, find, find_all, phase_of, row_of
from journeyeditor.texts import tr

if TYPE_CHECKING:
    from journeyeditor.canvas.view import Canvas


def show(canvas: Canvas, id_: str, among: tuple[str, ...] = ()) -> str:
    """Select a card, or put the focus below the title of a phase, step or row, and scroll there.

    `among` are cards, this one the last of them, that are selected with it. Cards that a cell has
    folded away are unfolded. Gives a sentence where there is nothing to see.
    """
    journey = canvas.document.map
    standing = find(journey, id_)
    if standing is None:
        _show_head(canvas, journey, id_)
        return _hidden(canvas, journey, id_)
    place = CellKey(standing.slot.row, standing.slot.at)
    if canvas.places.card(id_) is None and _is_folded(journey, standing):
        canvas.expand(standing.row.id)
    canvas.selection.select(among or [id_])
    canvas.reveal(id_ if canvas.places.card(id_) is not None else place)
    return _hidden(canvas, journey, standing.row.id)


def show_change(canvas: Canvas, before: JourneyMap, after: JourneyMap) -> None:
    """Select the cards that an undo or a redo changed and scroll to the last; else to a title.

    Where cards came back or moved, those alone: others may have changed what they link to with them.
    """
    touched = changed_cards(before, after)
    touched = _arrived(before, after, touched) or touched
    if touched:
        show(canvas, touched[-1], touched)  # at once: panels follow each selection
        return
    heads = changed_heads(before, after)
    if heads:
        show(canvas, heads[-1])


def _arrived(before: JourneyMap, after: JourneyMap, cards: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some cards that were not in the map before, or stood in another cell."""
    stood = {found.card.id: found.slot[:2] for found in find_all(before, cards)}
    return tuple(
        found.card.id
        for found in find_all(after, cards)
        if stood.get(found.card.id) != found.slot[:2]
    )


def fit_selection(canvas: Canvas) -> None:
    """Zoom so that the selected cards fill the viewport, as far as the zoom goes."""
    rects = [canvas.places.rect(card) for card in canvas.selection.cards]
    _fit(canvas, [rect for rect in rects if rect is not None])


def fit_phase(canvas: Canvas) -> None:
    """Zoom so that the phase that has the focus fills the viewport from its first to its last row."""
    phase = _focused_phase(canvas)
    if phase is not None:
        plan = canvas.places.plan
        _fit(
            canvas,
            [
                Rect(column.x, 0, column.w, plan.height)
                for column in plan.columns
                if column.phase == phase.id
            ],
        )


def _fit(canvas: Canvas, rects: list[Rect]) -> None:
    if not rects:
        return
    left, top = min(rect.x for rect in rects), min(rect.y for rect in rects)
    width = max(rect.x + rect.w for rect in rects) - left
    height = max(rect.y + rect.h for rect in rects) - top
    down = canvas.height() - canvas.frame.banner.height() - 2 * MARGIN
    room = QSizeF(canvas.width() - 2 * MARGIN, down)
    zoom = canvas.frame.fitting_zoom(canvas.places.plan, room, QSizeF(width, height))
    with canvas.gliding.on_the_way(Pace.SLOW, Easing.MOVE):
        canvas.set_zoom(min(zoom, tokens().zoom.max))
        view = canvas.camera.to_view(Rect(left, top, width, height)).center()
        middle = canvas.viewport().rect().center()
        canvas.pan_by(round(view.x() - middle.x()), round(view.y() - middle.y()))


def _focused_phase(canvas: Canvas) -> Phase | None:
    journey, selection = canvas.document.map, canvas.selection
    if selection.focused_cell is not None:
        return phase_of(journey, selection.focused_cell.at)
    standing = find(journey, selection.focused_card or "")
    return None if standing is None else phase_of(journey, standing.slot.at)


def _is_folded(journey: JourneyMap, standing: Standing) -> bool:
    """Whether nothing but the number of cards in its cell keeps a card from being shown."""
    phase = phase_of(journey, standing.slot.at)
    shut = standing.row.hidden or standing.row.collapsed or (phase is not None and phase.collapsed)
    return not shut


def _show_head(canvas: Canvas, journey: JourneyMap, id_: str) -> None:
    row = row_of(journey, id_) or next((row for row in journey.rows if not row.hidden), None)
    phase = phase_of(journey, id_)
    at = id_ if phase is not None and phase.id != id_ else None
    if at is None:
        found = columns(journey) if phase is None else columns(journey.replace(phases=(phase,)))
        at = found[0].id if found else None
    if row is not None and at is not None:
        canvas.selection.select([], CellKey(row.id, at))
    canvas.reveal(id_)


def _hidden(canvas: Canvas, journey: JourneyMap, row_id: str) -> str:
    row = row_of(journey, row_id)
    if row is None or not row.hidden:
        return ""
    return tr(canvas.language, "The row “{row}” is hidden.", row=row.title)
