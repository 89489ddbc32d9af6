"""The folder in which worker processes count together: prometheus-client keeps a file there for each of them.

Knows no prometheus-client, which reads its switch once, when it is imported.
"""

import os
from collections.abc import Iterator
from pathlib import Path

__all__ = ["forget", "live_workers", "share", "shared_folder"]

_SWITCH = "PROMETHEUS_MULTIPROC_DIR"
# The file of a worker that is alive: of the gauge of requests being answered, which every worker has.
_ALIVE = "gauge_livesum_"


def share(folder: str) -> None:
    """Count in `folder`, in this process from now on. Comes before prometheus-client is imported."""
    os.environ[_SWITCH] = folder


def shared_folder() -> str | None:
    """The folder in which this process counts; None if it counts for itself."""
    return os.environ.get(_SWITCH)


def live_workers(folder: str) -> Iterator[str]:
    """Yield the process ids of the workers that count in `folder` and have not been forgotten."""
    for file in sorted(Path(folder).glob(f"{_ALIVE}*.db")):
        yield file.stem.removeprefix(_ALIVE)


def forget(folder: str, pid: int) -> None:
    """Take a worker that ended out of what counts the living; its other counts stay."""
    (Path(folder) / f"{_ALIVE}{pid}.db").unlink(missing_ok=True)
