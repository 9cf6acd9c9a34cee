"""New, open, save, save as, leaving: the file on disk and the window after every answer."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QStatusBar

from journeyeditor import storage
from journeyeditor.errors import JourneyError
from journeyeditor.storage.files import DiskFiles
from journeyeditor.ui.dialogs.asking import Conflict, Leaving, NewMap, Remedy
from journeyeditor.ui.files import file_stem
from journeyeditor.ui.session import Session
from journeyeditor.ui.window import MainWindow
from journeyeditor.ui.windows import Windows
from tests.helpers.answers import NO, YES, Answers
from tests.helpers.widgets import action, part


def retitle(window: MainWindow, title: str = "Changed") -> None:
    window.document.apply(window.document.map.replace(title=title), "Set title")


def at_start(windows: Windows) -> bool:
    return windows.start is not None and windows.start.isVisible()


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk on which nothing can be written any more."""

    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(DiskFiles, "write", refuse)


def test_saving_without_change_changes_no_byte(window: MainWindow, example: Path) -> None:
    before, when = example.read_bytes(), example.stat().st_mtime_ns
    assert window.files.save()
    assert example.read_bytes() == before
    assert example.stat().st_mtime_ns == when


def test_an_edit_is_saved_and_opens_again(window: MainWindow, example: Path) -> None:
    retitle(window)
    assert window.files.save()
    assert storage.load(example).title == "Changed"
    assert window.document.is_clean
    assert not window.isWindowModified()
    window.document.undo()
    assert window.isWindowModified()


def test_save_as_adds_the_ending_and_goes_on_there(
    window: MainWindow, example: Path, answers: Answers
) -> None:
    answers.prepare(example.with_name("copy v1.2"))
    retitle(window)
    assert window.files.save_as()
    copy = example.with_name("copy v1.2.journey")
    assert storage.load(copy).title == "Changed"
    assert storage.load(example).title != "Changed"
    assert "copy v1.2.journey" in window.windowTitle()


def test_where_it_was_saved_is_told(window: MainWindow, example: Path, answers: Answers) -> None:
    folder = example.with_name("Bikes & more")
    folder.mkdir()
    copy = folder / "copy.journey"
    answers.prepare(copy)
    assert window.files.save_as()
    status = part(window, QStatusBar, "status")
    assert status.currentMessage() == "Saved “copy.journey” in “Bikes & more”."
    named = [label for label in status.findChildren(QLabel) if label.text() == copy.name]
    assert [label.toolTip() for label in named] == [str(copy)]
    assert window.windowFilePath() == str(copy)


def test_json_is_an_ending_of_ours_too(window: MainWindow, example: Path, answers: Answers) -> None:
    answers.prepare(example.with_name("map.json"))
    assert window.files.save_as()
    assert example.with_name("map.json").read_bytes() == example.read_bytes()


def test_save_as_asks_before_it_replaces(
    window: MainWindow, example: Path, answers: Answers
) -> None:
    other = example.with_name("other.journey")
    other.write_bytes(b"precious")
    answers.prepare(other, NO, None)
    assert not window.files.save_as()
    assert other.read_bytes() == b"precious"
    assert answers.asked == ["file_to_save", "may_overwrite other.journey", "file_to_save"]
    answers.prepare(other, YES)
    assert window.files.save_as()
    assert other.read_bytes() == example.read_bytes()


