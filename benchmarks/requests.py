"""Ask a server for pages over some connections at once: a fixed number of them, then it stops by itself."""

import http.client
import itertools
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from benchmarks.commands import Server

__all__ = ["Load", "pages_of", "put_load"]

_TIMEOUT = 60  # seconds for one page; longer is an error


@dataclass(frozen=True, slots=True)
class Load:
    """What came of it: the seconds of each page answered, how long all took, and how many failed."""

    seconds: tuple[float, ...]
    elapsed: float
    errors: int

    @property
    def per_second(self) -> float:
        """Pages a second."""
        return len(self.seconds) / self.elapsed


def pages_of(queries: Sequence[str]) -> list[str]:
    """The addresses of the pages that answer the queries."""
    return [f"/?q={quote(query)}" for query in queries]


def put_load(server: Server, pages: Sequence[str], requests: int, connections: int) -> Load:
    """Ask for `requests` pages in turn, over `connections` connections that are kept open."""
    turn = itertools.count()
    seconds: list[float] = []
    errors: list[str] = []

    def ask() -> None:
        connection = http.client.HTTPConnection(server.host, server.port, timeout=_TIMEOUT)
        while (number := next(turn)) < requests:
            began = time.perf_counter()
            try:
                connection.request("GET", pages[number % len(pages)])
                response = connection.getresponse()
                response.read()
            except (OSError, http.client.HTTPException) as error:
                errors.append(repr(error))
                connection.close()
                continue
            if response.status == 200:
                seconds.append(time.perf_counter() - began)
            else:
                errors.append(f"status {response.status}")
        connection.close()

    threads = [threading.Thread(target=ask) for _ in range(connections)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Load(tuple(seconds), time.perf_counter() - began, len(errors))
