"""How long does `dvsearch search` take in a new process, beyond what Python itself takes to start?"""

import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.commands import command
from benchmarks.figures import Figure, Part
from benchmarks.setting import Setting

__all__ = ["figures_of_cold_search", "measure"]

_RUNS = 9
_QUERY = "hội nghị tổng kết"
_UNWANTED = (
    "sklearn",
    "scipy",
    "pyvi",
    "sklearn_crfsuite",
    "starlette",
    "jinja2",
    "uvicorn",
    "trafilatura",
    "lxml",
)
_IMPORTED = re.compile(r"^import time:\s+\d+ \|\s+\d+ \|\s+(\S+)$", re.MULTILINE)


def measure(setting: Setting) -> Part:
    """Time it on the whole index, and look at what it imports."""
    built = setting.store.index("ours", setting.corpus)
    loaded = imported(built.path)
    unwanted = ", ".join(name for name in _UNWANTED if name in loaded) or "none of them"
    return Part(
        "cold",
        "Cold start",
        tuple(figures_of_cold_search(built.path, built.articles)),
        (
            (
                f"`dvsearch search {_QUERY}` and `python -c pass` in turn, {_RUNS} times each, medians "
                "of wall time; byte code and index lie in the page cache of the system."
            ),
            f"Of {', '.join(_UNWANTED)} it imports: {unwanted}.",
        ),
    )


def figures_of_cold_search(index: Path, articles: int) -> Iterator[Figure]:
    """Medians of the two, and their difference."""
    search, nothing = command("search", _QUERY, "--index", index), [sys.executable, "-c", "pass"]
    _seconds(search)  # so that both the program's files and the index's are in the page cache
    pairs = [(*_seconds(search), *_seconds(nothing)) for _ in range(_RUNS)]
    medians = [statistics.median(each) for each in zip(*pairs, strict=True)]
    searches, searching, starts, starting = medians
    yield Figure("dvsearch search", "ours", searches, "s", articles)
    yield Figure("python -c pass", "ours", starts, "s", articles)
    yield Figure("beyond Python's own start", "ours", searches - starts, "s", articles)
    yield Figure("the same in processor time", "ours", searching - starting, "s", articles)


def _seconds(arguments: Sequence[str]) -> tuple[float, float]:
    """Seconds on the clock, and of processors."""
    before, began = os.times(), time.perf_counter()
    subprocess.run(arguments, stdout=subprocess.DEVNULL, check=True, env=_environment())
    after, ended = os.times(), time.perf_counter()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return ended - began, used


def _environment() -> dict[str, str]:
    """Ours, with byte code kept from one run to the next, as it is for everybody who does not forbid it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def imported(index: Path) -> frozenset[str]:
    """The top-level modules that a search imports."""
    arguments = [
        sys.executable,
        "-X",
        "importtime",
        "-m",
        "dvsearch",
        "search",
        _QUERY,
        "--index",
        str(index),
    ]
    done = subprocess.run(arguments, capture_output=True, text=True, encoding="utf-8", check=True)
    return frozenset(name.split(".")[0] for name in _IMPORTED.findall(done.stderr))
