"""What metrics say of each worker process, where there are several: memory, processor time, open files."""

from collections.abc import Iterator
from functools import partial

from prometheus_client import Metric, ProcessCollector
from prometheus_client.registry import Collector

from dvsearch.web.metrics.shared_folder import live_workers

__all__ = ["WorkerMetrics"]


class WorkerMetrics(Collector):
    """The usual metrics of a process, once for each worker that shares `folder`, by its process id."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def describe(self) -> list[Metric]:
        """Nothing beforehand: which workers there are shows when asked."""
        return []

    def collect(self) -> Iterator[Metric]:
        """Yield each metric with a sample for each worker."""
        found: dict[str, Metric] = {}
        for pid in live_workers(self._folder):
            for metric in ProcessCollector(pid=partial(str, pid), registry=None).collect():
                shown = found.setdefault(
                    metric.name, Metric(metric.name, metric.documentation, metric.type, metric.unit)
                )
                for sample in metric.samples:
                    shown.add_sample(sample.name, {**sample.labels, "pid": pid}, sample.value)
        yield from found.values()
