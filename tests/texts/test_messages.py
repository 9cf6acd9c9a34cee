"""Messages: look-up, values, plurals, contexts, and what happens when a translation is broken."""

import io
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from journeyeditor import assets
from journeyeditor.texts import messages, tr, trc, trn


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put a small catalogue of our own in the place of the German one."""
    catalog = Catalog(locale="de", charset="utf-8")
    catalog.add("Card", "Karte")
    catalog.add("Card", "Visitenkarte", context="fair")
    catalog.add("Hello {name}", "Hallo {name}")
    catalog.add("Saved {name}", "Gespeichert: {nmae}")
    catalog.add("Opened {name}", "Geöffnet: {name")
    catalog.add("Named {name}", "Genannt {0}")
    catalog.add("Braces {name}", "Klammern {name.nothing}")
    catalog.add(
        ("{n} card in {place}", "{n} cards in {place}"), ("{n} Karte", "{n} Karten {place}")
    )
    binary = io.BytesIO()
    write_mo(binary, catalog)
    asked = {"translations/de/journeyeditor.mo": binary.getvalue()}
    monkeypatch.setattr(assets, "read", asked.__getitem__)
    messages.catalogue.cache_clear()  # the cache outlives a test
    yield
    messages.catalogue.cache_clear()


@pytest.mark.usefixtures("made_up")
class TestMadeUp:
    def test_message_is_looked_up_and_filled(self) -> None:
        assert tr("de", "Hello {name}", name="Lena") == "Hallo Lena"

    def test_values_are_not_read_as_templates(self) -> None:
        assert tr("de", "Hello {name}", name="{evil} {0.x}") == "Hallo {evil} {0.x}"

    def test_context_decides(self) -> None:
        assert tr("de", "Card") == "Karte"
        assert trc("de", "fair", "Card") == "Visitenkarte"

    def test_unknown_message_stays_english(self) -> None:
        assert tr("de", "Never heard of {what}", what="it") == "Never heard of it"
        assert trc("de", "elsewhere", "Card") == "Card"
        assert trn("de", "{n} leaf", "{n} leaves", 2) == "2 leaves"

    @pytest.mark.parametrize(
        "message", ["Saved {name}", "Opened {name}", "Named {name}", "Braces {name}"]
    )
    def test_broken_translation_falls_back_to_english(self, message: str) -> None:
        assert tr("de", message, name="x") == message.replace("{name}", "x")

    def test_plural_counts_in_the_notation_of_the_language(self) -> None:
        one, many = "{n} card in {place}", "{n} cards in {place}"
        assert trn("de", one, many, 1, place="hier") == "1 Karte"
        assert trn("de", one, many, 0, place="hier") == "0 Karten hier"
        assert trn("de", one, many, 1234, place="hier") == "1.234 Karten hier"

    def test_empty_message_is_empty(self) -> None:
        assert tr("de", "") == ""


def test_values_may_have_any_name() -> None:
    text = tr("en", "{message} in {language}", message="a", language="b")
    assert text == "a in b"


def test_doubled_braces_become_single_ones() -> None:
    assert tr("en", "{{as they are}}") == "{as they are}"


def test_english_falls_back_in_plurals_too() -> None:
    assert trn("en", "{n} unheard thing", "{n} unheard things", 1) == "1 unheard thing"
    assert trn("en", "{n} unheard thing", "{n} unheard things", 1000) == "1,000 unheard things"
