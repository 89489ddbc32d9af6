"""What a Prometheus server reads at /metrics: requests, searches, the index, the process.

Several worker processes share their numbers through files: whichever worker is asked answers for all.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.multiprocess import MultiProcessCollector

from dvsearch.search import Searcher, SearchPage
from dvsearch.web.metrics.index_metrics import IndexMetrics
from dvsearch.web.metrics.served import Served
from dvsearch.web.metrics.shared_folder import shared_folder
from dvsearch.web.metrics.worker_metrics import WorkerMetrics

__all__ = ["Metrics"]

# Seconds. A page is meant to take 50 ms; what takes longer than the last is cut off by the time limit.
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """The metrics of one application, in a registry of their own."""

    content_type = CONTENT_TYPE_LATEST

    def __init__(self, searcher: Searcher) -> None:
        registry = CollectorRegistry()
        self._requests = Counter(
            "dvsearch_requests",
            "Requests answered, by the name of what was asked for and HTTP status.",
            ("route", "status"),
            registry=registry,
        )
        self._seconds = Histogram(
            "dvsearch_request_seconds",
            "Time from the request to the end of the answer.",
            ("route",),
            buckets=_BUCKETS,
            registry=registry,
        )
        self._in_flight = Gauge(
            "dvsearch_requests_in_flight",
            "Requests being answered now.",
            registry=registry,
            multiprocess_mode="livesum",
        )
        self._searches = Counter(
            "dvsearch_searches",
            "Pages of results, by what was found: articles with all the words, with a part of them, or none.",
            ("found",),
            registry=registry,
        )
        self._search_seconds = Histogram(
            "dvsearch_search_seconds",
            "Time that finding the articles of a page took.",
            buckets=_BUCKETS,
            registry=registry,
        )
        self._shown = _shown(registry)
        self._shown.register(IndexMetrics(searcher))

    @contextmanager
    def in_flight(self) -> Iterator[None]:
        """Count a request as being answered while the block runs."""
        self._in_flight.inc()
        try:
            yield
        finally:
            self._in_flight.dec()

    def count(self, served: Served) -> None:
        """Count a request that was answered; never by its path, of which there is no end."""
        route = served.route or "none"
        self._requests.labels(route, str(served.status)).inc()
        self._seconds.labels(route).observe(served.seconds)

    def count_search(self, page: SearchPage) -> None:
        """Count a page of results."""
        found = "none" if not page.total else "part" if page.partial else "all"
        self._searches.labels(found).inc()
        self._search_seconds.observe(page.seconds)

    def write(self) -> bytes:
        """Everything, in Prometheus's text format."""
        return generate_latest(self._shown)


def _shown(own: CollectorRegistry) -> CollectorRegistry:
    """The registry to show: `own` and this process, or, of several workers, what all of them counted."""
    folder = shared_folder()
    if folder is None:
        ProcessCollector(registry=own)
        return own
    shared = CollectorRegistry()
    MultiProcessCollector(shared, folder)  # type: ignore[no-untyped-call]
    shared.register(WorkerMetrics(folder))
    return shared
