"""Offers: what the catalogue holds for somebody: its touchpoints and their own, group by group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeyeditor.look import channel_icon
from journeyeditor.models.card import TouchpointCard
from journeyeditor.models.catalogue import CATALOGUE, GROUPS, Group
from journeyeditor.models.ids import new_id
from journeyeditor.texts import Language, tr
from journeyeditor.texts.channels import CHANNELS
from journeyeditor.ui.preferences import OwnTouchpoint, Preferences


@dataclass(frozen=True, slots=True)
class Offer:
    """A touchpoint to put on the map: its channel (an id of the catalogue or an own name), its group."""

    channel: str
    group: Group
    own: OwnTouchpoint | None = None

    @property
    def icon(self) -> str:
        """The name of its icon."""
        return channel_icon(self.channel)

    def name(self, language: Language) -> str:
        """Its name in a language; an own one has the same in all."""
        return self.channel if self.own else tr(language, CHANNELS[self.channel])

    def card(self, language: Language) -> TouchpointCard:
        """Make a new card of it."""
        return TouchpointCard(
            id=new_id("c"),
            text=self.name(language),
            channel=self.channel,
            contact=self.group.contact,
            medium=self.group.medium,
        )


def offers(preferences: Preferences) -> Mapping[Group, tuple[Offer, ...]]:
    """Give what there is in each group; own touchpoints stand behind the catalogue's."""
    own = [Offer(one.name, group_of(one), one) for one in preferences.touchpoints]
    return {
        group: (
            *(Offer(channel, group) for channel in CATALOGUE[group]),
            *(offer for offer in own if offer.group == group),
        )
        for group in GROUPS
    }


def group_of(own: OwnTouchpoint) -> Group:
    """Give the group in which an own touchpoint stands."""
    return Group("online" if own.online else "offline", "direct" if own.direct else "indirect")
