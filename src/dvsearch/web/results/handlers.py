"""The handler of the start page and of results: read the URL, ask the searcher, show the view.

Handlers are plain functions, which starlette runs in threads: a search computes and reads files.
"""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dvsearch.engine.query import Facet, Sort
from dvsearch.search import SearchQuery
from dvsearch.web.choices import is_narrowed
from dvsearch.web.params import SearchParams
from dvsearch.web.problems import problem_sentences
from dvsearch.web.results.advice import advice
from dvsearch.web.results.counts import free_counts
from dvsearch.web.results.facets import EXPANDED_VALUES, listed_facets
from dvsearch.web.results.start import start_view
from dvsearch.web.results.view import search_view
from dvsearch.web.site import site_of

__all__ = ["ROUTES"]

# Enough for the map: every province there was.
_COUNTED_VALUES = 100


def search(request: Request) -> Response:
    """The start page, or a page of results."""
    site = site_of(request)
    frame, problems = site.read(request)
    searcher = site.searcher.still()
    if not _asks(frame.params):
        messages = problem_sentences(frame.say, problems)
        return site.render(request, "start.html", frame, start_view(frame, searcher, messages))
    page = searcher.search(_page_query(frame.params))
    view = search_view(
        frame,
        page,
        counts=free_counts(searcher, frame.params, page),
        problems=problems,
        advice=() if page.total else advice(frame, searcher),
    )
    return site.render(request, "search.html", frame, view)


def _asks(params: SearchParams) -> bool:
    query = params.query
    return (
        bool(query.text.strip()) or is_narrowed(params) or query.sort is not Sort.RELEVANCE or query.page > 1
    )


def _page_query(params: SearchParams) -> SearchQuery:
    """The query with the facets that the page shows."""
    limit = EXPANDED_VALUES if params.expanded is not None else _COUNTED_VALUES
    facets = (Facet.YEAR, Facet.MONTH, *listed_facets(params))
    return replace(params.query, facets=facets, facet_limit=limit)


ROUTES = (Route("/", search, name="search"),)
