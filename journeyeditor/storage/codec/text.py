"""Text of a file: bytes to the plain tree of JSON, under rules stricter than JSON's own.

Refused, with the place: other encodings, duplicate keys, NaN and infinities, integers that other
programs would round, half surrogate pairs, NUL, too many values, bytes or levels.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import NoReturn

from journeyeditor.errors import N_, Problem, UnreadableError
from journeyeditor.models.json_values import Plain
from journeyeditor.storage.codec.complaints import capped
from journeyeditor.storage.codec.limits import MAX_BYTES, MAX_DEPTH, MAX_INTEGER, MAX_NODES
from journeyeditor.storage.codec.places import Place, spelled
from journeyeditor.storage.codec.refusals import refusal
from journeyeditor.storage.codec.strangers import refuse_binary, refuse_other_text

_BOM = b"\xef\xbb\xbf"
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)
_ESCAPE = b"\\"
_SUSPICIOUS_ESCAPE = re.compile(rb"\\u(?:0000|[dD][89a-fA-F])")
_FORBIDDEN = re.compile("[\0\ud800-\udfff]")
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)
_LONG_INTEGER = len(str(MAX_INTEGER))
_LONGEST_INTEGER = len(str(-MAX_INTEGER))
_Fault = tuple[str, str]  # code, message


def plain_tree(data: bytes) -> Plain:
    """Read JSON; raises UnreadableError with the line and column, or the place of each fault."""
    text = _text(data)
    if holds_too_many(data):
        raise _too_many()
    reader = _Reader()
    try:
        tree: Plain = json.loads(
            text,
            object_pairs_hook=reader.object,
            parse_int=reader.integer,
            parse_float=reader.float,
            parse_constant=reader.constant,
        )
    except json.JSONDecodeError as error:
        _refuse_syntax(text, error)
    except RecursionError:
        raise too_deep() from None
    except MemoryError:
        raise _too_many() from None
    if reader.faulty or (_ESCAPE in data and _SUSPICIOUS_ESCAPE.search(data)):
        refuse_faults(tree)
    return tree


def refuse_deep(tree: Plain) -> None:
    """Raise UnreadableError if containers lie in more than 64 others."""
    waiting: list[tuple[Plain, int]] = [(tree, 1)]
    while waiting:
        value, level = waiting.pop()
        inner = list(value.values()) if isinstance(value, dict) else value
        if isinstance(inner, list):
            if level > MAX_DEPTH:
                raise too_deep()
            waiting.extend((item, level + 1) for item in inner)


def too_deep(place: Place = None) -> UnreadableError:
    """Make the error for what is nested deeper than any journey."""
    return refusal(
        "too-deep",
        N_("The file is nested more than {limit} levels deep; no journey is."),
        place,
        limit=MAX_DEPTH,
    )


def _text(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise too_big(len(data))
    if not data.strip():
        raise refusal("empty", N_("The file is empty."))
    if not data.strip(b"\0"):
        raise refusal("zeros", N_("The file holds nothing but zeros; what was in it is lost."))
    refuse_binary(data)
    data = data.removeprefix(_BOM)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        raise refusal(
            "not-utf-8",
            N_("The file is not written in UTF-8: line {line}, column {column}."),
            line=before.count(b"\n") + 1,
            column=len(before) - before.rfind(b"\n"),
        ) from None


def too_big(size: int) -> UnreadableError:
    """Make the error for a file over the size limit; sizes are told in whole megabytes."""
    return refusal(
        "too-big",
        N_("The file is too big: {size} MB; journeys of up to {limit} MB are read."),
        size=math.ceil(size / 1_000_000),
        limit=MAX_BYTES // 1_000_000,
    )


def holds_too_many(data: bytes) -> bool:
    """Say whether JSON holds too many values to be read, before memory is spent on them."""
    return _most_nodes(data) > MAX_NODES and _most_nodes(_STRING.sub(b"", data)) > MAX_NODES


def _too_many() -> UnreadableError:
    return refusal(
        "too-many", N_("The file holds too many values: more than {limit}."), limit=MAX_NODES
    )


def _most_nodes(data: bytes) -> int:
    """Give an upper bound: every value but the first follows a comma or opens a container."""
    return 1 + data.count(b",") + data.count(b"[") + data.count(b"{")


def _refuse_syntax(text: str, error: json.JSONDecodeError) -> NoReturn:
    """Say what is wrong with text that is no JSON, and where."""
    conflict = _CONFLICT.search(text)
    if conflict:
        raise refusal(
            "merge-conflict",
            N_("The file holds two versions side by side (a merge conflict), from line {line} on."),
            line=text.count("\n", 0, conflict.start()) + 1,
        )
    if error.msg == "Extra data":
        if error.doc[error.pos] in "{[":
            raise refusal(
                "two-documents",
                N_(
                    "The file holds two documents; the second begins in line {line}, column {column}."
                ),
                line=error.lineno,
                column=error.colno,
            )
        raise refusal(
            "trailing-data",
            N_("Something follows after the end of the map, in line {line}, column {column}."),
            line=error.lineno,
            column=error.colno,
        )
    refuse_other_text(text)
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        raise refusal(
            "cut-off",
            N_("The file is cut off: it ends in line {line}, before the map does."),
            line=text.rstrip().count("\n") + 1,
        )
    raise refusal(
        "not-json",
        N_("The file is not JSON: see line {line}, column {column}."),
        line=error.lineno,
        column=error.colno,
    )


class _Doubled(dict[str, Plain]):
    """An object in which a key stands twice."""

    def __init__(self, pairs: list[tuple[str, Plain]]) -> None:
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        self.twice = [key for key, count in counts.items() if count > 1]


class _NoNumber(str):
    """A number that cannot be kept as it is: its text stands in the tree until it is refused."""

    __slots__ = ()


class _Reader:
    """The hooks of the JSON parser; what must be refused is marked in the tree and found later."""

    def __init__(self) -> None:
        self.faulty = False

    def object(self, pairs: list[tuple[str, Plain]]) -> dict[str, Plain]:
        fields = dict(pairs)
        if len(fields) != len(pairs):
            self.faulty = True
            return _Doubled(pairs)
        return fields

    def integer(self, text: str) -> int | str:
        if len(text) < _LONG_INTEGER:
            return int(text)
        if len(text) <= _LONGEST_INTEGER and abs(int(text)) <= MAX_INTEGER:
            return int(text)
        return self.constant(text)

    def float(self, text: str) -> float | str:
        value = float(text)
        return value if math.isfinite(value) else self.constant(text)

    def constant(self, text: str) -> str:
        self.faulty = True
        return _NoNumber(text)


def refuse_faults(tree: Plain) -> None:
    """Raise UnreadableError that names every fault the parser let through, in file order."""
    problems = [Problem(code, message, spelled(place)) for place, (code, message) in faults(tree)]
    if problems:
        raise UnreadableError(problems[0].message, capped(problems))


def faults(tree: Plain) -> Iterator[tuple[Place, _Fault]]:
    """Find what no file may hold: where it is, its code and a sentence."""
    waiting: list[tuple[Place, Plain]] = [(None, tree)]
    while waiting:
        place, value = waiting.pop()
        if isinstance(value, str):
            if fault := _fault_of_text(value):
                yield place, fault
        elif isinstance(value, list | tuple):
            waiting.extend(((place, i), value[i]) for i in reversed(range(len(value))))
        elif isinstance(value, dict):
            if isinstance(value, _Doubled):
                for key in value.twice:
                    yield (place, key), ("duplicate-key", N_("This field appears here twice."))
            for key in value:
                if fault := _fault_of_text(key):
                    yield (place, key), fault
            waiting.extend(((place, key), value[key]) for key in reversed(value))


def _fault_of_text(text: str) -> _Fault | None:
    if isinstance(text, _NoNumber):
        return "bad-number", N_("This number cannot be kept exactly.")
    if found := _FORBIDDEN.search(text):
        if found[0] == "\0":
            return "zero-character", N_("This text holds a zero character.")
        return "half-character", N_("This text holds half a character (a lone surrogate).")
    return None
