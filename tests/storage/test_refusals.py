"""What cannot be read as a journey is refused in a sentence that says what it is and where."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from journeyeditor import assets
from journeyeditor.errors import BrokenRulesError, UnreadableError
from journeyeditor.storage import from_bytes
from journeyeditor.storage.codec.limits import MAX_BYTES, MAX_DEPTH

HEAD = '{"format": "journey", "version": 1, "min_reader": 1, "id": "m", "title": "T"'
EXAMPLE = assets.read("examples/pendlerfahrrad.journey")


def refused(data: bytes | str) -> tuple[str, str, str]:
    """Give code, place and sentence of the first problem."""
    with pytest.raises(UnreadableError) as caught:
        from_bytes(data.encode() if isinstance(data, str) else data)
    error = caught.value
    assert error.exit_code == 3
    assert str(error)
    return error.problems[0].code, error.problems[0].where, str(error)


@pytest.mark.parametrize(
    ("data", "code", "part"),
    [
        (b"", "empty", "empty"),
        (b" \r\n\t ", "empty", "empty"),
        (bytes(5000), "zeros", "zeros"),
        (EXAMPLE.decode().encode("utf-16"), "not-utf-8", "UTF-16"),
        (EXAMPLE.decode().encode("utf-16-le"), "not-utf-8", "UTF-16"),
        (EXAMPLE.decode().encode("utf-32"), "not-utf-8", "UTF-16"),
        (EXAMPLE.decode().encode("cp1252", "replace"), "not-utf-8", "line 7, column 29"),
        (EXAMPLE[:4000], "cut-off", "line "),
        (EXAMPLE.decode()[:400] + '"', "cut-off", "line "),
        (EXAMPLE + b"{}", "two-documents", "line "),
        (EXAMPLE + EXAMPLE, "two-documents", "column 1"),
        (EXAMPLE + b"and more", "trailing-data", "column 1"),
        (b'{"a": 1,\n "b" 2}', "not-json", "line 2, column 6"),
        (b"{'a': 1}", "not-json", "line 1, column 2"),
        (b'{"a": 1,}', "not-json", "line 1"),
        (b'{"a": "tab\there"}', "not-json", "line 1, column 11"),
        (b"hello", "not-json", "line 1, column 1"),
        (b"<?xml version='1.0'?><mxfile/>", "another-format", "XML"),
        (b"%PDF-1.7 ...", "another-format", "PDF"),
        (b"PK\x03\x04....", "another-format", "ZIP"),
        (b"\x89PNG\r\n", "another-format", "picture"),
        (b"\xff\xd8\xff\xe0", "another-format", "picture"),
        (b"\x1f\x8b\x08", "another-format", "compressed"),
        (b"\xd0\xcf\x11\xe0", "another-format", "old Office"),
        (b"[]", "another-format", "JSON, but not a journey"),
        (b"3", "another-format", "JSON, but not a journey"),
        (b"null", "another-format", "JSON, but not a journey"),
        (b'"journey"', "another-format", "JSON, but not a journey"),
        (b"{}", "another-format", "not named"),
        (b'{"format": 3}', "another-format", "not named"),
        (b'{"format": "Journey"}', "another-format", "Journey"),
        (b'{"format": "trip"}', "another-format", "trip"),
        (b'{"name":"x","version":"1","dependencies":{}}', "another-format", "package.json"),
        (b'{"name":"x","version":"1","scripts":{}}', "another-format", "package.json"),
        (b'{"type":"excalidraw","elements":[]}', "another-format", "Excalidraw"),
        (b'{"cells":[],"nbformat":4}', "another-format", "Jupyter"),
        (b'{"type":"FeatureCollection","features":[]}', "another-format", "GeoJSON"),
        (b'{"tldrawFileFormatVersion":1}', "another-format", "tldraw"),
        (b'{"nodes":[],"edges":[]}', "another-format", "JSON Canvas"),
    ],
)
def test_what_is_no_journey_is_refused_saying_what_it_is(data: bytes, code: str, part: str) -> None:
    found, _, message = refused(data)
    assert found == code
    assert part in message


def test_conflict_markers_are_named_with_their_line() -> None:
    lines = EXAMPLE.decode().split("\n")
    lines[9:10] = ["<<<<<<< HEAD", lines[9], "=======", lines[9], ">>>>>>> theirs"]
    code, _, message = refused("\n".join(lines))
    assert code == "merge-conflict"
    assert "line 10" in message


@pytest.mark.parametrize(
    ("field", "where", "code"),
    [
        ('"x": NaN', "x", "bad-number"),
        ('"x": [1, {"y": Infinity}]', "x[1].y", "bad-number"),
        (
            '"rows": [{"cells": {"p-1": [{"score": -Infinity}]}}]',
            "rows[0].cells.p-1[0].score",
            "bad-number",
        ),
        ('"x": 1e400', "x", "bad-number"),
        ('"x": 9007199254740993', "x", "bad-number"),
        ('"phases": [{"width": 1000000000000000000}]', "phases[0].width", "bad-number"),
        ('"x": -9007199254740993', "x", "bad-number"),
        (f'"x": {"9" * 400}', "x", "bad-number"),
        (f'"x": {"9" * 5000}', "x", "bad-number"),
        ('"x": {"a": 1, "b": 2, "a": 3}', "x.a", "duplicate-key"),
        ('"title": "again"', "title", "duplicate-key"),
        ('"x": ["a", "\\ud800"]', "x[1]", "half-character"),
        ('"x": {"\\udc00": 1}', "x.\\udc00", "half-character"),
        ('"title2": "a\\u0000b"', "title2", "zero-character"),
    ],
)
def test_json_that_programs_read_differently_is_refused_with_its_place(
    field: str, where: str, code: str
) -> None:
    assert refused(f"{HEAD}, {field}}}")[:2] == (code, where)


def test_all_faults_are_listed_in_the_order_of_the_file() -> None:
    with pytest.raises(UnreadableError) as caught:
        from_bytes(f'{HEAD}, "a": NaN, "b": [1e999, {{"k": 1, "k": 2}}]}}'.encode())
    assert [problem.where for problem in caught.value.problems] == ["a", "b[0]", "b[1].k"]


def test_what_only_looks_like_a_bad_escape_is_text() -> None:
    assert from_bytes(f'{HEAD}, "x": "\\\\u0000 \\ud83d\\ude00"}}'.encode()).unknown.pairs == (
        ("x", "\\u0000 😀"),
    )


def nested(depth: int, opening: str = "[", closing: str = "]") -> str:
    """A file in which the deepest container lies in so many levels, the map's own counted."""
    return f'{HEAD}, "x": {opening * (depth - 1)}{closing * (depth - 1)}}}'


