"""Every role has a colour in every palette; kinds, hues and patterns go together."""

from __future__ import annotations

import json
import re
from dataclasses import FrozenInstanceError
from types import MappingProxyType

import pytest

from journeyeditor import assets
from journeyeditor.look import HUE_OF_KIND, PRINT_PATTERN, ROLES, palette
from journeyeditor.look.palettes import HUE_PARTS, HUES, PALETTES, SCORES, pattern_ink

FILE = json.loads(assets.read("tokens.json"))


@pytest.mark.parametrize("name", PALETTES)
def test_every_role_has_a_colour(name: str) -> None:
    colours = palette(name)
    assert colours.name == name
    assert set(colours.inks) == set(ROLES)
    for role in ROLES:
        assert re.fullmatch("#[0-9A-F]{6}", colours.ink(role)), role


@pytest.mark.parametrize("name", PALETTES)
def test_colours_are_the_files(name: str) -> None:
    colours = palette(name)
    for role, value in FILE["color"][name].items():
        if not role.endswith("Alpha"):
            assert colours.ink(role) == value
    for hue in FILE["hues"]:
        for part, value in hue[name].items():
            assert colours.ink(f"{hue['hue']}.{part}") == value


def test_roles_of_hues_and_moods_are_all_there() -> None:
    assert {f"{hue}.{part}" for hue in HUES for part in HUE_PARTS} <= set(ROLES)
    assert {f"mood.{score}.{part}" for score in SCORES for part in ("face", "ink")} <= set(ROLES)


@pytest.mark.parametrize("name", ["print", "projector"])
def test_without_a_hover_it_is_the_tint(name: str) -> None:
    for hue in HUES:
        assert palette(name).ink(f"{hue}.hover") == palette(name).ink(f"{hue}.tint")


def test_dark_has_moods_of_its_own_and_paper_has_the_light_ones() -> None:
    assert palette("dark").ink("mood.0.face") == "#AAB3C0"
    for name in ("light", "print", "projector"):
        assert palette(name).ink("mood.0.face") == "#D3D8E0"
        assert palette(name).ink("mood.-2.ink") == "#3A1305"


def test_opacities() -> None:
    assert palette("light").emotion_area_alpha == 0.12
    assert palette("print").emotion_area_alpha == 0.1
    assert palette("dark").scrim_alpha == 0.6


def test_a_role_or_palette_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        palette("light").ink("pink")
    with pytest.raises(KeyError):
        palette("sepia")


def test_a_palette_is_made_once_and_cannot_be_changed() -> None:
    colours = palette("light")
    assert palette("light") is colours
    with pytest.raises(FrozenInstanceError):
        setattr(colours, "name", "dark")  # noqa: B010 - mypy would refuse the plain way
    assert isinstance(colours.inks, MappingProxyType)


def test_kinds_have_their_hues() -> None:
    assert dict(HUE_OF_KIND) == {
        "behaviour": "blue",
        "touchpoint": "teal",
        "emotion": "amber",
        "goal": "green",
        "hurdle": "red",
        "solution": "violet",
        "owner": "brown",
        "kpi": "slate",
        "image": "slate",
        "note": "slate",
    }
    assert HUES == ("blue", "teal", "amber", "green", "red", "violet", "brown", "slate")


def test_every_hue_has_a_pattern_of_its_own_in_print() -> None:
    assert tuple(PRINT_PATTERN) == HUES
    assert len(set(PRINT_PATTERN.values())) == len(HUES)
    assert PRINT_PATTERN["blue"] == "solid"
    assert pattern_ink("teal") == "#FFFFFF"
    assert pattern_ink("amber") == "#4D3800"