def test_new_from_a_template_then_saved_under_its_title(
    windows: Windows, window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    answers.prepare(NewMap("five-phases-b2c", "de", "Rad/kauf: neu?"))
    window.files.new()
    fresh = windows.all[-1]
    assert fresh is not window
    assert fresh.document.map.language == "de"
    assert fresh.document.is_clean
    answers.prepare(tmp_path / "neu")
    assert fresh.files.save()
    assert answers.suggested[-1].name == "Rad-kauf- neu-.journey"
    assert storage.load(tmp_path / "neu.journey").title == "Rad/kauf: neu?"


@pytest.mark.parametrize(
    ("title", "stem"), [("  ", "m-1"), ("..", "m-1"), ("a\x00b\n", "ab"), ("x" * 200, "x" * 80)]
)
def test_names_made_of_titles_are_names(title: str, stem: str) -> None:
    journey = storage.new_map("blank", "en", title, "m-1")
    assert file_stem(journey) == stem


@pytest.mark.parametrize(
    "data",
    [b"", b"\0" * 64, b"[]", b'{"format": "journey"', b'{"format": "excalidraw", "version": 2}'],
    ids=["empty", "zeros", "list", "cut", "other"],
)
def test_a_file_that_is_no_journey_is_refused(
    window: MainWindow, answers: Answers, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "bad.journey"
    path.write_bytes(data)
    open_map = window.document.map
    answers.prepare(path, Remedy.NOTHING)
    window.files.open()
    assert answers.asked == ["file_to_open", "not_opened bad.journey"]
    assert answers.mendable is False
    assert path.read_bytes() == data
    assert window.document.map is open_map


def test_a_missing_file_and_then_another(
    windows: Windows, window: MainWindow, answers: Answers, example: Path
) -> None:
    other = example.with_name("other.json")
    other.write_bytes(example.read_bytes())
    answers.prepare(Remedy.OTHER_FILE, other)
    window.files.open_path(example.with_name("gone.journey"))
    assert windows.all[-1].session.path == other


def test_loose_references_open_as_a_repaired_copy(
    windows: Windows, window: MainWindow, answers: Answers, example: Path
) -> None:
    text = example.read_text("utf-8").replace('"solves": [', '"solves": ["c-nowhere", ', 1)
    broken = example.with_name("broken.journey")
    broken.write_text(text, "utf-8")
    answers.prepare(Remedy.REPAIRED_COPY)
    window.files.open_path(broken)
    assert answers.mendable is True
    assert "c-nowhere" in " ".join(str(problem) for problem in answers.errors[0].problems)
    copy = windows.all[-1]
    assert copy.session.path is None
    assert not copy.document.is_clean
    assert copy.document.map.rows == window.document.map.rows
    assert broken.read_text("utf-8") == text
    answers.prepare(Leaving.DISCARD)
    assert copy.close()


@pytest.mark.usefixtures("full_disk")
def test_a_failed_save_says_why_and_changes_nothing(
    window: MainWindow, answers: Answers, example: Path
) -> None:
    before = example.read_bytes()
    retitle(window)
    answers.prepare(Remedy.NOTHING)
    assert not window.files.save()
    assert "disk is full" in str(answers.errors[0])
    assert example.read_bytes() == before
    assert window.isWindowModified()


def test_somebody_else_changed_the_file(
    window: MainWindow, answers: Answers, example: Path
) -> None:
    theirs = example.read_bytes().replace(b"Velonord", b"Nordvelo")
    example.write_bytes(theirs)
    retitle(window)
    answers.prepare(Conflict.CANCEL)
    assert not window.files.save()
    assert example.read_bytes() == theirs
    answers.prepare(Conflict.SAVE_AS, example.with_name("mine.journey"))
    assert window.files.save()
    assert example.read_bytes() == theirs
    assert storage.load(example.with_name("mine.journey")).title == "Changed"


def test_overwriting_what_somebody_else_changed(
    window: MainWindow, answers: Answers, example: Path
) -> None:
    example.unlink()
    retitle(window)
    answers.prepare(Conflict.OVERWRITE)
    assert window.files.save()
    assert storage.load(example).title == "Changed"
    retitle(window, "Again")
    assert window.files.save()


def test_a_newer_programs_file_is_never_saved_over(
    window: MainWindow, answers: Answers, example: Path
) -> None:
    newer = b'{"format": "journey", "version": 9, "min_reader": 9, "id": "m", "title": "x"}'
    target = example.with_name("newer.journey")
    target.write_bytes(newer)
    answers.prepare(target, YES, Remedy.NOTHING)
    assert not window.files.save_as()
    assert target.read_bytes() == newer
    assert isinstance(answers.errors[0], JourneyError)


def test_a_clean_window_closes_unasked(windows: Windows, window: MainWindow) -> None:
    assert window.close()
    assert windows.all == ()


def test_leaving_and_staying(windows: Windows, window: MainWindow, answers: Answers) -> None:
    retitle(window)
    answers.prepare(Leaving.STAY)
    assert not window.close()
    assert window.isVisible()
    assert windows.all == (window,)


def test_leaving_and_saving(window: MainWindow, answers: Answers, example: Path) -> None:
    retitle(window)
    answers.prepare(Leaving.SAVE)
    assert window.close()
    assert answers.asked == ["leaving commuter-bike.journey"]
    assert storage.load(example).title == "Changed"


def test_leaving_without_saving(window: MainWindow, answers: Answers, example: Path) -> None:
    before = example.read_bytes()
    retitle(window)
    answers.prepare(Leaving.DISCARD)
    assert window.close()
    assert example.read_bytes() == before


def test_leaving_a_map_without_file_and_title(window: MainWindow, answers: Answers) -> None:
    window.session.path = None
    retitle(window, "")
    answers.prepare(Leaving.DISCARD)
    assert window.close()
    assert answers.asked == ["leaving Untitled map"]


@pytest.mark.usefixtures("full_disk")
def test_a_failed_save_on_closing_keeps_the_window(window: MainWindow, answers: Answers) -> None:
    retitle(window)
    answers.prepare(Leaving.SAVE, Remedy.NOTHING)
    assert not window.close()
    assert window.isVisible()
    assert window.isWindowModified()


def test_an_exception_on_closing_keeps_the_window(
    window: MainWindow, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("planted")

    monkeypatch.setattr(storage, "save", fail)
    retitle(window)
    answers.prepare(Leaving.SAVE)
    with pytest.raises(RuntimeError, match="planted"):
        window.close()
    assert window.isVisible()
    assert window.isWindowModified()


def test_closing_all_stops_at_the_window_that_stays(
    windows: Windows, window: MainWindow, answers: Answers
) -> None:
    answers.prepare(NewMap("blank", "en", None))
    window.files.new()
    retitle(window)
    answers.prepare(Leaving.STAY)
    windows.close_all()
    assert windows.all == (window,)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_closing_the_last_map_leads_back_to_the_start_screen(
    windows: Windows, window: MainWindow, answers: Answers
) -> None:
    close = action(window, "file.close")
    retitle(window)
    answers.prepare(Leaving.STAY)
    close.trigger()
    assert not at_start(windows)
    window.document.undo()
    second = windows.make(Session(window.document.map))
    close.trigger()
    assert list(windows.all) == [second]
    assert not at_start(windows), "there is another map to go on with"
    action(second, "file.close").trigger()
    assert not windows.all
    assert at_start(windows)
    windows.close_all()


def test_a_last_window_closed_by_its_frame_ends_the_program(
    windows: Windows, window: MainWindow, answers: Answers
) -> None:
    """Whoever stayed once at Close is not led to the start screen by the cross of the window."""
    retitle(window)
    answers.prepare(Leaving.STAY, Leaving.DISCARD)
    action(window, "file.close").trigger()
    assert window.close()
    assert not at_start(windows)
