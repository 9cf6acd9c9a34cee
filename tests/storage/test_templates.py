"""Templates: every one opens in every language and makes a new map with an id of its own."""

from __future__ import annotations

import re

import pytest

from journeyeditor.errors import UsageError
from journeyeditor.models.checks import problems
from journeyeditor.storage import from_bytes, new_map, templates, to_bytes
from journeyeditor.texts import LANGUAGES, Language

NAMES = [template.name for template in templates()]


def test_there_are_templates_with_different_names() -> None:
    assert [
        *("five-phases-b2c", "five-phases-b2b", "three-phases", "service-blueprint"),
        *("blank", "textbook"),
    ] == NAMES
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_new_map_is_sound_and_in_its_language(name: str, language: Language) -> None:
    journey = new_map(name, language)
    assert not problems(journey)
    assert journey.language == language
    assert journey.title
    assert re.fullmatch(r"m-[a-z0-9]{8}", journey.id)
    assert from_bytes(to_bytes(journey)) == journey
    template = next(template for template in templates() if template.name == name)
    assert template.title[language]
    assert template.description[language]


def test_a_new_map_takes_the_title_and_the_id_it_is_given() -> None:
    journey = new_map("blank", "de", "Mein Fahrrad", "m-mine")
    assert (journey.title, journey.id) == ("Mein Fahrrad", "m-mine")
    assert new_map("blank", "de", "").title == ""
    assert new_map("blank", "en").id != new_map("blank", "en").id


def test_an_unknown_template_is_refused_naming_those_there_are() -> None:
    with pytest.raises(UsageError, match="blank") as caught:
        new_map("B2C", "en")
    assert caught.value.exit_code == 2
