"""Picture field: the picture of the storyboard, chosen from a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeyeditor.canvas.transfer.offers import picture_from
from journeyeditor.edits import cards, pictures
from journeyeditor.errors import JourneyError
from journeyeditor.models import ImageCard, JourneyMap, Picture
from journeyeditor.texts import tr
from journeyeditor.ui.controls.labels import label, paragraph
from journeyeditor.ui.inspector.buttons import link_button
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.subject import Subject

_SIZE = QSize(264, 160)


class PictureField(Field):
    """A small view of the picture, and buttons to choose another or take it away."""

    def __init__(self, room: Room, name: str, title: str) -> None:
        """Show no picture."""
        super().__init__(room, name, title)
        self._shown: str | None = None
        self._view = label()
        self._view.setObjectName("picture-view")
        self._missing = paragraph(tr(room.language, "The picture is not in the file."), "text2")
        self._choose = link_button(room.palette, "image-up", tr(room.language, "Choose picture"))
        self._choose.setObjectName("choose-picture")
        self._remove = link_button(room.palette, "x", tr(room.language, "Remove picture"))
        self._remove.setObjectName("remove-picture")
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._view, self._missing, self._choose, self._remove):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        self.place(box, named=self._choose)
        self._choose.setAccessibleName(self._choose.text())
        self._choose.clicked.connect(self._ask)
        self._remove.clicked.connect(lambda: self.say(""))

    def show_subject(self, subject: Subject) -> None:
        """Show the picture of a card."""
        (card,) = subject.records
        hash_ = card.image if isinstance(card, ImageCard) else ""
        if hash_ == self._shown:
            return
        self._shown = hash_
        shown = _pixmap(subject.journey, hash_)
        if shown is not None:
            self._view.setPixmap(shown)
        self._view.setVisible(shown is not None)
        self._missing.setVisible(bool(hash_) and shown is None)
        self._remove.setVisible(bool(hash_))
        self.complain("")

    def _ask(self) -> None:
        path = self.room.desk.asker.picture_to_open(Path.home())
        if path is None:
            return
        try:
            picture = picture_from(path)
        except JourneyError as error:
            self.complain(tr(self.room.language, error.message, **error.values))
            return
        self.room.apply(self, lambda journey, subject: _with(journey, subject, picture))


def _with(journey: JourneyMap, subject: Subject, picture: Picture) -> JourneyMap:
    with_picture = pictures.put(journey, picture)
    return cards.change(with_picture, subject.ids[0], image=picture.hash)


def _pixmap(journey: JourneyMap, hash_: str) -> QPixmap | None:
    """The picture as large as there is room; None where the map has none."""
    from journeyeditor.canvas.painting.pictures import image_of

    found = next((each for each in journey.images if each.hash == hash_), None)
    image: QImage | None = image_of(found.data) if found is not None else None
    if image is None:
        return None
    fitting = image.scaled(
        _SIZE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return QPixmap.fromImage(fitting)
