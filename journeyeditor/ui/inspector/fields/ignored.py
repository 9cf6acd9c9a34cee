"""Ignored field: the findings that were put aside on the map, and how to take one up again."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton

from journeyeditor.analysis.telling import code_title
from journeyeditor.edits import ignored
from journeyeditor.models import Ignored, JourneyMap
from journeyeditor.models.queries import find, phase_of
from journeyeditor.texts import tr
from journeyeditor.ui.inspector.buttons import icon_button
from journeyeditor.ui.inspector.fields.items import ItemsField
from journeyeditor.ui.inspector.subject import Subject


class IgnoredField(ItemsField[Ignored]):
    """Hidden while nothing is ignored."""

    icon = "triangle-alert"

    def has_place(self, subject: Subject) -> bool:
        """Only once something was put aside."""
        return bool(subject.journey.ignored)

    def items(self, subject: Subject) -> tuple[Ignored, ...]:
        """What the map keeps as ignored, also where the finding is mended by now."""
        return subject.journey.ignored

    def words(self, item: Ignored) -> tuple[str, str]:
        """What kind of finding it is, where, and why it was put aside."""
        journey = self.room.desk.session.document.map
        places = ", ".join(filter(None, (_place(journey, id_) for id_ in item.at)))
        title = code_title(self.room.language, item.code)
        return title, "\n".join(filter(None, (title, places, item.note)))

    def buttons(self, number: int, item: Ignored) -> tuple[QToolButton, ...]:
        """Take it up again."""
        text = tr(self.room.language, "Bring back finding")
        back = icon_button(self.room.palette, "rotate-ccw", text, f"bring-back-{number}")
        back.clicked.connect(
            lambda: self.room.apply(
                self, lambda journey, _: ignored.restore(journey, item.code, item.at)
            )
        )
        return (back,)


def _place(journey: JourneyMap, id_: str) -> str:
    standing = find(journey, id_)
    if standing is not None:
        return " ".join(standing.card.text.split())
    phase = phase_of(journey, id_)
    return "" if phase is None else phase.title
