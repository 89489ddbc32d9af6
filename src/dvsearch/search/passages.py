"""Score passages: an article that says what was asked in one place stands above one that scatters it.

BM25F counts words wherever they stand. Among the best articles, the rarest words of the query that meet
within one passage decide (best-passage ranking; Kaszkiel and Zobel: Passage Retrieval Revisited, 1997).
The same search for the best place gives a snippet its window.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.base import Occurrences, Snapshot
from dvsearch.engine.query import HasTerm

__all__ = ["DEPTH", "PASSAGE", "PASSAGE_WEIGHT", "Passages", "best_passages", "term_weights"]

# Articles whose passages are looked at, the best by BM25F, and syllables of a passage (a sentence or two).
DEPTH = 50
PASSAGE = 30
# What a passage's score counts beside BM25F (fitted with `dvsearch eval relevance`).
PASSAGE_WEIGHT = 0.2
# Entries of the table of places by terms that is filled at a time (4 MB).
_TABLE = 500_000


@dataclass(frozen=True, slots=True)
class Passages:
    """For each article the score of its best passage, and the position of its last word, -1 for none."""

    scores: NDArray[np.float64]
    ends: NDArray[np.int64]


def term_weights(snapshot: Snapshot, asked: Iterable[str], *, folded: bool) -> NDArray[np.float64]:
    """Inverse document frequency of each syllable of the query, as in BM25."""
    weights = []
    for term in asked:
        having = snapshot.document_frequency(HasTerm(term, folded))
        weights.append(math.log1p((max(snapshot.count - having, 0) + 0.5) / (having + 0.5)))
    return np.array(weights)


def best_passages(found: Occurrences, weights: NDArray[np.float64], syllables: int) -> Passages:
    """For each article the greatest sum of weights of different terms within so many syllables.

    Of equal passages the first is taken.
    """
    articles = len(found.body_starts)
    scores, ends = np.zeros(articles), np.full(articles, -1, dtype=np.int64)
    if not len(found.rows):
        return Passages(scores, ends)
    step = int(found.positions.max()) + syllables + 1  # keeps articles apart on one line of numbers
    weight = _weights_within(found.rows * step + found.positions, found.terms, weights, syllables)
    firsts = np.flatnonzero(np.diff(found.rows, prepend=-1))
    best = np.maximum.reduceat(weight, firsts)
    rows = found.rows[firsts]
    scores[rows] = best
    is_best = np.flatnonzero(weight >= scores[found.rows])[::-1]
    ends[found.rows[is_best]] = found.positions[is_best]  # the first of equals is written last
    return Passages(scores, ends)


def _weights_within(
    places: NDArray[np.int64], terms: NDArray[np.int64], weights: NDArray[np.float64], syllables: int
) -> NDArray[np.float64]:
    """For each place the sum of weights of the different terms within so many places up to it."""
    within = np.empty(len(places))
    before = np.full(len(weights), -syllables, dtype=np.int64)  # the last place of each term so far
    step = max(1, _TABLE // len(weights))
    for start in range(0, len(places), step):
        here = places[start : start + step]
        last = np.full((len(here), len(weights)), -syllables, dtype=np.int64)
        last[0] = before
        last[np.arange(len(here)), terms[start : start + step]] = here
        np.maximum.accumulate(last, axis=0, out=last)
        within[start : start + step] = (last > (here - syllables)[:, None]) @ weights
        before = last[-1]
    return within
