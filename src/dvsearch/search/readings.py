"""Find the marked reading of an unmarked query that is the most frequent in the archive ("Ý bạn là")."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dvsearch.engine.base import Snapshot
from dvsearch.engine.query import Chain

__all__ = ["Reading", "best_reading", "best_readings"]

# Marked forms considered for each syllable; more than a dozen are never in earnest use.
_MAX_FORMS = 12


@dataclass(frozen=True, slots=True, order=True)
class Reading:
    """Marked forms, the weight they have, and how many articles can have them side by side at most."""

    weight: float
    forms: tuple[str, ...]
    most: int


def best_reading(snapshot: Snapshot, terms: Sequence[str]) -> tuple[str, ...] | None:
    """Return the best marked forms of the folded syllables `terms`, or None if the archive has none."""
    readings = best_readings(snapshot, terms)
    return max(readings.values()).forms if readings else None


def best_readings(snapshot: Snapshot, terms: Sequence[str]) -> dict[str, Reading]:
    """Return for each marked form of the last syllable the best reading that ends in it.

    The best sequence by Viterbi: each pair of neighbours weighs the logarithm of the number of articles
    that have it, each syllable alone a little. A pair that no article has is no evidence: then there is
    no reading.
    """
    forms = [_forms(snapshot, term) for term in terms]
    if not terms or not all(forms):
        return {}
    best = {form: Reading(_weight(count), (form,), count) for form, count in forms[0].items()}
    for before, term, here in zip(terms, terms[1:], forms[1:], strict=False):
        pairs = {pair.value: pair.count for pair in snapshot.readings(f"{before} {term}", Chain.BIGRAM)}
        best = {
            form: max(ways)
            for form, count in here.items()
            if (ways := list(_ways(best.values(), form, count, pairs)))
        }
    return best


def _ways(readings: Iterable[Reading], form: str, count: int, pairs: Mapping[str, int]) -> Iterator[Reading]:
    """Each reading that some article goes on from with `form`."""
    for reading in readings:
        together = pairs.get(f"{reading.forms[-1]} {form}", 0)
        if together:
            weight = reading.weight + math.log(together) + _weight(count)
            yield Reading(weight, (*reading.forms, form), min(reading.most, together))


def _forms(snapshot: Snapshot, term: str) -> dict[str, int]:
    return {form.value: form.count for form in snapshot.readings(term)[:_MAX_FORMS]}


def _weight(count: int) -> float:
    """Weight of a syllable alone: enough to choose between forms that no neighbour supports."""
    return 0.1 * math.log(count)
