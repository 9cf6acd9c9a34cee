"""Exporting from the command line: which file becomes which, and what must not be overwritten."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from journeyeditor.cli.surroundings import draw_without_display, library_missing
from journeyeditor.errors import N_, JourneyError, Problem, UnwritableError, UsageError
from journeyeditor.export import ExportOptions, export
from journeyeditor.storage import DISK, load, not_written, unwritable

if TYPE_CHECKING:
    from journeyeditor.cli.arguments import Request
    from journeyeditor.cli.reports import Report
    from journeyeditor.export.shaping import ShapedRun, Shaper
    from journeyeditor.look.styles import TextStyle

_FORMATS: Final[dict[str, Literal["pdf", "xlsx", "png"]]] = {
    "pdf": "pdf",
    "xlsx": "xlsx",
    "png": "png",
}
_LANGUAGES: Final[dict[str, Literal["en", "de"]]] = {"en": "en", "de": "de"}
_PAPERS: Final[dict[str, Literal["a3", "a4", "content"]]] = {
    "a3": "a3",
    "a4": "a4",
    "content": "content",
}


class Job(NamedTuple):
    """One file to be exported, and to where."""

    source: Path
    target: Path


def export_files(request: Request, report: Report) -> None:
    """Export all files of a request; one that fails does not keep the others from being done.

    Raises UsageError if the request makes no sense, UnwritableError if there is no such folder.
    """
    options = ExportOptions(
        format=_FORMATS.get(request.values.get("--format", "")),
        language=_LANGUAGES.get(request.values.get("--language", "")),
        paper=_PAPERS[request.values.get("--paper", "a3")],
        report="--report" in request.values,
    )
    persona = request.values.get("--persona", "")
    options.printed_day()  # a wrong SOURCE_DATE_EPOCH is told once, before anything is done
    sources = [Path(file) for file in request.files]
    done: set[Path] = set()
    jobs = [*_jobs(sources, Path(request.values["--output"]), options)]
    _refuse_idle_report(request, jobs, options)
    for job in jobs:
        try:
            _refuse_overwriting(job.target, sources, force="--force" in request.values)
            if job.target in done:
                message = N_("“{name}” was not saved: another map was exported under this name.")
                raise not_written("exists", message, job.target)
            done.add(job.target)
            report.note(_export(job, options, persona), str(job.source))
        except JourneyError as error:
            report.fail(error, str(job.source))


def _refuse_idle_report(request: Request, jobs: list[Job], options: ExportOptions) -> None:
    """Raise UsageError if a report is asked for where nothing would hold one."""
    if "--report" not in request.values:
        return
    if request.values.get("--persona") or all(
        options.format_for(job.target) != "pdf" for job in jobs
    ):
        raise UsageError(N_("--report adds pages to a map’s PDF, and no such PDF is to be made."))


def _jobs(sources: list[Path], output: Path, options: ExportOptions) -> Iterator[Job]:
    """Say what goes where: into one file, or for several sources or a folder to the sources' names."""
    into_folder = _is_folder(output)
    if len(sources) == 1 and not into_folder:
        options.format_for(output)
        yield Job(sources[0], output)
        return
    if options.format is None:
        raise UsageError(N_("For several exports say which format: --format pdf, xlsx or png."))
    if not into_folder:
        raise not_written("no-folder", N_("There is no folder “{name}”."), output)
    for source in sources:
        yield Job(source, output / f"{source.stem}.{options.format}")


def _is_folder(path: Path) -> bool:
    """Say whether this is a folder; a name that nothing can have is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _refuse_overwriting(target: Path, sources: list[Path], *, force: bool) -> None:
    """Raise UnwritableError if the target is one of the maps, is there already, or has no folder."""
    try:
        if any(_is_same(target, source) for source in sources):
            message = N_("“{name}” was not overwritten: it is the map being exported.")
            raise not_written("is-source", message, target)
        if os.path.lexists(target) and not force:
            message = N_("“{name}” already exists; --force overwrites it.")
            raise not_written("exists", message, target)
        if not target.parent.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    except (OSError, ValueError) as failure:
        raise unwritable(failure, target, 0, DISK) from failure


def _is_same(target: Path, source: Path) -> bool:
    """Say whether both are one file, also through links."""
    return target.exists() and source.exists() and target.samefile(source)


def _export(job: Job, options: ExportOptions, persona: str) -> tuple[Problem, ...]:
    """Export one map, or one of its personas; gives what its reader should know."""
    journey = load(job.source)
    named = replace(options, format=options.format_for(job.target), source_name=job.source.name)
    write: Callable[..., tuple[Problem, ...]] = partial(export, journey, job.target, named)
    if persona:
        from journeyeditor.export.personas import export_persona, persona_called

        whom = persona_called(journey, persona)
        write = partial(export_persona, journey, whom, job.target, named)
    if named.format == "xlsx":
        return write()
    if named.format == "pdf":
        return write(shaper=_Shaping())
    with _qt():
        from journeyeditor.canvas.painting.shaping import outlines
        from journeyeditor.canvas.raster import raster

        return write(raster=raster, shaper=outlines)


class _Shaping:
    """A shaper that starts Qt when it is first asked; without Qt's libraries it knows no outlines.

    Most maps need no more than our own fonts, and a PDF with boxes is better than none.
    """

    def __init__(self) -> None:
        self._outlines: Shaper | None = None
        self._running = ExitStack()
        self._is_tried = False

    def __call__(self, text: str, style: TextStyle) -> ShapedRun | None:
        if not self._is_tried:
            self._is_tried = True
            with suppress(UnwritableError):
                self._running.enter_context(_qt())
                from journeyeditor.canvas.painting.shaping import outlines

                self._outlines = outlines
        return None if self._outlines is None else self._outlines(text, style)


@contextmanager
def _qt() -> Iterator[None]:
    """Start Qt, which alone can paint pictures; raises UnwritableError if a library is missing."""
    draw_without_display()
    try:
        from PySide6.QtCore import QLoggingCategory
        from PySide6.QtGui import QGuiApplication
    except ImportError as error:
        if obstacle := library_missing(error):
            raise obstacle from error
        raise
    application = QGuiApplication.instance() or QGuiApplication([])
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")  # as in the window (app)
    yield
    del application
