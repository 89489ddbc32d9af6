"""The headers that every answer bears, and the middleware that puts them there."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dvsearch.web.origins import Origins
from dvsearch.web.paths import path_below_root

__all__ = ["HEADERS", "SecurityHeaders"]

_CONTENT_SECURITY_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "connect-src": "'self'",
    "img-src": "'self'",
    "frame-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
# Made to stand in a frame on other sites, the search and the card; their errors too, which else nobody sees.
_FRAMED, _FRAMED_BELOW = "/nhung/khung", "/nhung/the/"


def _policy(ancestors: str) -> str:
    """The policy of a page that `ancestors` may frame.

    There is no X-Frame-Options beside it: every browser since 2017 reads frame-ancestors and then passes
    that header over, and it knows no list of sites to allow.
    """
    directives = {**_CONTENT_SECURITY_POLICY, "frame-ancestors": ancestors}
    return "; ".join(f"{name} {value}" for name, value in directives.items())


HEADERS = {
    "Content-Security-Policy": _policy("'self'"),
    "X-Content-Type-Options": "nosniff",
    # What is searched for here is nobody else's business, least of all the papers' whose articles we link to.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    # An answer changes with the index; a page is asked for again unless it says otherwise.
    "Cache-Control": "no-cache",
}


class SecurityHeaders:
    """ASGI middleware: sets each of HEADERS that the answer does not set itself.

    What is made to be framed may be framed by `origins`, everything else by ourselves only.
    """

    def __init__(self, app: ASGIApp, origins: Origins) -> None:
        self.app = app
        self.framed = {**HEADERS, "Content-Security-Policy": _policy(origins.ancestors)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and the answer back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = path_below_root(scope)
        wanted = self.framed if path == _FRAMED or path.startswith(_FRAMED_BELOW) else HEADERS

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in wanted.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_with_headers)
