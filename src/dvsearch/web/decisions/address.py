"""Addresses on the page of a decision: whatever searches there searches among its articles."""

from dataclasses import dataclass, replace

from dvsearch.engine.query import Facet
from dvsearch.search import FacetFilter, Interval
from dvsearch.web.choices import for_text, with_filter, without_filter, without_filters
from dvsearch.web.params import SearchParams, param_pairs
from dvsearch.web.paths import Paths, with_query

__all__ = ["ARTICLES", "PLACES", "TIME", "DecisionPaths", "interval_pairs", "of_figure", "without_own"]

# The parts of the page that links lead to.
ARTICLES, TIME, PLACES = "bai", "thoi-gian", "dia-phuong"


@dataclass(frozen=True, slots=True)
class DecisionPaths(Paths):
    """The addresses of the page of `key`, with its time line by years or months."""

    key: str = ""
    interval: Interval = Interval.YEAR

    def search(self, params: SearchParams) -> str:
        """This page, with those of its articles that `params` finds."""
        return self.page(params, ARTICLES)

    def article(self, key: str, params: SearchParams) -> str:
        """The page of an article, found among those that cite the decision."""
        own = FacetFilter(Facet.DECISION, self.key)
        found = replace(params, query=replace(params.query, filters=(own, *params.query.filters)))
        return Paths(self.root).article(key, found)

    def page(self, params: SearchParams, part: str, interval: Interval | None = None) -> str:
        """This page at one of its parts, with another time line if `interval` says so."""
        interval = self.interval if interval is None else interval
        pairs = (*param_pairs(params), *interval_pairs(interval))
        return f"{with_query(self.decision(self.key), pairs)}#{part}"


def interval_pairs(interval: Interval) -> tuple[tuple[str, str], ...]:
    """The pairs that say how long the periods of the time line are; years go unsaid."""
    return () if interval is Interval.YEAR else (("by", interval),)


def of_figure(params: SearchParams, counted: FacetFilter) -> SearchParams:
    """The list of what a figure of the page counts, or the list without it where it is chosen already.

    Figures are of all articles that cite the decision, so what else narrowed the list goes.
    """
    if counted in params.query.filters:
        return without_filter(params, counted)
    return with_filter(without_filters(for_text(params, "")), counted)


def without_own(params: SearchParams, key: str) -> SearchParams:
    """The search without the filter that the page itself stands for."""
    own = FacetFilter(Facet.DECISION, key)
    filters = tuple(each for each in params.query.filters if each != own)
    return replace(params, query=replace(params.query, filters=filters))
