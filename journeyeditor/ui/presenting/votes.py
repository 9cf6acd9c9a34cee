"""Votes: dots that the facilitator gives to cards for the people in the room."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from journeyeditor.edits import cards as card_edits
from journeyeditor.exchange.tsv import tsv_of
from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import find, phase_of, standings
from journeyeditor.texts import LANGUAGES, Language, tr, trn
from journeyeditor.ui.presenting.cards import words_of

FIRST: Final = 20
"""Dots to give at first."""

MOST: Final = 999


class Votes:
    """The dots of each card, out of a budget; the counts are hidden until they are shown.

    They are kept as long as the map is open, not in its file.
    """

    def __init__(self) -> None:
        """Begin with no dot given."""
        self.budget = FIRST
        self.is_open = False
        self.are_shown = False
        self._dots: Counter[str] = Counter()

    @property
    def given(self) -> int:
        """How many dots have been given."""
        return self._dots.total()

    def of(self, card: str) -> int:
        """The dots of a card."""
        return self._dots[card]

    def give(self, card: str) -> bool:
        """Give a card a dot; False when all have been given."""
        if self.given >= self.budget:
            return False
        self._dots[card] += 1
        return True

    def take(self, card: str) -> None:
        """Take a dot back from a card, if it has one."""
        self._dots[card] = max(0, self._dots[card] - 1)

    def change_budget(self, dots: int) -> None:
        """Have so many dots more, or less, but never fewer than have been given."""
        self.budget = min(MOST, max(1, self.given, self.budget + dots))

    def clear(self) -> None:
        """Begin anew with the same budget."""
        self._dots.clear()
        self.are_shown = False

    def ranked(self, journey: JourneyMap) -> list[tuple[str, int]]:
        """The cards of the map that have dots, by id, those with the most first."""
        found = [
            (standing.card.id, self._dots[standing.card.id])
            for standing in standings(journey)
            if self._dots[standing.card.id]
        ]
        return sorted(found, key=lambda one: -one[1])

    def table(self, journey: JourneyMap, language: Language) -> str:
        """The result as a table for a spreadsheet: dots, card, row and phase."""
        rows = [
            (tr(language, "Dots"), tr(language, "Card"), tr(language, "Row"), tr(language, "Phase"))
        ]
        for card, dots in self.ranked(journey):
            standing = find(journey, card)
            phase = phase_of(journey, standing.slot.at) if standing else None
            if standing is not None and phase is not None:
                words = words_of(standing.card, language)
                rows.append((str(dots), words, standing.row.title, phase.title))
        return tsv_of(rows)

    def tagged(self, journey: JourneyMap, language: Language) -> JourneyMap:
        """The map with the result as a tag of each card; tags of earlier votes go."""
        for standing in standings(journey):
            card = standing.card
            kept = tuple(tag for tag in card.tags if not is_count(tag))
            dots = self._dots[card.id]
            tags = (*kept, count_words(language, dots)) if dots else kept
            if tags != card.tags:
                journey = card_edits.change(journey, card.id, tags=tags)
        return journey


def count_words(language: Language, dots: int) -> str:
    """So many dots in words."""
    return trn(language, "{n} dot", "{n} dots", dots)


def is_count(tag: str) -> bool:
    """Whether a tag is the result of a vote, in any of the languages."""
    number = re.match(r"\d+", tag)
    return number is not None and any(
        tag == count_words(language, int(number[0])) for language in LANGUAGES
    )
