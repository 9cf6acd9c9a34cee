"""Plan: where everything of a map stands. Made by `lay_out`, read by hit-testing and painters.

The grid's origin is the top left corner of the first cell: x to the right along the columns, y
down along the rows, px at zoom 1. Headers are panes of their own with their own origins, because
they stay while the grid scrolls. Cells stand relative to their column and row, so that inserting
a phase or growing a row moves offsets and lays out nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple, TypeAlias

from journeyeditor.layout.marks import Box, Group, Mark, Path, Role
from journeyeditor.look.styles import TextStyle
from journeyeditor.models import Hue, JourneyMap, Kind

Marker: TypeAlias = Literal["circle", "square", "diamond", "triangle"]


class Rect(NamedTuple):
    """A rectangle: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float


class TextArea(NamedTuple):
    """Where a text is edited in place: its rectangle, its style, and what is written in it."""

    rect: Rect
    style: TextStyle
    text: str


class Drawing(NamedTuple):
    """What a card looks like, from its own corner.

    `body` is its ground, `ink` its texts and icons, `chips` what goes first when zooming out,
    `area` where its text is edited.
    """

    body: Box
    ink: tuple[Mark, ...]
    chips: tuple[Mark, ...]
    area: TextArea


class CardBox:
    """A card: (x, y) from its column's left and its row's top, size, hue.

    `folded` says that not all of the text is shown. How it looks is worked out when it is first
    asked for: most cards of a large map are never looked at.
    """

    __slots__ = ("_draw", "_drawing", "folded", "h", "hue", "id", "w", "x", "y")

    def __init__(
        self,
        id_: str,
        x: float,
        y: float,
        w: float,
        h: float,
        hue: Hue,
        draw: Callable[[], Drawing],
        *,
        folded: bool = False,
    ) -> None:
        """Place a card that `draw` can draw; `draw` is called once at most and has no effects."""
        self.id = id_
        self.x = x
        self.y = y
        self.w = w
        self.h = h
        self.hue = hue
        self.folded = folded
        self._draw = draw
        self._drawing: Drawing | None = None

    def put(self, x: float, y: float) -> None:
        """Give a box its place; only for one that was just made and that nobody else knows."""
        self.x = x
        self.y = y

    def moved(self, x: float, y: float) -> CardBox:
        """The same card elsewhere; this very box where it stands there already."""
        if (x, y) == (self.x, self.y):
            return self
        made = CardBox(self.id, x, y, self.w, self.h, self.hue, self._draw, folded=self.folded)
        made._drawing = self._drawing
        return made

    @property
    def drawing(self) -> Drawing:
        """What the card looks like."""
        if self._drawing is None:
            self._drawing = self._draw()
        return self._drawing

    @property
    def area(self) -> TextArea:
        """Where the card's text is edited, from the card's corner."""
        return self.drawing.area

    def __eq__(self, other: object) -> bool:
        """Tell whether both stand at the same place and look the same."""
        return isinstance(other, CardBox) and self._key() == other._key()

    def __hash__(self) -> int:
        """Hash by id: cards of one plan differ in it."""
        return hash(self.id)

    def _key(self) -> tuple[object, ...]:
        place = (self.id, self.x, self.y, self.w, self.h, self.hue, self.folded)
        return (*place, self.drawing)


class CellBox(NamedTuple):
    """A cell: its cards from the top, the height they need, and how many are folded away.

    `hint` is what an empty cell of some rows says at rest ("No hurdle noted"), else empty.
    `ghosts` are cards that are not of this map but of one it is compared with, below its own.
    """

    row: str
    at: str
    cards: tuple[CardBox, ...]
    height: float
    more: int = 0
    hint: str = ""
    ghosts: tuple[CardBox, ...] = ()


class ColumnBox(NamedTuple):
    """A column of cells: a phase without steps, or one step; x from the grid's left."""

    id: str
    phase: str
    x: float
    w: float
    collapsed: bool = False


class PhaseBox(NamedTuple):
    """A phase's header; marks from (its x, the top of the header pane). `title` for editing."""

    id: str
    x: float
    w: float
    marks: tuple[Mark, ...]
    title: TextArea
    tooltip: str = ""


class StepBox(NamedTuple):
    """A step's header in the second line of the header pane, which begins at `top`.

    Marks from (its x, the top of the header pane).
    """

    id: str
    phase: str
    x: float
    w: float
    marks: tuple[Mark, ...]
    title: TextArea
    top: float = 0.0


