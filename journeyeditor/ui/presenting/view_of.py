"""ViewOf: the line that names the persona a presentation is filtered for."""

from __future__ import annotations

from typing import Final

from journeyeditor.layout.setting import line, symbol
from journeyeditor.layout.text import drawn, elide
from journeyeditor.models import Persona
from journeyeditor.texts import Language, tr
from journeyeditor.ui.presenting import stage
from journeyeditor.ui.presenting.head import TOP
from journeyeditor.ui.presenting.stage import Layer, Stage

_ICON: Final = 30.0
_GAP: Final = 10.0


def view_of(persona: Persona, room: Stage, language: Language) -> Layer:
    """Say above the phases whose view is told, so that nobody misses the cards of the others."""
    style, x = stage.LABEL, stage.SIDE
    words = drawn(tr(language, "As seen by {persona}", persona=persona.name))
    left = x + _ICON + _GAP
    said = elide(words, style, room.width - left - x)
    return Layer(
        (
            symbol("user-round", "text2", x, (TOP - _ICON) / 2, _ICON),
            line(said, style, "text2", left, (TOP - style.line) / 2),
        )
    )
