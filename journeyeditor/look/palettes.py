"""Palettes: every colour by its role, for light, dark, print and projector."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from journeyeditor.look import source

PALETTES = ("light", "dark", "print", "projector")
SCORES = (-2, -1, 0, 1, 2)
HUE_PARTS = ("tint", "hover", "border", "spine", "ink")


@dataclass(frozen=True, eq=False)
class Palette:
    """The colours of one theme by role, and its three opacities (0 to 1).

    Roles are "surface", "text2", ... as in the tokens; "<hue>.<part>" with the parts tint, hover,
    border, spine, ink; "mood.<score>.face" and ".ink"; "presentation.<name>"; "code.paper" and
    "code.ink" of QR codes. ROLES has them all.
    """

    name: str
    inks: Mapping[str, str]
    emotion_area_alpha: float
    scrim_alpha: float
    filtered_alpha: float = 0.35

    def ink(self, role: str) -> str:
        """Give the colour "#RRGGBB" of a role; raises KeyError if there is no such role."""
        return self.inks[role]


@cache
def palette(name: str) -> Palette:
    """Give the palette of one of PALETTES; raises KeyError if there is none of that name."""
    colours = source.branch("color", name)
    base = {role: value for role, value in colours.items() if isinstance(value, str)}
    inks = base | _hues(name) | _moods(name) | _constant("presentation", "code")
    return Palette(
        name=name,
        inks=MappingProxyType(inks),
        emotion_area_alpha=source.as_number(colours["emotionAreaAlpha"]),
        scrim_alpha=source.as_number(colours["scrimAlpha"]),
    )


@cache
def high_contrast(base: Palette) -> Palette:
    """Give a palette's variant with stronger lines: cards are bordered like their spines."""
    stronger = {"line": "control", "lineStrong": "control", "text3": "text2"}
    stronger |= {f"{hue}.border": f"{hue}.spine" for hue in HUES}
    inks = {**base.inks, **{role: base.ink(like) for role, like in stronger.items()}}
    return replace(base, inks=MappingProxyType(inks))


def _hue_records() -> tuple[Mapping[str, source.Tree], ...]:
    """Give the hues as they stand in the file, in its order."""
    return tuple(source.as_branch(hue) for hue in source.as_list(source.tree()["hues"]))


def _hues(name: str) -> dict[str, str]:
    """Give the colours of all hues; where a palette lacks a hover, it is the tint."""
    inks: dict[str, str] = {}
    for record in _hue_records():
        parts = source.as_branch(record[name])
        for part in HUE_PARTS:
            colour = source.as_text(parts.get(part, parts["tint"]))
            inks[f"{source.as_text(record['hue'])}.{part}"] = colour
    return inks


def _moods(name: str) -> dict[str, str]:
    """Give face and ink of the five scores; what is on white takes the light ones."""
    moods = source.branch("mood", "dark" if name == "dark" else "light")
    return {
        f"mood.{score}.{part}": source.as_text(source.as_branch(moods[str(score)])[part])
        for score in SCORES
        for part in ("face", "ink")
    }


def _constant(*groups: str) -> dict[str, str]:
    """Give the colours that are the same in every palette: the presentation's, a QR code's."""
    return {
        f"{group}.{name}": source.as_text(value)
        for group in groups
        for name, value in source.branch(group).items()
    }


HUES: tuple[str, ...] = tuple(source.as_text(hue["hue"]) for hue in _hue_records())
HUE_OF_KIND: Mapping[str, str] = MappingProxyType(
    {source.as_text(hue["kind"]): source.as_text(hue["hue"]) for hue in _hue_records()}
    | {"image": "slate", "note": "slate"}
)
PRINT_PATTERN: Mapping[str, str] = MappingProxyType(
    {source.as_text(hue["hue"]): source.as_text(hue["printPattern"]) for hue in _hue_records()}
)
ROLES: tuple[str, ...] = tuple(palette("light").inks)


def pattern_ink(hue: str) -> str:
    """Give the colour of a hue's pattern on its print spine: white, but dark for the pale dots."""
    printed = palette("print")
    return printed.ink(f"{hue}.ink") if PRINT_PATTERN[hue] == "dots" else printed.ink("surface")
