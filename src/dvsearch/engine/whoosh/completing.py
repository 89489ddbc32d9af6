"""Which terms begin so? A range of the dictionary of each segment, counted term by term."""

from collections import Counter
from collections.abc import Sequence
from heapq import nlargest

from dvsearch.engine.base import MAX_COMPLETIONS
from dvsearch.engine.query import Chain, Zone
from dvsearch.engine.whoosh.segment import SegmentView
from dvsearch.engine.whoosh.terms import decode_form, field_name

__all__ = ["count_completions"]


def count_completions(
    segments: Sequence[SegmentView], folded: str, chain: Chain, limit: int
) -> dict[str, int]:
    """Return the `limit` most frequent forms and those as frequent as the last of them; see the port."""
    name = field_name(Zone.BODY, chain)
    fields = [field for segment in segments if (field := segment.field(name)) is not None]
    ranges = [(field, field.prefix(folded.encode())) for field in fields]
    if limit <= 0 or sum(found.last - found.first for _, found in ranges) > MAX_COMPLETIONS:
        return {}
    counts: Counter[bytes] = Counter()
    for field, found in ranges:
        written = field.terms.terms(found.first, found.last)
        counts.update(dict(zip(written, field.counts(found).tolist(), strict=True)))
    floor = min(nlargest(limit, counts.values()), default=0)
    return {decode_form(term): count for term, count in counts.items() if count >= floor}
