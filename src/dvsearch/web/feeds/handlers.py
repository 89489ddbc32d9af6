"""The handler of feeds: the parameters of the search page, always the newest first.

A parameter that cannot be used is refused (400): a feed is read by no one who would see a message in it.
Whoever has the answer already gets 304, by the tag or, for readers that know no tags, by the time when the
index was written.
"""

from dataclasses import replace
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dvsearch.engine.query import Sort
from dvsearch.web.address import address_of
from dvsearch.web.conditional import conditional
from dvsearch.web.errors import refuse
from dvsearch.web.feeds.view import MAX_ENTRIES, feed_view
from dvsearch.web.site import site_of

__all__ = ["ROUTES"]


@conditional
def feed(request: Request) -> Response:
    """The newest articles of a search as Atom."""
    site = site_of(request)
    asked, problems = site.read(request)
    if problems:
        return refuse(request, asked, problems)
    created = site.searcher.created().replace(microsecond=0)  # as exact as the header is
    modified = {"Last-Modified": format_datetime(created, usegmt=True)}
    if _has_since(request, created):
        return Response(status_code=304, headers=modified)
    query = replace(asked.params.query, sort=Sort.NEWEST, page=1, size=MAX_ENTRIES, facets=())
    found = site.searcher.search(query)
    params = replace(asked.params, query=replace(query, size=10), today=False, expanded=None)
    frame = replace(asked, params=params)
    view = feed_view(frame, found, address_of(request, frame), created)
    response = site.render(request, "feed.xml", frame, view)
    response.headers.update({"Content-Type": "application/atom+xml; charset=utf-8", **modified})
    return response


def _has_since(request: Request, created: datetime) -> bool:
    """Say whether the client got its answer from this index; a tag, where it sends one, is what counts."""
    given = request.headers.get("if-modified-since")
    if given is None or "if-none-match" in request.headers:
        return False
    try:
        return parsedate_to_datetime(given) == created
    except (ValueError, TypeError):  # no date, or one without a zone
        return False


ROUTES = (Route("/feed.atom", feed, name="feed"),)
