"""`hand_made`: a small plan put together by hand, so that hits and slots are judged by plain numbers."""

from __future__ import annotations

from journeyeditor.layout.marks import Box
from journeyeditor.layout.plan import (
    CardBox,
    CellBox,
    ColumnBox,
    Curve,
    CurveBox,
    Drawing,
    FaceBox,
    PhaseBox,
    Plan,
    Rect,
    RowBand,
    StepBox,
    TextArea,
)
from journeyeditor.look.styles import CARD
from journeyeditor.models import (
    BehaviourCard,
    Cell,
    EmotionCard,
    JourneyMap,
    OwnerCard,
    Phase,
    Row,
    Step,
)

NO_TEXT = TextArea(Rect(9, 6, 146, 16), CARD, "")

MAP = JourneyMap(
    id="m-1",
    title="By hand",
    phases=(
        Phase(id="p-1", title="One"),
        Phase(id="p-2", title="Two", steps=(Step(id="s-1", title="A"), Step(id="s-2", title="B"))),
        Phase(id="p-3", title="Three", collapsed=True),
    ),
    rows=(
        Row(
            id="r-1",
            kind="behaviour",
            title="Behaviour",
            cells=(
                Cell(at="p-1", cards=tuple(BehaviourCard(id=name) for name in "abc")),
                Cell(at="s-2", cards=(BehaviourCard(id="d"), BehaviourCard(id="e"))),
                Cell(at="p-3", cards=(BehaviourCard(id="x"), BehaviourCard(id="y"))),
            ),
        ),
        Row(id="r-2", kind="goal", title="Hidden", hidden=True),
        Row(
            id="r-3",
            kind="emotion",
            title="Emotions",
            cells=(Cell(at="p-1", cards=(EmotionCard(id="f", score=1),)),),
        ),
        Row(id="r-4", kind="goal", title="Collapsed", collapsed=True),
        Row(
            id="r-5",
            kind="owner",
            title="Owners",
            cells=(Cell(at="p-1", cards=tuple(OwnerCard(id=name) for name in "klm")),),
        ),
    ),
)


def hand_made() -> Plan:
    """Columns at 0, 180, 360 and 540 (the last collapsed, 40 wide); rows at 0, 121, 125, 300, 328.

    Cell r-1/p-1: a, b, c at y 6, 43, 80, 31 high; r-1/s-2: d (6, 60 high, folded), e (72, 31 high),
    12 more folded away below. r-3: curve 112 high with a face at (90, 20) and f at 118. r-5/p-1:
    pills k and l at y 6, m below at 35.
    """
    columns = (
        ColumnBox("p-1", "p-1", 0, 180),
        ColumnBox("s-1", "p-2", 180, 180),
        ColumnBox("s-2", "p-2", 360, 180),
        ColumnBox("p-3", "p-3", 540, 40, collapsed=True),
    )
    face = FaceBox("p-1", 90, 20, 13, 1, ("f",))
    filled = CellBox("r-1", "p-1", (card("a", 6), card("b", 43), card("c", 80)), 117)
    folded = CellBox("r-1", "s-2", (card("d", 6, h=60, folded=True), card("e", 72)), 120, more=12)
    quotes = CellBox("r-3", "p-1", (card("f", 118),), 155)
    pills = (card("k", 6, 8, 60, 25), card("l", 6, 72, 60, 25), card("m", 35, 8, 100, 25))
    return Plan(
        map=MAP,
        language="en",
        columns=columns,
        phases=(
            PhaseBox("p-1", 0, 180, (), NO_TEXT),
            PhaseBox("p-2", 180, 360, (), NO_TEXT),
            PhaseBox("p-3", 540, 40, (), NO_TEXT),
        ),
        steps=(
            StepBox("s-1", "p-2", 180, 180, (), NO_TEXT),
            StepBox("s-2", "p-2", 360, 180, (), NO_TEXT),
        ),
        rows=(
            RowBand("r-1", "behaviour", "blue", 0, 121, _cells("r-1", filled, folded), (), NO_TEXT),
            RowBand("r-2", "goal", "green", 121, 4, (), (), NO_TEXT, hidden=True),
            RowBand(
                *("r-3", "emotion", "amber", 125, 175, _cells("r-3", quotes), (), NO_TEXT),
                curve=CurveBox(112, lambda: Curve((), (face,))),
            ),
            RowBand(*("r-4", "goal", "green", 300, 28, _cells("r-4"), (), NO_TEXT), collapsed=True),
            RowBand(
                *("r-5", "owner", "brown", 328, 70),
                _cells("r-5", CellBox("r-5", "p-1", pills, 66)),
                (),
                NO_TEXT,
            ),
        ),
        width=580,
        height=398,
        header_height=66,
        row_header_width=146,
        numbers={},
    )


def card(
    id_: str, y: float, x: float = 8, w: float = 164, h: float = 31, *, folded: bool = False
) -> CardBox:
    """Make a card of a cell without marks."""
    drawing = Drawing(Box(0, 0, w, h), (), (), NO_TEXT)
    return CardBox(id_, x, y, w, h, "blue", lambda: drawing, folded=folded)


def _cells(row: str, *filled: CellBox) -> tuple[CellBox, ...]:
    known = {cell.at: cell for cell in filled}
    return tuple(known.get(at, CellBox(row, at, (), 38)) for at in ("p-1", "s-1", "s-2", "p-3"))
