"""`dvsearch serve --workers 2`: several processes at one port, which begin and end together."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.cli.program import environment

pytestmark = pytest.mark.skipif(os.name == "nt", reason="one process answers there")

PATIENCE = 30


class Served:
    """A server with two workers."""

    def __init__(self, index: Path, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "dvsearch", "serve", "--port", "0", "--workers", "2", "--index", index],
            cwd=folder,
            env=environment(DVSEARCH_LOG="json", TMPDIR=str(folder)),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().split()[5]
        self.said = self.process.stdout.readline()

    def get(self, path: str) -> httpx.Response:
        """Over a connection of its own, which any worker may take."""
        return httpx.get(f"{self.address}{path}", trust_env=False, timeout=PATIENCE)

    def metrics(self, name: str, label: str) -> dict[str, float]:
        families = text_string_to_metric_families(self.get("metrics").text)
        samples = [sample for family in families for sample in family.samples if sample.name == name]
        return {sample.labels[label]: sample.value for sample in samples}

    def workers(self) -> set[int]:
        return set(map(int, self.metrics("process_start_time_seconds", "pid")))

    def wait_for(self, is_so: Callable[[set[int]], bool]) -> set[int]:
        """The workers, once they are as wanted: each appears with its first breath."""
        deadline = time.monotonic() + PATIENCE
        while not is_so(workers := self.workers()):
            assert time.monotonic() < deadline, workers
            time.sleep(0.05)
        return workers


@pytest.fixture
def served(index: Path, tmp_path: Path) -> Iterator[Served]:
    served = Served(index, tmp_path)
    yield served
    served.process.kill()
    served.process.communicate()


def is_alive(pid: int) -> bool:
    """Whether the process runs; one that ended and that nobody asked after does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until_gone(pids: set[int]) -> None:
    deadline = time.monotonic() + PATIENCE
    while any(map(is_alive, pids)):
        assert time.monotonic() < deadline, pids
        time.sleep(0.05)


linux_only = pytest.mark.skipif(not Path("/proc/self").exists(), reason="processes are read from /proc")


@linux_only
def test_they_answer_and_count_together(served: Served) -> None:
    assert served.said.endswith(", 2 workers, access log on stderr as json\n")
    served.wait_for(lambda workers: len(workers) == 2)
    for _ in range(20):
        assert served.get("api/v1/search?q=d%C3%A2n").json()["total"] > 0
    assert served.metrics("dvsearch_request_seconds_count", "route")["api-search"] == 20
    assert sum(served.metrics("dvsearch_searches_total", "found").values()) == 20


@linux_only
def test_a_worker_that_crashes_is_replaced(served: Served) -> None:
    first = served.wait_for(lambda workers: len(workers) == 2)
    killed = first.pop()
    os.kill(killed, signal.SIGKILL)
    now = served.wait_for(lambda workers: len(workers) == 2 and killed not in workers)
    assert first < now
    served.process.terminate()
    _, errors = served.process.communicate(timeout=PATIENCE)
    assert f"dvsearch: worker {killed} ended (signal 9); another begins in 0.5 seconds\n" in errors


@linux_only
@pytest.mark.parametrize(("stop", "code"), [(signal.SIGTERM, -signal.SIGTERM), (signal.SIGINT, 0)])
def test_all_end_together(served: Served, stop: signal.Signals, code: int, tmp_path: Path) -> None:
    workers = served.wait_for(lambda workers: len(workers) == 2)
    served.process.send_signal(stop)
    out, errors = served.process.communicate(timeout=PATIENCE)
    assert (served.process.returncode, out) == (code, "")
    assert {json.loads(line)["status"] for line in errors.splitlines()} == {200}
    assert not any(map(is_alive, workers))
    assert list(tmp_path.iterdir()) == []


@linux_only
def test_ctrl_c_in_a_terminal_reaches_all_at_once(served: Served) -> None:
    for pid in served.wait_for(lambda workers: len(workers) == 2):
        os.kill(pid, signal.SIGINT)
    served.process.send_signal(signal.SIGINT)
    _, errors = served.process.communicate(timeout=PATIENCE)
    assert served.process.returncode == 0
    assert "Traceback" not in errors


@linux_only
def test_workers_do_not_outlive_a_parent_that_was_killed(served: Served) -> None:
    workers = served.wait_for(lambda workers: len(workers) == 2)
    served.process.kill()
    served.process.wait(timeout=PATIENCE)
    wait_until_gone(workers)
