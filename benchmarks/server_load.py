"""How do pages come under load, idle and with an indexer at work beside the server?"""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.commands import command, serving
from benchmarks.figures import Figure, Part, percentiles
from benchmarks.requests import Load, pages_of, put_load
from benchmarks.setting import Setting
from dvsearch.evaluation.judgments import read_judgments

__all__ = ["measure"]

IDLE, BUSY = "idle", "with an indexer beside it"


def measure(setting: Setting) -> Part:
    """Put the same load on a server twice: alone, and while `dvsearch index` builds another index."""
    built = setting.store.index("ours", setting.corpus)
    pages = pages_of([judgment.query for judgment in read_judgments(setting.queries)])
    with serving(built.path) as server:
        put_load(server, pages, min(100, setting.requests), setting.connections)  # warm
        setting.say("load: idle")
        idle = put_load(server, pages, setting.requests, setting.connections)
        setting.say("load: with an indexer")
        with _indexing(setting.corpus.path, setting.store.root / "beside", setting.workers) as rounds:
            busy = put_load(server, pages, setting.requests, setting.connections)
    figures = [*_figures(IDLE, idle, built.articles), *_figures(BUSY, busy, built.articles)]
    p99 = [each.value for each in figures if each.name.endswith("p99")]
    figures.append(Figure("p99 with an indexer / p99 idle", "ours", p99[1] / p99[0], "×", built.articles))
    return Part(
        "load",
        "Pages under load",
        tuple(figures),
        (
            (
                f"{setting.requests:,} HTML pages of the queries over {setting.connections} connections "
                "from this machine, each asking for the next page as soon as it has one; one server "
                f"process. Beside it `dvsearch index --workers {setting.workers}` was building an index "
                f"of its own all the time (begun {len(rounds)} times)."
            ),
        ),
    )


def _figures(name: str, load: Load, articles: int) -> Iterator[Figure]:
    yield Figure(f"{name}: pages/s", "ours", load.per_second, "/s", articles)
    yield from percentiles(name, "ours", load.seconds, articles)
    yield Figure(f"{name}: failed requests", "ours", load.errors, "", articles)


@contextmanager
def _indexing(corpus: Path, index: Path, workers: int) -> Iterator[list[int]]:
    """Build an index again and again until the block ends; yields a list that grows with every beginning."""
    rounds: list[int] = []
    ended = threading.Event()
    running: list[subprocess.Popen[bytes]] = []
    lock = threading.Lock()

    def work() -> None:
        while True:
            shutil.rmtree(index, ignore_errors=True)
            with lock:
                if ended.is_set():
                    return
                rounds.append(len(rounds))
                arguments = command("index", corpus, "--index", index, "--workers", str(workers))
                quiet = subprocess.DEVNULL
                running[:] = [subprocess.Popen(arguments, stdout=quiet, stderr=quiet)]
            running[0].wait()

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield rounds
    finally:
        with lock:
            ended.set()
            if running:
                running[0].terminate()
        thread.join()
        shutil.rmtree(index, ignore_errors=True)
