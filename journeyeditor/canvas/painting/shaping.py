"""Shaping: lines that are more than our glyphs side by side, by Qt's shaper and the system's fonts.

A line is shaped whole, so that letters join, marks stand where they belong and Arabic or Hebrew
runs from right to left. Characters our fonts have stay in them; what no font on this machine has
is our box.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGlyphRun,
    QPainterPath,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from journeyeditor.canvas.painting.faces import register
from journeyeditor.export.shaping import ShapedRun
from journeyeditor.layout import text as layout_text
from journeyeditor.layout.clusters import clusters
from journeyeditor.layout.scripts import is_right_to_left
from journeyeditor.look.fonts import Face, metrics
from journeyeditor.look.styles import TextStyle

_ENDLESS = 1e6
"""px; no line is broken here."""

_NOWHERE = "\U0010fffd"
"""Stands for what no font has: nothing can have it, and it has no script that asks for features."""


_LETTERS = {
    QPainterPath.ElementType.MoveToElement: "M",
    QPainterPath.ElementType.LineToElement: "L",
    QPainterPath.ElementType.CurveToElement: "C",
    QPainterPath.ElementType.CurveToDataElement: "",
}


class ShapedLine(NamedTuple):
    """A line as glyph runs from its left end on its baseline, y downwards; width in px."""

    runs: tuple[QGlyphRun, ...]
    width: float


@lru_cache(maxsize=4096)
def shaped(text: str, style: TextStyle) -> ShapedLine:
    """Shape one line at the style's size, its direction that of its first letter with one."""
    whole = TextStyle(style.face, max(1, round(style.px)), style.line)
    layout = _laid_out(
        tuple(_stretches(text, style.face)), whole, from_right=is_right_to_left(text)
    )
    line = layout.lineAt(0)
    found = ShapedLine(
        tuple(_moved(run, 1.0, line.ascent()) for run in layout.glyphRuns()),
        line.naturalTextWidth(),
    )
    return found if whole.px == style.px else _resized(found, style.px / whole.px)


def fitted(text: str, style: TextStyle, room: float) -> ShapedLine:
    """Shape one line and make it smaller where it is wider than `room` px."""
    found = shaped(text, style)
    return found if found.width <= room or room <= 0 else _resized(found, room / found.width)


def unknown(text: str, style: TextStyle) -> str:
    """The characters of a text that no font on this machine has, each once."""
    missing = layout_text.missing(text, style)
    return "".join(char for char in missing if not _is_known(char)) if missing else ""


def outlines(text: str, style: TextStyle) -> ShapedRun | None:
    """Shape a run for an export, which knows no Qt; None where no font has any of what ours lack."""
    lost = unknown(text, style)
    if lost and len(lost) == len(layout_text.missing(text, style)):
        return None
    line = shaped(text, style)
    return ShapedRun(" ".join(map(_path, line.runs)), line.width, lost)


class _Stretch(NamedTuple):
    """Neighbouring characters of one face of ours; None: of a font of the system's choice."""

    text: str
    face: Face | None


def _stretches(text: str, face: Face) -> Iterator[_Stretch]:
    """Divide a line by what draws it; what no font has stands as a box in the line's face."""
    parts = (_drawn_by(cluster, face) for cluster in clusters(text))
    for drawer, group in groupby(parts, key=lambda part: part.face):
        yield _Stretch("".join(part.text for part in group), drawer)


def _drawn_by(cluster: str, face: Face) -> _Stretch:
    """What one character, as a reader sees it, is drawn with."""
    missing = layout_text.missing(cluster, TextStyle(face, 1, 1))
    lost = [char for char in missing if not _is_known(char)]
    if cluster[0] in lost:
        return _Stretch(_NOWHERE, face)
    shown = "".join(char for char in cluster if char not in lost)
    if len(missing) > len(lost):
        return _Stretch(shown, None)
    own, emoji = metrics(face).glyphs, metrics(Face.EMOJI).glyphs
    is_emoji = ord(shown[0]) not in own and ord(shown[0]) in emoji
    return _Stretch(shown, Face.EMOJI if is_emoji else face)


@lru_cache(maxsize=8192)
def _is_known(char: str) -> bool:
    """Whether a font on this machine has a character that ours lack."""
    if unicodedata.category(char) in ("Cs", "Cn", "Cc"):
        return False  # half characters, such as are none yet, and those that nobody draws
    layout = _laid_out((_Stretch(char, None),), TextStyle(Face.REGULAR, 16, 20))
    runs = layout.glyphRuns()
    return bool(runs) and all(map(_is_written, runs))


def _is_written(run: QGlyphRun) -> bool:
    """Whether a run has a glyph for everything.

    Where no font knows a script at all, Qt draws boxes of its own, with a font that has no size.
    """
    return run.rawFont().pixelSize() > 0 and 0 not in run.glyphIndexes()


def _laid_out(
    stretches: tuple[_Stretch, ...], style: TextStyle, *, from_right: bool = False
) -> QTextLayout:
    formats: list[QTextLayout.FormatRange] = []
    start = 0
    for stretch in stretches:
        piece = QTextLayout.FormatRange()
        piece.start = start
        piece.length = len(stretch.text.encode("utf-16-le")) // 2
        letters = QTextCharFormat()
        letters.setFont(_font(stretch.face, style))
        piece.format = letters
        formats.append(piece)
        start += piece.length
    layout = QTextLayout("".join(text for text, _ in stretches), _font(style.face, style))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setUseDesignMetrics(True)
    # Said, not left to be found out: a box has no direction.
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight
    )
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_ENDLESS)
    layout.endLayout()
    return layout


@lru_cache(maxsize=256)
def _font(face: Face | None, style: TextStyle) -> QFont:
    if face is None:
        # The system's own: ours would be asked for scripts whose rules they do not know. Its
        # letters stay upright, as most of these scripts know no italics.
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    else:
        register(face)
        font = QFont(face.family)
        font.setItalic(face.italic)
        font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    font.setPixelSize(int(style.px))
    font.setWeight(QFont.Weight((face or style.face).weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(False)
    return font


def _path(run: QGlyphRun) -> str:
    """A run's outlines as a path string (journeyeditor.look.paths)."""
    shape = outline(run)
    parts: list[str] = []
    for at in range(shape.elementCount()):
        element = shape.elementAt(at)
        letter = _LETTERS[element.type]
        parts.append(f"{letter}{element.x:.3f} {element.y:.3f}")
    return " ".join(parts)


def outline(run: QGlyphRun) -> QPainterPath:
    """The outlines of a run's glyphs, for sizes at which a font of print draws nothing."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    font = run.rawFont()
    for number, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        path.addPath(font.pathForGlyph(number).translated(place))
    return path


def _resized(line: ShapedLine, factor: float) -> ShapedLine:
    return ShapedLine(tuple(_moved(run, factor, 0.0) for run in line.runs), line.width * factor)


def _moved(run: QGlyphRun, factor: float, baseline: float) -> QGlyphRun:
    """A run with its baseline at 0, `factor` times as large."""
    made = QGlyphRun()
    font = run.rawFont()
    if factor != 1.0:
        font.setPixelSize(font.pixelSize() * factor)
    made.setRawFont(font)
    made.setGlyphIndexes(run.glyphIndexes())
    made.setPositions(
        [QPointF(at.x() * factor, (at.y() - baseline) * factor) for at in run.positions()]
    )
    return made
