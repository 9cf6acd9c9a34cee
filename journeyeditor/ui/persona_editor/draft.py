"""Draft: a map while its personas are edited; it becomes the map itself in one step, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal

from journeyeditor.edits import personas, pictures, segments
from journeyeditor.edits.sequences import index_of
from journeyeditor.models import JourneyMap, Persona, Picture, Segment
from journeyeditor.models.ids import new_id
from journeyeditor.ui.persona_editor.bringing import brought

_NO_ANSWERS: Final[Mapping[str, str]] = {}


class Draft(QObject):
    """`changed`: a field of the persona or the list; `switched`: another persona is edited now."""

    changed = Signal()
    switched = Signal()

    def __init__(self, journey: JourneyMap, at: str | None, parent: QObject | None = None) -> None:
        """Begin with the persona of an id; with a new one where there is none of that id."""
        super().__init__(parent)
        self.map = journey
        self._start = journey
        self._at = at or ""
        self.begins_new = index_of(journey.personas, self._at) is None
        if self.begins_new:
            self._put(len(journey.personas), Persona(id=new_id("u"), name=""))

    @property
    def persona(self) -> Persona:
        """The persona that is edited."""
        at = index_of(self.map.personas, self._at)
        return self.map.personas[at or 0]

    @property
    def is_changed(self) -> bool:
        """Tell whether anything differs from the beginning; a new persona without a word does not."""
        one, other = self.result, self._start
        return one is not other and (
            one.personas != other.personas
            or one.segments != other.segments
            or one.rows != other.rows
            or one.images != other.images
        )

    @property
    def segment(self) -> Segment | None:
        """The segment of the persona."""
        at = index_of(self.map.segments, self.persona.segment or "")
        return None if at is None else self.map.segments[at]

    def set(self, **fields: object) -> None:
        """Change fields of the persona."""
        self._become(personas.change(self.map, self._at, **fields))

    def set_portrait(self, picture: Picture) -> None:
        """Give the persona a picture; the map keeps it once."""
        self._become(
            personas.change(pictures.put(self.map, picture), self._at, picture=picture.hash)
        )

    def set_segment(self, title: str) -> None:
        """Put the persona into the segment of this name, a new one if need be; empty: into none."""
        title = " ".join(title.split())
        found = next((segment for segment in self.map.segments if segment.title == title), None)
        after = self.map
        if found is None and title:
            found = Segment(id=new_id("g"), title=title)
            after = segments.add(after, len(after.segments), found)
        self._become(personas.change(after, self._at, segment=found.id if found else None))

    def describe_segment(self, text: str) -> None:
        """Say what makes the persona's segment one."""
        if self.segment is not None:
            self._become(segments.change(self.map, self.segment.id, description=text))

    def choose(self, id_: str) -> None:
        """Edit another persona from now on."""
        if id_ != self._at and index_of(self.map.personas, id_) is not None:
            self._at = id_
            self.switched.emit()

    def add(self, persona: Persona | None = None) -> None:
        """Put in a persona behind the one that is edited, by default a new one, and edit it."""
        self._put(self._index + 1, persona or Persona(id=new_id("u"), name=""))
        self.changed.emit()
        self.switched.emit()

    def bring(self, other: JourneyMap) -> bool:
        """Put in the personas of another map and edit the first; False where all are there already."""
        before = self.map
        if is_blank(self.persona) and index_of(self._start.personas, self._at) is None:
            before = personas.delete(before, self._at)
        after, added = brought(before, other)
        if added:
            self.map, self._at = after, added[0]
            self.changed.emit()
            self.switched.emit()
        return bool(added)

    def duplicate(self, name: str) -> None:
        """Put in a copy of the persona under another name, and edit it."""
        copy = Persona.model_validate({**dict(self.persona), "id": new_id("u"), "name": name})
        self.add(copy)

    def move(self, step: int) -> None:
        """Move the persona up (-1) or down (+1) among the others."""
        gap = self._index + (2 if step > 0 else -1)
        if 0 <= gap <= len(self.map.personas):
            self._become(personas.move(self.map, self._at, gap))

    def delete(self, orphans: Mapping[str, str] = _NO_ANSWERS) -> None:
        """Delete the persona, with an answer for each card that is only for it; edit its neighbour."""
        index = self._index
        after = personas.delete(self.map, self._at, orphans)
        if after is self.map:
            return
        self.map = after
        if after.personas:
            self._at = after.personas[min(index, len(after.personas) - 1)].id
        else:
            self._put(0, Persona(id=new_id("u"), name=""))
        self.changed.emit()
        self.switched.emit()

    @property
    def result(self) -> JourneyMap:
        """The map with everything that was edited; new personas that are blank are left out."""
        after = self.map
        known = {persona.id for persona in self._start.personas}
        for persona in after.personas:
            if is_blank(persona) and persona.id not in known:
                after = personas.delete(after, persona.id)
        return after

    @property
    def _index(self) -> int:
        return index_of(self.map.personas, self._at) or 0

    def _put(self, index: int, persona: Persona) -> None:
        self.map = personas.add(self.map, index, persona)
        self._at = persona.id

    def _become(self, after: JourneyMap) -> None:
        if after is not self.map:
            self.map = after
            self.changed.emit()


def is_blank(persona: Persona) -> bool:
    """Tell whether nothing is known about a persona."""
    return persona == Persona(id=persona.id, name="")
