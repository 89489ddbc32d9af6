"""The same searches and articles as JSON, for scripts. Offsets count Unicode characters, not bytes.

GET /api/v1/search takes the parameters of `dvsearch.web.params`; one that cannot be used is an error.
GET /api/v1/articles/{key} is one article with everything that was read from it.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dvsearch.web.api.records import article_answer, page_answer
from dvsearch.web.conditional import conditional
from dvsearch.web.errors import json_error
from dvsearch.web.results.view import problem_sentence
from dvsearch.web.site import site_of

__all__ = ["ROUTES"]


@conditional
def search(request: Request) -> Response:
    """One page of results, with all facets."""
    site = site_of(request)
    frame, problems = site.read(request)
    if problems:
        return json_error(400, "bad-parameter", problem_sentence(frame, problems[0]), problems[0].parameter)
    return JSONResponse(page_answer(frame, site.searcher.search(frame.params.query)))


@conditional
def article(request: Request) -> Response:
    """One article."""
    site = site_of(request)
    frame, _ = site.read(request)
    return JSONResponse(article_answer(frame, site.searcher.article(request.path_params["key"])))


ROUTES = (
    Route("/api/v1/search", search, name="api-search"),
    Route("/api/v1/articles/{key:path}", article, name="api-article"),
)
