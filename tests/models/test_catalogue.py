"""The catalogue of touchpoints: whole, and each channel in its place."""

from __future__ import annotations

from collections import Counter

from journeyeditor.models.catalogue import CATALOGUE, GROUPS
from journeyeditor.texts.channels import CHANNELS


def test_every_channel_stands_in_a_group_and_has_a_name() -> None:
    count = Counter(channel for group in GROUPS for channel in CATALOGUE[group])
    assert set(count) == set(CHANNELS)
    assert {channel for channel, often in count.items() if often > 1} == {
        "survey",
        "help-centre",
        "online-manual",
        "customer-service",
        "invoice",
    }


def test_indirect_ones_are_others_peoples_talk() -> None:
    assert CATALOGUE[GROUPS[3]] == ("friends-and-family", "press-article", "recommendation")
