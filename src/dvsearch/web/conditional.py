"""Answer `304 Not Modified` before anything is searched.

The tag is weak: compression and the time taken differ between answers that say the same.
"""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import Response

from dvsearch import __version__
from dvsearch.web.site import Site, site_of

__all__ = ["conditional", "known_tags"]

Handler: TypeAlias = Callable[[Request], Response]


def conditional(handler: Handler) -> Handler:
    """Give what the handler answers an ETag, and ask it only if the client does not have that answer.

    For answers that follow from the index, the settings and the URL alone. One that does not yet, since
    something is still being made, says no-store, and bears no ETag.
    """

    @wraps(handler)
    def answer(request: Request) -> Response:
        tag = _tag(site_of(request), request)
        if tag in known_tags(request):
            return Response(status_code=304, headers={"ETag": f"W/{tag}"})
        response = handler(request)
        if response.status_code == 200 and response.headers.get("cache-control") != "no-store":
            response.headers["ETag"] = f"W/{tag}"
        return response

    return answer


def _tag(site: Site, request: Request) -> str:
    """Taken before the search: if the index changes meanwhile, the tag is too old and matches nothing."""
    searcher = site.searcher
    state = (__version__, site.settings, searcher.snapshot().mark, str(request.url))
    digest = hashlib.blake2b(repr(state).encode("utf-8", "surrogatepass"), digest_size=12)
    return f'"{digest.hexdigest()}"'


def known_tags(request: Request) -> frozenset[str]:
    """The tags of the answers that the client has; weak or not is the same here."""
    given = ",".join(request.headers.getlist("if-none-match"))
    return frozenset(tag.strip().removeprefix("W/") for tag in given.split(","))
