"""The painter of a page: each mark by what draws it, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from journeyeditor.export.pdf.content import Content, number, numbers, outline, rectangle
from journeyeditor.export.pdf.pictures import covering
from journeyeditor.export.pdf.shapes import draw_box, draw_path
from journeyeditor.export.pdf.writing import Writing
from journeyeditor.layout.marks import Box, Group, Mark, Path, Picture, Text
from journeyeditor.look import ICON_GRID, icon
from journeyeditor.models import Picture as Embedded

_PLACEHOLDER_ICON: Final = 32.0


class Painter:
    """Paints groups of marks on one page."""

    def __init__(
        self, canvas: Canvas, content: Content, writing: Writing, images: Iterable[Embedded]
    ) -> None:
        """Paint on the canvas's page; `images` are the pictures of the map."""
        self._canvas = canvas
        self._content = content
        self._writing = writing
        self._images: Mapping[str, Embedded] = {image.hash: image for image in images}
        self._readers: dict[tuple[str, float, float], ImageReader | None] = {}

    def paint(self, groups: Iterable[Group]) -> None:
        """Paint all groups, each from its own origin."""
        for group in groups:
            self._content.push(numbers(1, 0, 0, 1, group.x, group.y))
            for mark in group.marks:
                self._paint(mark)
            self._content.pop()

    def _paint(self, mark: Mark) -> None:
        match mark:
            case Text():
                self._writing.write(self._content, mark)
            case Box():
                draw_box(self._content, mark)
            case Path():
                draw_path(self._content, mark)
            case Picture():
                self._paint_picture(mark)

    def _paint_picture(self, mark: Picture) -> None:
        content = self._content
        reader = self._reader(mark)
        if reader is None:
            self._paint_placeholder(mark)
            return
        content.push()
        content.add(f"{rectangle(mark.x, mark.y, mark.w, mark.h, mark.radius)} W n")
        content.add(f"1 0 0 -1 0 {number(2 * mark.y + mark.h)} cm")  # pictures stand upside down
        self._canvas.drawImage(reader, mark.x, mark.y, mark.w, mark.h)
        content.pop()

    def _reader(self, mark: Picture) -> ImageReader | None:
        key = (mark.hash, mark.w, mark.h)
        if key not in self._readers:
            embedded = self._images.get(mark.hash)
            file = covering(embedded, mark.w, mark.h) if embedded is not None else None
            self._readers[key] = ImageReader(file) if file is not None else None
        return self._readers[key]

    def _paint_placeholder(self, mark: Picture) -> None:
        """Draw a frame with the sign for a picture where there is none to show."""
        frame = Box(
            mark.x, mark.y, mark.w, mark.h, "slate.tint", "control", radius=mark.radius, dash=(4, 3)
        )
        draw_box(self._content, frame)
        scale = min(_PLACEHOLDER_ICON, mark.w / 2, mark.h / 2) / ICON_GRID
        left = mark.x + (mark.w - ICON_GRID * scale) / 2
        top = mark.y + (mark.h - ICON_GRID * scale) / 2
        self._content.push(numbers(scale, 0, 0, scale, left, top))
        self._content.stroke_with("text3", 1.75)
        self._content.add(f"{outline(icon('image'))} S")
        self._content.pop()
