"""Whom cards are for: a menu with a check for each persona, and the edit behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu

from journeyeditor.canvas.view import Canvas
from journeyeditor.edits import cards
from journeyeditor.models import Card, JourneyMap
from journeyeditor.models.queries import find_all
from journeyeditor.texts import Language, tr


def named_on(journey: JourneyMap, chosen: Sequence[Card], persona: str, *, on: bool) -> JourneyMap:
    """Name a persona on cards, or no longer; in the order the map has them."""
    order = [each.id for each in journey.personas]
    grouped: dict[tuple[str, ...], list[str]] = {}
    for card in chosen:
        wanted = (set(card.personas) | {persona}) if on else (set(card.personas) - {persona})
        ids = tuple(id_ for id_ in order if id_ in wanted)
        grouped.setdefault(ids, []).append(card.id)
    for ids, named in grouped.items():
        journey = cards.change_many(journey, named, personas=ids)
    return journey


def add_personas_menu(menu: QMenu, canvas: Canvas, language: Language) -> None:
    """Add to a menu of cards whom those that are selected are for; nothing without personas."""
    journey = canvas.document.map
    chosen = [standing.card for standing in find_all(journey, canvas.selection.cards)]
    if not journey.personas or not chosen:
        return
    personas = QMenu(tr(language, "For personas"), menu)
    _add_before_the_end(menu, personas)
    personas.setObjectName("card.personas")

    def apply(after: JourneyMap) -> None:
        canvas.document.apply(after, tr(language, "Change personas"))

    everybody = personas.addAction(tr(language, "All personas"))
    everybody.setObjectName("card.persona-all")
    everybody.setCheckable(True)
    everybody.setChecked(not any(card.personas for card in chosen))
    ids = [card.id for card in chosen]
    everybody.triggered.connect(lambda: apply(cards.change_many(journey, ids, personas=())))
    personas.addSeparator()
    for persona in journey.personas:
        name = " ".join(persona.name.split()) or tr(language, "Persona without a name")
        entry = personas.addAction(name.replace("&", "&&"))
        entry.setObjectName(f"card.persona-{persona.id}")
        entry.setCheckable(True)
        entry.setChecked(all(persona.id in card.personas for card in chosen))
        entry.triggered.connect(
            lambda on, id_=persona.id: apply(named_on(journey, chosen, id_, on=on))
        )


def _add_before_the_end(menu: QMenu, part: QMenu) -> None:
    """Add a submenu above the line of the last entry, which takes the cards away."""
    lines = [action for action in menu.actions() if action.isSeparator()]
    if lines:
        menu.insertMenu(lines[-1], part)
    else:
        menu.addMenu(part)
