"""Findings: each appears exactly when its rule says so, and its mending step makes it go."""

from __future__ import annotations

import json
from datetime import date
from itertools import count
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.analysis import CODES, MENDABLE, Checker, Finding, check, mended
from journeyeditor.analysis.telling import Teller
from journeyeditor.assets import read
from journeyeditor.edits import Fresh
from journeyeditor.models import JourneyMap
from journeyeditor.models.queries import short_numbers
from journeyeditor.storage import from_bytes, to_bytes
from journeyeditor.texts import Language
from tests.analysis.dense_maps import DenseMap
from tests.analysis.plain_findings import Told, Tree, open_findings, plain_findings

TODAY = date(2026, 11, 24)
RANDOMS = st.integers(0, 2**32).map(Random)


def a_map(tree: Tree) -> JourneyMap:
    """Read a map from its tree."""
    return from_bytes(json.dumps(tree).encode())


def tree_of(journey: JourneyMap) -> Tree:
    """The tree of a map."""
    tree: Tree = json.loads(to_bytes(journey))
    return tree


def told(findings: tuple[Finding, ...]) -> set[Told]:
    """What is compared: codes and where they are ignored."""
    return {finding.key for finding in findings}


def new_names() -> Fresh:
    """Give ids that no map here has."""
    numbers = count()
    return lambda prefix: f"{prefix}-new-{next(numbers)}"


@settings(max_examples=400)
@given(RANDOMS)
def test_a_finding_appears_exactly_when_its_rule_says_so(random: Random) -> None:
    tree = DenseMap(random).tree()
    found = check(a_map(tree), TODAY)
    assert told(found.open) == open_findings(tree, TODAY)
    aside = told(tuple(entry.finding for entry in found.ignored))
    assert told(found.open) | aside == plain_findings(tree, TODAY)
    assert len(found.open) == len(told(found.open))


@settings(max_examples=60)
@given(RANDOMS)
def test_a_checker_that_saw_other_maps_before_finds_the_same(random: Random) -> None:
    checker, fresh = Checker(), new_names()
    journey = a_map(DenseMap(random).tree())
    for _ in range(6):
        open_ = checker.check(journey, TODAY).open
        assert open_ == check(journey, TODAY).open
        mendable = [finding for finding in open_ if finding.code in MENDABLE]
        if not mendable:
            break
        journey = mended(journey, random.choice(mendable), fresh, TODAY).journey


@settings(max_examples=200)
@given(RANDOMS)
def test_mending_makes_a_finding_go_and_brings_none_of_its_kind(random: Random) -> None:
    tree = DenseMap(random).tree()
    journey = a_map(tree)
    before = plain_findings(tree, TODAY)
    for finding in check(journey, TODAY).open:
        fresh = new_names()
        after = mended(journey, finding, fresh, TODAY).journey
        if finding.code not in MENDABLE:
            assert after is journey
            continue
        left = plain_findings(tree_of(after), TODAY)
        assert finding.key not in left
        of_its_kind = {key for key in left if key[0] == finding.code}
        assert of_its_kind <= before


EXPECTED: dict[str, int] = {
    "hurdle-without-solution": 1,
    "solution-without-owner": 1,
    "emotion-drop": 1,
    "untrackable-touchpoint": 4,
    "kpi-off-target": 3,
    "assumptions-only": 4,
    "review-due": 1,
}


@pytest.mark.parametrize("name", ["commuter-bike", "pendlerfahrrad"])
def test_the_bicycle_maps(name: str) -> None:
    journey = from_bytes(read(f"examples/{name}.journey"))
    found = check(journey, TODAY).open
    counts = {code: sum(one.code == code for one in found) for code in CODES}
    assert {code: n for code, n in counts.items() if n} == EXPECTED
    assert [one.code for one in found[:3]] == [*EXPECTED][:3]
    assert found[0].cards == ("c-33",)
    assert found[1].cards == ("c-40",)
    assert found[2].at == ("p-2", "p-3")


WORDS: dict[Language, list[tuple[str, str, str]]] = {
    "en": [
        (
            "Hurdle without a solution",
            "“Leasing cost is hard to compare” is not linked to any solution.",
            "Consideration › Hurdles › H3",
        ),
        (
            "Solution without an owner",
            "“Voucher for both sides” has nobody in charge.",
            "Advocacy › Solutions › S5",
        ),
        (
            "Emotion dips by 2 points",
            "The score falls from 0 to −2. Hurdle H4 may explain it.",
            "Consideration → Decision",
        ),
        (
            "Not reviewed for 90 days",
            "Last review on 14 August 2026, 102 days ago.",
            "Whole map",
        ),
    ],
    "de": [
        (
            "Hürde ohne Lösung",
            "„Leasing cost is hard to compare“ ist mit keiner Lösung verknüpft.",
            "Consideration › Hurdles › H3",
        ),
        (
            "Lösung ohne Zuständige",
            "Für „Voucher for both sides“ ist niemand zuständig.",
            "Advocacy › Solutions › S5",
        ),
        (
            "Stimmung fällt um 2 Punkte",
            "Der Wert fällt von 0 auf −2. Hürde H4 könnte der Grund sein.",
            "Consideration → Decision",
        ),
        (
            "Seit 90 Tagen nicht durchgesehen",
            "Letzte Durchsicht am 14. August 2026, vor 102 Tagen.",
            "Ganze Journey Map",
        ),
    ],
}


@pytest.mark.parametrize("language", ["en", "de"])
def test_findings_are_told_as_people_would(language: Language) -> None:
    journey = from_bytes(read("examples/commuter-bike.journey"))
    teller = Teller(journey, language, short_numbers(journey))
    found = check(journey, TODAY).open
    said = [(teller.title(one), teller.sentence(one), teller.path(one)) for one in found]
    assert [*said[:3], said[-1]] == WORDS[language]


def test_a_sentence_ends_with_one_full_stop() -> None:
    journey = from_bytes(read("examples/pendlerfahrrad.journey"))
    teller = Teller(journey, "de", short_numbers(journey))
    said = [teller.sentence(one) for one in check(journey, TODAY).open]
    assert "„Impressionen“ liegt bei 184\u00a0Tsd., Ziel sind 200\u00a0Tsd." in said
    assert not [sentence for sentence in said if sentence.endswith("..")]


@settings(max_examples=60)
@given(RANDOMS)
def test_every_finding_has_words_in_both_languages(random: Random) -> None:
    journey = a_map(DenseMap(random).tree())
    numbers = short_numbers(journey)
    for finding in check(journey, TODAY).open:
        for language in ("en", "de"):
            teller = Teller(journey, language, numbers)
            words = (teller.title(finding), teller.sentence(finding), teller.path(finding))
            assert all(words)
            assert not any("{" in word for word in words)


def test_after_an_edit_only_the_cell_that_differs_is_read_again() -> None:
    journey = from_bytes(read("examples/commuter-bike.journey"))
    checker = Checker()
    before = checker.check(journey, TODAY).open
    assert before[0].code == "hurdle-without-solution"
    after = checker.check(mended(journey, before[0], lambda _: "c-new", TODAY).journey, TODAY).open
    kept = {id(one) for one in before}
    of_cards = [one for one in after if one.code in ("untrackable-touchpoint", "kpi-off-target")]
    assert len(of_cards) == 7
    assert all(id(one) in kept for one in of_cards)
