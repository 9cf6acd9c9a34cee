"""Templates and examples speak the words that the program uses in their language."""

import json
from typing import get_args

import pytest

from journeyeditor import assets
from journeyeditor.models.kinds import Part
from journeyeditor.texts import LANGUAGES, Language
from journeyeditor.texts.names import kind_title, part_name

INDEX = json.loads(assets.read("templates/templates.json"))
NAMES = [entry["name"] for entry in INDEX]
KEPT = (
    "kind",
    "channel",
    "contact",
    "medium",
    "score",
    "severity",
    "status",
    "solves",
    "part",
    "color",
)


def test_index_names_every_template_in_both_languages() -> None:
    assert NAMES[0] == "five-phases-b2c"
    files = {entry["file"][language] for entry in INDEX for language in LANGUAGES}
    assert files == set(assets.names("templates")) - {"templates.json"}
    for entry in INDEX:
        for texts in (entry["title"], entry["description"]):
            assert set(texts) == set(LANGUAGES)
            assert texts["en"] != texts["de"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("entry", INDEX, ids=lambda entry: entry["name"])
def test_rows_have_the_usual_titles_or_explain_themselves(
    entry: dict[str, dict[str, str]], language: Language
) -> None:
    journey = json.loads(assets.read(f"templates/{entry['file'][language]}"))
    assert journey["language"] == language
    for row in journey.get("rows", []):
        assert row["title"] == kind_title(language, row["kind"]) or row["description"]


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_shape(name: str) -> None:
    english, german = (
        json.loads(assets.read(f"templates/{name}.{language}.journey")) for language in LANGUAGES
    )

    def shape(value: object) -> object:
        if isinstance(value, dict):
            return {key: value[key] if key in KEPT else shape(value[key]) for key in value}
        return [shape(item) for item in value] if isinstance(value, list) else type(value)

    assert shape(english) == shape(german)


@pytest.mark.parametrize("name", ["commuter-bike", "pendlerfahrrad"])
def test_examples_have_the_usual_row_titles(name: str) -> None:
    journey = json.loads(assets.read(f"examples/{name}.journey"))
    titles = [row["title"] for row in journey["rows"]]
    assert titles == [kind_title(journey["language"], row["kind"]) for row in journey["rows"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_buying_centre_has_a_persona_for_each_part(language: Language) -> None:
    journey = json.loads(assets.read(f"templates/five-phases-b2b.{language}.journey"))
    people = {person["part"]: person["name"] for person in journey["personas"]}

    assert tuple(people) == get_args(Part)
    assert people == {part: part_name(language, part) for part in get_args(Part)}
    assert journey["phases"][0]["repeats"]
    assert [row["kind"] for row in journey["rows"]].count("behaviour") == 3
