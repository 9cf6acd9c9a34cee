"""Tables and lines of other programs: TSV and HTML, read as texts and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyeditor.exchange import cleaned, html_of, read_html, read_lines, read_tsv, tsv_of

CELLS = st.text(st.sampled_from("ab\"\t\n\r ;,ü<&>'\u2028\0\ud800"), max_size=8) | st.text()
TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=4)

CALC = """<!DOCTYPE html>
<html>
<head>
\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
\t<title></title>
\t<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
\t<style type="text/css">
\t\tbody,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; }
\t</style>
</head>
<body>
<table cellspacing="0" border="0">
\t<colgroup width="85"></colgroup>
\t<colgroup width="163"></colgroup>
\t<tr>
\t\t<td height="17" align="left" valign=bottom><b>Ask &amp; wait</b></td>
\t\t<td align="left" valign=bottom>Two<br>lines</td>
\t</tr>
\t<tr>
\t\t<td height="17" align="left" valign=bottom><br></td>
\t\t<td align="right" valign=bottom sdval="12.5" sdnum="1031;">12,5</td>
\t</tr>
</table>
<!-- ************************************************************************** -->
</body>
</html>
"""


@given(TABLES)
def test_a_table_comes_back_from_tsv(table: list[list[str]]) -> None:
    expected = tuple(tuple(cleaned(cell) for cell in row) for row in table)
    assert read_tsv(tsv_of(table)) == expected


@given(TABLES)
def test_a_table_comes_back_from_html_but_for_blanks(table: list[list[str]]) -> None:
    found = read_html(html_of(table))
    assert [len(row) for row in found] == [len(row) for row in table]
    for row, old in zip(found, table, strict=True):
        assert ["".join(cell.split()) for cell in row] == [
            "".join(cleaned(cell).split()) for cell in old
        ]


@given(st.text(), st.text(st.sampled_from("<>/tdr =\"'!-abl&;1")))
def test_nothing_fails_to_be_read(text: str, marks: str) -> None:
    for each in (text, marks, f"<table>{marks}"):
        assert all("\0" not in cell for row in read_tsv(each) for cell in row)
        read_html(each)
        read_lines(each)


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("", ()),
        ("a\tb\n", (("a", "b"),)),
        ("a\t\r\n\tb", (("a", ""), ("", "b"))),
        ('"one\ntwo"\tb\r\n', (("one\ntwo", "b"),)),
        ('"say ""hi"""\n', (('say "hi"',),)),
        ('5" wide\tb', (('5" wide', "b"),)),
        ('"never closed\tb\nc', (('"never closed', "b"), ("c",))),
        ('"closed" early\tb', (('"closed" early', "b"),)),
    ],
)
def test_tsv_as_spreadsheets_write_it(text: str, table: tuple[tuple[str, ...], ...]) -> None:
    assert read_tsv(text) == table


def test_a_table_of_calc() -> None:
    assert read_html(CALC) == (("Ask & wait", "Two\nlines"), ("", "12,5"))


def test_a_text_that_looks_like_a_formula_goes_out_as_a_text() -> None:
    html = html_of([["=1+1", " @SUM(A1)", "a = b", "+49 421 17"]])
    assert html.count("<td>") == 1
    assert html.count('<td sdnum="1033;0;@"') == 3
    assert read_html(html) == (("=1+1", "@SUM(A1)", "a = b", "+49 421 17"),)


def test_spans_leave_blanks() -> None:
    html = (
        '<table><tr><td colspan=2>a</td><td rowspan="2">b</td></tr><tr><td>c<td>d'
        "<tr><td colspan=99999999999>e<td rowspan=x>f</table>"
    )
    assert read_html(html) == (("a", "", "b"), ("c", "d", ""), ("e", "f"))


@pytest.mark.parametrize(
    "html",
    [
        "<p>Only text</p>",
        "<p>Before</p><table><tr><td>a</td></tr></table>",
        "<table><tr><td>a</td></tr></table>after",
        "plain",
    ],
)
def test_a_page_that_is_more_than_a_table_is_none(html: str) -> None:
    assert read_html(html) == ()


def test_what_html_could_do_is_passed_over() -> None:
    html = (
        "<script>alert(1)</script><table><tr><td><script>alert(2)</script>a"
        "<style>x{}</style><img src=x onerror=y><a href='http://x'>link</a></td>"
        "<td>&lt;b&gt;</td><td>x<table><tr><td>in</td><td>side</td></tr></table></td></tr></table>"
    )
    assert read_html(html) == (("alink", "<b>", "x\nin side"),)


@pytest.mark.parametrize("piece", ["<!--", "<![CDATA[", "<a ", "<td>", "<table>", "</", "&", "<?"])
def test_malformed_marks_in_masses_are_done_with_soon(piece: str) -> None:
    read_html(piece * 20_000)
    assert read_html("<td>" * 2_000_000) == ()


def test_lines_are_trimmed_and_blank_ones_left_out() -> None:
    assert read_lines(" one\r\n\n\ttwo\u2028three \0\n \n") == ("one", "two", "three")
