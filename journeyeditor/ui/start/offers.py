"""Offers: the templates as the start screen and the left panel show them."""

from __future__ import annotations

from typing import Final, NamedTuple

from journeyeditor import storage
from journeyeditor.models import JourneyMap
from journeyeditor.storage import OwnTemplate
from journeyeditor.texts import Language, tr

EXAMPLE: Final = "textbook"
"""The template that is filled in; it has an entry of its own at the side of the start screen."""


class Offer(NamedTuple):
    """A template: its stable name, what it is called, what it is, how much it holds, the map itself."""

    name: str
    title: str
    description: str
    facts: str
    map: JourneyMap
    is_own: bool = False


def offers(language: Language, of_maps: Language) -> tuple[Offer, ...]:
    """Give the program's templates, described in one language, their maps written in another."""
    made = []
    for template in storage.templates():
        journey = storage.new_map(template.name, of_maps)
        made.append(
            Offer(
                template.name,
                template.title[language],
                template.description[language],
                _facts(journey, language),
                journey,
            )
        )
    return tuple(made)


def own_offers(language: Language) -> tuple[Offer, ...]:
    """Give the user's own templates."""
    return tuple(
        Offer(
            own.name,
            own.name,
            tr(language, "Own template"),
            own.described(language),
            own.map,
            is_own=True,
        )
        for own in storage.own_templates()
    )


def matching(offers: tuple[Offer, ...], words: str) -> tuple[Offer, ...]:
    """Give the templates with all these words in what is said of them."""
    return tuple(
        offer for offer in offers if holds_all(f"{offer.title} {offer.description}", words)
    )


def holds_all(text: str, words: str) -> bool:
    """Tell whether a text holds every one of some words, whatever their capitals."""
    folded = text.casefold()
    return all(word in folded for word in words.casefold().split())


def _facts(journey: JourneyMap, language: Language) -> str:
    return OwnTemplate("", journey).described(language)
