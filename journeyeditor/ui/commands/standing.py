"""Standing: how things stand in a window at the moment, for the commands to follow."""

from __future__ import annotations

from journeyeditor.models.queries import find
from journeyeditor.ui.commands.command import State
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.commands.leading import leading


def state_of(desk: Desk, *, overview: bool) -> State:
    """Say how things stand on a desk; `overview` tells whether the map is shown in small, too."""
    session, canvas, workspace = desk.session, desk.canvas, desk.workspace
    document, selection = session.document, session.selection
    stack, journey = document.stack, document.map
    standing = find(journey, selection.focused_card or "")
    return State(
        undo=stack.undoText() if stack.canUndo() else None,
        redo=stack.redoText() if stack.canRedo() else None,
        selected=len(selection.cards),
        focused=selection.focus is not None,
        columns=len(journey.phases),
        rows=len(journey.rows),
        zoom=canvas.zoom,
        overview=overview,
        kind=None if standing is None else standing.row.kind,
        personas=tuple((persona.id, persona.name) for persona in journey.personas),
        persona=canvas.shown.persona,
        aim=canvas.heads.commands.aim,
        hidden_rows=sum(1 for row in journey.rows if row.hidden),
        leading=leading(canvas),
        left=workspace.left_open,
        right=workspace.right_open,
        panels_hidden=workspace.panels_hidden,
        findings=workspace.findings_open,
        preferences=desk.settings.values,
        changes=len(desk.comparing.changes) if desk.comparing.is_on else None,
    )