class FaceBox(NamedTuple):
    """A face on the emotion curve: its centre (grid x, y from the row's top) and its cards."""

    at: str
    x: float
    y: float
    radius: float
    score: float
    cards: tuple[str, ...]


class CurveKey(NamedTuple):
    """What tells a persona's curve from the others: ink, width and dashes in px, its marker."""

    name: str
    ink: Role
    stroke: float
    dash: tuple[float, ...]
    marker: Marker


class Curve(NamedTuple):
    """What an emotion row's plot shows. Marks: x from the grid's left, y from the row's top.

    `keys` tell the personas' curves apart, the one in front first; none where there is one curve.
    `lines` are those of the marks that are left from afar: areas and curves. `behind` are the
    markers of the curves that are not in front, as a pointer finds them; `vacant` are the empty
    faces of open columns, which stand for no score yet.
    """

    marks: tuple[Mark, ...]
    faces: tuple[FaceBox, ...]
    keys: tuple[CurveKey, ...] = ()
    lines: tuple[Path, ...] = ()
    behind: tuple[FaceBox, ...] = ()
    vacant: tuple[FaceBox, ...] = ()


class CurveBox:
    """The plot of an emotion row, `height` px high; it is worked out when it is first asked for."""

    __slots__ = ("_curve", "_draw", "height")

    def __init__(self, height: float, draw: Callable[[], Curve]) -> None:
        """Hold a curve that `draw` can draw; `draw` is called once at most and has no effects."""
        self.height = height
        self._draw = draw
        self._curve: Curve | None = None

    @property
    def curve(self) -> Curve:
        """What it shows."""
        if self._curve is None:
            self._curve = self._draw()
        return self._curve

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All that is drawn."""
        return self.curve.marks

    @property
    def faces(self) -> tuple[FaceBox, ...]:
        """The faces on the curve in front."""
        return self.curve.faces

    @property
    def keys(self) -> tuple[CurveKey, ...]:
        """What tells the personas' curves apart."""
        return self.curve.keys

    @property
    def lines(self) -> tuple[Path, ...]:
        """The marks that are left from afar."""
        return self.curve.lines

    @property
    def behind(self) -> tuple[FaceBox, ...]:
        """The markers of the curves that are not in front."""
        return self.curve.behind

    def __eq__(self, other: object) -> bool:
        """Tell whether both look the same."""
        if self is other:
            return True
        if not isinstance(other, CurveBox) or self.height != other.height:
            return False
        return self.curve == other.curve

    def __hash__(self) -> int:
        """Hash by the height alone: a plan has few curves."""
        return hash(self.height)


class RowBand(NamedTuple):
    """A row: y and height in the grid, one cell per column, its header's marks from its corner.

    A hidden row is a gap without cells; a collapsed one shows a bar for each card. `bars` are
    these, or the numbers of cards and the names of collapsed phases; marks from the grid's left
    and the row's top.
    """

    id: str
    kind: Kind
    hue: Hue
    y: float
    h: float
    cells: tuple[CellBox, ...]
    header: tuple[Mark, ...]
    title: TextArea
    curve: CurveBox | None = None
    collapsed: bool = False
    hidden: bool = False
    bars: tuple[Mark, ...] = ()
    tooltip: str = ""


class Plan(NamedTuple):
    """The whole map laid out. The header pane lies above the grid, the row headers left of it."""

    map: JourneyMap
    language: str
    columns: tuple[ColumnBox, ...]
    phases: tuple[PhaseBox, ...]
    steps: tuple[StepBox, ...]
    rows: tuple[RowBand, ...]
    width: float
    height: float
    header_height: float
    row_header_width: float
    numbers: Mapping[str, str]


class Banner(NamedTuple):
    """The strip with title and persona above the map, from its own corner, as wide as asked for.

    `who` is where the persona called `name` stands; None where none is shown.
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
    title: TextArea
    who: Rect | None = None
    name: str = ""


class Sheet(NamedTuple):
    """One page ready to print: its size in px at 96 dpi (1 px = 0.75 pt) and its marks in order.

    Marks come in reading order: title, persona, phases, then row by row along the columns, the
    legend, the footer. `outline` names places for a table of contents: (level, title, y).
    The paper is `scale` times as large as the sheet: A4 is an A3 sheet at 71 %.
    """

    width: float
    height: float
    groups: tuple[Group, ...]
    outline: tuple[tuple[int, str, float], ...]
    scale: float = 1.0
