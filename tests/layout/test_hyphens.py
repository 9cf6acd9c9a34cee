"""Hyphenation: German and English words are divided where their dictionaries divide them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pyphen import Pyphen

from journeyeditor import assets
from journeyeditor.layout.hyphens import split_points
from journeyeditor.texts import Language
from tools.make_hyphens import patterns


def divided(word: str, language: Language) -> str:
    points = (0, *split_points(word, language), len(word))
    return "-".join(word[a:b] for a, b in pairwise(points))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Zuständigkeiten", "Zu-stän-dig-kei-ten"),
        ("Weiterempfehlung", "Wei-ter-emp-feh-lung"),
        ("Kontaktpunktübersicht", "Kon-takt-punkt-über-sicht"),
        ("ab", "ab"),
        ("x" * 100, "x" * 100),
    ],
)
def test_german_words_are_divided_by_syllables(word: str, expected: str) -> None:
    assert divided(word, "de") == expected


@pytest.mark.parametrize(
    "word", ["touchpoint", "experience", "organisation", "customer", "awareness"]
)
def test_english_words_are_divided_as_the_library_does(word: str) -> None:
    assert list(split_points(word, "en")) == list(Pyphen(lang="en_GB").positions(word))


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_patterns_are_those_of_the_dictionaries(language: str) -> None:
    assert assets.read(f"hyphenation/{language}.txt").decode() == patterns(language)
