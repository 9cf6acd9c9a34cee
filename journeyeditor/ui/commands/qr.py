"""The command that gives a touchpoint a QR code."""

from __future__ import annotations

from typing import Final

from journeyeditor.edits import cards
from journeyeditor.errors import N_
from journeyeditor.models import TouchpointCard
from journeyeditor.models.queries import find
from journeyeditor.texts import tr
from journeyeditor.ui.commands.command import Command, Need
from journeyeditor.ui.commands.desk import Desk


def edit_code(desk: Desk) -> None:
    """Ask for the code of the focused touchpoint; it is one undo step."""
    desk.canvas.finish_editing()
    document = desk.session.document
    standing = find(document.map, desk.session.selection.focused_card or "")
    if standing is None or not isinstance(standing.card, TouchpointCard):
        return
    choice = desk.asker.qr_code(standing.card.qr)
    if choice is not None:
        after = cards.change(document.map, standing.card.id, qr=choice.qr)
        document.apply(after, tr(desk.language, "Change QR code"))


QR_CODE: Final = Command(
    id="card.qr-code",
    text=N_("QR code …"),
    run=edit_code,
    icon="qr-code",
    need=Need(lambda state: state.kind == "touchpoint", N_("No touchpoint is selected.")),
)
