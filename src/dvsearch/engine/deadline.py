"""The time that answering may take: set by who asks, looked at by an engine between its steps.

It goes with the context (contextvars), into the threads that a server computes in, so that no signature on
the way has to pass it on. Without one, computing takes as long as it takes.
"""

import time
from contextvars import ContextVar

from dvsearch.errors import OutOfTime

__all__ = ["check_time", "set_deadline"]

_deadline: ContextVar[float | None] = ContextVar("deadline", default=None)


def set_deadline(at: float | None) -> None:
    """Let what this context computes take until `at` (time.monotonic); None for as long as it takes."""
    _deadline.set(at)


def check_time() -> None:
    """Raise OutOfTime if the time is over."""
    at = _deadline.get()
    if at is not None and time.monotonic() > at:
        raise OutOfTime("the search took longer than the server allows")
