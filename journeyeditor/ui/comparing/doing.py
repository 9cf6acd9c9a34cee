"""Doing: the commands about today's and tomorrow's journey, and about the review of a map."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication

from journeyeditor import storage
from journeyeditor.comparison import future_of
from journeyeditor.comparison.telling import as_text
from journeyeditor.edits import header
from journeyeditor.errors import JourneyError
from journeyeditor.models import new_id, review_due
from journeyeditor.texts import tr
from journeyeditor.texts.dates import day as day_in_words
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.dialogs.asking import Remedy
from journeyeditor.ui.files import file_stem
from journeyeditor.ui.session import Session

WORKBOOK: Final = ".xlsx"


def today() -> date:
    """Give the day it is where the program runs."""
    return datetime.now(UTC).astimezone().date()


def compare_with(desk: Desk) -> None:
    """Ask for another map's file and compare the open map with it."""
    desk.canvas.finish_editing()
    path = desk.asker.file_to_open(desk.files.folder())
    while path is not None:
        try:
            desk.comparing.begin(storage.read(path).map, path)
        except JourneyError as error:
            again = desk.asker.not_opened(path, error, mendable=False) is Remedy.OTHER_FILE
            path = desk.asker.file_to_open(path.parent) if again else None
        else:
            return


def copy_changes(desk: Desk) -> None:
    """Copy the list of changes as text."""
    desk.comparing.catch_up()
    comparison = desk.comparing.comparison
    if comparison is not None:
        QGuiApplication.clipboard().setText(as_text(comparison, desk.language))
        desk.notice(tr(desk.language, "The list of changes was copied."))


def export_changes(desk: Desk) -> None:
    """Ask where, and write the list of changes as a workbook."""
    desk.comparing.catch_up()
    suggestion = _suggestion(desk)
    while (path := desk.asker.list_to_save(suggestion)) is not None:
        suggestion = path
        if not path.exists() or desk.asker.may_overwrite(path):
            if _written(desk, path):
                return
            continue


def _written(desk: Desk, path: Path) -> bool:
    """Write the list; tells whether that is done with, for good or because nobody wants it."""
    from journeyeditor.export import changes

    comparison = desk.comparing.comparison
    if comparison is None:
        return True
    try:
        changes.export_changes(comparison, path)
    except JourneyError as error:
        return desk.asker.not_written(error) is not Remedy.OTHER_FILE
    desk.notice(tr(desk.language, "Exported to “{name}”.", name=path.name))
    return True


def _suggestion(desk: Desk) -> Path:
    session = desk.session
    stem = session.path.stem if session.path else file_stem(session.document.map)
    name = tr(desk.language, "{map} – changes", map=stem)
    return desk.files.folder() / f"{name}{WORKBOOK}"


def make_future_map(desk: Desk) -> None:
    """Make a map of the future journey from the open one, in a window of its own, not saved yet."""
    desk.canvas.finish_editing()
    journey = desk.session.document.map
    future = future_of(journey, new_id("m"))
    text = tr(
        desk.language,
        "This future map was made from “{title}” and is not saved yet.",
        title=journey.title or tr(desk.language, "Untitled map"),
    )
    desk.open_session(Session(future, repaired=True), text)


def review_today(desk: Desk) -> None:
    """Note in the map that it was reviewed today."""
    desk.canvas.finish_editing()
    document = desk.session.document
    after = header.reviewed(document.map, today().isoformat())
    state = review_due(after, today())
    if after is not document.map:
        document.apply(after, tr(desk.language, "Review the map"))
    if state.next is not None:
        words = day_in_words(desk.language, state.next.isoformat())
        text = tr(desk.language, "Reviewed today. The next review is due on {day}.", day=words)
        desk.notice(text)
