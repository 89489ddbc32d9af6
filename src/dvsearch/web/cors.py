"""Let scripts on pages of other origins read the API, where the settings allow it.

Starlette's own CORSMiddleware speaks for a whole application, and says that an answer varies by origin only
if it was asked from one: a cache would keep the answer without permission for those who have it.
"""

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dvsearch.web.origins import Origins
from dvsearch.web.paths import path_below_root

__all__ = ["CrossOrigin"]

# What scripts may read; the pages around it are none of their business.
_READABLE = ("/api/v1/", "/embed.js")
# Reading is all there is to do. Browsers may remember that for some minutes.
_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "600",
}
# Beside what every script may read of an answer: whether it still holds, and where it goes on.
_EXPOSED = "ETag, Link"


class CrossOrigin:
    """ASGI middleware: tells browsers which origins may read an answer. No cookies are asked for or sent."""

    def __init__(self, app: ASGIApp, origins: Origins) -> None:
        self.app = app
        self.origins = origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the question that browsers ask beforehand; pass all else on, and the answer back."""
        if scope["type"] != "http" or not path_below_root(scope).startswith(_READABLE):
            await self.app(scope, receive, send)
            return
        asked = Headers(scope=scope)
        origin = asked.get("origin", "")

        async def send_with_permission(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._permit(origin, MutableHeaders(scope=message))
            await send(message)

        beforehand = scope["method"] == "OPTIONS" and "access-control-request-method" in asked
        app = Response(status_code=204, headers=_PREFLIGHT) if beforehand else self.app
        await app(scope, receive, send_with_permission)

    def _permit(self, origin: str, headers: MutableHeaders) -> None:
        if not self.origins.any_site:
            headers.add_vary_header("Origin")
        if origin in self.origins:
            headers["Access-Control-Allow-Origin"] = "*" if self.origins.any_site else origin
            headers["Access-Control-Expose-Headers"] = _EXPOSED
