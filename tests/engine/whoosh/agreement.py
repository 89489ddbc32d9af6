"""Do two answers say the same? Scores are floating-point numbers, whose last digits may differ."""

from collections.abc import Sequence
from itertools import pairwise
from math import isclose

from dvsearch.engine.base import Hit, Hits

# Relative: how far scores may differ, and when two of them are equal so that date and key decide.
TOLERANCE = 1e-4
EQUAL = 1e-6


def disagreement(found: Hits, expected: Hits) -> str:
    """What differs, or "". Of hits with equal scores the order may differ, but not which they are."""
    if found.total != expected.total:
        return f"{found.total} articles instead of {expected.total}"
    if found.facets != expected.facets:
        return f"facets {found.facets} instead of {expected.facets}"
    if len(found.hits) != len(expected.hits):
        return f"{len(found.hits)} hits instead of {len(expected.hits)}"
    for place, (hit, wanted) in enumerate(zip(found.hits, expected.hits, strict=True)):
        if not isclose(hit.score, wanted.score, rel_tol=TOLERANCE, abs_tol=1e-9):
            return f"hit {place}: {hit} instead of {wanted}"
    for start, stop in _groups(expected.hits):
        here = {hit.doc for hit in found.hits[start:stop]}
        wanted_here = {hit.doc for hit in expected.hits[start:stop]}
        if here != wanted_here and not (
            stop == len(expected.hits) < expected.total
        ):  # a tie over the page's end
            return f"hits {start} to {stop}: {sorted(here)} instead of {sorted(wanted_here)}"
    return ""


def _groups(hits: Sequence[Hit]) -> list[tuple[int, int]]:
    """The places [start, stop) of neighbours with equal scores."""
    ends = [
        place
        for place, (one, other) in enumerate(pairwise(hits), 1)
        if not isclose(one.score, other.score, rel_tol=EQUAL, abs_tol=1e-9)
    ]
    return list(pairwise([0, *ends, len(hits)]))
