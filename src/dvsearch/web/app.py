"""Put the application together: routes, middleware, and the translation of errors."""

import sys
from collections.abc import Callable, Mapping, Sequence

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Route
from starlette.types import ASGIApp, ExceptionHandler

from dvsearch.config import AccessLogForm, Settings
from dvsearch.errors import ConfigError
from dvsearch.register import Register
from dvsearch.search import Searcher
from dvsearch.web.api import handlers as api
from dvsearch.web.article import handlers as article
from dvsearch.web.assets import Assets
from dvsearch.web.compression import Compression
from dvsearch.web.cors import CrossOrigin
from dvsearch.web.decisions import handlers as decisions
from dvsearch.web.embed import handlers as embed
from dvsearch.web.errors import HANDLERS
from dvsearch.web.exports import handlers as exports
from dvsearch.web.feeds import handlers as feeds
from dvsearch.web.help import handlers as help_page
from dvsearch.web.metrics.metrics import Metrics
from dvsearch.web.operating import handlers as operating
from dvsearch.web.operating.access_log import AccessLog
from dvsearch.web.operating.crawling import KeepOut
from dvsearch.web.operating.limits import RequestLimits
from dvsearch.web.operating.mounting import Mounted, check_root
from dvsearch.web.operating.turnstile import Turnstile
from dvsearch.web.operating.watch import Watch
from dvsearch.web.origins import Origins
from dvsearch.web.results import handlers as results
from dvsearch.web.security import SecurityHeaders
from dvsearch.web.site import Site
from dvsearch.web.templates import find_templates, make_templates
from dvsearch.web.trends import handlers as trends

__all__ = ["create_app"]

# One area a line; each knows its own addresses.
_AREAS = (
    results,
    article,
    decisions,
    help_page,
    exports,
    feeds,
    embed,
    api,
    trends,
    operating,
)


def create_app(settings: Settings, searcher: Searcher) -> Starlette:
    """Return the web application over `searcher`; it opens nothing and is closed with its searcher's engine.

    Raises ConfigError if the templates are missing or `allowed_hosts` or `embed_origins` cannot be used.
    """
    folder = find_templates()
    hosts = _hosts(settings.allowed_hosts)
    origins = Origins.read(settings.embed_origins)
    metrics = Metrics(searcher)
    log = _access_log(settings)
    routes = [route for area in _AREAS for route in area.ROUTES]
    check_root(settings.root_path, routes)
    app = _Watched(
        watch=lambda app: Watch(app, routes, metrics, log),
        routes=routes,
        middleware=[
            Middleware(Mounted, root=settings.root_path),
            Middleware(KeepOut),
            Middleware(SecurityHeaders, origins=origins),
            Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False),
            Middleware(CrossOrigin, origins=origins),
            Middleware(Compression),
            Middleware(RequestLimits),
            # Inside compression, which lets an answer begin only when its first piece is made.
            Middleware(Turnstile, seconds=settings.time_limit),
        ],
        exception_handlers=HANDLERS,
    )
    assets = Assets.from_folder(folder / "static")
    watched = searcher.watched(metrics.count_search)
    register = Register(searcher.snapshot, searcher.index)
    app.state.site = Site(settings, watched, make_templates(folder), assets, metrics, register)
    return app


class _Watched(Starlette):
    """Starlette with one layer around it all: what answers crashes is Starlette's own outermost layer."""

    def __init__(
        self,
        watch: Callable[[ASGIApp], Watch],
        routes: Sequence[Route],
        middleware: Sequence[Middleware],
        exception_handlers: Mapping[type[Exception], ExceptionHandler],
    ) -> None:
        super().__init__(routes=routes, middleware=middleware, exception_handlers=exception_handlers)
        self._watch = watch

    def build_middleware_stack(self) -> ASGIApp:
        """Build the layers."""
        return self._watch(super().build_middleware_stack())


def _access_log(settings: Settings) -> AccessLog | None:
    if settings.log is AccessLogForm.OFF:
        return None
    return AccessLog(sys.stderr, settings.log, queries=settings.log_queries)


def _hosts(allowed: str) -> list[str]:
    hosts = [host.strip() for host in allowed.split(",") if host.strip()]
    for host in hosts:
        if "*" in host and host != "*" and (not host.startswith("*.") or "*" in host[1:]):
            raise ConfigError(f"DVSEARCH_ALLOWED_HOSTS: {host!r} is no host; write name.vn, *.name.vn or *")
    if not hosts:
        raise ConfigError("DVSEARCH_ALLOWED_HOSTS is empty; write the names the server answers to, or *")
    return hosts
