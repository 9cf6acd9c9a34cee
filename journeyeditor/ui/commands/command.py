"""Command, menu, need: what the table of actions is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from journeyeditor.canvas.headers.commands import Aim
from journeyeditor.models import Kind
from journeyeditor.texts import Language
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.preferences import Preferences


class State(NamedTuple):
    """What decides which commands make sense: names of undo steps, counts, the zoom.

    `kind` is that of the focused card.
    `personas` are ids and names; `persona` is the id of the one that is looked at, None for all.
    `aim` names the phase, step and row in focus; `leading` are the ids of those commands that move
    something, which would at the moment.
    `left` and `right` tell which panels are open. `changes` is how many there are against the map
    that this one is compared with; None while it is compared with none.
    """

    undo: str | None = None
    redo: str | None = None
    selected: int = 0
    focused: bool = False
    columns: int = 0
    rows: int = 0
    zoom: float = 1.0
    overview: bool = False
    kind: Kind | None = None
    personas: tuple[tuple[str, str], ...] = ()
    persona: str | None = None
    aim: Aim = Aim()
    hidden_rows: int = 0
    leading: frozenset[str] = frozenset()
    left: bool = False
    right: bool = False
    panels_hidden: bool = False
    findings: bool = False
    preferences: Preferences = Preferences()
    changes: int | None = None


class Need(NamedTuple):
    """What a command needs, and the sentence (message id) that says so while it is not met."""

    met: Callable[[State], bool]
    reason: str


class Command(NamedTuple):
    """One command: its id, its text (message id), what it does, and what it needs.

    `keys` hold everywhere in the window; with `on_canvas` only while the canvas has the focus, so
    that text fields keep their own. `also` are the same keys as other layouts send them. Where its
    `need` is met it may still have come to a `limit`. `short` is its text on the tool bar. Where
    `naming` gives the name of what it would act on, `named` is its text, with `{what}`. What is
    either on or off has `checked`, which tells.
    """

    id: str
    text: str
    run: Callable[[Desk], object]
    icon: str = ""
    keys: tuple[str, ...] = ()
    on_canvas: bool = False
    need: Need | None = None
    limit: Need | None = None
    short: str = ""
    naming: Callable[[State], str | None] | None = None
    named: str = ""
    also: tuple[str, ...] = ()
    checked: Callable[[State], bool] | None = None

    def missing(self, state: State) -> str:
        """The sentence (message id) that says why it makes no sense now; empty where it does."""
        for need in (self.need, self.limit):
            if need is not None and not need.met(state):
                return need.reason
        return ""


class Choice(NamedTuple):
    """One of the things to choose between: its id, its text as it is shown, what it does."""

    id: str
    text: str
    run: Callable[[Desk], object]
    chosen: bool


class Choices(NamedTuple):
    """A menu of things a map has, of which one is chosen; it follows the map.

    `offered` gives them in their order, in the language the program speaks; `need` is what it
    takes to have any. `tip` is its tooltip where it is a button. Without `marked` none is the chosen
    one: they are things to do.
    """

    id: str
    text: str
    offered: Callable[[State, Language], tuple[Choice, ...]]
    need: Need
    icon: str = ""
    tip: str = ""
    marked: bool = True


class Menu(NamedTuple):
    """A menu: its id, its title (message id) and its entries; None is a line between groups.

    `tip` is its tooltip where it is a button.
    """

    id: str
    text: str
    entries: tuple[Command | Menu | Choices | None, ...]
    icon: str = ""
    tip: str = ""

    def commands(self) -> Iterator[Command]:
        """Walk through its commands and those of its submenus."""
        for entry in self.entries:
            if isinstance(entry, Command):
                yield entry
            elif isinstance(entry, Menu):
                yield from entry.commands()
