"""What metrics say of each worker process, where there are several: memory, processor time, open files."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from prometheus_client import Metric, ProcessCollector
from prometheus_client.registry import Collector

__all__ = ["SHARED_FOLDER", "WorkerMetrics", "forget_worker"]

# prometheus-client reads it once, when it is imported.
SHARED_FOLDER = "PROMETHEUS_MULTIPROC_DIR"

# The file of a worker that is alive: of the gauge of requests being answered, which every worker has.
_ALIVE = "gauge_livesum_"


class WorkerMetrics(Collector):
    """The usual metrics of a process, once for each worker that shares `folder`, by its process id."""

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)

    def describe(self) -> list[Metric]:
        """Nothing beforehand: which workers there are shows when asked."""
        return []

    def collect(self) -> Iterator[Metric]:
        """Yield each metric with a sample for each worker."""
        found: dict[str, Metric] = {}
        for file in sorted(self._folder.glob(f"{_ALIVE}*.db")):
            pid = file.stem.removeprefix(_ALIVE)
            for metric in ProcessCollector(pid=partial(str, pid), registry=None).collect():
                shown = found.setdefault(
                    metric.name, Metric(metric.name, metric.documentation, metric.type, metric.unit)
                )
                for sample in metric.samples:
                    shown.add_sample(sample.name, {**sample.labels, "pid": pid}, sample.value)
        yield from found.values()


def forget_worker(folder: str, pid: int) -> None:
    """Take a worker that ended out of what counts the living; its other counts stay."""
    (Path(folder) / f"{_ALIVE}{pid}.db").unlink(missing_ok=True)
