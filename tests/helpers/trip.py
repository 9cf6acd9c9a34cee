"""A small map that tests of the canvas work on: every card's text stands for it alone."""

from __future__ import annotations

from journeyeditor.models import (
    BehaviourCard,
    Cell,
    EmotionCard,
    HurdleCard,
    JourneyMap,
    KpiCard,
    OwnerCard,
    Persona,
    Phase,
    Row,
    SolutionCard,
    Step,
)

PHASES = (
    Phase(id="p-1", title="Dream"),
    Phase(
        id="p-2",
        title="Book",
        steps=(Step(id="s-1", title="Compare"), Step(id="s-2", title="Pay")),
    ),
    Phase(id="p-3", title="Travel"),
)
ROWS: tuple[Row, ...] = (
    Row(
        id="r-1",
        kind="behaviour",
        title="Does",
        cells=(
            Cell(
                at="p-1",
                cards=(
                    BehaviourCard(id="c-1", text="Looks at pictures"),
                    BehaviourCard(id="c-2", text="Asks friends"),
                    BehaviourCard(id="c-3", text="Reads a blog about trips by train"),
                ),
            ),
            Cell(at="s-1", cards=(BehaviourCard(id="c-4", text="Compares prices"),)),
            Cell(at="p-3", cards=(BehaviourCard(id="c-5", text="Packs"),)),
        ),
    ),
    Row(id="r-2", kind="note", title="Notes"),
    Row(
        id="r-3",
        kind="emotion",
        title="Feels",
        cells=(
            Cell(at="p-1", cards=(EmotionCard(id="c-6", text="Great idea!", score=2),)),
            Cell(at="s-2", cards=(EmotionCard(id="c-7", text="So dear", score=-1),)),
            Cell(at="p-3", cards=(EmotionCard(id="c-8", score=1),)),
        ),
    ),
    Row(
        id="r-4",
        kind="hurdle",
        title="Hurdles",
        cells=(
            Cell(at="s-1", cards=(HurdleCard(id="c-9", text="Too many tabs", severity=3),)),
            Cell(at="s-2", cards=(HurdleCard(id="c-10", text="Card refused"),)),
        ),
    ),
    Row(
        id="r-5",
        kind="solution",
        title="Ideas",
        cells=(
            Cell(
                at="s-1",
                cards=(SolutionCard(id="c-11", text="One list", solves=("c-9",)),),
            ),
        ),
    ),
    Row(
        id="r-6",
        kind="owner",
        title="Owners",
        cells=(Cell(at="s-1", cards=(OwnerCard(id="c-12", text="Web team"),)),),
    ),
    Row(
        id="r-7",
        kind="kpi",
        title="Figures",
        cells=(
            Cell(
                at="p-3",
                cards=(KpiCard(id="c-13", text="Trips", value=1200, target=1500),),
            ),
        ),
    ),
)


def trip() -> JourneyMap:
    """Give "A weekend trip": Dream, Book (Compare, Pay) and Travel; seven rows of several kinds."""
    return JourneyMap(
        id="m-trip",
        title="A weekend trip",
        organisation="Velonord",
        language="en",
        personas=(Persona(id="u-1", name="Lena Hoffmann", age="34", role="Teacher"),),
        phases=PHASES,
        rows=ROWS,
    )


def crowded_trip() -> JourneyMap:
    """Give the weekend trip with a full cell, a long card, a hidden row, a shut row and a shut phase."""
    journey = trip()
    does, notes, *others, figures = journey.rows
    first, *rest = does.cells
    many = tuple(BehaviourCard(id=f"x-{n}", text=f"Step {n}") for n in range(40))
    long = first.cards[0].replace(text="and on and on " * 60)
    cell = first.replace(cards=(long, *first.cards[1:], *many))
    return journey.replace(
        phases=(*journey.phases[:2], journey.phases[2].replace(collapsed=True)),
        rows=(
            does.replace(cells=(cell, *rest)),
            notes.replace(hidden=True),
            *others,
            figures.replace(collapsed=True),
        ),
    )
