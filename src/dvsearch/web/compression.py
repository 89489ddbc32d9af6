"""Compress answers for those who can unpack them, and for nobody who refuses that."""

from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

__all__ = ["Compression", "takes_gzip"]

# Below about a packet, compression saves no time.
_COMPRESSED_FROM = 1_400
# Beyond it an answer gets hardly smaller, only later.
_LEVEL = 6


class Compression(GZipMiddleware):
    """ASGI middleware. Starlette's looks for the word alone, also where it is refused (`gzip;q=0`)."""

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(app, minimum_size=_COMPRESSED_FROM, compresslevel=_LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and the answer back."""
        if scope["type"] == "http":
            wanted = b"gzip" if takes_gzip(Headers(scope=scope)) else b"identity"
            others = [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]
            scope["headers"] = [*others, (b"accept-encoding", wanted)]
        await super().__call__(scope, receive, send)


def takes_gzip(headers: Headers) -> bool:
    """Whether an answer may be packed with gzip (RFC 9110, section 12.5.3)."""
    weights: dict[str, float] = {}
    for each in ",".join(headers.getlist("accept-encoding")).split(","):
        coding, _, parameter = each.partition(";")
        weights[coding.strip().lower()] = _weight(parameter)
    named = weights.get("gzip", weights.get("x-gzip"))
    return (weights.get("*", 0.0) if named is None else named) > 0


def _weight(parameter: str) -> float:
    """The weight that a parameter gives; 1 without any, 0 for what cannot be read."""
    name, _, value = parameter.partition("=")
    if not name.strip():
        return 1.0
    try:
        return float(value) if name.strip().lower() == "q" else 0.0
    except ValueError:
        return 0.0
