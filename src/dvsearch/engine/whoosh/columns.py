"""The columns of a whole snapshot: arrays over the documents of all its segments, one after another."""

from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.query import Facet, Zone
from dvsearch.engine.whoosh.codec.columns import ValuesColumn
from dvsearch.engine.whoosh.segment import SegmentView
from dvsearch.engine.whoosh.terms import DATE, ORDER

__all__ = ["Columns"]

Integers = NDArray[np.int64]


class Columns:
    """Arrays with one entry a document, read from the segments at first use."""

    def __init__(self, segments: tuple[SegmentView, ...]) -> None:
        self._segments = segments
        self.bases: list[int] = np.cumsum([0, *(segment.count for segment in segments)]).tolist()
        self.facet = cache(self._facet)
        self.lengths = cache(self._lengths)

    @property
    def size(self) -> int:
        """Number of documents, deleted ones included."""
        return self.bases[-1]

    @cached_property
    def date(self) -> Integers:
        """YYYYMMDD, with 00 for what is not known; 0 for no date."""
        return _joined([segment.numbers(DATE) for segment in self._segments])

    @cached_property
    def first_day(self) -> Integers:
        """YYYYMMDD of the first day that the date can mean; 0 for no date."""
        date = self.date.copy()
        date[(date > 0) & (date // 100 % 100 == 0)] += 100
        date[(date > 0) & (date % 100 == 0)] += 1
        return date

    @cached_property
    def order(self) -> Integers:
        """An arbitrary but fixed number of the article's key, for ties."""
        return _joined([segment.numbers(ORDER) for segment in self._segments])

    def _lengths(self, zone: Zone) -> Integers:
        """Syllables of each document in a zone."""
        return _joined([segment.lengths(zone) for segment in self._segments])

    def _facet(self, facet: Facet) -> ValuesColumn:
        """The values of a facet over all documents."""
        if facet is Facet.YEAR:
            return self._date_parts(self.date // 10_000, self.date > 0)
        if facet is Facet.MONTH:
            return self._date_parts(self.date // 100, self.date // 100 % 100 > 0)
        numbers: dict[str, int] = {}
        rows, codes = [], []
        for base, segment in zip(self.bases, self._segments, strict=False):
            column = segment.values(facet)
            renumbered = [numbers.setdefault(value, len(numbers)) for value in column.values]
            rows.append(column.rows + base)
            codes.append(np.array(renumbered, dtype=np.int64)[column.codes])
        return ValuesColumn(tuple(numbers), _joined(rows), _joined(codes))

    def _date_parts(self, parts: Integers, known: NDArray[np.bool_]) -> ValuesColumn:
        """Years and months are computed from the dates, and known as far as these are."""
        rows = np.flatnonzero(known)
        values, codes = np.unique(parts[rows], return_inverse=True)
        names = (str(value) for value in values.tolist())
        return ValuesColumn(tuple(n if len(n) < 5 else f"{n[:4]}-{n[4:]}" for n in names), rows, codes)


def _joined(parts: list[Integers]) -> Integers:
    return np.concatenate([np.zeros(0, dtype=np.int64), *parts])
