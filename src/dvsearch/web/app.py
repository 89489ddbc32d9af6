"""Put the application together: routes, middleware, and the translation of errors."""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from dvsearch.config import Settings
from dvsearch.errors import ConfigError
from dvsearch.search import Searcher
from dvsearch.web.api import handlers as api
from dvsearch.web.article import handlers as article
from dvsearch.web.assets import Assets
from dvsearch.web.cors import CrossOrigin
from dvsearch.web.errors import HANDLERS
from dvsearch.web.operating import handlers as operating
from dvsearch.web.origins import Origins
from dvsearch.web.results import handlers as results
from dvsearch.web.security import SecurityHeaders
from dvsearch.web.site import Site
from dvsearch.web.templates import find_templates, make_templates

__all__ = ["create_app"]

# Below about a packet, compression saves no time.
_COMPRESSED_FROM = 1_400

# One area a line; each knows its own addresses.
_AREAS = (results, article, api, operating)


def create_app(settings: Settings, searcher: Searcher) -> Starlette:
    """Return the web application over `searcher`; it opens nothing and is closed with its searcher's engine.

    Raises ConfigError if the templates are missing or `allowed_hosts` or `embed_origins` cannot be used.
    """
    folder = find_templates()
    hosts = _hosts(settings.allowed_hosts)
    origins = Origins.read(settings.embed_origins)
    app = Starlette(
        routes=[route for area in _AREAS for route in area.ROUTES],
        middleware=[
            Middleware(SecurityHeaders, origins=origins),
            Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False),
            Middleware(CrossOrigin, origins=origins),
            Middleware(GZipMiddleware, minimum_size=_COMPRESSED_FROM, compresslevel=6),
        ],
        exception_handlers=HANDLERS,
    )
    assets = Assets.from_folder(folder / "static")
    app.state.site = Site(settings, searcher, make_templates(folder), assets)
    return app


def _hosts(allowed: str) -> list[str]:
    hosts = [host.strip() for host in allowed.split(",") if host.strip()]
    for host in hosts:
        if "*" in host and host != "*" and (not host.startswith("*.") or "*" in host[1:]):
            raise ConfigError(f"DVSEARCH_ALLOWED_HOSTS: {host!r} is no host; write name.vn, *.name.vn or *")
    if not hosts:
        raise ConfigError("DVSEARCH_ALLOWED_HOSTS is empty; write the names the server answers to, or *")
    return hosts
