"""The catalogue of metrics: what each metric of the file format is called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from journeyeditor.errors import N_

METRICS: Final[Mapping[str, str]] = {
    "impressions": N_("Impressions"),
    "reach": N_("Reach"),
    "video-views": N_("Video views"),
    "cpm": N_("Cost per thousand impressions (CPM)"),
    "search-ranking": N_("Search ranking"),
    "clicks": N_("Clicks"),
    "ctr": N_("Click-through rate (CTR)"),
    "engagement-rate": N_("Engagement rate"),
    "cpc": N_("Cost per click (CPC)"),
    "leads": N_("Leads"),
    "sales": N_("Sales"),
    "conversion-rate": N_("Conversion rate"),
    "cpl": N_("Cost per lead (CPL)"),
    "cost-per-conversion": N_("Cost per conversion"),
    "loyalty-index": N_("Customer loyalty index"),
    "repurchase-rate": N_("Repurchase rate"),
    "upselling-rate": N_("Upselling rate"),
    "retention-rate": N_("Retention rate"),
    "return-rate": N_("Return rate"),
    "csat": N_("Customer satisfaction (CSAT)"),
    "nps": N_("Net promoter score (NPS)"),
    "clv": N_("Customer lifetime value (CLV)"),
    "feedback": N_("Feedback"),
    "issue-requests": N_("Issue requests"),
    "referrals": N_("Referrals"),
}
