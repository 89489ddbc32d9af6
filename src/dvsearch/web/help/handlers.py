"""The handler of the help page."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dvsearch.web.conditional import conditional
from dvsearch.web.help.view import help_view
from dvsearch.web.site import site_of

__all__ = ["ROUTES"]


@conditional
def show_help(request: Request) -> Response:
    """How to search, with examples of this archive."""
    site = site_of(request)
    frame, _ = site.read(request)
    return site.render(request, "help.html", frame, help_view(frame, site.searcher.still()))


ROUTES = (Route("/tro-giup", show_help, name="help"),)
