"""Wording: what the outline shows of its items, and what assistive technology says of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from journeyeditor.canvas.accessible.words import card_description, card_name, column_name
from journeyeditor.models import Card, JourneyMap, KpiCard, Phase, Row, Step, TouchpointCard
from journeyeditor.models.queries import find, phase_of
from journeyeditor.texts import Language, tr, trn
from journeyeditor.texts.names import channel_name, metric_name
from journeyeditor.ui.outline.nodes import Node


class Wording:
    """Words for nodes in one language; `numbers` gives the short numbers of cards by id."""

    def __init__(self, language: Language, numbers: Callable[[], Mapping[str, str]]) -> None:
        """Speak `language`."""
        self._language: Language = language
        self._numbers = numbers

    def number(self, card: Card) -> str:
        """A card's short number, such as H4, or an empty text."""
        return self._numbers().get(card.id, "")

    def group(self, node: Node) -> str:
        """The title of a group."""
        return tr(self._language, "Phases" if node.kind == "phases" else "Rows")

    def shown(self, node: Node) -> str:
        """The title or text of an item on one line; what a card without text stands for."""
        if node.thing is None:
            return self.group(node)
        if isinstance(node.thing, Card):
            return " ".join(node.thing.text.split()) or self.stand_in(node.thing)
        return " ".join(node.thing.title.split()) or tr(self._language, "Untitled")

    def stand_in(self, card: Card) -> str:
        """What is shown of a card without text: its metric, its channel, else what it is."""
        if isinstance(card, KpiCard) and card.metric:
            return metric_name(self._language, card.metric)
        if isinstance(card, TouchpointCard) and card.channel:
            return channel_name(self._language, card.channel)
        return tr(self._language, "No text")

    def said(self, node: Node, journey: JourneyMap, count: int) -> str:
        """Everything about an item in one sentence; `count` is how many cards are in it."""
        thing = node.thing
        if isinstance(thing, Card):
            return self._card(node, thing, journey)
        cards = trn(self._language, "{n} card", "{n} cards", count)
        parts = [self.shown(node)]
        if isinstance(thing, Phase):
            parts += [self._placed("Phase", thing, journey.phases), cards]
        elif isinstance(thing, Row):
            parts += [self._placed("Row", thing, journey.rows), cards]
            if thing.hidden:
                parts.append(tr(self._language, "hidden"))
        elif isinstance(thing, Step):
            phase = phase_of(journey, thing.id)
            if phase is not None:
                parts += [self._placed("Step", thing, phase.steps), phase.title, cards]
        else:
            parts.append(str(count))
        if isinstance(thing, Phase | Row) and thing.collapsed:
            parts.append(tr(self._language, "collapsed"))
        return ", ".join(filter(None, parts))

    def _card(self, node: Node, card: Card, journey: JourneyMap) -> str:
        row, standing = node.row, find(journey, card.id)
        if row is None or standing is None:
            return card.text
        parts = (
            card_name(self._language, row, card, self.number(card)),
            column_name(journey, standing.slot.at),
            card_description(self._language, card),
        )
        return ", ".join(filter(None, parts))

    def _placed(
        self, what: str, thing: Phase | Step | Row, among: tuple[Phase | Step | Row, ...]
    ) -> str:
        at = next((n for n, other in enumerate(among, 1) if other.id == thing.id), 0)
        return tr(
            self._language,
            "{what} {position} of {count}",
            what=tr(self._language, what),
            position=at,
            count=len(among),
        )
