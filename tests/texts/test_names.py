"""Names of the domain: everything the file format lists has one in both languages."""

from typing import get_args

import pytest

from journeyeditor.models import (
    CARD_OF_KIND,
    HUES,
    KINDS,
    JourneyMap,
    Persona,
    Phase,
    Record,
    Row,
    Step,
    kinds,
)
from journeyeditor.texts import LANGUAGES, Language, names
from journeyeditor.texts.channels import CHANNELS
from journeyeditor.texts.fields import FIELDS
from journeyeditor.texts.metrics import METRICS

# The catalogues as CONTRACT.md's description of the file lists them.
_CHANNELS = """
    website landing-page shop app cart-and-checkout newsletter e-mail chat social-media search-ad display-ad
    influencer-ad video webinar article influencer-post review-portal customer-review forum blog
    comparison-portal search-result store fair sales-talk phone print-ad tv-radio poster letter package
    service-technician friends-and-family press-article recommendation survey help-centre online-manual
    customer-service invoice
"""
_METRICS = """
    impressions reach video-views cpm search-ranking clicks ctr engagement-rate cpc leads sales conversion-rate
    cpl cost-per-conversion loyalty-index repurchase-rate upselling-rate retention-rate return-rate csat nps
    clv feedback issue-requests referrals
"""
CHANNEL_IDS = _CHANNELS.split()
METRIC_IDS = _METRICS.split()


def test_catalogues_are_those_of_the_file_format() -> None:
    assert sorted(CHANNELS) == sorted(CHANNEL_IDS)
    assert sorted(METRICS) == sorted(METRIC_IDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_vocabularies_has_a_name(language: Language) -> None:
    vocabularies = {
        names.kind_title: KINDS,
        names.kind_name: KINDS,
        names.hue_name: HUES,
        names.status_name: get_args(kinds.Status),
        names.contact_name: get_args(kinds.Contact),
        names.medium_name: get_args(kinds.Medium),
        names.evidence_name: get_args(kinds.EvidenceKind),
        names.part_name: get_args(kinds.Part),
        names.party_name: get_args(kinds.Party),
        names.trend_name: get_args(kinds.Trend),
        names.better_name: get_args(kinds.Better),
        names.market_name: get_args(kinds.Market),
        names.state_name: get_args(kinds.State),
        names.qr_name: get_args(kinds.QrKind),
        names.channel_name: CHANNEL_IDS,
        names.metric_name: METRIC_IDS,
    }
    for name_of, words in vocabularies.items():
        shown = [name_of(language, word) for word in words]
        assert len(set(shown)) == len(shown), name_of
        assert not set(shown) & set(words), name_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_levels_and_scores_have_names(language: Language) -> None:
    for name_of in (names.severity_name, names.effort_name, names.benefit_name):
        shown = {name_of(language, level) for level in (1, 2, 3)}
        assert len(shown) == 3
        assert name_of(language, 4) == "4"
    assert len({names.score_name(language, score) for score in range(-2, 3)}) == 5
    assert names.score_name(language, 7) == "7"


def test_words_of_the_mock_ups() -> None:
    assert [names.severity_name("de", level) for level in (1, 2, 3)] == ["Gering", "Mittel", "Hoch"]
    assert [names.status_name("de", s) for s in ("idea", "planned", "in-progress", "done")] == [
        *("Idee", "Geplant", "In Arbeit", "Umgesetzt")
    ]
    assert [names.kind_title("de", kind) for kind in KINDS[:8]] == [
        *("Verhalten", "Kontaktpunkte", "Emotionen", "Ziele"),
        *("Hürden", "Lösungen", "Zuständigkeiten", "Kennzahlen"),
    ]
    assert names.field_name("de", "medium") == "Medium"
    assert names.score_name("en", -2) == "very bad"


def test_what_is_not_in_the_catalogue_is_its_own_name() -> None:
    assert names.channel_name("de", "Lastenrad-Tour") == "Lastenrad-Tour"
    assert names.metric_name("de", "Proberunden {n}") == "Proberunden {n}"
    assert names.status_name("de", "parked") == "parked"
    assert names.part_name("en", "sponsor") == "sponsor"
    assert names.field_name("en", "x-own") == "x-own"


def test_every_field_of_the_model_has_a_label() -> None:
    records: list[type[Record]] = [JourneyMap, Persona, Phase, Step, Row, *CARD_OF_KIND.values()]
    fields = {name for record in records for name in record.model_fields} - {"unknown"}
    assert fields <= FIELDS.keys()
