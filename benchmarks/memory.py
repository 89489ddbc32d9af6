"""How much memory does a server hold after many searches, beside the index that it maps?"""

from collections.abc import Iterator
from pathlib import Path

import psutil

from benchmarks.commands import serving
from benchmarks.figures import Figure, Part
from benchmarks.requests import pages_of, put_load
from benchmarks.setting import Setting
from dvsearch.evaluation.judgments import read_judgments

__all__ = ["figures_of_server", "measure"]

_REQUESTS = 1_000


def measure(setting: Setting) -> Part:
    """Serve the whole index, ask for 1,000 pages, and look at the process."""
    built = setting.store.index("ours", setting.corpus)
    return Part(
        "memory",
        "Memory of a server",
        tuple(figures_of_server(built.path, setting.queries, built.articles)),
        (
            (
                f"`dvsearch serve`, one process, after {_REQUESTS:,} pages of the queries over four "
                "connections. “Beyond the mapped index” is its resident set less the pages of index "
                "files in it; “private” is what would be free if it ended (USS), of which “anonymous” "
                "is in no file."
            ),
        ),
    )


def figures_of_server(index: Path, queries: Path, articles: int) -> Iterator[Figure]:
    """Memory of a server of `index` after many pages."""
    pages = pages_of([judgment.query for judgment in read_judgments(queries)])
    with serving(index) as server:
        process = psutil.Process(server.pid)
        started = process.memory_info().rss
        load = put_load(server, pages, _REQUESTS, 4)
        maps = process.memory_maps(grouped=True)
        full = process.memory_full_info()
    mapped = sum(each.rss for each in maps if each.path.startswith(str(index.resolve())))
    anonymous = sum(getattr(each, "anonymous", 0) for each in maps)
    for name, value in (
        ("resident when it begins to listen", started),
        (f"resident after {_REQUESTS:,} pages", full.rss),
        ("of it pages of index files", mapped),
        ("beyond the mapped index", full.rss - mapped),
        ("private", full.uss),
        ("anonymous", anonymous),
    ):
        yield Figure(name, "ours", value / 1e6, "MB", articles)
    yield Figure("failed requests", "ours", load.errors, "", articles)
