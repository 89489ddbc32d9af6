"""The handler of the page of an article."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dvsearch.web.address import address_of
from dvsearch.web.article.view import article_view
from dvsearch.web.site import site_of

__all__ = ["ROUTES"]


def article(request: Request) -> Response:
    """One article."""
    site = site_of(request)
    frame, _ = site.read(request)
    searcher = site.searcher.still()
    stored = searcher.article(request.path_params["key"])
    highlighter = searcher.highlighter(frame.params.query.text)
    related = searcher.related(stored.article.key)
    view = article_view(frame, stored, highlighter, address_of(request, frame), related=related)
    return site.render(request, "article.html", frame, view)


ROUTES = (Route("/bai/{key:path}", article, name="article"),)
