"""PDFs as tests look at them: made of single marks, read by pypdf and by poppler's tools."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import Destination

from journeyeditor.errors import Problem
from journeyeditor.export.pdf.document import Facts, document
from journeyeditor.export.shaping import Shaper
from journeyeditor.layout.marks import Group, Mark
from journeyeditor.layout.plan import Sheet
from journeyeditor.models import JourneyMap, Picture

DAY = date(2026, 11, 22)


def page(
    *marks: Mark,
    width: float = 800,
    height: float = 400,
    images: tuple[Picture, ...] = (),
    shaper: Shaper | None = None,
    places: tuple[tuple[int, str, float], ...] = (),
) -> tuple[bytes, tuple[Problem, ...]]:
    """Give the PDF of a page with these marks, and its problems."""
    sheet = Sheet(width, height, (Group(0, 0, marks),), places)
    journey = JourneyMap(id="m-1", title="A map", organisation="Velonord", images=images)
    return document((sheet,), journey, Facts("de", DAY), shaper)


def opened(data: bytes) -> PdfReader:
    """Open a PDF strictly."""
    return PdfReader(io.BytesIO(data), strict=True)


def outline(data: bytes) -> list[tuple[int, str]]:
    """Give depth and title of the entries of the outline, in their order."""
    return list(_entries(opened(data).outline, 0))


def _entries(places: Iterable[object], depth: int) -> Iterator[tuple[int, str]]:
    for place in places:
        if isinstance(place, Destination):
            yield depth, str(place["/Title"])
        elif isinstance(place, list):
            yield from _entries(place, depth + 1)


def operators(data: bytes) -> str:
    """Give the operators of the first page."""
    contents = opened(data).pages[0].get_contents()
    return contents.get_data().decode("latin-1") if contents is not None else ""


def read(data: bytes, *options: str) -> str:
    """Give the text poppler finds, in the order of the page's content."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", *options, "-", "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    return done.stdout.decode()


def fonts(data: bytes, folder: Path) -> list[list[str]]:
    """Give the rows of pdffonts, split at spaces: name ... emb sub uni object."""
    file = folder / "fonts.pdf"
    file.write_bytes(data)
    done = subprocess.run(["pdffonts", str(file)], capture_output=True, check=True, text=True)
    return [line.split() for line in done.stdout.splitlines()[2:]]


def greys(data: bytes, folder: Path, dpi: int = 48) -> tuple[int, int, bytes]:
    """Give width, height and grey values, row by row, of the first page at so many dpi."""
    file = folder / "greys.pdf"
    file.write_bytes(data)
    command = ["pdftoppm", "-r", str(dpi), "-gray", "-singlefile", str(file)]
    raw = subprocess.run(command, capture_output=True, check=True).stdout
    _, size, _, pixels = raw.split(b"\n", 3)
    wide, high = (int(number) for number in size.split())
    return wide, high, pixels
