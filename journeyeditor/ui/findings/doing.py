"""Doing: what a finding lets one do: mend it, link, show it on the map, put it aside, bring it back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from journeyeditor.analysis import Finding, mended
from journeyeditor.canvas.showing import show
from journeyeditor.edits import ignored, links
from journeyeditor.errors import N_
from journeyeditor.models import CellKey, JourneyMap, new_id
from journeyeditor.models.kinds import FindingCode
from journeyeditor.models.queries import cards_of_kind
from journeyeditor.texts import tr
from journeyeditor.ui.commands.desk import Desk

MENDING: Final[Mapping[FindingCode, tuple[str, str]]] = {
    "hurdle-without-solution": ("plus", N_("Create solution")),
    "solution-without-owner": ("plus", N_("Add owner")),
    "phase-without-touchpoint": ("plus", N_("Add touchpoint")),
    "phase-without-goal": ("plus", N_("Add goal")),
    "review-due": ("check", N_("Mark as reviewed today")),
}
"""Icon and text (message id) of the step that mends a finding; the text names the undo step, too."""


def mend(desk: Desk, finding: Finding) -> None:
    """Take the step that mends a finding, and let what it added be written on."""
    result = mended(desk.session.document.map, finding, new_id, desk.workspace.findings.today)
    if not _apply(desk, result.journey, tr(desk.language, MENDING[finding.code][1])):
        return
    if result.card:
        show_on_map(desk, result.card)
        desk.canvas.edit_card(result.card)


def solutions(journey: JourneyMap) -> list[tuple[str, str]]:
    """The ids and texts of all solutions a hurdle could be linked with."""
    return [(card.id, " ".join(card.text.split())) for card in cards_of_kind(journey, "solution")]


def link(desk: Desk, finding: Finding, solution: str) -> None:
    """Let a solution that is there solve the finding's hurdle."""
    after = links.link(desk.session.document.map, solution, finding.cards[0])
    _apply(desk, after, tr(desk.language, "Link solution to hurdle"))


def put_aside(desk: Desk, finding: Finding, note: str) -> None:
    """Ignore a finding, with a note on its cause or without."""
    after = ignored.ignore(desk.session.document.map, finding.code, finding.at, note.strip())
    _apply(desk, after, tr(desk.language, "Ignore finding"))


def bring_back(desk: Desk, finding: Finding) -> None:
    """Take a finding up again."""
    after = ignored.restore(desk.session.document.map, finding.code, finding.at)
    _apply(desk, after, tr(desk.language, "Bring back finding"))


def reveal(desk: Desk, finding: Finding) -> None:
    """Bring a finding's place into view and select its card, or its cell."""
    place, canvas = finding.place, desk.canvas
    if finding.cards:
        show_on_map(desk, finding.cards[-1] if finding.code == "emotion-drop" else finding.cards[0])
    elif place.row and place.columns:
        cell = CellKey(place.row, place.columns[0])
        canvas.selection.select([], cell)
        canvas.reveal(cell)
    elif finding.at:
        show_on_map(desk, finding.at[0])


def show_on_map(desk: Desk, id_: str) -> None:
    """Bring a card or a phase into view; says where there is nothing to see."""
    if sentence := show(desk.canvas, id_):
        desk.notice(sentence)


def _apply(desk: Desk, after: JourneyMap, text: str) -> bool:
    return desk.session.document.apply(after, text)
