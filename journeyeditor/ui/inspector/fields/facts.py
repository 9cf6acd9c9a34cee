"""Facts: how much there is on the map, or in a phase or row of it; to be read only."""

from __future__ import annotations

from journeyeditor.models import JourneyMap, Phase, Row, Step
from journeyeditor.models.counting import CardCount, cards_in
from journeyeditor.texts import trn
from journeyeditor.texts.names import kind_title
from journeyeditor.ui.controls.labels import paragraph
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.subject import Subject


class Facts(Field):
    """Counts of cards and, for the map, of phases, rows and personas; for a row its kind."""

    def __init__(self, room: Room, name: str, title: str) -> None:
        """Say nothing yet."""
        super().__init__(room, name, title)
        self._count = CardCount()
        self._counts = paragraph("", "text2")
        self._counts.setObjectName("facts")
        self.place(self._counts, bare=True)

    def show_subject(self, subject: Subject) -> None:
        """Count what is looked at."""
        (record,) = subject.records
        journey, language = subject.journey, self.room.language
        cards = self._cards(journey, record)
        found = [trn(language, "{n} card", "{n} cards", cards)]
        if isinstance(record, JourneyMap):
            personas = len(journey.personas)
            found += [
                trn(language, "{n} phase", "{n} phases", len(journey.phases)),
                trn(language, "{n} row", "{n} rows", len(journey.rows)),
                trn(language, "{n} persona", "{n} personas", personas),
            ]
        elif isinstance(record, Row):
            found.insert(0, kind_title(language, record.kind))
        elif isinstance(record, Phase) and record.steps:
            found.append(trn(language, "{n} step", "{n} steps", len(record.steps)))
        self._counts.setText(" \u00b7 ".join(found))

    def _cards(self, journey: JourneyMap, record: object) -> int:
        if isinstance(record, Row):
            return cards_in(record)
        if isinstance(record, Phase | Step):
            at = frozenset(record.column_ids if isinstance(record, Phase) else (record.id,))
            cells = (cell for row in journey.rows for cell in row.cells if cell.at in at)
            return sum(len(cell.cards) for cell in cells)
        return self._count.of(journey)
