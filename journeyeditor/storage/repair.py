"""Repair on request: makes a sound map of a file that breaks only the rules of ids and references.

Nothing but loose references is dropped, cards never are; the file itself is not touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from journeyeditor.errors import N_, Problem, Value
from journeyeditor.models import (
    Card,
    Cell,
    HurdleCard,
    Ignored,
    JourneyMap,
    OwnerCard,
    Persona,
    Phase,
    Row,
    Segment,
    SolutionCard,
    Step,
)
from journeyeditor.models.queries import columns, ids
from journeyeditor.storage.codec import checked, decoded, settled

Named = TypeVar("Named", JourneyMap, Segment, Persona, Phase, Step, Row, Card)
_REFERENCES = ("personas", "solves", "answers_for")


class Mended(NamedTuple):
    """A sound map and what was done to make it one, in the order of the file."""

    map: JourneyMap
    notes: tuple[Problem, ...]


def mend(data: bytes) -> Mended:
    """Make a sound map: new ids for doubled ones, cards housed, loose references dropped.

    The same bytes always give the same map. Raises UnreadableError and BrokenRulesError for what
    cannot be mended, as `from_bytes` does.
    """
    mender = _Mender()
    journey = decoded(data).map
    for step in (mender.with_unique_ids, mender.with_cards_housed, mender.without_loose_ends):
        journey = step(journey)
    return Mended(checked(settled(journey)), tuple(mender.notes))


class _Mender:
    def __init__(self) -> None:
        self.notes: list[Problem] = []

    def _note(self, code: str, message: str, where: str, *cards: str, **values: Value) -> None:
        self.notes.append(Problem(code, message, where, values, cards))

    # --- ids ---

    def with_unique_ids(self, journey: JourneyMap) -> JourneyMap:
        """Leave each id to the first that has it; give the others new ones: `c-1-2`, `c-1-3`."""
        taken = set(ids(journey))
        seen: set[str] = set()

        def unique(record: Named, where: str) -> Named:
            if record.id not in seen:
                seen.add(record.id)
                return record
            fresh = next(_numbered(record.id, taken))
            taken.add(fresh)
            seen.add(fresh)
            message = N_("The id “{id}” was used twice; here it is now “{new}”.")
            self._note("id-renewed", message, f"{where}.id", id=record.id, new=fresh)
            return record.replace(id=fresh)

        seen.add(journey.id)
        return journey.replace(
            segments=tuple(
                unique(segment, f"segments[{i}]") for i, segment in enumerate(journey.segments)
            ),
            personas=tuple(
                unique(persona, f"personas[{i}]") for i, persona in enumerate(journey.personas)
            ),
            phases=tuple(
                unique(phase, f"phases[{i}]").replace(
                    steps=tuple(
                        unique(step, f"phases[{i}].steps[{k}]")
                        for k, step in enumerate(phase.steps)
                    )
                )
                for i, phase in enumerate(journey.phases)
            ),
            rows=_with_cards(
                tuple(unique(row, f"rows[{i}]") for i, row in enumerate(journey.rows)), unique
            ),
        )

    # --- cells ---

    def with_cards_housed(self, journey: JourneyMap) -> JourneyMap:
        """Move cards of columns that do not exist: to their phase's first step, or the first column."""
        known = {column.id for column in columns(journey)}
        cells = [cell for row in journey.rows for cell in row.cells if cell.cards]
        if known.issuperset(cell.at for cell in cells):
            return journey
        if not known:
            phase = Phase(id=next(_numbered("p", set(ids(journey)))), title="")
            message = N_("There was no phase; one was added for the cards.")
            self._note("phase-added", message, "phases")
            journey = journey.replace(phases=(phase,))
        first_steps = {phase.id: phase.column_ids[0] for phase in journey.phases}
        first = journey.phases[0].column_ids[0]
        rows = []
        for r, row in enumerate(journey.rows):
            stacks: dict[str, Cell] = {cell.at: cell for cell in row.cells if cell.at in known}
            for cell in row.cells:
                if cell.cards and cell.at not in known:
                    home = first_steps.get(cell.at, first)
                    old = stacks.get(home, Cell(at=home))
                    stacks[home] = old.replace(cards=(*old.cards, *cell.cards))
                    self._note(
                        "cards-moved",
                        N_("The column “{id}” does not exist; its cards are now in “{new}”."),
                        f"rows[{r}].cells.{cell.at}",
                        *(card.id for card in cell.cards),
                        id=cell.at,
                        new=home,
                    )
            rows.append(row.replace(cells=tuple(stacks.values())))
        return journey.replace(rows=tuple(rows))

    # --- references ---

    def without_loose_ends(self, journey: JourneyMap) -> JourneyMap:
        """Drop references that lead nowhere."""
        cards = [card for row in journey.rows for cell in row.cells for card in cell.cards]
        known = {
            "segment": {segment.id for segment in journey.segments},
            "personas": {persona.id for persona in journey.personas},
            "solves": {card.id for card in cards if isinstance(card, HurdleCard)},
            "answers_for": {card.id for card in cards if isinstance(card, SolutionCard)},
            "at": set(ids(journey)),
        }

        def tied(card: Card, where: str) -> Card:
            for field in _REFERENCES:
                if isinstance(card, _HOLDERS[field]):
                    named: tuple[str, ...] = getattr(card, field)
                    left = self._left(named, known[field], f"{where}.{field}", card.id)
                    if left != named:
                        card = card.replace(**{field: left})
            return card

        return journey.replace(
            personas=tuple(
                self._placed(persona, known["segment"], f"personas[{i}].segment")
                for i, persona in enumerate(journey.personas)
            ),
            rows=_with_cards(journey.rows, tied),
            ignored=tuple(self._ignored(journey, known["at"])),
        )

    def _left(
        self, named: tuple[str, ...], known: set[str], where: str, *cards: str
    ) -> tuple[str, ...]:
        for index, id_ in enumerate(named):
            if id_ not in known:
                message = N_("“{id}” leads nowhere; the reference was dropped.")
                self._note("reference-dropped", message, f"{where}[{index}]", *cards, id=id_)
        return tuple(id_ for id_ in named if id_ in known)

    def _placed(self, persona: Persona, segments: set[str], where: str) -> Persona:
        if persona.segment is None or persona.segment in segments:
            return persona
        message = N_("“{id}” leads nowhere; the reference was dropped.")
        self._note("reference-dropped", message, where, id=persona.segment)
        return persona.replace(segment=None)

    def _ignored(self, journey: JourneyMap, known: set[str]) -> Iterator[Ignored]:
        """Keep what is ignored somewhere; a finding that was ignored at lost places only is shown again."""
        for index, ignored in enumerate(journey.ignored):
            left = self._left(ignored.at, known, f"ignored[{index}].at")
            if left == ignored.at:
                yield ignored
            elif left:
                yield ignored.replace(at=left)


_HOLDERS: dict[str, type[Card]] = {
    "personas": Card,
    "solves": SolutionCard,
    "answers_for": OwnerCard,
}


def _numbered(id_: str, taken: set[str]) -> Iterator[str]:
    """Give ids nobody has: `c-1-2`, `c-1-3` and so on."""
    number = 2
    while True:
        if (candidate := f"{id_}-{number}") not in taken:
            yield candidate
        number += 1


def _with_cards(rows: tuple[Row, ...], change: Callable[[Card, str], Card]) -> tuple[Row, ...]:
    """Make rows in which every card was changed; `change` gets the card and its place."""
    return tuple(
        row.replace(
            cells=tuple(
                cell.replace(
                    cards=tuple(
                        change(card, f"rows[{r}].cells.{cell.at}[{c}]")
                        for c, card in enumerate(cell.cards)
                    )
                )
                for cell in row.cells
            )
        )
        for r, row in enumerate(rows)
    )
