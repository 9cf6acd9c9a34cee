"""The changes between two maps as a file of their own."""

from __future__ import annotations

from pathlib import Path

from journeyeditor.comparison import Comparison
from journeyeditor.export.options import ExportOptions
from journeyeditor.storage import write_bytes
from journeyeditor.texts import language_of


def export_changes(
    comparison: Comparison, path: Path, options: ExportOptions | None = None
) -> None:
    """Write what differs to an Excel workbook, in the later map's language unless told otherwise.

    Raises UnwritableError if the file cannot be written; an earlier one stays as it is then.
    """
    from journeyeditor.export.excel.changes_book import changes_book

    options = options or ExportOptions()
    language = options.language or language_of(comparison.after.language)
    write_bytes(path, changes_book(comparison, language, options.printed_day()))
