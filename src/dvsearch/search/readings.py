"""Find the marked reading of an unmarked query that is the most frequent in the archive ("Ý bạn là")."""

import math
from collections.abc import Sequence

from dvsearch.engine.base import Snapshot
from dvsearch.engine.query import Chain

__all__ = ["best_reading"]

# Marked forms considered for each syllable; more than a dozen are never in earnest use.
_MAX_FORMS = 12
# What a form counts for that no neighbour supports, beside the archive's counts of pairs.
_UNSEEN = 0.01


def best_reading(snapshot: Snapshot, terms: Sequence[str]) -> tuple[str, ...] | None:
    """Return the best marked forms of the folded syllables `terms`, or None if the archive has none.

    The best sequence by Viterbi: each pair of neighbours weighs the logarithm of the number of articles
    that have it, each syllable alone a little.
    """
    forms = [_forms(snapshot, term) for term in terms]
    if not terms or not all(forms):
        return None
    best: dict[str, tuple[float, tuple[str, ...]]]
    best = {form: (_weight(count), (form,)) for form, count in forms[0].items()}
    for before, term, here in zip(terms, terms[1:], forms[1:], strict=False):
        pairs = {pair.value: pair.count for pair in snapshot.readings(f"{before} {term}", Chain.BIGRAM)}
        best = {
            form: max(
                (
                    weight + math.log(_UNSEEN + pairs.get(f"{path[-1]} {form}", 0)) + _weight(count),
                    (*path, form),
                )
                for weight, path in best.values()
            )
            for form, count in here.items()
        }
    return max(best.values())[1]


def _forms(snapshot: Snapshot, term: str) -> dict[str, int]:
    return {form.value: form.count for form in snapshot.readings(term)[:_MAX_FORMS]}


def _weight(count: int) -> float:
    """Weight of a syllable alone: enough to choose between forms that no neighbour supports."""
    return 0.1 * math.log(count)
