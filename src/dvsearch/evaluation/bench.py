"""How fast is it? Ask queries again and again and time each full page; index articles and time that."""

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dvsearch.engine.base import Engine
from dvsearch.errors import EvaluationError, InputError
from dvsearch.evaluation.metrics import percentile
from dvsearch.indexing import update_index
from dvsearch.model import Article
from dvsearch.search import Searcher, SearchQuery

__all__ = ["IndexingTimes", "SearchTimes", "time_indexing", "time_searches"]


@dataclass(frozen=True, slots=True)
class SearchTimes:
    """Times of full pages (exact total, every facet, ten snippets), in seconds.

    `first` is the very first query, on whatever the caches of a new process hold; it is not among the
    others. `per_second` is what one thread answers.
    """

    articles: int
    queries: int
    rounds: int
    first: float
    p50: float
    p95: float
    p99: float
    slowest: float
    slowest_query: str
    per_second: float


@dataclass(frozen=True, slots=True)
class IndexingTimes:
    """How long it took to index articles from nothing, reading and committing included.

    `largest_process` is the most memory in bytes that any one of the processes held, this one among them;
    together they held more. None where the system does not tell.
    """

    articles: int
    failed: int
    seconds: float
    per_second: float
    largest_process: int | None


def time_searches(
    searcher: Searcher,
    queries: Sequence[str],
    rounds: int,
    *,
    on_query: Callable[[], None] = lambda: None,
) -> SearchTimes:
    """Ask all `queries` in order, `rounds` times, one after the other. Raises EvaluationError for none."""
    if not queries:
        raise EvaluationError("there are no queries to ask")
    first = _time(searcher, queries[0])
    times: list[tuple[float, str]] = []
    for _ in range(rounds):
        for query in queries:
            times.append((_time(searcher, query), query))
            on_query()
    seconds = [each for each, _ in times]
    slowest, slowest_query = max(times)
    return SearchTimes(
        articles=searcher.count(),
        queries=len(queries),
        rounds=rounds,
        first=first,
        p50=percentile(seconds, 50),
        p95=percentile(seconds, 95),
        p99=percentile(seconds, 99),
        slowest=slowest,
        slowest_query=slowest_query,
        per_second=len(seconds) / sum(seconds),
    )


def _time(searcher: Searcher, query: str) -> float:
    began = time.perf_counter()
    searcher.search(SearchQuery(query))
    return time.perf_counter() - began


def time_indexing(
    engine: Engine,
    articles: Iterable[Article],
    *,
    workers: int | None = None,
    on_error: Callable[[InputError], None] = lambda error: None,
    on_indexed: Callable[[int], None] = lambda count: None,
) -> IndexingTimes:
    """Index `articles` into `engine`, which is empty. Raises EvaluationError when there are none."""
    report = update_index(engine, articles, workers=workers, on_error=on_error, on_indexed=on_indexed)
    indexed = report.added - report.failed
    if indexed <= 0:
        raise EvaluationError("there are no articles to index")
    return IndexingTimes(indexed, report.failed, report.seconds, indexed / report.seconds, _largest_process())


def _largest_process() -> int | None:
    """The greatest resident set that this process or one that it waited for has ever had, in bytes."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    of_whom = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    largest = max(resource.getrusage(who).ru_maxrss for who in of_whom)
    return largest if sys.platform == "darwin" else largest * 1024
