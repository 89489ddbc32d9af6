"""Count the facets of a search so that each number is what choosing the value finds.

Of several values of one facet any is enough. So a facet is counted without the values chosen of it, else
nothing but these could be chosen; and years and months, which bear on the same dates, without any of them.
All other filters hold, those that exclude too.
"""

from collections.abc import Iterable
from dataclasses import replace

from dvsearch.engine.base import FacetCounts
from dvsearch.engine.query import Facet
from dvsearch.search import Searcher, SearchPage
from dvsearch.web.choices import chosen, restricts_dates, without_chosen, without_dates
from dvsearch.web.params import SearchParams
from dvsearch.web.results.facets import EXPANDED_VALUES

__all__ = ["free_counts"]

_DATES = (Facet.YEAR, Facet.MONTH)


def free_counts(searcher: Searcher, params: SearchParams, page: SearchPage) -> tuple[FacetCounts, ...]:
    """The facets of `page`, which answers `params`, each counted without what is chosen of it."""
    counts = {counts.facet: counts for counts in page.facets}
    for facet in counts.keys() - set(_DATES):
        if chosen(params, facet):
            counts |= _counted(searcher, without_chosen(params, facet), (facet,))
    if restricts_dates(params):
        counts |= _counted(searcher, without_dates(params), counts.keys() & set(_DATES))
    return tuple(counts.values())


def _counted(searcher: Searcher, params: SearchParams, facets: Iterable[Facet]) -> dict[Facet, FacetCounts]:
    # A value chosen may be far from the most frequent ones, and is shown with its count all the same.
    query = replace(params.query, facets=tuple(facets), facet_limit=EXPANDED_VALUES)
    return {counts.facet: counts for counts in searcher.count_matching(query).facets}
