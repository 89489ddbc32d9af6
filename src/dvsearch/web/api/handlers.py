"""The handlers of the API, for scripts: what the pages show, as JSON; and of the page that describes it."""

from collections.abc import Mapping
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dvsearch.register.coverage import read_coverage
from dvsearch.register.table import select
from dvsearch.web.address import address_of
from dvsearch.web.api.decision_records import coverage_answer, table_answer
from dvsearch.web.api.endpoint import endpoint
from dvsearch.web.api.openapi.document import make_document
from dvsearch.web.api.openapi.operations import (
    ARTICLE,
    DECISION,
    DECISIONS_TABLE,
    DOCUMENT,
    SEARCH,
    SUGGEST,
    TRENDS,
)
from dvsearch.web.api.params import (
    FIRST,
    DecisionsAsked,
    SearchAsked,
    read_decisions,
    read_language,
    read_search,
    read_text,
    read_units,
)
from dvsearch.web.api.records import article_answer, cursor_answer, page_answer
from dvsearch.web.api.suggest_records import suggest_answer
from dvsearch.web.api.trend_records import trend_answer
from dvsearch.web.api.view import api_view
from dvsearch.web.errors import Fault, json_error
from dvsearch.web.frame import Frame
from dvsearch.web.params import MAX_PAGE, SearchParams
from dvsearch.web.site import site_of
from dvsearch.web.trends.params import TrendParams, read_trend

__all__ = ["ROUTES"]

_SHOWN = 200  # characters of a key that a message repeats


def search(request: Request, frame: Frame, asked: SearchAsked) -> Response:
    """One page of results, by its number or behind a cursor; the address of the next one goes with it."""
    searcher = site_of(request).searcher
    if asked.cursor is None:
        page = searcher.search(asked.query)
        number = asked.query.page + 1
        following = {"page": str(number)} if number <= min(page.pages, MAX_PAGE) else None
        return _followed(request, frame, JSONResponse(page_answer(frame, page)), following)
    page, cursor = searcher.search_after(asked.query, None if asked.cursor == FIRST else asked.cursor)
    following = None if cursor is None else {"cursor": cursor}
    return _followed(request, frame, JSONResponse(cursor_answer(frame, page, cursor)), following)


def _followed(
    request: Request, frame: Frame, response: Response, following: Mapping[str, str] | None
) -> Response:
    """Give the response a Link to the same request with other parameters (RFC 8288)."""
    if following is not None:
        pairs = [(name, value) for name, value in request.query_params.multi_items() if name not in following]
        address = f"{frame.here}?{urlencode([*pairs, *following.items()], errors='replace')}"
        response.headers["Link"] = f'<{address}>; rel="next"'
    return response


def article(request: Request, frame: Frame, _: SearchParams) -> Response:
    """One article, and those like it."""
    searcher = site_of(request).searcher.still()
    key: str = request.path_params["key"]
    return JSONResponse(article_answer(frame, searcher.article(key), searcher.related(key)))


def suggest(request: Request, frame: Frame, typed: str) -> Response:
    """Completions of what was typed."""
    found = site_of(request).searcher.suggest(typed)
    return JSONResponse(suggest_answer(frame, found))


def decisions(request: Request, frame: Frame, asked: DecisionsAsked) -> Response:
    """One page of the table of decisions."""
    register = site_of(request).register
    current = register.is_current
    rows = select(register.table(), asked.selection)
    return _provisional(JSONResponse(table_answer(frame, asked, rows, current=current)), unless=current)


def decision(request: Request, frame: Frame, params: SearchParams) -> Response:
    """How one decision was covered."""
    site = site_of(request)
    typed: str = request.path_params["key"]
    snapshot, current = site.searcher.snapshot(), site.register.is_current
    key = site.register.table().keys.find(typed)
    coverage = None if key is None else read_coverage(snapshot, key, today=params.today)
    if coverage is None:
        return json_error(
            404, [Fault("decision-not-found", frame.say("decision-not-found", key=typed[:_SHOWN]))]
        )
    entry = site.register.entry(coverage.key)
    answer = coverage_answer(frame, coverage, entry, current=current)
    return _provisional(JSONResponse(answer), unless=current)


def _provisional(response: Response, *, unless: bool) -> Response:
    """Mark what will be another answer soon, though the index stays the same: nobody is to keep it."""
    if not unless:
        response.headers["Cache-Control"] = "no-store"
    return response


def trends(request: Request, frame: Frame, asked: TrendParams) -> Response:
    """Several queries along one time line."""
    trend = site_of(request).searcher.trend(asked.query)
    return JSONResponse(trend_answer(trend, frame.params.language))


def document(request: Request, frame: Frame, _: SearchParams) -> Response:
    """What can be asked, for machines."""
    return JSONResponse(make_document(frame.site, frame.paths.root))


def pages(request: Request) -> Response:
    """What can be asked, for people."""
    site = site_of(request)
    frame, _ = site.read(request)
    return site.render(request, "api.html", frame, api_view(address_of(request, frame).site, frame.say))


ROUTES = (
    Route("/api", pages, name="api-pages"),
    endpoint(SEARCH, read_search, search),
    endpoint(ARTICLE, read_language, article),
    endpoint(SUGGEST, read_text, suggest),
    endpoint(DECISIONS_TABLE, read_decisions, decisions),
    endpoint(DECISION, read_units, decision),
    endpoint(TRENDS, read_trend, trends),
    endpoint(DOCUMENT, read_language, document),
)
