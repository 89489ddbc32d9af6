"""Work on batches of articles in processes, several at a time, and hand back what they made in order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from dvsearch.model import Article

__all__ = ["in_processes"]

Row = TypeVar("Row")

_BATCH = 100
# Batches under way for each process: one at work, one waiting.
_AHEAD = 2


def in_processes(
    work: Callable[[Sequence[Article]], list[Row]], articles: Iterable[Article], workers: int
) -> Iterator[Row]:
    """Yield what `work` makes of batches of `articles` in `workers` processes, in the articles' order."""
    rest = iter(articles)
    under_way: deque[Future[list[Row]]] = deque()
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        while True:
            while len(under_way) < _AHEAD * workers and (batch := list(islice(rest, _BATCH))):
                under_way.append(pool.submit(work, batch))
            if not under_way:
                return
            yield from under_way.popleft().result()
