"""Languages: system tags become one of ours."""

import pytest

from journeyeditor.texts import LANGUAGES, Language, language_of


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("de_AT.UTF-8", "de"),
        ("de", "de"),
        ("DE-ch", "de"),
        ("de@euro", "de"),
        (" de_DE ", "de"),
        ("en_GB", "en"),
        ("en", "en"),
        ("fr_FR.UTF-8", "en"),
        ("C", "en"),
        ("POSIX", "en"),
        ("den", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_tag_names_its_language(tag: str | None, language: Language) -> None:
    assert language_of(tag) == language


def test_default_is_given_for_other_languages_only() -> None:
    assert language_of("fr", "de") == "de"
    assert language_of("en_US", "de") == "en"


def test_languages_in_order() -> None:
    assert LANGUAGES == ("en", "de")
