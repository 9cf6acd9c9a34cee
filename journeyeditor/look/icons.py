"""Icons (Lucide, ISC licence): as paths on a grid of 24 for painters, as SVG for menus."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from journeyeditor import assets
from journeyeditor.look import source
from journeyeditor.look.tokens import tokens

ICON_GRID = 24
CHANNEL_FALLBACK = "mouse-pointer-click"

ICON_OF_KIND: Mapping[str, str] = MappingProxyType(
    {
        source.as_text(hue["kind"]): source.as_text(hue["icon"])
        for hue in (source.as_branch(hue) for hue in source.as_list(source.tree()["hues"]))
    }
    | {"image": "image", "note": "sticky-note"}
)

# Brands have no icons in Lucide: what happens on somebody's platform shows the megaphone.
ICON_OF_CHANNEL: Mapping[str, str] = MappingProxyType(
    {
        "website": "globe",
        "landing-page": "globe",
        "shop": "shopping-cart",
        "cart-and-checkout": "shopping-cart",
        "app": "smartphone",
        "newsletter": "mail",
        "e-mail": "mail",
        "chat": "message-circle",
        "social-media": "megaphone",
        "search-ad": "search",
        "display-ad": "megaphone",
        "influencer-ad": "megaphone",
        "video": "tv",
        "webinar": "tv",
        "article": "file-text",
        "influencer-post": "megaphone",
        "review-portal": "star",
        "customer-review": "star",
        "forum": "messages-square",
        "blog": "file-text",
        "comparison-portal": "arrow-left-right",
        "search-result": "search",
        "store": "store",
        "fair": "store",
        "sales-talk": "users",
        "phone": "phone",
        "print-ad": "newspaper",
        "tv-radio": "tv",
        "poster": "megaphone",
        "letter": "mail",
        "package": "truck",
        "service-technician": "wrench",
        "friends-and-family": "messages-square",
        "press-article": "newspaper",
        "recommendation": "messages-square",
        "survey": "file-text",
        "help-centre": "book-open",
        "online-manual": "book-open",
        "customer-service": "headset",
        "invoice": "credit-card",
    }
)


def icon(name: str) -> str:
    """Give an icon's path in the grid, M, L, C and Z only; to be stroked round, not filled.

    Raises KeyError if there is no such icon.
    """
    return _paths()[name]


def icon_names() -> tuple[str, ...]:
    """Give the names of all icons, sorted."""
    return tuple(_paths())


def icon_stroke(size: float) -> float:
    """Give the width of an icon's stroke, in the grid, when it is drawn `size` px large."""
    stroke = tokens().stroke
    return stroke.icon_at24_small if size < tokens().icon.meta else stroke.icon_at24


@cache
def icon_svg(name: str, colour: str, size: int) -> bytes:
    """Give an icon as an SVG picture in a colour "#RRGGBB", `size` px large.

    Raises assets.MissingAssetError if there is no such icon.
    """
    picture = assets.read(f"icons/lucide/{name}.svg").decode()
    for old, new in (
        ("currentColor", colour),
        ('width="24"', f'width="{size}"'),
        ('height="24"', f'height="{size}"'),
        ('stroke-width="2"', f'stroke-width="{icon_stroke(size):g}"'),
    ):
        picture = picture.replace(old, new, 1)
    return picture.encode()


def channel_icon(channel: str | None) -> str:
    """Give the name of the icon of a touchpoint's channel, also of none or one of the user's own."""
    return CHANNEL_FALLBACK if channel is None else ICON_OF_CHANNEL.get(channel, CHANNEL_FALLBACK)


@cache
def _paths() -> Mapping[str, str]:
    """Read the paths of all icons, which `tools/make_icons.py` makes from the pictures."""
    found: dict[str, str] = json.loads(assets.read("icons/icons.json"))
    return MappingProxyType(found)
