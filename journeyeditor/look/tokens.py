"""The design tokens as one frozen record: measures, scales, strokes, zoom and motion."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from journeyeditor.look import source
from journeyeditor.look.measures import Measures, measures, record


class Radius(NamedTuple):
    """Radii of corners, px; `pill` is larger than any height."""

    pip: int
    chip: int
    input: int
    card: int
    button: int
    panel_card: int
    dialog: int
    pill: int
    presentation_card: int
    print_card: int


class Stroke(NamedTuple):
    """Widths of strokes, px; `icon_at24` and `icon_at24_small` are in an icon's grid of 24."""

    hairline: float
    control: float
    focus: float
    selection: float
    finding_chosen: float
    insertion: float
    link: float
    emotion_curve: float
    emotion_dip: float
    icon_at24: float
    icon_at24_small: float


class IconSize(NamedTuple):
    """Edges of icons by their place, px."""

    inline: int
    meta: int
    lane: int
    channel: int
    toolbar: int
    presentation: int


class Motion(NamedTuple):
    """Durations, ms."""

    fast: int
    base: int
    slow: int
    spotlight: int


class Shadow(NamedTuple):
    """One flat rounded rectangle under a lifted card: moved down, spread outwards, opacity."""

    dy: int
    spread: int
    alpha: float


class Zoom(NamedTuple):
    """Limits and steps of the zoom, and the levels below which details are left out."""

    min: float
    max: float
    steps: tuple[float, ...]
    hide_chips_below: float
    hide_text_below: float
    blocks_only_below: float


class Tokens(NamedTuple):
    """Everything of the tokens that is neither colour nor text style nor smiley.

    `presentation_px` and `print_pt` are sizes of text by name (px on a screen 1080 high; pt).
    """

    size: Measures
    space: tuple[float, ...]
    radius: Radius
    stroke: Stroke
    icon: IconSize
    motion: Motion
    shadow_lift: tuple[Shadow, ...]
    zoom: Zoom
    presentation_px: Mapping[str, float]
    print_pt: Mapping[str, float]


@cache
def tokens() -> Tokens:
    """Give the tokens; read once."""
    return Tokens(
        size=measures(),
        space=tuple(source.as_number(step) for step in source.as_list(source.tree()["space"])),
        radius=record(Radius, Radius._fields, "radius"),
        stroke=record(Stroke, Stroke._fields, "stroke"),
        icon=record(IconSize, IconSize._fields, "icon", "sizes"),
        motion=record(Motion, Motion._fields, "motion"),
        shadow_lift=_shadows(),
        zoom=_zoom(),
        presentation_px=source.numbers("type", "presentationPx"),
        print_pt=source.numbers("type", "printPt"),
    )


def _shadows() -> tuple[Shadow, ...]:
    """Read the layers of a lifted card's shadow, outermost last."""
    layers = (source.as_branch(layer) for layer in source.as_list(source.tree()["shadowLift"]))
    return tuple(
        Shadow(
            dy=source.as_whole(layer["dy"]),
            spread=source.as_whole(layer["spread"]),
            alpha=source.as_number(layer["alpha"]),
        )
        for layer in layers
    )


def _zoom() -> Zoom:
    """Read the zoom's limits, steps and levels of detail."""
    found = source.branch("zoom")
    steps = source.as_list(found["steps"])
    details = source.branch("zoom", "lod")
    return Zoom(
        source.as_number(found["min"]),
        source.as_number(found["max"]),
        tuple(source.as_number(step) for step in steps),
        source.as_number(details["hideChipsBelow"]),
        source.as_number(details["hideTextBelow"]),
        source.as_number(details["blocksOnlyBelow"]),
    )


__all__ = [
    "IconSize",
    "Measures",
    "Motion",
    "Radius",
    "Shadow",
    "Stroke",
    "Tokens",
    "Zoom",
    "measures",
    "tokens",
]
