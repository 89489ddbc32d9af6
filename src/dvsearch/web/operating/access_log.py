"""The access log: one line a request, for people or for programs.

What readers search for is their own business: query strings are written only where the settings ask for it.
"""

import json
import re
from contextlib import suppress
from datetime import UTC, datetime
from typing import TextIO

from dvsearch.config import AccessLogForm
from dvsearch.web.metrics.served import Served

__all__ = ["AccessLog"]

# Characters of a path or query that a line repeats. Lines below 4 KB are written in one piece, so that those
# of several processes never mix.
_SHOWN = 1_000
_NOT_PLAIN = re.compile(r"[^!-~]")


class AccessLog:
    """Writes to `stream`, in the form that the settings name."""

    def __init__(self, stream: TextIO, form: AccessLogForm, *, queries: bool) -> None:
        self._stream = stream
        self._form = form
        self._queries = queries

    def write(self, served: Served) -> None:
        """Write the line of one request. A log that cannot be written stops no request."""
        write = _as_json if self._form is AccessLogForm.JSON else _as_text
        line = write(served, _now(), _plain(served.query) if self._queries else "")
        with suppress(OSError, ValueError):  # a full disk, a reader gone away, a stream closed
            self._stream.write(f"{line}\n")
            self._stream.flush()


def _as_text(served: Served, now: str, query: str) -> str:
    address = f"{_plain(served.path)}?{query}" if query else _plain(served.path)
    return (
        f"{now} {_plain(served.client)} {_plain(served.method)} {address} {served.status} {served.size}B "
        f"{served.seconds * 1000:.1f}ms {served.request_id}"
    )


def _as_json(served: Served, now: str, query: str) -> str:
    record: dict[str, str | int | float] = {
        "time": now,
        "id": served.request_id,
        "client": _plain(served.client),
        "method": _plain(served.method),
        "path": _plain(served.path),
        "status": served.status,
        "bytes": served.size,
        "ms": round(served.seconds * 1000, 1),
    }
    return json.dumps(record | {"query": query} if query else record)


def _plain(text: str) -> str:
    """`text` as one word that a terminal does not act upon; "-" if there is none."""
    return _NOT_PLAIN.sub("?", text[:_SHOWN]) or "-"


def _now() -> str:
    return datetime.now(UTC).astimezone().isoformat(timespec="milliseconds")
