"""Static files, health, and what crawlers should leave alone."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from dvsearch.web.site import site_of

__all__ = ["ROUTES"]

_YEAR_SECONDS = 365 * 24 * 60 * 60
# Crawlers may read articles; the combinations of filters are without end.
_ROBOTS = "User-agent: *\nDisallow: /?\nDisallow: /*?\nDisallow: /api/\n"


def asset(request: Request) -> Response:
    """A static file; its name changes with its content."""
    found = site_of(request).assets.find(request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    caching = f"public, max-age={_YEAR_SECONDS}, immutable"
    return Response(found.content, media_type=found.media_type, headers={"Cache-Control": caching})


def health(request: Request) -> Response:
    """Say that the server answers; looks at nothing else."""
    return JSONResponse({"status": "ok"})


def robots(request: Request) -> Response:
    """What crawlers should leave alone."""
    return PlainTextResponse(_ROBOTS)


ROUTES = (
    Route("/static/{name}", asset, name="asset"),
    Route("/healthz", health, name="health"),
    Route("/robots.txt", robots, name="robots"),
)
