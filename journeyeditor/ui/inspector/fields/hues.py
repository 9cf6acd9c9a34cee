"""Hue field: the colour of a card or row, as swatches with names; its own row's or kind's first."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import Palette, tokens
from journeyeditor.models import HUES, Row
from journeyeditor.models.kinds import DEFAULT_HUE
from journeyeditor.texts import tr
from journeyeditor.texts.names import hue_name
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.flow import Flow
from journeyeditor.ui.inspector.subject import Mixed, Subject
from journeyeditor.ui.style.icons import paint_icon
from journeyeditor.ui.style.scale import scaled

_SIDE = 30
_INSET = 3
"""px around a swatch for its ring."""
_CHECK = 14
_GAP = 1


@sturdy
class Swatch(QToolButton):
    """A hue to choose. Chosen it has a check and a ring, with the focus a dotted one, with both a dark one."""

    def __init__(self, palette: Palette) -> None:
        """Have no hue yet."""
        super().__init__()
        self._palette = palette
        self.hue = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it
        """Leave room for the ring."""
        return QSize(scaled(_SIDE), scaled(_SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the hue as cards have it: its tint with its edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, radius = self._palette.ink, tokens().radius.input
        area = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.setBrush(QColor(ink(f"{self.hue}.tint" if self.hue else "surface")))
        painter.setPen(QPen(QColor(ink(f"{self.hue}.spine" if self.hue else "control")), 1))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius - 1, radius - 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            place = QRectF(0, 0, scaled(_CHECK), scaled(_CHECK))
            place.moveCenter(area.center())
            paint_icon(painter, "check", ink(f"{self.hue}.ink" if self.hue else "text"), place)
        if self.isChecked() or self.hasFocus():
            both = self.isChecked() and self.hasFocus()
            pen = QPen(QColor(ink("text" if both else "accent")), 2)
            if self.hasFocus() and not self.isChecked():
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawRoundedRect(area.adjusted(-2, -2, 2, 2), radius + 1, radius + 1)
        painter.end()


class HueField(Field):
    """Swatches; the first takes the hue away, so that the row's or the kind's holds."""

    def __init__(self, room: Room, name: str, title: str) -> None:
        """Show nothing chosen."""
        super().__init__(room, name, title)
        box = QWidget()
        flow = Flow(box, _GAP)
        self._swatches = [Swatch(room.palette) for _ in (None, *HUES)]
        for swatch in self._swatches:
            flow.addWidget(swatch)
            swatch.clicked.connect(self._choose)
        self.place(box)

    def show_subject(self, subject: Subject) -> None:
        """Show what is chosen; nothing where cards differ."""
        found = subject.value(self.name)
        own = _own(subject)
        offered = ["", *(hue for hue in HUES if hue != own)]
        shown = "" if found in (None, own) else found
        words = self.room.language
        usual = (
            tr(words, "Colour of the kind") if subject.what == "row" else tr(words, "Row colour")
        )
        for number, swatch in enumerate(self._swatches):
            swatch.setVisible(number < len(offered))
            if number >= len(offered):
                continue
            hue = offered[number]
            swatch.hue = hue or own
            swatch.setObjectName(f"hue-{hue}" if hue else "hue-own")
            name = hue_name(words, hue) if hue else usual
            swatch.setAccessibleName(name)
            swatch.setToolTip(plain_tooltip(name))
            swatch.setChecked(not isinstance(found, Mixed) and hue == shown)
            swatch.setProperty("hue", hue)
            swatch.update()
        if isinstance(found, Mixed):
            self.tell_aside("\u2014")
        else:
            self.tell_aside(hue_name(words, str(shown)) if shown else usual)

    def _choose(self) -> None:
        swatch = self.sender()
        if isinstance(swatch, Swatch):
            for other in self._swatches:
                other.setChecked(other is swatch)
            self.say(swatch.property("hue") or None)


def _own(subject: Subject) -> str:
    """The hue that holds where none is chosen; nothing where it differs."""
    if subject.what == "row":
        (row,) = subject.records
        return DEFAULT_HUE[row.kind] if isinstance(row, Row) else ""
    hues = {row.hue for row in subject.rows}
    return hues.pop() if len(hues) == 1 else ""
