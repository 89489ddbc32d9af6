"""Let few requests compute at a time and few more wait: answered late is answered never.

Python computes in one thread at a time; more of them at once make every page slow and take memory each.
Those who wait here hold no thread. Who would wait too long is told to come back: that costs a small page.
"""

import asyncio
import time

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dvsearch.engine.deadline import set_deadline
from dvsearch.web.errors import answer_http_error
from dvsearch.web.paths import path_below_root

__all__ = ["Turnstile"]

# More than one, so that a slow search does not keep the quick ones waiting; few, so that the thread that
# talks to clients gets its turn, and because each may take some 16 MB.
_INSIDE = 4
# Two or three seconds' worth of pages.
_WAITING = 100
# What computes nothing, and must be told most of all when there is much to do.
_FREE = ("/static/", "/healthz", "/readyz", "/metrics", "/robots.txt")
_RETRY_AFTER = "5"  # seconds
# What logs of proxies call a request whose client went away before it was answered.
_CLIENT_GONE = 499


class Turnstile:
    """ASGI middleware: of `seconds`, which pass while waiting too, a request computes the rest.

    It counts as inside until its answer begins: how fast a client reads is not our business, and a long
    export may take its time.
    """

    def __init__(self, app: ASGIApp, seconds: float, inside: int = _INSIDE, waiting: int = _WAITING) -> None:
        self.app = app
        self.seconds = seconds
        self.places = asyncio.Semaphore(inside)
        self.waiting = 0
        self.max_waiting = waiting

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Wait for a place if need be; answer 503 if there is none to be had."""
        if scope["type"] != "http" or path_below_root(scope).startswith(_FREE):
            await self.app(scope, receive, send)
            return
        deadline = time.monotonic() + self.seconds
        request = Request(scope, receive)
        had_to_wait = self.places.locked()
        if not await self._enter():
            busy = HTTPException(503, headers={"Retry-After": _RETRY_AFTER})
            await answer_http_error(request, busy)(scope, receive, send)
            return
        place = _Place(self.places)
        try:
            if had_to_wait and await request.is_disconnected():
                await Response(status_code=_CLIENT_GONE)(scope, receive, send)
                return

            async def send_and_leave(message: Message) -> None:
                if message["type"] == "http.response.start":
                    place.leave()
                    set_deadline(None)
                await send(message)

            set_deadline(deadline)
            await self.app(scope, receive, send_and_leave)
        finally:
            place.leave()
            set_deadline(None)

    async def _enter(self) -> bool:
        """Wait for a place; say whether one was had."""
        if not self.places.locked():
            return await self.places.acquire()
        if self.waiting >= self.max_waiting:
            return False
        self.waiting += 1
        try:
            async with asyncio.timeout(self.seconds):
                return await self.places.acquire()
        except TimeoutError:
            return False
        finally:
            self.waiting -= 1


class _Place:
    """A place inside, which is left once."""

    def __init__(self, places: asyncio.Semaphore) -> None:
        self._places: asyncio.Semaphore | None = places

    def leave(self) -> None:
        if self._places is not None:
            self._places.release()
            self._places = None
