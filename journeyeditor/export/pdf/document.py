"""Laid-out pages as a PDF: their sizes and content, the outline and what the file says of itself."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from datetime import date
from threading import Lock
from typing import Any, Final, NamedTuple, Protocol, cast

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfgen.canvas import Canvas

from journeyeditor.errors import Problem
from journeyeditor.export.pdf.content import Content, numbers
from journeyeditor.export.pdf.fonts import fonts
from journeyeditor.export.pdf.painter import Painter
from journeyeditor.export.pdf.writing import Writing, sound
from journeyeditor.export.shaping import Shaper
from journeyeditor.layout.plan import Sheet
from journeyeditor.look import Face, palette
from journeyeditor.models import JourneyMap
from journeyeditor.texts import Language, tr

PT: Final = 0.75
"""Points to a px."""

LARGEST: Final = 14_400.0
"""The longest side a page may have, pt; larger pages are made smaller as a whole."""

PROGRAM: Final = "Journey Editor"

_ONE_AT_A_TIME: Final = Lock()  # reportlab's fonts read on where the last reader stopped


class Facts(NamedTuple):
    """What a file says of itself beside the map."""

    language: Language
    day: date


class _Inside(Protocol):
    """What reportlab's typing keeps to itself: the document a canvas belongs to."""

    _doc: PDFDocument


class _Digest(Protocol):
    """What the file's id is computed with."""

    def update(self, data: bytes, /) -> None: ...

    def digest(self) -> bytes: ...


class _Signed(Protocol):
    """The same of a document: what its id comes from."""

    signature: _Digest


def document(
    sheets: Sequence[Sheet], journey: JourneyMap, facts: Facts, shaper: Shaper | None
) -> tuple[bytes, tuple[Problem, ...]]:
    """Give the bytes of the PDF, the same for the same pages and facts, and what it cannot show."""
    with _ONE_AT_A_TIME:
        return _made(sheets, journey, facts, shaper)


def _made(
    sheets: Sequence[Sheet], journey: JourneyMap, facts: Facts, shaper: Shaper | None
) -> tuple[bytes, tuple[Problem, ...]]:
    faces = fonts()
    data = io.BytesIO()
    # Without a first font of ours, Helvetica would be named and not embedded (typing says float).
    first: dict[str, Any] = {"initialFontName": faces[Face.REGULAR].fontName}
    canvas = Canvas(data, pageCompression=1, invariant=1, lang=facts.language, **first)
    _describe(canvas, journey, facts)
    writing = Writing(_document_of(canvas), faces, shaper)
    outline = _Outline(canvas)
    for sheet in sheets:
        scale = sheet.scale * PT
        scale *= min(1.0, LARGEST / (max(sheet.width, sheet.height) * scale))
        height = sheet.height * scale
        canvas.setPageSize((sheet.width * scale, height))
        content = Content(canvas, palette("print"))
        content.push(numbers(scale, 0, 0, -scale, 0, height))
        content.add("1 J 1 j")
        Painter(canvas, content, writing, journey.images).paint(sheet.groups)
        content.pop()
        outline.add(sheet, height, scale)
        canvas.showPage()
    canvas.save()
    return data.getvalue(), writing.problems()


def _document_of(canvas: Canvas) -> PDFDocument:
    return cast("_Inside", canvas)._doc  # noqa: SLF001 - the only way to it, as reportlab itself


def _describe(canvas: Canvas, journey: JourneyMap, facts: Facts) -> None:
    """Set what a viewer shows in its title bar and in the document's properties."""
    title = sound(journey.title.strip()) or tr(facts.language, "Untitled map")
    canvas.setTitle(title)
    canvas.setAuthor(sound(journey.organisation) or PROGRAM)
    canvas.setSubject(sound(journey.purpose) or tr(facts.language, "Customer journey map"))
    canvas.setCreator(PROGRAM)
    canvas.setProducer(PROGRAM)
    day = f"D:{facts.day:%Y%m%d}000000Z"
    canvas.setDateFormatter(lambda *_: day)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    # The file's id comes from what is in it, not from the environment's SOURCE_DATE_EPOCH.
    digest = hashlib.md5(f"{journey.id} {day}".encode(errors="replace"), usedforsecurity=False)
    cast("_Signed", _document_of(canvas)).signature = digest


class _Outline:
    """The places a reader may jump to, over all pages."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._deepest = -1
        self._count = 0

    def add(self, sheet: Sheet, height: float, scale: float) -> None:
        """Add the places of the page being drawn, `height` pt high."""
        for level, title, y in sheet.outline:
            key = f"place-{self._count}"
            self._count += 1
            self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=height - y * scale, zoom=0)
            self._deepest = min(level, self._deepest + 1)
            self._canvas.addOutlineEntry(sound(title) or "–", key, level=self._deepest)
