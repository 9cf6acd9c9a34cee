"""Refusals: why cards may not go to a row, in words for the person who drags them there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from journeyeditor.errors import N_, Value
from journeyeditor.models import Kind
from journeyeditor.models.kinds import SEALED_KINDS

_ONLY: Mapping[Kind, str] = {"kpi": N_("KPIs only"), "image": N_("Images only")}
_STAYS: Mapping[Kind, str] = {
    "kpi": N_("KPIs stay in KPI rows"),
    "image": N_("Images stay in image rows"),
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something is not done: an English message id and the values of its `{name}` fields."""

    message: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def __str__(self) -> str:
        """Give the reason in English."""
        return self.message.format(**self.values)


def refused(of: Kind, to: Kind) -> Refusal | None:
    """Say why cards of one kind may not go to a row of another, or None where they may."""
    if of == to:
        return None
    if to in SEALED_KINDS:
        return Refusal(_ONLY[to])
    return Refusal(_STAYS[of]) if of in SEALED_KINDS else None
