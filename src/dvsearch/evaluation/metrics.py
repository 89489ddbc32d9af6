"""The measures of a ranking, of labels and of times: pure functions with exact definitions.

For rankings, relevance is binary: an article answers the query or it does not. `ranking` holds keys,
the best first, without repetition; `relevant` is not empty. Everything lies between 0 and 1.
"""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

__all__ = ["Agreement", "Share", "mean", "ndcg", "percentile", "recall", "reciprocal_rank"]


def ndcg(ranking: Sequence[str], relevant: Collection[str], depth: int) -> float:
    """nDCG@depth: the discounted gain of the ranking over that of the best possible one.

    A relevant article at rank r (from 1) gains 1 / log2(r + 1); the best possible ranking begins with
    min(depth, number of relevant) of them. Source: Järvelin and Kekäläinen, Cumulated gain-based
    evaluation of IR techniques, ACM TOIS 20(4), 2002, with the discount that trec_eval uses.
    """
    gained = math.fsum(_gain(rank) for rank, key in enumerate(ranking[:depth], 1) if key in relevant)
    best = math.fsum(_gain(rank) for rank in range(1, min(depth, len(relevant)) + 1))
    return gained / best


def _gain(rank: int) -> float:
    return 1 / math.log2(rank + 1)


def reciprocal_rank(ranking: Sequence[str], relevant: Collection[str], depth: int) -> float:
    """1 / rank of the first relevant article, 0 if none is among the first `depth`; its mean is MRR@depth.

    Source: Voorhees, The TREC-8 question answering track report, 1999.
    """
    for rank, key in enumerate(ranking[:depth], 1):
        if key in relevant:
            return 1 / rank
    return 0.0


def recall(ranking: Sequence[str], relevant: Collection[str], depth: int) -> float:
    """The share of the relevant articles that are among the first `depth`.

    With more than `depth` relevant articles it cannot reach 1; it is not corrected for that. Source:
    Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, section 8.3.
    """
    return sum(key in relevant for key in ranking[:depth]) / len(relevant)


def mean(values: Collection[float]) -> float:
    """The arithmetic mean, 0 of nothing; the same for every order of the values."""
    return math.fsum(values) / len(values) if values else 0.0


def percentile(values: Collection[float], percent: int) -> float:
    """The smallest value that `percent` % of all values do not exceed (the nearest rank); 0 of nothing."""
    if not values:
        return 0.0
    rank = -(-percent * len(values) // 100)
    return sorted(values)[max(rank, 1) - 1]


@dataclass(slots=True)
class Share:
    """A count out of a whole."""

    right: int = 0
    of: int = 0

    def add(self, is_right: bool) -> None:
        """Count one more of the whole."""
        self.right += is_right
        self.of += 1

    @property
    def ratio(self) -> float:
        """`right / of`; 0 of nothing."""
        return self.right / self.of if self.of else 0.0


@dataclass(slots=True)
class Agreement:
    """Labels found against labels wanted: `hits` are both, `extra` only found, `missed` only wanted.

    A label found with a wrong value is extra and missed at once.
    Source: van Rijsbergen, Information Retrieval, 1979, chapter 7.
    """

    hits: int = 0
    extra: int = 0
    missed: int = 0

    def compare(self, wanted: str, found: str) -> None:
        """Count one place where `wanted` was to be found; "" stands for nothing."""
        self.hits += bool(wanted) and wanted == found
        self.missed += bool(wanted) and wanted != found
        self.extra += bool(found) and wanted != found

    @property
    def wanted(self) -> int:
        """The number of labels that were to be found."""
        return self.hits + self.missed

    @property
    def precision(self) -> float:
        """The share of what was found that was wanted; 0 if nothing was found."""
        return Share(self.hits, self.hits + self.extra).ratio

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found; 0 if nothing was wanted."""
        return Share(self.hits, self.wanted).ratio

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 without any hit."""
        total = 2 * self.hits + self.extra + self.missed
        return Share(2 * self.hits, total).ratio
