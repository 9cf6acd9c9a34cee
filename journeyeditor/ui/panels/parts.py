"""Parts: what stands at the sides of the map, as data; each is made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from journeyeditor.errors import N_

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from journeyeditor.look import Palette
    from journeyeditor.ui.commands.desk import Desk
    from journeyeditor.ui.menus.menus import Actions

Make = Callable[["Desk", "Actions", "Palette"], "QWidget"]
"""Makes a part for the map that is open on a desk; another map gets another part."""


class Part(NamedTuple):
    """Something at a side of the map: a stable id, its title (message id), its icon, how it is made."""

    id: str
    title: str
    icon: str
    make: Make


def _touchpoints(desk: Desk, _actions: Actions, palette: Palette) -> QWidget:
    from journeyeditor.ui.touchpoints.panel import TouchpointPanel

    return TouchpointPanel(desk, palette)


def _outline(desk: Desk, actions: Actions, palette: Palette) -> QWidget:
    from journeyeditor.ui.outline.panel import OutlinePanel

    return OutlinePanel(desk, actions, palette)


def _templates(desk: Desk, actions: Actions, palette: Palette) -> QWidget:
    from journeyeditor.ui.start.panel import TemplatePanel

    return TemplatePanel(desk, actions, palette)


LEFT: Final[tuple[Part, ...]] = (
    Part("outline", N_("Outline"), "list-tree", _outline),
    Part("touchpoints", N_("Touchpoints"), "mouse-pointer-click", _touchpoints),
    Part("templates", N_("Templates"), "layout-template", _templates),
)
"""The tabs of the left panel."""


def _inspector(desk: Desk, actions: Actions, palette: Palette) -> QWidget:
    from journeyeditor.ui.inspector.panel import Inspector

    return Inspector(desk, actions, palette)


RIGHT: Final[Part | None] = Part("inspector", N_("Inspector"), "panel-right-close", _inspector)
"""The inspector."""


def _comparison(desk: Desk, actions: Actions, palette: Palette) -> QWidget:
    from journeyeditor.ui.comparing.panel import ComparisonPanel

    return ComparisonPanel(desk, actions, palette)


COMPARISON: Final = Part("comparison", N_("Comparison"), "arrow-left-right", _comparison)
"""What differs from another map; it takes the inspector's place for as long as maps are compared."""
