"""Refuse requests that are larger than any of ours, before anything is made of them."""

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from dvsearch.web.errors import answer_http_error

__all__ = ["MAX_HEADERS", "MAX_URL", "RequestLimits"]

# Bytes of path and query. A search with all that it may hold, each letter quoted, has some 6,000.
MAX_URL = 8_000
# Bytes of all headers together; browsers send some 1,000, and cookies of others on the same host some more.
MAX_HEADERS = 16_000


class RequestLimits:
    """ASGI middleware: answers 413, 414 or 431 instead of the application."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on if it is within the limits."""
        status = _refusal(scope) if scope["type"] == "http" else None
        if status is None:
            await self.app(scope, receive, send)
            return
        response = answer_http_error(Request(scope), HTTPException(status))
        response.headers["Connection"] = "close"  # what is left of the request is not worth reading
        await response(scope, receive, send)


def _refusal(scope: Scope) -> int | None:
    """The status to refuse the request with. A method that would change things is refused later, as such."""
    headers = Headers(scope=scope)
    if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > MAX_URL:
        return 414
    if sum(len(name) + len(value) for name, value in headers.raw) > MAX_HEADERS:
        return 431
    has_body = headers.get("content-length", "0") != "0" or "transfer-encoding" in headers
    return 413 if has_body and scope["method"] in ("GET", "HEAD") else None
