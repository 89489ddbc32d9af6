"""What crawlers may read: articles and decisions. Searches are combinations of filters without end.

robots.txt says so beforehand, and a header on each answer to who asked nevertheless.
"""

from collections.abc import Iterator

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dvsearch.web.paths import path_below_root

__all__ = ["KeepOut", "robots_txt"]

# What begins so is made for readers who look for something, or for machines.
_CLOSED = (
    "/api/",
    "/embed.js",
    "/export.",
    "/feed.atom",
    "/healthz",
    "/metrics",
    "/nhung/",
    "/opensearch.xml",
    "/readyz",
    "/van-ban.",
    "/xu-huong",
)


def robots_txt(root: str) -> str:
    """The rules for a site whose addresses begin with `root`."""
    return "\n".join(("User-agent: *", *_rules(root), ""))


def _rules(root: str) -> Iterator[str]:
    yield f"Disallow: {root}/*?"
    for beginning in _CLOSED:
        yield f"Disallow: {root}{beginning}"


class KeepOut:
    """ASGI middleware: answers that crawlers should neither keep nor follow links of say so."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and the answer back."""
        if scope["type"] != "http" or not (
            scope["query_string"] or path_below_root(scope).startswith(_CLOSED)
        ):
            await self.app(scope, receive, send)
            return

        async def send_closed(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["X-Robots-Tag"] = "noindex, nofollow"
            await send(message)

        await self.app(scope, receive, send_closed)
