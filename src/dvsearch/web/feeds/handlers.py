"""The handler of feeds: the parameters of the search page, always the newest first.

A parameter that cannot be used is refused (400): a feed is read by no one who would see a message in it.
Whoever has the answer already gets 304.
"""

from dataclasses import replace

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
    query = replace(asked.params.query, sort=Sort.NEWEST, page=1, size=MAX_ENTRIES, facets=())
    found = site.searcher.search(query)
    params = replace(asked.params, query=replace(query, size=10), today=False, expanded=None)
    frame = replace(asked, params=params)
    view = feed_view(frame, found, address_of(request, frame), site.searcher.created())
    response = site.render(request, "feed.xml", frame, view)
    response.headers["Content-Type"] = "application/atom+xml; charset=utf-8"
    return response


ROUTES = (Route("/feed.atom", feed, name="feed"),)
