"""A workbook's bytes: the same for the same sheets, whenever they are written."""

from __future__ import annotations

import io
from typing import IO, Final, Literal
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

_DATE: Final = (1980, 1, 1, 0, 0, 0)
_READABLE: Final = 0o600 << 16


class _Archive(ZipFile):
    """A zip whose members carry no time and no mode of a file."""

    def open(
        self,
        name: str | ZipInfo,
        mode: Literal["r", "w"] = "r",
        pwd: bytes | None = None,
        *,
        force_zip64: bool = False,
    ) -> IO[bytes]:
        """Open a member; all of them are written through here."""
        if mode == "w" and isinstance(name, ZipInfo):
            name.date_time = _DATE
            name.external_attr = _READABLE
            name.create_system = 3  # the same on every system
        return super().open(name, mode, pwd, force_zip64=force_zip64)


def packed(workbook: Workbook) -> bytes:
    """Give the file of a workbook; `Workbook.save` would set the time of writing."""
    data = io.BytesIO()
    with _Archive(data, "w", ZIP_DEFLATED) as archive:
        ExcelWriter(workbook, archive).save()
    return data.getvalue()
