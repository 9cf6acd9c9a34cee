"""Slides: the slide of the moment, made when it is needed and kept as long as it holds."""

from __future__ import annotations

from journeyeditor.layout.numbering import Numbering
from journeyeditor.models import JourneyMap, Persona
from journeyeditor.models.queries import find
from journeyeditor.texts import Language
from journeyeditor.ui.presenting.beats import Beat, Told, beats_of
from journeyeditor.ui.presenting.curtain import Curtain
from journeyeditor.ui.presenting.map_slide import map_slide
from journeyeditor.ui.presenting.phase_slide import Standing, phase_slide
from journeyeditor.ui.presenting.stage import Slide, Stage
from journeyeditor.ui.presenting.talk import Talk
from journeyeditor.ui.presenting.view_of import view_of
from journeyeditor.ui.presenting.zoom_slide import zoom_slide


class Slides:
    """Makes slides of one map after the other, for one stage after the other."""

    def __init__(self) -> None:
        """Begin with nothing kept."""
        self._numbering = Numbering()
        self._beats: dict[int, tuple[Beat, ...]] = {}
        self._of: tuple[JourneyMap, Stage, Language] | None = None

    def take(self, journey: JourneyMap, room: Stage, language: Language) -> bool:
        """Make slides of this map, this large, from now on; tells whether they are others."""
        before = self._of
        if before is not None and before[0] is journey and before[1:] == (room, language):
            return False
        self._beats.clear()
        self._of = journey, room, language
        return True

    def count(self, phase: int) -> int:
        """In how many steps a phase is told."""
        return len(self.beats(phase))

    def beats(self, phase: int) -> tuple[Beat, ...]:
        """The steps of a phase."""
        journey, room, _ = self._taken
        if phase not in self._beats:
            self._beats[phase] = beats_of(journey, journey.phases[phase], room, self._told)
        return self._beats[phase]

    def of(self, talk: Talk, curtain: Curtain, persona: Persona | None = None) -> Slide:
        """What a talk shows at the moment, covers included; blank screens aside.

        `persona` is named as the one whose view it is.
        """
        journey, room, language = self._taken
        if talk.whole or not journey.phases:
            below = map_slide(journey, room, self._told)
        else:
            at = Standing(talk.phase, talk.beat)
            below = phase_slide(journey, at, room, self._told, dimmed=talk.dimmed)
        below = curtain.over(below, journey)
        if persona is not None:
            below = below._replace(layers=(*below.layers, view_of(persona, room, language)))
        standing = find(journey, talk.zoomed) if talk.zoomed else None
        return below if standing is None else zoom_slide(below, standing, room, self._told)

    @property
    def _taken(self) -> tuple[JourneyMap, Stage, Language]:
        if self._of is None:
            raise LookupError("no map was taken")
        return self._of

    @property
    def _told(self) -> Told:
        journey, _, language = self._taken
        return Told(language, self._numbering.numbers(journey))
