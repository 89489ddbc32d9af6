"""An answer that is made while it is sent, and ended when nobody listens any more."""

from collections.abc import Generator, Iterator, Mapping

from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

__all__ = ["Streamed"]


class Streamed(StreamingResponse):
    """Sends the chunks of a generator, each made in a thread, and closes it however the sending ends."""

    def __init__(self, chunks: Iterator[bytes], media_type: str, headers: Mapping[str, str]) -> None:
        self._chunks = _generator(chunks)
        super().__init__(self._chunks, headers=headers, media_type=media_type)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            await run_in_threadpool(self._chunks.close)


def _generator(chunks: Iterator[bytes]) -> Generator[bytes, None, None]:
    yield from chunks
