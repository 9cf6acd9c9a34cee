"""The catalogue of metrics: what each metric, its parts and its phase are called."""

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

METRIC_PARTS: Final[Mapping[str, str]] = {
    "cost": N_("Cost"),
    "impressions": N_("Impressions"),
    "clicks": N_("Clicks"),
    "likes": N_("Likes"),
    "comments": N_("Comments"),
    "shares": N_("Shares"),
    "reach": N_("Reach"),
    "conversions": N_("Conversions"),
    "visitors": N_("Visitors"),
    "leads": N_("Leads"),
    "recommending": N_("Recommending"),
    "buying-again": N_("Buying again"),
    "buying-more": N_("Buying more"),
    "lowest-answer": N_("Lowest answer"),
    "highest-answer": N_("Highest answer"),
    "repeat-customers": N_("Customers who bought again"),
    "upgraded-customers": N_("Customers who upgraded"),
    "customers": N_("All customers"),
    "customers-at-start": N_("Customers at the start"),
    "customers-at-end": N_("Customers at the end"),
    "new-customers": N_("New customers"),
    "returned-orders": N_("Returned orders"),
    "orders": N_("Orders"),
    "satisfied-answers": N_("Satisfied answers"),
    "answers": N_("All answers"),
    "promoters": N_("Promoters"),
    "detractors": N_("Detractors"),
    "order-value": N_("Mean order value"),
    "orders-a-year": N_("Orders a year"),
    "years": N_("Years"),
    "margin": N_("Margin"),
}

METRIC_PART_NOTES: Final[Mapping[str, str]] = {
    "recommending": N_("Mean answer"),
    "buying-again": N_("Mean answer"),
    "buying-more": N_("Mean answer"),
    "satisfied-answers": N_("The top two answers of the scale"),
    "promoters": N_("Answers 9 and 10"),
    "detractors": N_("Answers 0 to 6"),
    "margin": N_("In percent; 100 % if empty"),
    "lowest-answer": N_("0 if empty"),
    "years": N_("As long as a customer stays"),
}
"""What is to be known about a part before a figure is written."""

STAGES: Final[Mapping[str, str]] = {
    "awareness": N_("Awareness"),
    "consideration": N_("Consideration"),
    "decision": N_("Decision"),
    "retention": N_("Retention"),
    "advocacy": N_("Advocacy"),
}
"""The phases by which the catalogue is ordered."""
