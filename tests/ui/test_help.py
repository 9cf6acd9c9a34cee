"""Help: whole in both languages, found by a word, and closed to the world outside."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QTextBrowser
from pytestqt.qtbot import QtBot

from journeyeditor.texts import LANGUAGES, Language
from journeyeditor.ui.help.pages import PAGES, matching, pages, picture
from journeyeditor.ui.help.window import HelpWindow
from journeyeditor.ui.window import MainWindow
from tests.helpers.answers import NO, YES, Answers
from tests.helpers.widgets import action, part


@pytest.fixture
def opened_help(window: MainWindow, answers: Answers) -> HelpWindow:
    """The help beside a window."""
    made = HelpWindow(window, window.settings, answers)
    made.show()
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_title_and_leads_nowhere_but_to_pages(language: Language) -> None:
    for page in pages(language):
        assert page.title != page.id
        links = re.findall(r'href="([^"]*)"', page.content)
        assert set(links) <= set(PAGES)
        assert "://" not in page.content


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there_small_and_described(language: Language) -> None:
    found = [name for page in pages(language) for name in _pictures(page.content)]
    assert len(found) >= 5
    for name in found:
        data = picture(language, name)
        image = QImage()
        assert image.loadFromData(data, "PNG")
        assert image.width() <= 1240
        assert len(data) < 160_000
    for page in pages(language):
        assert page.content.count("<img") == page.content.count(' alt="')


def test_both_languages_say_the_same_with_the_same_parts() -> None:
    for one, other in zip(pages("en"), pages("de"), strict=True):
        for tag in ("<h2>", "<li>", "<p", "<span>", "<b>"):
            assert one.content.count(tag) == other.content.count(tag), (one.id, tag)


def test_words_find_pages() -> None:
    assert [page.id for page in matching("en", "libreoffice bicycle")] == []
    assert "cards" in [page.id for page in matching("de", "hürde kurve")]
    assert len(matching("en", "")) == len(PAGES)


@pytest.mark.parametrize("name", ["../first-map.html", "/etc/passwd", "http://x/y.png", ""])
def test_only_pictures_of_the_help_are_read(name: str) -> None:
    assert picture("en", name) == b""


def _pictures(content: str) -> list[str]:
    return re.findall(r'src="([^"]*)"', content)


def test_commands_open_it(window: MainWindow, answers: Answers) -> None:
    assert action(window, "help.contents").shortcut().toString() == "Shift+F1"
    action(window, "help.contents").trigger()
    assert answers.asked == ["help"]


def test_searching_narrows_the_contents_and_marks_the_word(opened_help: HelpWindow) -> None:
    search, contents = (
        part(opened_help, QLineEdit, "search"),
        part(opened_help, QListWidget, "contents"),
    )
    QTest.keyClicks(search, "repaired")
    assert contents.count() == 1
    page = part(opened_help, QTextBrowser, "page")
    assert page.textCursor().selectedText() == "repaired"
    search.setText("repaired zebra")
    assert contents.count() == 0


def test_links_go_to_pages(opened_help: HelpWindow) -> None:
    page = part(opened_help, QTextBrowser, "page")
    page.anchorClicked.emit(QUrl("keyboard"))
    assert page.toPlainText().startswith("Working by keyboard")


def test_an_address_is_asked_about_before_it_opens(
    opened_help: HelpWindow, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    visited: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: visited.append(url.toString()))
    page = part(opened_help, QTextBrowser, "page")
    answers.prepare(NO, YES)
    page.anchorClicked.emit(QUrl("https://example.org/a"))
    assert visited == []
    page.anchorClicked.emit(QUrl("https://example.org/a"))
    assert visited == ["https://example.org/a"]
    page.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert visited == ["https://example.org/a"]


def test_what_is_not_ours_is_never_read(opened_help: HelpWindow, tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    picture_of_red = QImage(4, 4, QImage.Format.Format_RGB32)
    picture_of_red.save(str(secret))
    page = part(opened_help, QTextBrowser, "page")
    for name in (QUrl.fromLocalFile(str(secret)), QUrl("https://example.org/a.png"), QUrl("x.png")):
        found = page.loadResource(QTextDocument.ResourceType.ImageResource.value, name)
        assert isinstance(found, QImage)
        assert found.isNull()


def test_it_follows_the_language_and_keeps_the_page(
    window: MainWindow, opened_help: HelpWindow, qtbot: QtBot
) -> None:
    opened_help.show_page("files")
    window.settings.update(language="de")
    qtbot.waitUntil(lambda: opened_help.windowTitle() == "Hilfe")
    page = part(opened_help, QTextBrowser, "page")
    assert page.toPlainText().startswith("Dateien und Sicherheit")
