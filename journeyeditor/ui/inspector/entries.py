"""Entries: a field as a row of the table, with the controls that rows share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import standings
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import field_name
from journeyeditor.ui.inspector.fields.choices import ChoiceField, Option
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.fields.menus import MenuField
from journeyeditor.ui.inspector.fields.relations import RelationField, Way
from journeyeditor.ui.inspector.fields.tags import WordsField
from journeyeditor.ui.inspector.fields.texts import LineField, TextField

Make = Callable[[Room, str, str], Field]
Naming = Callable[[Language, str], str]
"""Gives what a value is called."""


class Entry(NamedTuple):
    """A field: its name as for `Subject.value`, what makes it, its label where it has one of its own.

    `alone`: only for one card at a time.
    """

    name: str
    make: Make
    label: str = ""
    alone: bool = False

    def title(self, language: Language) -> str:
        """The field's label."""
        return tr(language, self.label) if self.label else field_name(language, self.name)


Line = Entry | tuple[Entry, ...]
"""A field, or several side by side."""


def text(least: int = 2) -> Make:
    """Several lines, at least so many."""
    return lambda room, name, title: TextField(room, name, title, least=least)


def line(example: str = "") -> Make:
    """One line."""
    return lambda room, name, title: LineField(room, name, title, example=example)


def segments(values: Iterable[str], naming: Naming, assumed: str | None = None) -> Make:
    """A few values side by side."""
    offered = tuple(values)

    def make(room: Room, name: str, title: str) -> Field:
        options = [Option(value, naming(room.language, value)) for value in offered]
        return ChoiceField(room, name, title, options, assumed=assumed)

    return make


def menu(values: Iterable[str], naming: Naming, assumed: str | None = None) -> Make:
    """More values, or longer names, in a menu; without an assumed one nothing can be chosen, too."""
    offered = tuple(values)

    def make(room: Room, name: str, title: str) -> Field:
        options = [Option(value, naming(room.language, value)) for value in offered]
        if assumed is None:
            options.insert(0, Option(None, tr(room.language, "Not stated")))
        return MenuField(room, name, title, options, assumed=assumed)

    return make


def relation(way: Way, add: str) -> Make:
    """Links to other cards; `add` is the text (message id) of the button that makes one more."""
    return lambda room, _name, title: RelationField(room, way, title, tr(room.language, add))


def tags(room: Room, name: str, title: str) -> Field:
    """Tags, completed by those of the map."""
    return WordsField(room, name, title, tr(room.language, "Add tag"), known=_known_tags)


def _known_tags(journey: JourneyMap) -> Iterable[str]:
    return {tag for standing in standings(journey) for tag in standing.card.tags}
