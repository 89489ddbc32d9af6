"""Which of the terms that begin so are the most frequent? A range of the dictionary of each segment."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.base import MAX_COMPLETIONS
from dvsearch.engine.query import Chain, Zone
from dvsearch.engine.whoosh.codec.postings import FieldPostings
from dvsearch.engine.whoosh.segment import SegmentView
from dvsearch.engine.whoosh.terms import decode_form, field_name

__all__ = ["count_completions"]

Integers = NDArray[np.int64]


def count_completions(
    segments: Sequence[SegmentView], folded: str, chain: Chain, limit: int
) -> dict[str, int]:
    """Return the `limit` most frequent forms and those as frequent as the last of them; see the port.

    The last of the best is in no fewer articles than the last of the best of any one segment; and a form that
    is in so many has its share of them in some segment. Only such forms are read and added up.
    """
    name = field_name(Zone.BODY, chain)
    fields = [field for segment in segments if (field := segment.field(name)) is not None]
    ranges = [field.prefix(folded.encode()) for field in fields]
    if limit <= 0 or sum(found.last - found.first for found in ranges) > MAX_COMPLETIONS:
        return {}
    counts = [field.counts(found) for field, found in zip(fields, ranges, strict=True)]
    floor = max((_last_of_best(here, limit) for here in counts), default=0)
    share = -(-floor // max(len(fields), 1))
    totals: dict[bytes, int] = {}
    for field, found, here in zip(fields, ranges, counts, strict=True):
        frequent = np.flatnonzero(here >= share)
        terms = field.terms.at(found.first + frequent)
        for term, count in zip(terms, here[frequent].tolist(), strict=True):
            if term not in totals:
                others = (_count(other, term) for other in fields if other is not field)
                totals[term] = count + sum(others)
    return {decode_form(term): count for term, count in totals.items() if count >= floor}


def _last_of_best(counts: Integers, limit: int) -> int:
    """The last of the `limit` greatest numbers; 1 if there are fewer."""
    return int(np.partition(counts, -limit)[-limit]) if len(counts) >= limit else 1


def _count(field: FieldPostings, term: bytes) -> int:
    found = field.find(term)
    return found.stop - found.start if found is not None else 0
