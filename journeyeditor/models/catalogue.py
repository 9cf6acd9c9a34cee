"""Catalogue: where the touchpoints of the catalogue stand, direct or indirect, online or offline."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from journeyeditor.models.kinds import Contact, Medium


class Group(NamedTuple):
    """A quarter of the catalogue."""

    medium: Medium
    contact: Contact


GROUPS: Final = (
    Group("online", "direct"),
    Group("online", "indirect"),
    Group("offline", "direct"),
    Group("offline", "indirect"),
)

_EITHER: Final = ("survey", "help-centre", "online-manual", "customer-service", "invoice")
"""Direct ones that are online or offline, as the map says."""

CATALOGUE: Final[Mapping[Group, tuple[str, ...]]] = MappingProxyType(
    {
        GROUPS[0]: (
            *("website", "landing-page", "shop", "cart-and-checkout", "app", "newsletter"),
            *("e-mail", "chat", "social-media", "search-ad", "display-ad", "influencer-ad"),
            *("video", "webinar", "article"),
            *_EITHER,
        ),
        GROUPS[1]: (
            *("influencer-post", "review-portal", "customer-review", "forum", "blog"),
            *("comparison-portal", "search-result"),
        ),
        GROUPS[2]: (
            *("store", "fair", "sales-talk", "phone", "print-ad", "tv-radio", "poster"),
            *("letter", "package", "service-technician"),
            *_EITHER,
        ),
        GROUPS[3]: ("friends-and-family", "press-article", "recommendation"),
    }
)
"""The ids of channels by group, in the catalogue's order."""
