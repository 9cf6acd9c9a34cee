"""The command that puts a picture of a file on the map."""

from __future__ import annotations

from typing import Final

from journeyeditor.errors import N_
from journeyeditor.ui.commands.command import Command, Need
from journeyeditor.ui.commands.desk import Desk


def _add_picture(desk: Desk) -> None:
    """Ask for a picture file and make a card of it."""
    from journeyeditor.canvas.transfer.picturing import add_picture

    path = desk.asker.picture_to_open(desk.files.folder())
    if path is not None:
        add_picture(desk.canvas, path)


ADD_PICTURE: Final = Command(
    id="picture.add",
    text=N_("Picture …"),
    run=_add_picture,
    icon="image",
    need=Need(
        lambda state: state.columns > 0,
        N_("A card needs a phase and a row to stand in."),
    ),
)
