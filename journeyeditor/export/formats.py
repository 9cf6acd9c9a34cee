"""A map to a file of any format: made whole in memory, then written in one step."""

from __future__ import annotations

from pathlib import Path

from journeyeditor.errors import N_, JourneyError, Problem, UnwritableError
from journeyeditor.export.missing import missing_on, warning
from journeyeditor.export.options import ExportOptions, Format
from journeyeditor.export.shaping import Raster, Shaper
from journeyeditor.layout.plan import Sheet
from journeyeditor.layout.sheet import lay_out_sheet
from journeyeditor.models import JourneyMap
from journeyeditor.storage import write_bytes

_NAMES: dict[Format, str] = {"pdf": "PDF", "xlsx": "Excel", "png": "PNG"}


def export(
    map: JourneyMap,  # noqa: A002 - the contract's name for it
    path: Path | str,
    options: ExportOptions | None = None,
    raster: Raster | None = None,
    shaper: Shaper | None = None,
) -> tuple[Problem, ...]:
    """Write a map to `path` in the format of the options or of the path's ending.

    Gives what the reader of the export should know: characters no font has, texts that were cut.
    Raises UsageError for an unknown ending, UnwritableError if the file cannot be written,
    JourneyError if the map cannot be shown in this format. An earlier file at `path` stays as it
    is unless the new one is written whole.
    """
    target = Path(path)
    options = options or ExportOptions()
    data, problems = to_bytes(map, options.format_for(target), options, raster, shaper)
    write_bytes(target, data)
    return problems


def to_bytes(
    map: JourneyMap,  # noqa: A002 - the contract's name for it
    format: Format,  # noqa: A002 - the contract's name for it
    options: ExportOptions | None = None,
    raster: Raster | None = None,
    shaper: Shaper | None = None,
) -> tuple[bytes, tuple[Problem, ...]]:
    """Give the bytes `export` would write, and the same problems; raises JourneyError as it does."""
    options = options or ExportOptions()
    try:
        match format:
            case "xlsx":
                return _xlsx(map, options)
            case "pdf":
                return _pdf(map, options, shaper)
            case "png":
                return _png(map, options, raster, shaper)
    except JourneyError:
        raise
    except Exception as error:
        message = N_("The map cannot be exported as {format}: {reason}")
        reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        raise UnwritableError(message, format=_NAMES[format], reason=reason) from error


def _xlsx(journey: JourneyMap, options: ExportOptions) -> tuple[bytes, tuple[Problem, ...]]:
    from journeyeditor.export.excel.workbook import workbook

    language, day = options.language_for(journey), options.printed_day()
    return workbook(journey, language, day, options.source_name, options.paper)


def _pdf(
    journey: JourneyMap, options: ExportOptions, shaper: Shaper | None
) -> tuple[bytes, tuple[Problem, ...]]:
    from journeyeditor.export.pdf.document import Facts, document

    language, day = options.language_for(journey), options.printed_day()
    iso, name = day.isoformat(), options.source_name
    pages: tuple[Sheet, ...] = ()
    if options.report:
        from journeyeditor.analysis import check
        from journeyeditor.export.report.pages import report

        told = report(journey, language, check(journey, day))
        pages = told.sheets(day=iso, source_name=name)
    count = 1 + len(pages)
    sheet = lay_out_sheet(journey, language, options.paper, day=iso, source_name=name, pages=count)
    return document((sheet, *pages), journey, Facts(language, day), shaper)


def _png(
    journey: JourneyMap, options: ExportOptions, raster: Raster | None, shaper: Shaper | None
) -> tuple[bytes, tuple[Problem, ...]]:
    if raster is None:
        raise UnwritableError(
            N_("PNG pictures need the libraries of the window, which are missing here.")
        )
    sheet = lay_out_sheet(
        journey,
        options.language_for(journey),
        "content",
        day=options.printed_day().isoformat(),
        source_name=options.source_name,
    )
    picture = raster(sheet, options.scale, journey)
    return picture, () if shaper is None else warning(missing_on(sheet, shaper))
