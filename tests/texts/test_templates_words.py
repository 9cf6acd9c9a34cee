"""Templates and examples speak the words that the program uses in their language."""

import json

import pytest

from journeyeditor import assets
from journeyeditor.texts import LANGUAGES, Language
from journeyeditor.texts.names import kind_title

INDEX = json.loads(assets.read("templates/templates.json"))
KEPT = ("kind", "channel", "contact", "medium", "score", "severity", "status", "solves")


def test_index_names_every_template_in_both_languages() -> None:
    assert [entry["name"] for entry in INDEX] == ["five-phases-b2c", "blank", "textbook"]
    files = {entry["file"][language] for entry in INDEX for language in LANGUAGES}
    assert files == set(assets.names("templates")) - {"templates.json"}
    for entry in INDEX:
        for texts in (entry["title"], entry["description"]):
            assert set(texts) == set(LANGUAGES)
            assert texts["en"] != texts["de"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("entry", INDEX, ids=lambda entry: entry["name"])
def test_rows_have_the_usual_titles(entry: dict[str, dict[str, str]], language: Language) -> None:
    journey = json.loads(assets.read(f"templates/{entry['file'][language]}"))
    assert journey["language"] == language
    for row in journey.get("rows", []):
        assert row["title"] == kind_title(language, row["kind"])


@pytest.mark.parametrize("name", ["five-phases-b2c", "blank", "textbook"])
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
