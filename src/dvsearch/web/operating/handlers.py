"""What machines ask: is it alive, can it search, how is it doing, what may be crawled; and static files."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from dvsearch.errors import IndexError_
from dvsearch.search import SearchQuery
from dvsearch.web.errors import index_state
from dvsearch.web.files import give_file
from dvsearch.web.operating.crawling import robots_txt
from dvsearch.web.site import site_of

__all__ = ["ROUTES"]

_YEAR_SECONDS = 365 * 24 * 60 * 60


async def asset(request: Request) -> Response:
    """A static file; its name changes with its content. It is in memory, and waits for no thread."""
    found = site_of(request).assets.find(request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    caching = f"public, max-age={_YEAR_SECONDS}, immutable"
    return give_file(request, found, {"Cache-Control": caching})


async def health(request: Request) -> Response:
    """Say that the server answers; looks at nothing else, and waits for no thread."""
    return JSONResponse({"status": "ok"})


def ready(request: Request) -> Response:
    """Say whether a search would be answered, by making one; else why not, and what to run."""
    searcher = site_of(request).searcher
    frame, _ = site_of(request).read(request)
    try:
        articles = searcher.count_matching(SearchQuery()).total
        generation, created = searcher.generation(), searcher.created()
    except IndexError_ as error:
        state, command = index_state(error, frame.params.language)
        reason = frame.say(f"error-{state}")
        return JSONResponse(
            {"status": "unready", "code": f"index-{state}", "reason": reason, "command": command}, 503
        )
    return JSONResponse(
        {
            "status": "ready",
            "generation": generation,
            "articles": articles,
            "created": created.isoformat(),
        }
    )


def metrics(request: Request) -> Response:
    """Metrics for a Prometheus server."""
    shown = site_of(request).metrics
    return Response(shown.write(), media_type=shown.content_type)


async def robots(request: Request) -> Response:
    """What crawlers should leave alone."""
    frame, _ = site_of(request).read(request)
    return PlainTextResponse(robots_txt(frame.paths.root))


ROUTES = (
    Route("/static/{name}", asset, name="asset"),
    Route("/healthz", health, name="health"),
    Route("/readyz", ready, name="ready"),
    Route("/metrics", metrics, name="metrics"),
    Route("/robots.txt", robots, name="robots"),
)
