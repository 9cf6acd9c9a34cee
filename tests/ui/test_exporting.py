"""Exports from the window: files that are written, and what stays when they are not."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication, QImage

from journeyeditor.export import ExportOptions
from journeyeditor.export.options import Format
from journeyeditor.storage.files import DiskFiles
from journeyeditor.ui.dialogs.asking import ExportChoice, Remedy
from journeyeditor.ui.window import MainWindow
from tests.helpers.answers import NO, YES, Answers
from tests.helpers.widgets import action


def choice(path: Path, format_: Format = "pdf") -> ExportChoice:
    return ExportChoice(path, ExportOptions(format=format_, language="en"))


def test_a_pdf_by_its_menu_entry(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    answers.prepare(choice(target))
    action(window, "map.export-pdf").trigger()
    assert answers.asked == ["export pdf en"]
    assert answers.suggested == [tmp_path / "commuter-bike.pdf"]
    assert "Misses the train" in PdfReader(target).pages[0].extract_text()
    assert window.statusBar().currentMessage() == "Exported to “out.pdf”."
    assert window.document.is_clean


def test_a_workbook_and_a_picture(window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    answers.prepare(choice(tmp_path / "a.xlsx", "xlsx"), choice(tmp_path / "a.png", "png"))
    action(window, "map.export-xlsx").trigger()
    action(window, "map.export-png").trigger()
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")
    assert QImage(str(tmp_path / "a.png")).width() > 1000


def test_an_export_replaces_only_with_leave(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    target = tmp_path / "old.pdf"
    target.write_bytes(b"older")
    answers.prepare(choice(target), NO, None)
    window.exports.ask()
    assert target.read_bytes() == b"older"
    answers.prepare(choice(target), YES)
    window.exports.ask()
    assert target.read_bytes().startswith(b"%PDF")


def test_a_failed_export_leaves_the_older_one(
    window: MainWindow, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "old.pdf"
    target.write_bytes(b"older")

    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(DiskFiles, "write", refuse)
    answers.prepare(choice(target), YES, Remedy.NOTHING)
    window.exports.ask()
    assert "disk is full" in str(answers.errors[0])
    assert target.read_bytes() == b"older"
    assert QGuiApplication.overrideCursor() is None


def test_the_map_itself_is_never_exported_over(
    window: MainWindow, answers: Answers, example: Path
) -> None:
    before = example.read_bytes()
    answers.prepare(choice(example), YES, Remedy.NOTHING)
    window.exports.ask()
    assert "it is the map being exported" in str(answers.errors[0])
    assert example.read_bytes() == before


def test_the_folder_of_the_last_export_is_remembered(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    answers.prepare(choice(folder / "a.pdf"), None)
    window.exports.ask()
    window.exports.ask("png")
    assert answers.suggested[-1] == folder / "commuter-bike.png"
