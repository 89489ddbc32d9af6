"""Where do the words of a query stand in a few articles? From positions, without reading the articles."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.base import Occurrences
from dvsearch.engine.query import HasPrefix, HasTerm, Zone
from dvsearch.engine.whoosh.codec.fields import MAX_POSITION
from dvsearch.engine.whoosh.codec.postings import FieldPostings, Selection, TermRange
from dvsearch.engine.whoosh.columns import Columns
from dvsearch.engine.whoosh.matching import prefix_ranges
from dvsearch.engine.whoosh.segment import SegmentView

__all__ = ["find_occurrences"]

Integers = NDArray[np.int64]


def find_occurrences(
    docs: Sequence[int],
    asked: Sequence[HasTerm | HasPrefix],
    segments: tuple[SegmentView, ...],
    columns: Columns,
) -> Occurrences:
    """Find what is asked for in `docs`, any of those of the snapshot."""
    wanted = np.array(docs, dtype=np.int64)
    body_starts = columns.lengths(Zone.TITLE)[wanted]
    found = [np.zeros((0, 3), dtype=np.int64)]
    for base, segment in zip(columns.bases, segments, strict=False):
        rows = np.zeros(segment.count, dtype=np.int64)
        flags = np.zeros(segment.count, dtype=np.bool_)
        here = np.flatnonzero((wanted >= base) & (wanted < base + segment.count))
        local = wanted[here] - base
        flags[local], rows[local] = True, here
        if not len(here):
            continue
        for zone in Zone:
            part = _in_zone(asked, zone, segment, Selection.of(flags))
            part[:, 0] = rows[part[:, 0]]
            if zone is Zone.BODY:
                part[:, 2] += body_starts[part[:, 0]]
            found.append(part)
    joined = np.concatenate(found)
    joined = joined[np.lexsort((joined[:, 2], joined[:, 0]))]
    return Occurrences(joined[:, 0], joined[:, 1], joined[:, 2], body_starts)


def _in_zone(
    asked: Sequence[HasTerm | HasPrefix], zone: Zone, segment: SegmentView, chosen: Selection
) -> Integers:
    """Rows of document, term and position."""
    docs, terms, places = [], [], []
    field: FieldPostings | None = None
    for number, match in enumerate(asked):
        for field, found in _ranges(match, zone, segment):
            having, postings = field.among(found, chosen)
            docs.append(having)
            places.append(postings)
            terms.append(np.full(len(having), number))
    if field is None:
        return np.zeros((0, 3), dtype=np.int64)
    frequencies, positions = field.positions_at(np.concatenate(places))
    entries = np.column_stack((np.concatenate(docs), np.concatenate(terms)))
    rows = np.column_stack((np.repeat(entries, frequencies, axis=0), positions.astype(np.int64)))
    return rows[positions < MAX_POSITION]  # the limit stands for all that is beyond it


def _ranges(
    match: HasTerm | HasPrefix, zone: Zone, segment: SegmentView
) -> Iterator[tuple[FieldPostings, TermRange]]:
    if isinstance(match, HasPrefix):
        yield from prefix_ranges(match, zone, segment)
        return
    term = segment.find_term(zone, match.chain, match.text, match.folded)
    if term is not None:
        yield term
