"""HelpSlide: the keys of the presentation, above what is shown."""

from __future__ import annotations

from typing import Final

from journeyeditor.layout.marks import Box, Mark
from journeyeditor.layout.setting import line
from journeyeditor.layout.text import width
from journeyeditor.texts import Language, tr
from journeyeditor.ui.presenting import stage
from journeyeditor.ui.presenting.keys import TOOLS, WAYS, Entry
from journeyeditor.ui.presenting.stage import Layer, Stage

_LINE: Final = 56.0
_PAD: Final = 40.0
_GAP: Final = 28.0
_BETWEEN: Final = 70.0
_LONGEST_SIGN: Final = 4


def help_layer(room: Stage, language: Language) -> Layer:
    """The table of keys in a panel in the middle, in two columns."""
    columns = [
        [(_named(language, entry), tr(language, entry.text)) for entry in table if entry.text]
        for table in (WAYS, TOOLS)
    ]
    half = max(map(len, columns))
    keyed = [max(width(key, stage.LABEL) for key, _ in column) for column in columns]
    wide = [
        key + _GAP + max(width(text, stage.LABEL) for _, text in column)
        for key, column in zip(keyed, columns, strict=True)
    ]
    w, h = sum(wide) + _BETWEEN + 2 * _PAD, half * _LINE + 2 * _PAD
    x, y = (room.width - w) / 2, (room.height - h) / 2
    marks: list[Mark] = [
        Box(0, 0, room.width, room.height, fill="canvas", alpha=0.8),
        Box(x, y, w, h, fill="surface", stroke="control", stroke_width=2, radius=stage.RADIUS),
    ]
    left = x + _PAD
    for column, key_width, column_width in zip(columns, keyed, wide, strict=True):
        for at, (key, text) in enumerate(column):
            top = y + _PAD + at * _LINE
            marks.append(line(key, stage.LABEL, "accentText", left, top))
            marks.append(line(text, stage.LABEL, "text", left + key_width + _GAP, top))
        left += column_width + _BETWEEN
    return Layer(tuple(marks))


def _named(language: Language, entry: Entry) -> str:
    """Keys by their names; signs are the same everywhere."""
    return tr(language, entry.named) if len(entry.named) > _LONGEST_SIGN else entry.named


def hint_layer(room: Stage, language: Language) -> Layer:
    """A short hint at the lower edge where the help is."""
    return sentence_layer(room, tr(language, "H: keys · Esc: end"))


def sentence_layer(room: Stage, words: str) -> Layer:
    """A sentence in the middle of the lower edge, for a moment."""
    wide = width(words, stage.LABEL) + 48
    x, y = (room.width - wide) / 2, room.height - 120
    return Layer(
        (
            Box(x, y, wide, 62, fill="surface", stroke="control", stroke_width=2, radius=31),
            line(words, stage.LABEL, "text2", x + 24, y + 10),
        )
    )
