"""The menu of cards: what is meant for the kinds of those that are selected, and for whom they are."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QMenu

from journeyeditor.canvas.view import Canvas
from journeyeditor.models import Kind
from journeyeditor.models.queries import find_all
from journeyeditor.texts import Language
from journeyeditor.ui.commands.qr import QR_CODE
from journeyeditor.ui.commands.rating import SCORE, SEVERITY
from journeyeditor.ui.kpi.command import KPI
from journeyeditor.ui.menus.card_personas import add_personas_menu

_ONLY_FOR: Final[dict[str, Kind]] = {
    SCORE.id: "emotion",
    SEVERITY.id: "hurdle",
    QR_CODE.id: "touchpoint",
    KPI.id: "kpi",
}
"""What is for one kind of cards alone."""


def fit_to_cards(menu: QMenu, canvas: Canvas, language: Language) -> None:
    """Take away what is only for cards of other kinds than the selected; add whom they are for."""
    chosen = find_all(canvas.document.map, canvas.selection.cards)
    kinds = {standing.row.kind for standing in chosen}
    for action in menu.actions():
        only = _ONLY_FOR.get(action.objectName())
        if only is not None and only not in kinds:
            menu.removeAction(action)
    add_personas_menu(menu, canvas, language)
