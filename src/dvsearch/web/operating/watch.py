"""Watch requests from outside everything else: name each, and tell metrics and log how it was answered."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dvsearch.web.metrics.metrics import Metrics
from dvsearch.web.metrics.served import Served
from dvsearch.web.operating.access_log import AccessLog
from dvsearch.web.paths import raw_path
from dvsearch.web.request_ids import HEADER, give_id

__all__ = ["Watch"]


@dataclass(slots=True)
class _Answer:
    """What has been sent so far; a request that nothing answered ends as uvicorn's error 500."""

    status: int = 500
    size: int = 0

    def note(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        elif message["type"] == "http.response.body":
            self.size += len(message.get("body", b""))


class Watch:
    """ASGI middleware around the whole application; `routes` tell the names of what is asked for."""

    def __init__(
        self, app: ASGIApp, routes: Sequence[Route], metrics: Metrics, log: AccessLog | None
    ) -> None:
        self.app = app
        self.names = {route.endpoint: route.name for route in routes}
        self.metrics = metrics
        self.log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and the answer back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = time.perf_counter()
        request_id = give_id(scope, Headers(scope=scope))
        path = raw_path(scope)  # before a prefix is added
        answer = _Answer()

        async def send_watched(message: Message) -> None:
            answer.note(message)
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)[HEADER] = request_id
            await send(message)

        try:
            with self.metrics.in_flight():
                await self.app(scope, receive, send_watched)
        except Exception as error:
            error.add_note(f"while answering request {request_id}")  # for who reads the traceback
            raise
        finally:
            served = Served(
                request_id=request_id,
                client=(scope.get("client") or ("",))[0],
                method=scope["method"],
                path=path.decode("ascii", "replace"),
                query=scope["query_string"].decode("ascii", "replace"),
                route=self.names.get(scope["endpoint"], "") if "endpoint" in scope else "",
                status=answer.status,
                size=0 if scope["method"] == "HEAD" else answer.size,
                seconds=time.perf_counter() - began,
            )
            self.metrics.count(served)
            if self.log is not None:
                self.log.write(served)
