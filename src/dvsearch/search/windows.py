"""Find the part of a body that shows a query best, from positions, so that only this part is analyzed."""

from collections.abc import Sequence

import numpy as np

from dvsearch.engine.base import Occurrences, Snapshot
from dvsearch.engine.query import HasPrefix, HasTerm
from dvsearch.search.passages import best_passages
from dvsearch.text.function_words import FUNCTION_WORDS

__all__ = ["find_windows"]

# Syllables that a snippet shows, and those around it that help it to begin with a sentence.
_SHOWN = 45
_AROUND = 30
_FUNCTION_WORD_WEIGHT = 0.05

Window = tuple[int, int | None]


def find_windows(
    snapshot: Snapshot,
    docs: Sequence[int],
    sequences: Sequence[tuple[str, ...]],
    prefixes: Sequence[str],
    *,
    folded: bool,
) -> list[Window]:
    """For each article the characters of its body where most of the query stands together.

    Words that follow each other in the query count twice where they do so in the text. An article without
    any of the words is shown from its beginning.
    """
    words = list(dict.fromkeys(word for sequence in sequences for word in sequence))
    asked: list[HasTerm | HasPrefix] = [HasTerm(word, folded) for word in words]
    asked += [HasPrefix(prefix, folded) for prefix in prefixes]
    found = _in_body(snapshot.occurrences(docs, asked))
    weights = np.array([_FUNCTION_WORD_WEIGHT if word in FUNCTION_WORDS else 1.0 for word in words])
    weights = np.concatenate([weights, np.ones(len(prefixes))])
    passages = best_passages(_with_pairs(found, len(asked)), np.concatenate([weights, weights]), _SHOWN)
    windows = []
    for doc, end, start in zip(docs, passages.ends.tolist(), found.body_starts.tolist(), strict=True):
        last = max(end - start + 1, _SHOWN)
        windows.append(snapshot.body_span(doc, last - _SHOWN - _AROUND, last + _AROUND))
    return windows


def _in_body(found: Occurrences) -> Occurrences:
    rows = np.flatnonzero(found.positions >= found.body_starts[found.rows])
    return Occurrences(found.rows[rows], found.terms[rows], found.positions[rows], found.body_starts)


def _with_pairs(found: Occurrences, terms: int) -> Occurrences:
    """Each word that follows the one before it in the query also as a term of its own."""
    follows = (np.diff(found.positions) == 1) & (np.diff(found.terms) == 1) & (np.diff(found.rows) == 0)
    second = np.flatnonzero(follows) + 1
    order = np.argsort(np.concatenate([np.arange(len(found.rows)), second]), kind="stable")
    return Occurrences(
        np.concatenate([found.rows, found.rows[second]])[order],
        np.concatenate([found.terms, found.terms[second] + terms])[order],
        np.concatenate([found.positions, found.positions[second]])[order],
        found.body_starts,
    )
