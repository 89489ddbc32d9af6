"""Find the marked reading of an unmarked query that is the most frequent in the archive ("Ý bạn là")."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dvsearch.engine.base import Snapshot
from dvsearch.engine.query import Chain

__all__ = ["best_reading"]

# Marked forms considered for each syllable; more than a dozen are never in earnest use.
_MAX_FORMS = 12


def best_reading(snapshot: Snapshot, terms: Sequence[str]) -> tuple[str, ...] | None:
    """Return the best marked forms of the folded syllables `terms`, or None if the archive has none.

    The best sequence by Viterbi: each pair of neighbours weighs the logarithm of the number of articles
    that have it, each syllable alone a little. A pair that no article has is no evidence: then there is
    no reading.
    """
    forms = [_forms(snapshot, term) for term in terms]
    if not terms or not all(forms):
        return None
    best: dict[str, tuple[float, tuple[str, ...]]]
    best = {form: (_weight(count), (form,)) for form, count in forms[0].items()}
    for before, term, here in zip(terms, terms[1:], forms[1:], strict=False):
        pairs = {pair.value: pair.count for pair in snapshot.readings(f"{before} {term}", Chain.BIGRAM)}
        best = {
            form: max(ways)
            for form, count in here.items()
            if (ways := list(_ways(best.values(), form, count, pairs)))
        }
    return max(best.values())[1] if best else None


def _ways(
    paths: Iterable[tuple[float, tuple[str, ...]]], form: str, count: int, pairs: Mapping[str, int]
) -> Iterator[tuple[float, tuple[str, ...]]]:
    """Each path that some article goes on from with `form`."""
    for weight, path in paths:
        together = pairs.get(f"{path[-1]} {form}", 0)
        if together:
            yield weight + math.log(together) + _weight(count), (*path, form)


def _forms(snapshot: Snapshot, term: str) -> dict[str, int]:
    return {form.value: form.count for form in snapshot.readings(term)[:_MAX_FORMS]}


def _weight(count: int) -> float:
    """Weight of a syllable alone: enough to choose between forms that no neighbour supports."""
    return 0.1 * math.log(count)
