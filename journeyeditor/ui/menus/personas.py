"""Personas in the menus: whose map is looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from journeyeditor.errors import N_
from journeyeditor.texts import Language, tr
from journeyeditor.ui.commands.command import Choice, Choices, Need, State
from journeyeditor.ui.commands.desk import Desk

ALL: Final = "view.persona-all"


def _looking_at(persona: str | None) -> Callable[[Desk], object]:
    return lambda desk: desk.canvas.look_at(persona)


def _offered(state: State, language: Language) -> tuple[Choice, ...]:
    """All personas together, then one by one."""
    everybody = tr(language, "All personas")
    return (
        Choice(ALL, everybody, _looking_at(None), state.persona is None),
        *(
            Choice(
                f"view.persona-{id_}",
                " ".join(name.split()) or tr(language, "Persona without a name"),
                _looking_at(id_),
                id_ == state.persona,
            )
            for id_, name in state.personas
        ),
    )


PERSONAS: Final = Choices(
    "view.persona",
    N_("Filter"),
    _offered,
    Need(lambda state: bool(state.personas), N_("This map has no persona.")),
    "filter",
    N_("Show the map as it is for a persona"),
)
"""The menu of personas: one command for all of them, and one for each."""
