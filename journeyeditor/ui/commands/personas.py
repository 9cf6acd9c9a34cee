"""The commands on personas: who the map is about, written down in a dialog of its own."""

from __future__ import annotations

from typing import Final

from journeyeditor.errors import N_
from journeyeditor.texts import tr
from journeyeditor.ui.commands.command import Command, Need
from journeyeditor.ui.commands.desk import Desk


def edit_persona(desk: Desk, whom: str | None = None) -> None:
    """Edit a persona, by id, else the one that is looked at, the first, a new one; one undo step."""
    desk.canvas.finish_editing()
    document = desk.session.document
    first = next((persona.id for persona in document.map.personas), None)
    after = desk.asker.persona(document.map, whom or desk.canvas.shown.persona or first)
    if after is not None:
        document.apply(after, tr(desk.language, "Edit persona"))


EXPORT_PERSONA: Final = Command(
    id="map.export-persona",
    text=N_("Export persona …"),
    run=lambda desk: desk.exports.ask_persona(),
    icon="user-round",
    need=Need(lambda state: bool(state.personas), N_("This map has no persona.")),
)
EDIT_PERSONA: Final = Command(
    id="persona.edit",
    text=N_("New persona …"),
    run=edit_persona,
    icon="user-round",
    short=N_("Persona"),
    naming=lambda state: state.persona or next((id_ for id_, _ in state.personas), None),
    named=N_("Edit persona …"),
)
