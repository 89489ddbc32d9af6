"""Measure everything, or parts of it, and show it in one table: `python -m benchmarks --help`.

The figures of a corpus are kept in the work directory; a part that is measured again takes its own place
among them, and the report is written from all of them. So a long run can be done in pieces. Ratios are only
worth something between figures of one quiet machine: the report tells when each part was measured.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from benchmarks import cold, growth, indexing, latency, memory, pages, segmenters, server_load
from benchmarks.corpus import Corpus
from benchmarks.figures import Part, Results
from benchmarks.machine import describe
from benchmarks.peers.table import OTHERS
from benchmarks.plot import draw_growth
from benchmarks.setting import Setting
from benchmarks.store import Store
from benchmarks.table import print_results, to_markdown
from dvsearch.evaluation.places import Places

_PARTS: Mapping[str, Callable[[Setting], Part]] = {
    "segmentation": segmenters.measure,
    "indexing": indexing.measure,
    "latency": latency.measure,
    "cold": cold.measure,
    "memory": memory.measure,
    "load": server_load.measure,
    "pages": pages.measure,
    "growth": growth.measure,
    "scale": growth.measure_scale,
}
_ROOT = Path(__file__).parent.parent
_NEWS, _NEWS_QUERIES = "shared/news/vietnews-40k.jsonl.xz", "shared/relevance/queries.dev.jsonl"
_SAMPLE, _SAMPLE_QUERIES = "data/articles", "data/eval/sample.jsonl"


def main(arguments: Sequence[str]) -> None:
    """Measure what `arguments` ask for."""
    asked = _options().parse_args(arguments)
    places = Places.find(_ROOT)
    is_sample = asked.corpus is None and places.path(_NEWS) is None
    path = asked.corpus or places.demand(_SAMPLE if is_sample else _NEWS)
    queries = (
        asked.queries or (None if is_sample else places.path(_NEWS_QUERIES)) or places.demand(_SAMPLE_QUERIES)
    )
    console = Console(stderr=True)
    setting = Setting(
        corpus=Corpus(path, asked.limit),
        queries=queries,
        store=Store(asked.work, asked.workers),
        peers=[name for name in OTHERS if name in asked.peers.split(",")],
        workers=asked.workers,
        peer_articles=asked.peer_articles,
        segmented_articles=asked.segmented_articles,
        slow_questions=asked.slow_questions,
        requests=asked.requests,
        connections=asked.connections,
        sizes=[int(size) for size in asked.sizes.split(",")],
        times=asked.times,
        say=lambda text: console.print(f"{datetime.now(UTC):%H:%M:%S} {text}", highlight=False),
    )
    file = asked.work / f"results-{setting.corpus.identity()}.json"
    results = _measure(asked.only or _default_parts(asked.times), setting, Results.read(file))
    results.write(file)
    if asked.json is not None:
        results.write(asked.json)
    is_whole = not is_sample and asked.limit is None
    _report(results, asked.docs or (_ROOT / "docs" if is_whole else asked.work))
    print_results(results, Console())


def _default_parts(times: int) -> list[str]:
    return [name for name in _PARTS if name != "scale" or times > 1]


def _measure(names: Sequence[str], setting: Setting, results: Results) -> Results:
    corpus = setting.corpus
    size = (
        f"{corpus.count():,} articles, {corpus.text_bytes() / 1e6:,.1f} MB of text (title and body in UTF-8)"
    )
    results.about = {
        "date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "corpus": f"{corpus.path.name}, {size}",
        **describe(),
        "processes": f"{setting.workers} for indexing",
    }
    for name in names:
        setting.say(name)
        results.add(replace(_PARTS[name](setting), measured=f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"))
    results.parts = {name: results.parts[name] for name in _PARTS if name in results.parts}
    return results


def _report(results: Results, folder: Path) -> None:
    """Write the report, and the picture of growth if that was measured."""
    folder.mkdir(parents=True, exist_ok=True)
    plot = "growth.svg" if "growth" in results.parts else None
    if plot is not None:
        (folder / plot).write_text(draw_growth(results.parts["growth"]), "utf-8")
    (folder / "benchmarks.md").write_text(to_markdown(results, plot), "utf-8")


def _options() -> argparse.ArgumentParser:
    assert __doc__ is not None
    parser = argparse.ArgumentParser("python -m benchmarks", description=__doc__.partition("\n")[0])
    add = parser.add_argument
    add(
        "--only",
        action="append",
        choices=_PARTS,
        metavar="PART",
        help=f"measure this part: {', '.join(_PARTS)}",
    )
    add("--corpus", type=Path, help="file or folder of articles [the shared news, else the sample archive]")
    add("--queries", type=Path, help="judged queries to ask [those of the corpus]")
    add("--limit", type=int, help="take the first articles only")
    add("--work", type=Path, default=_ROOT / "build" / "bench", help="where indexes and figures are kept")
    add(
        "--docs",
        type=Path,
        help="where to write benchmarks.md and growth.svg [docs; of a part or the sample: --work]",
    )
    add("--json", type=Path, help="write the figures there too")
    add("--workers", type=int, default=2, help="processes for indexing [2]")
    add("--peers", default=",".join(OTHERS), help=f"others to measure [{','.join(OTHERS)}]")
    add("--peer-articles", type=int, default=5_000, help="articles of their rate of indexing [5000]")
    add("--segmented-articles", type=int, default=5_000, help="articles of the rate of segmentation [5000]")
    add("--slow-questions", type=int, default=60, help="questions of a set for stock Whoosh [60]")
    add("--requests", type=int, default=2_000, help="pages of the load [2000]")
    add("--connections", type=int, default=4, help="connections of the load [4]")
    add("--sizes", default="5000,10000,20000,40000", help="articles of growth [5000,10000,20000,40000]")
    add("--times", type=int, default=1, help="how often the scale run takes the corpus [1: no such run]")
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
