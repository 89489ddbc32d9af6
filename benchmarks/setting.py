"""What a part of the benchmarks is given: articles, queries, a place for indexes, limits."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.store import Store

__all__ = ["Setting"]


@dataclass(frozen=True, slots=True)
class Setting:
    """One run of the benchmarks.

    `peers` are the names of the others to measure; `peer_articles` the most articles that their rate of
    indexing is measured on; `slow_questions` the most questions of a set that stock Whoosh is asked; `sizes`
    the numbers of articles that growth is measured at; `times` how often the scale run takes the corpus.
    """

    corpus: Corpus
    queries: Path
    store: Store
    peers: Sequence[str]
    workers: int
    peer_articles: int
    segmented_articles: int
    slow_questions: int
    requests: int
    connections: int
    sizes: Sequence[int]
    times: int
    say: Callable[[str], None]
