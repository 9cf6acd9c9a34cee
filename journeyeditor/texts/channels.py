"""The catalogue of touchpoints: what each channel of the file format is called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from journeyeditor.errors import N_

CHANNELS: Final[Mapping[str, str]] = {
    "website": N_("Website"),
    "landing-page": N_("Landing page"),
    "shop": N_("Online shop"),
    "app": N_("App"),
    "cart-and-checkout": N_("Cart and checkout"),
    "newsletter": N_("Newsletter"),
    "e-mail": N_("E-mail"),
    "chat": N_("Chat"),
    "social-media": N_("Social media"),
    "search-ad": N_("Search ad"),
    "display-ad": N_("Display ad"),
    "influencer-ad": N_("Influencer ad"),
    "video": N_("Video"),
    "webinar": N_("Webinar"),
    "article": N_("Published article"),
    "influencer-post": N_("Influencer post"),
    "review-portal": N_("Review portal"),
    "customer-review": N_("Customer review"),
    "forum": N_("Forum"),
    "blog": N_("Blog"),
    "comparison-portal": N_("Comparison portal"),
    "search-result": N_("Search result"),
    "store": N_("Store"),
    "fair": N_("Fair or event"),
    "sales-talk": N_("Sales talk"),
    "phone": N_("Phone call"),
    "print-ad": N_("Printed ad"),
    "tv-radio": N_("TV or radio spot"),
    "poster": N_("Poster"),
    "letter": N_("Letter"),
    "package": N_("Package and leaflet"),
    "service-technician": N_("Service technician"),
    "friends-and-family": N_("Friends and family"),
    "press-article": N_("Press article"),
    "recommendation": N_("Recommendation"),
    "survey": N_("Satisfaction survey"),
    "help-centre": N_("Help centre"),
    "online-manual": N_("Online manual"),
    "customer-service": N_("Customer service"),
    "invoice": N_("Invoice"),
}
