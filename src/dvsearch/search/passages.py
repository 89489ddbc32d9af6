"""Score passages: an article that says what was asked in one place stands above one that scatters it.

BM25F counts words wherever they stand. Among the best articles, the rarest words of the query that meet
within one passage decide (best-passage ranking; Kaszkiel and Zobel: Passage Retrieval Revisited, 1997).
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from dvsearch.engine.base import Snapshot
from dvsearch.text.analyze import terms
from dvsearch.text.fold import fold

__all__ = ["DEPTH", "PASSAGE_WEIGHT", "passage_scores", "term_weights"]

# Articles whose passages are looked at, the best by BM25F, and syllables of a passage (a sentence or two).
DEPTH = 50
_PASSAGE = 30
# What a passage's score counts beside BM25F (fitted with `dvsearch eval relevance`).
PASSAGE_WEIGHT = 0.2


def term_weights(snapshot: Snapshot, asked: Iterable[str], *, folded: bool) -> dict[str, float]:
    """Inverse document frequency of each syllable of the query, as in BM25."""
    weights = {}
    for term in asked:
        readings = snapshot.readings(fold(term))
        having = sum(form.count for form in readings if folded or form.value == term)
        weights[term] = math.log1p((max(snapshot.count - having, 0) + 0.5) / (having + 0.5))
    return weights


def passage_scores(texts: Sequence[str], weights: Mapping[str, float], *, folded: bool) -> list[float]:
    """For each text the greatest sum of weights of different terms within one passage."""
    return [_best_passage(terms(text, folded=folded), weights) for text in texts]


def _best_passage(sequence: Sequence[str], weights: Mapping[str, float]) -> float:
    places = [(at, term) for at, term in enumerate(sequence) if term in weights]
    inside: Counter[str] = Counter()
    best = weight = 0.0
    first = 0
    for at, term in places:
        inside[term] += 1
        if inside[term] == 1:
            weight += weights[term]
        while at - places[first][0] >= _PASSAGE:
            gone = places[first][1]
            inside[gone] -= 1
            if inside[gone] == 0:
                weight -= weights[gone]
            first += 1
        best = max(best, weight)
    return best
