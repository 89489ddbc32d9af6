"""Addresses on the page of a decision: whatever searches there searches among its articles."""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias
from urllib.parse import urlencode

from dvsearch.engine.query import Facet
from dvsearch.search import FacetFilter
from dvsearch.web.params import SearchParams, param_pairs
from dvsearch.web.paths import Paths

__all__ = ["ARTICLES", "PLACES", "TIME", "DecisionPaths", "Scale", "citing", "without_own"]

Scale: TypeAlias = Literal["year", "month"]

# The parts of the page that links lead to.
ARTICLES, TIME, PLACES = "bai", "thoi-gian", "dia-phuong"


@dataclass(frozen=True, slots=True)
class DecisionPaths(Paths):
    """The addresses of the page of `key`, with its time line by years or months."""

    key: str = ""
    scale: Scale = "year"

    def search(self, params: SearchParams) -> str:
        """This page, with those of its articles that `params` finds."""
        return self.page(params, ARTICLES)

    def article(self, key: str, params: SearchParams) -> str:
        """The page of an article, found among those that cite the decision."""
        return Paths(self.root).article(key, citing(params, self.key))

    def page(self, params: SearchParams, part: str, scale: Scale | None = None) -> str:
        """This page at one of its parts, with another time line if `scale` says so."""
        scale = self.scale if scale is None else scale
        pairs = [*param_pairs(params), *([("by", scale)] if scale != "year" else [])]
        query = f"?{urlencode(pairs, errors='replace')}" if pairs else ""
        return f"{self.decision(self.key)}{query}#{part}"


def citing(params: SearchParams, key: str) -> SearchParams:
    """The same search among the articles that cite `key`."""
    own = FacetFilter(Facet.DECISION, key)
    return replace(params, query=replace(params.query, filters=(own, *params.query.filters)))


def without_own(params: SearchParams, key: str) -> SearchParams:
    """The search without the filter that the page itself stands for."""
    own = FacetFilter(Facet.DECISION, key)
    filters = tuple(each for each in params.query.filters if each != own)
    return replace(params, query=replace(params.query, filters=filters))
