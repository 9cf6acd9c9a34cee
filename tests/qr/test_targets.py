"""What the code of a target says, and in which words there is none."""

from __future__ import annotations

import pytest

from journeyeditor.models import QrCode
from journeyeditor.qr import NoCodeError, said
from journeyeditor.texts import tr

GOOD = [
    ("link", "https://velonord.example/rad?id=7#top", "https://velonord.example/rad?id=7#top"),
    ("link", " velonord.example/räder ", "https://velonord.example/r%C3%A4der"),
    ("link", "velonord.example:8080/x", "https://velonord.example:8080/x"),
    ("link", "mailto:lena@velonord.example", "mailto:lena@velonord.example"),
    ("phone", "+49 (0)30 / 12 34-56", "tel:+4930123456"),
    ("phone", "(030) 123456", "tel:030123456"),
    ("phone", "tel:+1-555-0100", "tel:+15550100"),
    ("phone", "*100#", "tel:*100#"),
    ("email", "Lena.Hoffmann+rad@velonord.example", "mailto:Lena.Hoffmann+rad@velonord.example"),
    ("email", "mailto:jörg@räder.example", "mailto:j%C3%B6rg@r%C3%A4der.example"),
    ("email", "a&b=c@x.example", "mailto:a%26b%3Dc@x.example"),
    ("text", " Zeigen Sie dies\nan der Kasse ", " Zeigen Sie dies\nan der Kasse "),
]


@pytest.mark.parametrize(("kind", "value", "expected"), GOOD)
def test_a_target_is_said_as_telephones_expect_it(kind: str, value: str, expected: str) -> None:
    assert said(QrCode.model_validate({"kind": kind, "value": value})) == expected


BAD = [
    *((kind, " \n", "The QR code is empty.") for kind in ("link", "phone", "email", "text")),
    ("link", "javascript:alert(1)", "is not a web address"),
    ("link", "file:///etc/passwd", "is not a web address"),
    ("link", "two words.example", "is not a web address"),
    ("phone", "ring us", "is not a telephone number"),
    ("phone", "+", "is not a telephone number"),
    ("email", "Lena <lena@velonord.example>", "is not an e-mail address"),
    ("email", "lena.velonord.example", "is not an e-mail address"),
    ("email", "a\ud800@x.example", "is not an e-mail address"),
]


@pytest.mark.parametrize(("kind", "value", "why"), BAD)
def test_what_makes_no_sense_is_refused_in_words(kind: str, value: str, why: str) -> None:
    with pytest.raises(NoCodeError) as refused:
        said(QrCode.model_validate({"kind": kind, "value": value}))

    assert why in str(refused.value)
    german = tr("de", refused.value.message, **refused.value.values)
    assert german != str(refused.value)


def event(**fields: str) -> str:
    return said(QrCode.model_validate({"kind": "event", **fields}))


def test_an_event_of_whole_days_ends_the_day_after_its_last() -> None:
    assert event(title="Probefahrt", start="2026-10-03", end="2026-10-04", place="Köln").split(
        "\r\n"
    ) == [
        "BEGIN:VEVENT",
        "SUMMARY:Probefahrt",
        "DTSTART;VALUE=DATE:20261003",
        "DTEND;VALUE=DATE:20261005",
        "LOCATION:Köln",
        "END:VEVENT",
    ]


@pytest.mark.parametrize(
    ("iso", "stamp"),
    [
        ("2026-10-03T09:30", "DTSTART:20261003T093000"),
        ("2026-10-03T09:30:15.5", "DTSTART:20261003T093015"),
        ("2026-10-03T09:30+02:00", "DTSTART:20261003T073000Z"),
        ("0001-01-01T00:00+02:00", "DTSTART:00010101T000000Z"),
        ("9999-12-31", "DTSTART;VALUE=DATE:99991231"),
    ],
)
def test_an_event_begins_when_it_says(iso: str, stamp: str) -> None:
    assert stamp in event(title="Ride", start=iso, end=iso).split("\r\n")


def test_signs_of_the_calendar_format_in_a_text_are_escaped() -> None:
    lines = event(title="Rad; Helm, \\Schloss\nund mehr", start="2026-10-03").split("\r\n")

    assert lines[1] == "SUMMARY:Rad\\; Helm\\, \\\\Schloss\\nund mehr"


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"start": "2026-10-03"}, "needs a title and a day"),
        ({"title": "Ride"}, "needs a title and a day"),
        ({"title": "Ride", "start": "2026-10"}, "needs a title and a day"),
        ({"title": "Ride", "start": "2026-10-03", "end": "2026-10-02"}, "before it begins"),
        ({"title": "Ride", "start": "2026-10-03", "end": "2026-10-04T10:00"}, "or neither"),
        ({"title": "R", "start": "2026-10-03T09:00", "end": "2026-10-03T10:00Z"}, "or neither"),
    ],
)
def test_an_event_that_cannot_be_is_refused(fields: dict[str, str], why: str) -> None:
    with pytest.raises(NoCodeError, match=why):
        event(**fields)
