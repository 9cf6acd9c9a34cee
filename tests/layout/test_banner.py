"""The banner: what of title, persona, quote and goals is shown at which width."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyeditor.layout.banner import lay_out_banner
from journeyeditor.layout.marks import Box, Mark, Picture, Text
from journeyeditor.layout.persona import facts, initials
from journeyeditor.layout.plan import Banner
from journeyeditor.layout.quotes import quoted
from journeyeditor.models import JourneyMap, Persona
from journeyeditor.texts import LANGUAGES, Language
from tests.helpers.journeys import journeys

LENA = Persona(
    id="u-1",
    name="Lena Hoffmann",
    age="34",
    role="Commuter",
    place="Bremen",
    quote="I just want a bike that gets me to work – dry, on time, and without a lecture.",
    goals=("Reliable 9 km ride", "Arrives ready", "Service close by", "A fourth goal"),
)
BIKE = JourneyMap(id="m-1", title="Buying a bike", organisation="Velonord", personas=(LENA,))


def words(banner: Banner) -> str:
    """All texts of a banner in their order."""
    return " ".join(mark.text for mark in banner.marks if isinstance(mark, Text))


def test_a_wide_banner_shows_title_persona_quote_and_three_goals() -> None:
    banner = lay_out_banner(BIKE, 1054, "en")
    assert words(banner) == (
        "Buying a bike Velonord LH Lena Hoffmann 34 · Commuter · Bremen "
        "“I just want a bike that gets me to work – dry, on time, and without a lecture.” "
        "Reliable 9 km ride Arrives ready Service close by"
    )
    assert (banner.width, banner.height) == (1054, 58)


def test_as_it_gets_narrow_goals_go_first_then_the_quote_then_the_name() -> None:
    seen = [words(lay_out_banner(BIKE, width, "en")) for width in range(1100, 0, -10)]
    parts = ("Reliable", "I just want", "Lena H", "LH")
    lasting = [sum(part in text for text in seen) for part in parts]
    assert lasting == sorted(lasting)
    assert len(set(lasting)) == len(parts)
    for part, count in zip(parts, lasting, strict=True):
        assert all(part in text for text in seen[:count]), part


@pytest.mark.parametrize(("language", "lines"), [("en", 2), ("de", 3)])
def test_a_long_quote_has_two_lines_in_english_and_three_in_german(
    language: Language, lines: int
) -> None:
    long = BIKE.replace(personas=(LENA.replace(quote="viele Worte " * 60),))
    texts = [mark for mark in lay_out_banner(long, 1400, language).marks if isinstance(mark, Text)]
    assert sum(mark.style.face.italic for mark in texts) == lines


def test_without_personas_the_title_stands_alone() -> None:
    assert words(lay_out_banner(BIKE.replace(personas=()), 900, "en")) == "Buying a bike Velonord"


def test_further_personas_are_counted() -> None:
    others = (Persona(id="u-2", name="Jonas"), Persona(id="u-3", name="Aylin"))
    text = words(lay_out_banner(BIKE.replace(personas=(LENA, *others)), 1054, "en"))
    assert "+2" in text
    assert "Jonas" not in text


def test_a_portrait_takes_the_place_of_the_initials() -> None:
    banner = lay_out_banner(BIKE.replace(personas=(LENA.replace(picture="abc"),)), 1054, "en")
    pictures = [mark for mark in banner.marks if isinstance(mark, Picture)]
    assert [(mark.hash, mark.alt, mark.w) for mark in pictures] == [("abc", "Lena Hoffmann", 36)]
    assert "LH" not in words(banner)


def test_the_title_can_be_edited_where_it_stands() -> None:
    banner = lay_out_banner(BIKE, 1054, "en")
    title = next(mark for mark in banner.marks if isinstance(mark, Text))
    area = banner.title
    assert area.text == "Buying a bike"
    assert area.rect.x == title.x
    assert area.rect.y < title.y < area.rect.y + area.rect.h


def test_a_map_without_title_says_so_and_is_edited_empty() -> None:
    banner = lay_out_banner(JourneyMap(id="m-1", title=""), 600, "en")
    assert words(banner) == "Untitled map"
    assert banner.title.text == ""


@pytest.mark.parametrize(
    ("name", "own", "expected"),
    [
        ("Lena Hoffmann", "", "LH"),
        ("Anna Maria von Berg", "", "AB"),
        ("lena", "", "L"),
        ("", "", ""),
        ("Lena Hoffmann", "XY", "XY"),
    ],
)
def test_initials(name: str, own: str, expected: str) -> None:
    assert initials(Persona(id="u-1", name=name, initials=own)) == expected


def test_facts_leave_out_what_is_not_known() -> None:
    assert facts(Persona(id="u-1", name="A", age="34", place="Bremen")) == "34 · Bremen"
    assert facts(Persona(id="u-1", name="A")) == ""


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It rolls!", "“It rolls!”"),
        ("de", "Es rollt!", "„Es rollt!“"),
        ("de", '"Es rollt!"', "„Es rollt!“"),
        ("en", "„Es rollt!“", "“Es rollt!”"),
        ("en", "“One” and “two”", "““One” and “two””"),
        ("en", "", ""),
    ],
)
def test_quotes_take_the_marks_of_the_language(
    language: Language, text: str, expected: str
) -> None:
    assert quoted(language, text) == expected


@given(journeys(), st.lists(st.floats(120, 2000), min_size=5), st.sampled_from(LANGUAGES))
@settings(max_examples=(settings.default.max_examples if settings.default else 100) // 3)
def test_nothing_sticks_out(journey: JourneyMap, widths: list[float], language: Language) -> None:
    for width in widths:
        banner = lay_out_banner(journey, width, language)
        assert max(_right(mark) for mark in banner.marks) <= width + 0.01
        for mark in banner.marks:
            assert mark.x >= 0
            assert 0 <= mark.y <= banner.height


def test_a_banner_without_any_room_does_no_harm() -> None:
    assert lay_out_banner(BIKE, 0, "en").width == 0


def _right(mark: Mark) -> float:
    return mark.x + mark.w if isinstance(mark, Box | Text | Picture) else mark.x


def test_the_persona_that_is_looked_at_takes_the_place_of_the_first() -> None:
    other = Persona(id="u-2", name="Mehmet Yilmaz", quote="Ready when I am.")
    journey = BIKE.replace(personas=(LENA, other))
    shown = words(lay_out_banner(journey, 1054, "en", "u-2"))
    assert "Mehmet Yilmaz" in shown
    assert "Ready when I am." in shown
    assert "+1" in shown
    assert LENA.name not in shown
    assert words(lay_out_banner(journey, 1054, "en", "u-x")) == words(
        lay_out_banner(journey, 1054, "en")
    )
