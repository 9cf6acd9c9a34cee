"""MapSlide: the whole map at one glance. Cards are blocks in their colours; names stay readable."""

from __future__ import annotations

from typing import Final, NamedTuple

from journeyeditor.layout.curve import Point
from journeyeditor.layout.faces import face_marks
from journeyeditor.layout.marks import Box, Mark, Path
from journeyeditor.layout.plan import Rect
from journeyeditor.layout.setting import paragraph, symbol
from journeyeditor.look import ICON_OF_KIND
from journeyeditor.models import Hue, JourneyMap, Row
from journeyeditor.texts import Language
from journeyeditor.ui.presenting import stage
from journeyeditor.ui.presenting.beats import Told
from journeyeditor.ui.presenting.head import ARROW, BOTTOM, TOP, Arrow, even_arrows, phase_arrows
from journeyeditor.ui.presenting.mood import curve_path
from journeyeditor.ui.presenting.stage import Layer, Slide, Spot, Stage
from journeyeditor.ui.presenting.story import score_of, shown_rows

_HEADS: Final = 330.0
_SPINE: Final = 9.0
_ABOVE: Final = 18.0
_BELOW: Final = 112.0
_PAD: Final = 8.0
_GAP: Final = 6.0
_BLOCK: Final = 46.0
_LEAST_LABEL: Final = 42.0
_MOST: Final = 6
_MOOD: Final = 2.6
"""How many rows of one card an emotion row is worth at least."""

_FACE: Final = 56.0
_LEAST_OUTLINED: Final = 10.0
"""Blocks that are less high are filled without an outline."""


def map_slide(journey: JourneyMap, room: Stage, told: Told) -> Slide:
    """All rows and phases of the map, as large as the room allows."""
    left = stage.SIDE + _HEADS
    arrows = even_arrows(len(journey.phases), left, room.width - stage.SIDE)
    marks = phase_arrows(journey.phases, arrows, None, told.language, dimmed=False)
    title = paragraph(journey.title, stage.LABEL, "text", _HEADS - 24, 3, told.language)
    marks += title.at(stage.SIDE, TOP + (ARROW - title.h) / 2)
    rows = shown_rows(journey)
    stacked = [_weight(row) for row in rows if row.kind != "emotion"]
    curve = max(_MOOD, sum(stacked) / max(1, len(stacked)))
    weights = [curve if row.kind == "emotion" else _weight(row) for row in rows]
    inner = room.height - BOTTOM - _ABOVE - _BELOW
    unit = min(inner / max(1.0, sum(weights)), 2 * _BLOCK)
    blocks: list[_Block] = []
    y = BOTTOM + _ABOVE
    for row, weight in zip(rows, weights, strict=True):
        height = weight * unit
        marks += _head(row, y, height, room, told.language)
        if row.kind == "emotion":
            marks += _mood(journey, arrows, y, height)
        else:
            blocks += _blocks(journey, row, arrows, y, height)
        y += height
    marks += [_drawn(block) for block in blocks]
    return Slide((Layer(tuple(marks)),), tuple(block.spot for block in blocks))


def _weight(row: Row) -> float:
    return float(min(_MOST, max([1, *(len(cell.cards) for cell in row.cells)])))


def _head(row: Row, top: float, height: float, room: Stage, language: Language) -> list[Mark]:
    """The spine, icon and name of a row, with the line below it."""
    x = stage.SIDE
    marks: list[Mark] = [
        Box(x, top + 2, _SPINE, height - 4, fill=f"{row.hue}.spine"),
        Box(x, top + height - 1, room.width - 2 * x, 2, fill="line"),
    ]
    if height < _LEAST_LABEL:
        return marks
    ink = f"{row.hue}.ink"
    left = x + _SPINE + 16
    text = left + stage.ICON + 14
    marks.append(
        symbol(ICON_OF_KIND[row.kind], ink, left, top + (height - stage.ICON) / 2, stage.ICON)
    )
    most = max(1, int(height // stage.LABEL.line))
    name = paragraph(row.title, stage.LABEL, ink, x + _HEADS - text - 12, min(2, most), language)
    return [*marks, *name.at(text, top + (height - name.h) / 2)]


class _Block(NamedTuple):
    """A card as a block, and its hue."""

    spot: Spot
    hue: Hue


def _blocks(
    journey: JourneyMap, row: Row, arrows: tuple[Arrow, ...], top: float, height: float
) -> list[_Block]:
    found: list[_Block] = []
    cells = {cell.at: cell.cards for cell in row.cells}
    for phase, arrow in zip(journey.phases, arrows, strict=True):
        cards = [card for at in phase.column_ids for card in cells.get(at, ())]
        if not cards:
            continue
        pad = min(_PAD, height / 8, arrow.w / 8)
        each = min(_BLOCK + _GAP, (height - 2 * pad) / len(cards))
        gap = min(_GAP, each / 4)
        for at, card in enumerate(cards):
            rect = Rect(arrow.x + pad, top + pad + at * each, arrow.w - 2 * pad, each - gap)
            found.append(_Block(Spot(rect, card.id, row.id), card.color or row.hue))
    return found


def _drawn(block: _Block) -> Box:
    x, y, w, h = block.spot.rect
    outlined = h > _LEAST_OUTLINED
    return Box(
        *(x, y, w, h),
        fill=f"{block.hue}.tint" if outlined else f"{block.hue}.border",
        stroke=f"{block.hue}.border" if outlined else None,
        stroke_width=2,
        radius=min(stage.RADIUS / 2, h / 3) if outlined else 0,
    )


def _mood(journey: JourneyMap, arrows: tuple[Arrow, ...], top: float, height: float) -> list[Mark]:
    """The curve with its faces in the height of its row."""
    scores = [score_of(journey, phase) for phase in journey.phases]
    face = min(_FACE, height / 3, arrows[0].w * 0.8) if arrows else _FACE
    step = (height - face - 2 * _PAD) / 4
    middle = top + height / 2
    found = [
        (arrow.middle, middle - score * step, score)
        for arrow, score in zip(arrows, scores, strict=True)
        if score is not None
    ]
    if not found:
        return []
    left, right = arrows[0].x, arrows[-1].x + arrows[-1].w
    path = curve_path([Point(x, y) for x, y, _ in found], left, right)
    marks: list[Mark] = [
        Box(left, middle - 1, right - left, 2, fill="line"),
        Path(path, 0, 0, stroke="emotionCurve", stroke_width=6),
    ]
    for x, y, score in found:
        marks += face_marks(x, y, score, face)
    return marks
