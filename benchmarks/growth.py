"""How does each figure grow with the number of articles?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from benchmarks.apart import run_apart
from benchmarks.cold import figures_of_cold_search
from benchmarks.figures import Figure, Part
from benchmarks.latency import figures_of, time_peers
from benchmarks.memory import figures_of_server
from benchmarks.questions import question_sets
from benchmarks.setting import Setting
from benchmarks.store import Built

__all__ = ["SHOWN", "measure", "measure_scale"]

# Stock Whoosh is left out: it would take hours, and its growth is not in question.
_PEERS = ("tantivy", "sqlite")
_QUESTIONS = 300
_MILLION = 1_000_000
# Articles from which on it says something what a million would cost in proportion.
_TELLING = 100_000
SHOWN = {
    "full page, p50": "full page, p50",
    "full page, p95": "full page, p95",
    "very common words, p95": "very common words, p95",
    "articles/s": "indexing, articles/s",
    "index size": "index size",
    "peak memory of all processes": "indexing, peak memory",
    "beyond the mapped index": "server, beyond the mapped index",
    "beyond Python's own start": "cold search, beyond Python",
}
"""The figures that growth is told of, in order, and what they are called there."""


def measure(setting: Setting) -> Part:
    """Measure everything at each size."""
    whole = setting.corpus.count()
    sizes = sorted({min(size, whole) for size in setting.sizes} | {whole})
    figures: list[Figure] = []
    for size in sizes:
        setting.say(f"growth: {size:,} articles")
        small = replace(setting, corpus=setting.corpus.first(size if size < whole else None))
        figures += _figures(small, [peer for peer in setting.peers if peer in _PEERS])
    return Part(
        "growth",
        "Growth",
        tuple(_shown(figures)),
        (
            (
                f"The same questions (at most {_QUESTIONS} of a set) on indexes of the first articles. "
                "Rates of indexing are those of the runs that built these indexes, for the peers with "
                "our segmentation."
            ),
        ),
    )


def measure_scale(setting: Setting) -> Part:
    """Take the corpus several times over, under keys of their own, and measure ours."""
    large = replace(setting, corpus=replace(setting.corpus, times=setting.times))
    setting.say(f"scale: the corpus {setting.times} times")
    figures = list(_figures(large, ()))
    articles = figures[0].articles or 1
    note = (
        f"The corpus {setting.times} times over, with changed keys; at most {_QUESTIONS} questions of a "
        "set. Its rate of indexing flatters: segmentation remembers the texts that come again."
    )
    notes = (note, _in_proportion(figures, articles)) if articles >= _TELLING else (note,)
    return Part("scale", f"Scale: {articles:,} articles", tuple(figures), notes)


def _in_proportion(figures: Sequence[Figure], articles: int) -> str:
    """What a million articles would cost, if everything grew as they do."""
    values = {figure.name: figure.value * _MILLION / articles for figure in figures}
    return (
        f"In proportion, {_MILLION:,} articles would take {values['full page, p95']:,.0f} ms for a full "
        f"page at p95, {values['index size'] / 1000:,.1f} GB of disk, and "
        f"{values['beyond the mapped index']:,.0f} MB of memory beyond the mapped index; what does not "
        "grow is counted along."
    )


def _shown(figures: Sequence[Figure]) -> Iterator[Figure]:
    for name, title in SHOWN.items():
        yield from (replace(each, name=title) for each in figures if each.name == name)


def _figures(setting: Setting, peers: Sequence[str]) -> Iterator[Figure]:
    built = {name: setting.store.index(name, setting.corpus) for name in ("ours", *peers)}
    own = built["ours"]
    made = run_apart(question_sets, own.path, setting.queries).result
    sets = [each.sampled(_QUESTIONS) for each in made]
    paths = {name: each.path for name, each in built.items()}
    timed = time_peers(paths, dict.fromkeys(paths, sets))
    for name, each in built.items():
        yield from _building(name, each)
        yield from figures_of(name, timed[name], sets, own.articles)
    yield from figures_of_cold_search(own.path, own.articles)
    yield from figures_of_server(own.path, setting.queries, own.articles)


def _building(system: str, built: Built) -> Iterator[Figure]:
    yield Figure("articles/s", system, built.per_second, "/s", built.articles)
    yield Figure("index size", system, built.index_bytes / 1e6, "MB", built.articles)
    yield Figure("index size / text", system, built.index_bytes / built.text_bytes, "×", built.articles)
    yield Figure("peak memory of all processes", system, built.peak / 1e6, "MB", built.articles)
