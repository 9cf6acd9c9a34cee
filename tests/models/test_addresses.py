"""Links: only http, https and mailto may be clicked."""

from __future__ import annotations

import pytest

from journeyeditor.models.addresses import clickable

SAFE = {
    "https://example.org": "https://example.org",
    "HTTP://example.org/a?b=c&d#e": "HTTP://example.org/a?b=c&d#e",
    "https://münchen.de/straße": "https://m%C3%BCnchen.de/stra%C3%9Fe",
    "https://example.org/100%25": "https://example.org/100%25",
    "mailto:lena@example.org?subject=Hi": "mailto:lena@example.org?subject=Hi",
    "https://[::1]:8080/x": "https://[::1]:8080/x",
}
UNSAFE = (
    *("", "x", "example.org", "//host/share", "\\\\host\\x", "https:", "https://", "http:///x"),
    *("javascript:alert(1)", " JaVaScript:alert(1)", "java\tscript:alert(1)", "%6aavascript:x"),
    *("file:///etc/passwd", "data:text/html,x", "smb://host/x", "ms-msdt:/id", "vbscript:x"),
    *("https://exam ple.org", "https://example.org/a b", "https://example.org\n", "https://a\tb"),
    *("http\t://example.org", "ht\ttp://example.org", "https:\\\\example.org", "https://a\\b"),
    *(
        'https://x"onclick=',
        "https://x<script>",
        "https://x\u202egro.elpmaxe",
        "https://x\u200b.org",
    ),
    *("mailto:", "mailto:@", "mailto:x@", "mailto:%6a@x\n", "ftp://example.org", "tel:+49"),
    *(
        "https://\ud83d.org",
        "https://x/\ufeff",
        "feed:https://x",
        "jar:https://x!/",
        "view-source:https://x",
    ),
    *(
        "about:blank",
        "blob:https://x",
        "ws://x",
        "chrome://x",
        "res://x",
        "\x00https://x",
        "search-ms:x",
    ),
)


@pytest.mark.parametrize(("address", "target"), SAFE.items())
def test_addresses_of_the_web_and_of_mail_may_be_clicked(address: str, target: str) -> None:
    assert clickable(address) == target


@pytest.mark.parametrize("address", UNSAFE)
def test_everything_else_may_not(address: str) -> None:
    assert clickable(address) is None
