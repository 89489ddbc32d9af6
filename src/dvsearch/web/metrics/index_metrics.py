"""What metrics say of the index, looked up when they are asked for."""

from collections.abc import Iterator
from datetime import UTC, datetime

from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from dvsearch.errors import DvsearchError
from dvsearch.search import Searcher

__all__ = ["IndexMetrics"]


class IndexMetrics(Collector):
    """Reads the state of the index that `searcher` searches."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher

    def describe(self) -> list[Metric]:
        """Nothing beforehand: registering metrics must not need an index."""
        return []

    def collect(self) -> Iterator[Metric]:
        """Yield one gauge a fact; where no index can be searched, only that."""
        try:
            generation, articles = self._searcher.generation(), self._searcher.count()
            age = (datetime.now(UTC) - self._searcher.created()).total_seconds()
        except DvsearchError:
            yield GaugeMetricFamily("dvsearch_index_ready", _READY, value=0)
            return
        yield GaugeMetricFamily("dvsearch_index_ready", _READY, value=1)
        yield GaugeMetricFamily(
            "dvsearch_index_generation", "Number of the generation searched.", value=generation
        )
        yield GaugeMetricFamily("dvsearch_index_articles", "Articles that can be found.", value=articles)
        yield GaugeMetricFamily(
            "dvsearch_index_age_seconds", "Time since the generation searched was written.", value=age
        )


_READY = "1 if an index can be searched, else 0."