def test_nesting_is_read_up_to_the_limit_and_refused_beyond() -> None:
    from_bytes(nested(MAX_DEPTH).encode())
    assert refused(nested(MAX_DEPTH + 1))[0] == "too-deep"


@pytest.mark.parametrize("depth", [200, 1_000, 100_000, 5_000_000])
@pytest.mark.parametrize("bare", [True, False], ids=["bare", "in a map"])
def test_deep_nesting_is_refused_within_a_second(depth: int, *, bare: bool) -> None:
    data = "[" * depth + "]" * depth if bare else nested(depth)
    start = time.perf_counter()
    assert refused(data)[0] in {"too-deep", "too-many", "another-format"}
    assert time.perf_counter() - start < 1


def test_deep_nesting_where_a_text_belongs_is_too_deep_not_a_wrong_type() -> None:
    assert refused(nested(100).replace('"x"', '"purpose"'))[0] == "too-deep"
    with pytest.raises(BrokenRulesError):
        from_bytes(nested(20).replace('"x"', '"purpose"').encode())


def test_too_many_values_are_refused_before_they_fill_the_memory() -> None:
    assert refused(f'{HEAD}, "x": [{"[]," * 1_100_000}[]]}}')[0] == "too-many"


def test_commas_and_brackets_in_texts_do_not_count_as_values() -> None:
    from_bytes(f'{HEAD}, "x": "{",[{" * 600_000}"}}'.encode())


def test_files_over_the_limit_are_refused() -> None:
    code, _, message = refused(b" " * MAX_BYTES + b"{}")
    assert code == "too-big"
    assert "51 MB" in message
    assert "50 MB" in message


@pytest.mark.parametrize("value", ['"3"', "3.0", "-1", "true", "null", "[]", None])
@pytest.mark.parametrize("field", ["version", "min_reader"])
def test_versions_that_are_no_whole_numbers_are_refused(field: str, value: str | None) -> None:
    fields = {"format": '"journey"', "version": "1", "min_reader": "1", "id": '"m"', "title": '"T"'}
    if value is None:
        del fields[field]
    else:
        fields[field] = value
    code, where, _ = refused("{" + ", ".join(f'"{k}": {v}' for k, v in fields.items()) + "}")
    assert (code, where) == ("no-version", field)


@pytest.mark.parametrize("needed", [2, 10**9])
def test_a_file_for_a_newer_program_is_refused_naming_the_version(needed: int) -> None:
    tree = {**json.loads(EXAMPLE), "version": needed, "min_reader": needed, "rows": "not ours"}
    code, where, message = refused(json.dumps(tree))
    assert (code, where) == ("newer", "min_reader")
    assert str(needed) in message


def test_no_version_below_the_first_is_known() -> None:
    code, where, message = refused(json.dumps({**json.loads(EXAMPLE), "version": 0}))
    assert (code, where) == ("unknown-version", "version")
    assert "version 0" in message


def test_the_same_sentence_names_the_file(tmp_path: Path) -> None:
    from journeyeditor.storage import load

    path = tmp_path / "x.journey"
    path.write_bytes(b"{")
    with pytest.raises(UnreadableError) as caught:
        load(path)
    assert caught.value.problems[0].file == str(path)
