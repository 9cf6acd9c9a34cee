"""Metrics: the catalogue by phase, with unit, direction and formula of each (PRODUCT.md)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from journeyeditor.models.formula import Formula, Joined, Part, Term
from journeyeditor.models.kinds import Better

Stage = Literal["awareness", "consideration", "decision", "retention", "advocacy"]
Measure = Literal["count", "money", "percent", "position", "points"]
"""What a metric is measured in; a percentage is written as 2.6 for 2.6 %."""

Range = tuple[int | None, int | None]
_SHARE: Final[Range] = (0, 100)
_NO_LESS_THAN_NOTHING: Final[Range] = (0, None)


class Metric(NamedTuple):
    """A metric: where it belongs, what it is measured in, where it should go, how it is computed.

    `better` is the usual rule of its target: reach at least (higher) or at most (lower).
    `bounds` are the least and the largest value that make sense.
    """

    id: str
    stage: Stage
    measure: Measure
    better: Better = "higher"
    formula: Formula | None = None
    bounds: Range = _NO_LESS_THAN_NOTHING

    @property
    def unit(self) -> str:
        """The unit that a new figure begins with."""
        return {"percent": "%", "money": "€"}.get(self.measure, "")


def _ratio(above: str, below: str) -> Joined:
    return Joined("/", (Part(above), Part(below)))


def _share(above: str | Term, below: str) -> Formula:
    top = Part(above) if isinstance(above, str) else above
    return Formula(Joined("/", (top, Part(below))), percent=True)


def _cost(of: str) -> Formula:
    return Formula(_ratio("cost", of))


def _sum(*names: str) -> Joined:
    return Joined("+", tuple(map(Part, names)))


_CPM: Final = Formula(Joined("*", (_ratio("cost", "impressions"), 1000)))
_LOWEST: Final = Part("lowest-answer", default=0)
_ANSWERS: Final = _sum("recommending", "buying-again", "buying-more")
_LOYALTY: Final = Formula(
    Joined(
        "/",
        (
            Joined("-", (Joined("/", (_ANSWERS, 3)), _LOWEST)),
            Joined("-", (Part("highest-answer"), _LOWEST)),
        ),
    ),
    percent=True,
)
"""The mean answer on its scale: 0 % is its lowest answer, 100 % its highest."""

_RETAINED: Final = Joined("-", (Part("customers-at-end"), Part("new-customers")))
_AHEAD: Final = Joined("-", (Part("promoters"), Part("detractors")))
_NPS: Final = Formula(Joined("*", (Joined("/", (_AHEAD, Part("answers"))), 100)))
_CLV: Final = Formula(
    Joined(
        "*",
        (
            *(Part("order-value"), Part("orders-a-year"), Part("years")),
            Part("margin", percent=True, default=100),
        ),
    )
)

_ALL: Final = (
    Metric("impressions", "awareness", "count"),
    Metric("reach", "awareness", "count"),
    Metric("video-views", "awareness", "count"),
    Metric("cpm", "awareness", "money", "lower", _CPM),
    Metric("search-ranking", "awareness", "position", "lower", bounds=(1, None)),
    Metric("clicks", "consideration", "count"),
    Metric(
        *("ctr", "consideration", "percent"),
        formula=_share("clicks", "impressions"),
        bounds=_SHARE,
    ),
    Metric(
        *("engagement-rate", "consideration", "percent"),
        formula=_share(_sum("likes", "comments", "shares"), "reach"),
    ),
    Metric("cpc", "consideration", "money", "lower", _cost("clicks")),
    Metric("leads", "decision", "count"),
    Metric("sales", "decision", "count"),
    Metric(
        *("conversion-rate", "decision", "percent"),
        formula=_share("conversions", "visitors"),
        bounds=_SHARE,
    ),
    Metric("cpl", "decision", "money", "lower", _cost("leads")),
    Metric("cost-per-conversion", "decision", "money", "lower", _cost("conversions")),
    Metric("loyalty-index", "retention", "percent", formula=_LOYALTY, bounds=_SHARE),
    Metric(
        *("repurchase-rate", "retention", "percent"),
        formula=_share("repeat-customers", "customers"),
        bounds=_SHARE,
    ),
    Metric(
        *("upselling-rate", "retention", "percent"),
        formula=_share("upgraded-customers", "customers"),
        bounds=_SHARE,
    ),
    Metric(
        *("retention-rate", "retention", "percent"),
        formula=_share(_RETAINED, "customers-at-start"),
        bounds=_SHARE,
    ),
    Metric(
        *("return-rate", "retention", "percent", "lower"),
        formula=_share("returned-orders", "orders"),
        bounds=_SHARE,
    ),
    Metric(
        *("csat", "retention", "percent"),
        formula=_share("satisfied-answers", "answers"),
        bounds=_SHARE,
    ),
    Metric("nps", "retention", "points", formula=_NPS, bounds=(-100, 100)),
    Metric("clv", "retention", "money", formula=_CLV, bounds=(None, None)),
    Metric("feedback", "retention", "count"),
    Metric("issue-requests", "retention", "count", "lower"),
    Metric("referrals", "advocacy", "count"),
)

METRICS: Final[Mapping[str, Metric]] = MappingProxyType({metric.id: metric for metric in _ALL})
"""The catalogue in its own order, by id."""
