"""The handler of the start page and of results: read the URL, ask the searcher, show the view.

Handlers are plain functions, which starlette runs in threads: a search computes and reads files.
"""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dvsearch.engine.base import FacetCounts
from dvsearch.engine.query import Facet, Sort
from dvsearch.search import Searcher, SearchPage, SearchQuery
from dvsearch.web.choices import is_narrowed, restricts_dates, without_dates, without_filters
from dvsearch.web.params import SearchParams
from dvsearch.web.results.facets import EXPANDED_VALUES, listed_facets
from dvsearch.web.results.start import start_view
from dvsearch.web.results.view import problem_sentence, search_view
from dvsearch.web.site import site_of

__all__ = ["ROUTES"]


def search(request: Request) -> Response:
    """The start page, or a page of results."""
    site = site_of(request)
    frame, problems = site.read(request)
    if not _asks(frame.params):
        messages = tuple(problem_sentence(frame, problem) for problem in problems)
        return site.render(request, "start.html", frame, start_view(frame, site.searcher, messages))
    page = site.searcher.search(_page_query(frame.params))
    view = search_view(
        frame,
        page,
        problems=problems,
        dates=_dates(site.searcher, frame.params, page),
        unfiltered=_unfiltered(site.searcher, frame.params, page),
    )
    return site.render(request, "search.html", frame, view)


def _asks(params: SearchParams) -> bool:
    query = params.query
    return (
        bool(query.text.strip()) or is_narrowed(params) or query.sort is not Sort.RELEVANCE or query.page > 1
    )


def _page_query(params: SearchParams) -> SearchQuery:
    """The query with the facets that the page shows."""
    limit = EXPANDED_VALUES if params.expanded is not None else SearchQuery().facet_limit
    facets = (Facet.YEAR, Facet.MONTH, *listed_facets(params))
    return replace(params.query, facets=facets, facet_limit=limit)


def _dates(searcher: Searcher, params: SearchParams, page: SearchPage) -> tuple[FacetCounts, ...] | None:
    """Years and months counted without regard to the dates chosen, so that others can be chosen.

    None, for the page's own, if no dates are chosen, or if without them other words would be needed.
    """
    if not restricts_dates(params):
        return None
    query = replace(without_dates(params).query, facets=(Facet.YEAR, Facet.MONTH))
    undated = searcher.count_matching(query)
    return undated.facets if not page.total or undated.needed == page.needed else None


def _unfiltered(searcher: Searcher, params: SearchParams, page: SearchPage) -> int:
    """How many articles there would be without filters, where with them there are none."""
    if page.total or not is_narrowed(params):
        return 0
    return searcher.count_matching(replace(without_filters(params).query, facets=())).total


ROUTES = (Route("/", search, name="search"),)
