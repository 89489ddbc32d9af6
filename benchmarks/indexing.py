"""How fast are articles indexed, how much of it is reading facts, how large is the index, how much memory?"""

import gc
import time
from collections.abc import Iterator

from benchmarks.apart import run_apart
from benchmarks.corpus import Corpus
from benchmarks.figures import Figure, Part
from benchmarks.peers.table import PEERS
from benchmarks.setting import Setting
from benchmarks.store import Built
from dvsearch.extract.facts import read_facts
from dvsearch.indexing import GARBAGE_THRESHOLD

__all__ = ["cost_of_facts", "measure", "share_of_facts"]

_WARM_AFTER = 200  # articles: tables are read and patterns compiled


def measure(setting: Setting) -> Part:
    """Everything from reading the files to an index that can be searched, always built anew."""
    setting.say("indexing: dvsearch")
    ours = setting.store.index("ours", setting.corpus, fresh=True)
    figures = list(_figures("ours", ours))
    setting.say("indexing: reading facts")
    of_a_worker = setting.corpus.first(-(-ours.articles // setting.workers))
    seconds = run_apart(cost_of_facts, of_a_worker).result
    figures += share_of_facts(seconds, ours, setting.workers, of_a_worker.count())
    few = setting.corpus.first(setting.peer_articles)
    for peer in setting.peers:
        setting.say(f"indexing: {PEERS[peer].title}")
        figures += _figures(peer, setting.store.index(peer, few, segmenter="pyvi", fresh=True))
    return Part(
        "indexing",
        "Indexing",
        tuple(figures),
        (
            (
                f"{setting.workers} processes for reading, facts and segmentation; peers segment with "
                "pyvi. Peak memory is the sum of the proportional set sizes of all processes, looked at "
                "four times a second. The size is that of the whole directory. The share of reading facts is "
                "its processor time an article, in a process of its own over as many articles as one of "
                "these reads, of what indexing takes an article: the processes times the seconds."
            ),
        ),
    )


def cost_of_facts(corpus: Corpus) -> float:
    """Seconds of processor time that reading the facts of an article takes, as in a worker that indexes."""
    gc.set_threshold(GARBAGE_THRESHOLD)
    articles = list(corpus)
    for article in articles[:_WARM_AFTER]:
        read_facts(article)
    began = time.process_time()
    for article in articles:
        read_facts(article)
    return (time.process_time() - began) / len(articles)


def share_of_facts(seconds: float, ours: Built, workers: int, size: int) -> Iterator[Figure]:
    """What an article's facts cost, and which part that is of the time of all processes for an article."""
    yield Figure("reading facts of an article", "ours", seconds * 1000, "ms", size)
    share = seconds * ours.per_second / workers
    yield Figure("reading facts, share of indexing", "ours", share * 100, "%", size)


def _figures(system: str, built: Built) -> Iterator[Figure]:
    size = built.articles
    yield Figure("articles", system, size, "", size)
    yield Figure("articles/s", system, built.per_second, "/s", size)
    yield Figure("index size", system, built.index_bytes / 1e6, "MB", size)
    yield Figure("index size / text", system, built.index_bytes / built.text_bytes, "×", size)
    yield Figure("peak memory of all processes", system, built.peak / 1e6, "MB", size)
