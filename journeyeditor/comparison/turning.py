"""Turning: a comparison as it is seen from the earlier map."""

from __future__ import annotations

from journeyeditor.comparison.bonds import Bond, Bonds
from journeyeditor.comparison.comparing import Comparison


def turned(comparison: Comparison) -> Comparison:
    """The same two maps, the earlier one in the place of the later: what is new there is gone here.

    How much better a phase feels goes by the time as before: its scores stay on their sides.
    """
    bonds = comparison.bonds
    return Comparison(
        before=comparison.after,
        after=comparison.before,
        bonds=Bonds(
            phases=_turned(bonds.phases),
            steps=_turned(bonds.steps),
            rows=_turned(bonds.rows),
            cards=_turned(bonds.cards),
            personas=_turned(bonds.personas),
            segments=_turned(bonds.segments),
        ),
        old=comparison.new,
        new=comparison.old,
        changes=tuple(
            change._replace(before=change.after, after=change.before)
            for change in comparison.changes
        ),
        moods=tuple(
            mood._replace(phase_before=mood.phase_after, phase_after=mood.phase_before)
            for mood in comparison.moods
        ),
    )


def _turned(bond: Bond) -> Bond:
    return Bond(bond.back, bond.forth)
