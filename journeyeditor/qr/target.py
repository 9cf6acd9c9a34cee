"""Targets: what a QR code says so that a telephone's camera knows what to do with it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final
from urllib.parse import quote

from journeyeditor.errors import N_, JourneyError
from journeyeditor.models import QrCode
from journeyeditor.models.addresses import clickable

_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.\-]*:(?!\d)", re.IGNORECASE)
_TRUNK: Final = re.compile(r"(?<=\d)\s*\(0\)\s*")
_BETWEEN_DIGITS: Final = re.compile(r"[\s()./\-\u2010-\u2013\u2060]")
_NUMBER: Final = re.compile(r"\+?[0-9*#]*[0-9][0-9*#]*")
_ADDRESS: Final = re.compile(r'[^\s@<>,;:"\\]+@[^\s@<>,;:"\\?&]+')
_MAILBOX: Final = "!$'*+-._~"
_WITHOUT_DAY: Final = frozenset({len("2026"), len("2026-08")})
_DAY: Final = timedelta(days=1)


class NoCodeError(JourneyError):
    """There is no QR code for a target: it is empty, not what it says it is, or too long."""


def said(qr: QrCode) -> str:
    """Give what the code of a target says; raises NoCodeError where that makes no sense.

    Links are http, https or mailto; telephone numbers follow RFC 3966, e-mail addresses RFC 6068,
    events are a VEVENT as in RFC 5545, without the calendar around it, as cameras know it.
    """
    match qr.kind:
        case "link":
            return _link(_filled(qr.value))
        case "phone":
            return _phone(_filled(qr.value))
        case "email":
            return _email(_filled(qr.value))
        case "event":
            return _event(qr)
        case "text":
            _filled(qr.value)
            return qr.value


def _filled(value: str) -> str:
    stripped = value.strip()
    if not stripped:
        raise NoCodeError(N_("The QR code is empty."))
    return stripped


def _link(value: str) -> str:
    found = clickable(value if _SCHEME.match(value) else f"https://{value}")
    if found is None:
        raise NoCodeError(N_("“{value}” is not a web address for a QR code."), value=value)
    return found


def _phone(value: str) -> str:
    number = _without(value, "tel:")
    if number.startswith(("+", "00")):  # +49 (0)30: from abroad the bracketed zero is not dialled
        number = _TRUNK.sub("", number)
    number = _BETWEEN_DIGITS.sub("", number)
    if not _NUMBER.fullmatch(number):
        raise NoCodeError(N_("“{value}” is not a telephone number."), value=value)
    return f"tel:{number}"


def _email(value: str) -> str:
    address = _without(value, "mailto:")
    if not _ADDRESS.fullmatch(address):
        raise NoCodeError(N_("“{value}” is not an e-mail address."), value=value)
    mailbox, _, host = address.rpartition("@")
    try:
        mailbox, host = quote(mailbox, safe=_MAILBOX), quote(host, safe="[]")
    except UnicodeEncodeError as error:
        raise NoCodeError(N_("“{value}” is not an e-mail address."), value=value) from error
    return f"mailto:{mailbox}@{host}"


def _without(value: str, scheme: str) -> str:
    return value[len(scheme) :] if value.lower().startswith(scheme) else value


def _event(qr: QrCode) -> str:
    if not qr.title.strip() or qr.start is None:
        raise NoCodeError(N_("An event in a QR code needs a title and a day."))
    start = _moment(qr.start)
    end = start if qr.end is None else _moment(qr.end)
    if _sort(start) != _sort(end):
        raise NoCodeError(N_("Start and end of the event must both have a time, or neither."))
    if end < start:
        raise NoCodeError(N_("The event in the QR code ends before it begins."))
    lines = ["BEGIN:VEVENT", f"SUMMARY:{_escaped(qr.title)}", f"DTSTART{_stamp(start)}"]
    if qr.end is not None:
        # A day on which an event ends belongs to it; in the calendar's words it ends the day after.
        lines.append(f"DTEND{_stamp(end if isinstance(end, datetime) else _day_after(end))}")
    if qr.place.strip():
        lines.append(f"LOCATION:{_escaped(qr.place)}")
    return "\r\n".join((*lines, "END:VEVENT"))


def _moment(iso: str) -> date:
    """Give the day an ISO text names, or the day and time; raises NoCodeError for months, years."""
    if len(iso) in _WITHOUT_DAY:
        raise NoCodeError(N_("An event in a QR code needs a title and a day."))
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return datetime.fromisoformat(iso)


def _sort(moment: date) -> tuple[bool, bool]:
    if not isinstance(moment, datetime):
        return False, False
    return True, moment.utcoffset() is not None


def _day_after(day: date) -> date:
    return day if day == date.max else day + _DAY


def _stamp(moment: date) -> str:
    """Write a day, a time of the place where it is read, or a time in the whole world's clock."""
    if not isinstance(moment, datetime):
        return f";VALUE=DATE:{_digits(moment.isoformat())}"
    zone = ""
    if moment.utcoffset() is not None:
        try:
            moment = moment.astimezone(UTC)
        except OverflowError:  # in the first or last hours there are
            moment = moment.replace(tzinfo=UTC)
        zone = "Z"
    return f":{_digits(moment.replace(tzinfo=None, microsecond=0).isoformat())}{zone}"


def _digits(iso: str) -> str:
    return iso.replace("-", "").replace(":", "")


def _escaped(text: str) -> str:
    """Write a text as RFC 5545, 3.3.11 wants it."""
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(escaped.splitlines())
