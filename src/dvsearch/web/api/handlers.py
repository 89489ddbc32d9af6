"""What the API answers, for scripts: the same searches and articles as the pages show, as JSON."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dvsearch.search import SearchQuery
from dvsearch.web.api.endpoint import endpoint
from dvsearch.web.api.openapi.document import make_document
from dvsearch.web.api.openapi.operations import ARTICLE, DOCUMENT, SEARCH
from dvsearch.web.api.params import read_language, read_search
from dvsearch.web.api.records import article_answer, page_answer
from dvsearch.web.api.view import api_view
from dvsearch.web.frame import Frame
from dvsearch.web.params import SearchParams
from dvsearch.web.site import site_of

__all__ = ["ROUTES"]


def search(request: Request, frame: Frame, query: SearchQuery) -> Response:
    """One page of results."""
    return JSONResponse(page_answer(frame, site_of(request).searcher.search(query)))


def article(request: Request, frame: Frame, _: SearchParams) -> Response:
    """One article."""
    return JSONResponse(article_answer(frame, site_of(request).searcher.article(request.path_params["key"])))


def document(request: Request, frame: Frame, _: SearchParams) -> Response:
    """What can be asked, for machines."""
    return JSONResponse(make_document(frame.site, frame.paths.root))


def pages(request: Request) -> Response:
    """What can be asked, for people."""
    site = site_of(request)
    frame, _ = site.read(request)
    return site.render(request, "api.html", frame, api_view(str(request.base_url).rstrip("/"), frame.say))


ROUTES = (
    Route("/api", pages, name="api-pages"),
    endpoint(SEARCH, read_search, search),
    endpoint(ARTICLE, read_language, article),
    endpoint(DOCUMENT, read_language, document),
)
