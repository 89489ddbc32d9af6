"""The columns of a whole snapshot: arrays over the documents of all its segments, one after another."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.query import Facet, Zone
from dvsearch.engine.whoosh.segment import FacetColumn, SegmentView

__all__ = ["Columns"]


class Columns:
    """Arrays with one entry a document, read from the segments at first use."""

    def __init__(self, segments: tuple[SegmentView, ...]) -> None:
        self._segments = segments
        self._facets: dict[Facet, FacetColumn] = {}
        self.bases = np.cumsum([0, *(segment.count for segment in segments)])

    @property
    def size(self) -> int:
        """Number of documents, deleted ones included."""
        return int(self.bases[-1])

    @cached_property
    def date(self) -> NDArray[np.int64]:
        """YYYYMMDD, with 00 for what is not known; 0 for no date."""
        return self._numbers("date")

    @cached_property
    def first_day(self) -> NDArray[np.int64]:
        """YYYYMMDD of the first day that the date can mean; 0 for no date."""
        date = self.date.copy()
        date[(date > 0) & (date // 100 % 100 == 0)] += 100
        date[(date > 0) & (date % 100 == 0)] += 1
        return date

    @cached_property
    def order(self) -> NDArray[np.int64]:
        """An arbitrary but fixed number of the article's key, for ties."""
        return self._numbers("order")

    @cached_property
    def lengths(self) -> dict[Zone, NDArray[np.int64]]:
        """Syllables in each zone."""
        return {zone: self._numbers(f"{zone}_length") for zone in Zone}

    @cached_property
    def keys(self) -> list[str]:
        """The article's key."""
        return [key for segment in self._segments for key in segment.texts("key")]

    @cached_property
    def digests(self) -> list[str]:
        """The article's content digest."""
        return [digest for segment in self._segments for digest in segment.texts("digest")]

    def facet(self, facet: Facet) -> FacetColumn:
        """The values of a facet over all documents."""
        if facet not in self._facets:
            self._facets[facet] = self._date_parts(facet) or self._joined(facet)
        return self._facets[facet]

    def _numbers(self, name: str) -> NDArray[np.int64]:
        parts = [segment.numbers(name) for segment in self._segments]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)

    def _date_parts(self, facet: Facet) -> FacetColumn | None:
        """Years and months are computed from the dates, and known as far as these are."""
        if facet is Facet.YEAR:
            parts, known = self.date // 10_000, self.date > 0
        elif facet is Facet.MONTH:
            parts, known = self.date // 100, self.date // 100 % 100 > 0
        else:
            return None
        rows = np.flatnonzero(known)
        values, codes = np.unique(parts[rows], return_inverse=True)
        names = (str(value) for value in values.tolist())
        return FacetColumn(tuple(n if len(n) < 5 else f"{n[:4]}-{n[4:]}" for n in names), rows, codes)

    def _joined(self, facet: Facet) -> FacetColumn:
        codes: dict[str, int] = {}
        rows, found = [], []
        for base, segment in zip(self.bases.tolist(), self._segments, strict=False):
            column = segment.facet(facet)
            renumbered = np.array([codes.setdefault(value, len(codes)) for value in column.values], np.int64)
            rows.append(column.rows + base)
            found.append(renumbered[column.codes] if len(renumbered) else column.codes)
        empty = np.zeros(0, dtype=np.int64)
        return FacetColumn(tuple(codes), np.concatenate([empty, *rows]), np.concatenate([empty, *found]))
