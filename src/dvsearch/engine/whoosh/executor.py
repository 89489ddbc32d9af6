"""Execute a search request: match, score, choose, count."""

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.base import CrossRow, FacetCount, FacetCounts, Hit, Hits
from dvsearch.engine.deadline import check_time
from dvsearch.engine.query import Facet, Match, Place, SearchRequest, Sort
from dvsearch.engine.whoosh.codec.postings import Selection
from dvsearch.engine.whoosh.columns import Columns
from dvsearch.engine.whoosh.crossing import cross_facets
from dvsearch.engine.whoosh.matching import Flags, match_documents
from dvsearch.engine.whoosh.scoring import Scorer
from dvsearch.engine.whoosh.segment import SegmentView
from dvsearch.engine.whoosh.terms import key_order

__all__ = ["Executor"]

Integers = NDArray[np.int64]

# Digits of a score that count: beyond them it depends on the order in which parts of it were added.
_DIGITS = 9


class Executor:
    """Answers requests over `segments` and `columns`; `live` flags the documents not deleted."""

    def __init__(self, segments: tuple[SegmentView, ...], columns: Columns, live: Flags) -> None:
        self._segments = segments
        self._columns = columns
        self._live = live
        self._scorer = Scorer(segments, columns, int(np.count_nonzero(live)))

    def search(self, request: SearchRequest) -> Hits:
        """Answer one request."""
        matching = self._matching(request.match)
        total = int(np.count_nonzero(matching))
        hits = self._hits(matching, total, request)
        facets = tuple(self._count(facet, matching, request.facet_limit) for facet in request.facets)
        return Hits(total, hits, facets)

    def cross(self, match: Match, rows: Facet, columns: Facet) -> tuple[CrossRow, ...]:
        """Count two facets of the matching documents at once."""
        return cross_facets(self._matching(match), rows, columns, self._columns)

    def _matching(self, match: Match) -> Flags:
        return match_documents(match, self._segments, self._columns) & self._live

    def _hits(self, matching: Flags, total: int, request: SearchRequest) -> tuple[Hit, ...]:
        """The page asked for."""
        last = request.offset + request.limit
        if request.limit <= 0 or request.offset >= total:
            return ()
        if request.after is not None:
            matching = self._behind(matching, request.sort, request.after)
        if request.sort is not Sort.RELEVANCE:
            matching = self._first_by_date(matching, request.sort, last)
        wanted = last if request.sort is Sort.RELEVANCE else total
        docs, scores = self._scorer.best(request.clauses, request.ranking, matching, wanted)
        scores = scores.round(_DIGITS)
        by_date = self._date_key(self._columns.first_day[docs], request.sort)
        keys = (by_date, -scores) if request.sort is Sort.RELEVANCE else (-scores, by_date)
        chosen = np.lexsort((self._columns.order[docs], *keys))[request.offset : last]
        return tuple(map(Hit, docs[chosen].tolist(), scores[chosen].tolist()))

    def _date_key(self, first_day: Integers, sort: Sort) -> NDArray[np.float64]:
        """What comes first is less; what has no date comes last."""
        day = first_day.astype(np.float64)
        return np.where(day == 0, np.inf, day) if sort is Sort.OLDEST else -day

    def _behind(self, matching: Flags, sort: Sort, place: Place) -> Flags:
        """Those of the matching documents that stand behind a place in the order by date."""
        docs = np.flatnonzero(matching)
        keys, order = self._date_key(self._columns.first_day[docs], sort), self._columns.order[docs]
        day = 0 if place.day is None else int(place.day.strftime("%Y%m%d"))
        key = self._date_key(np.array([day]), sort)[0]
        behind = (keys > key) | ((keys == key) & (order > key_order(place.key)))
        return Selection.only(docs[behind], len(matching)).flags

    def _first_by_date(self, matching: Flags, sort: Sort, wanted: int) -> Flags:
        """Those of the matching documents that may be among the first `wanted` by date."""
        docs = np.flatnonzero(matching)
        if len(docs) <= wanted:
            return matching
        keys = self._date_key(self._columns.first_day[docs], sort)
        first = docs[keys <= np.partition(keys, wanted - 1)[wanted - 1]]
        return Selection.only(first, len(matching)).flags

    def _count(self, facet: Facet, matching: Flags, limit: int) -> FacetCounts:
        check_time()
        column = self._columns.facet(facet)
        counted = matching[column.rows]
        counts = np.bincount(column.codes[counted], minlength=len(column.values))
        having = np.zeros(self._columns.size, dtype=np.bool_)
        having[column.rows[counted]] = True
        missing = int(np.count_nonzero(matching)) - int(np.count_nonzero(having))
        present = np.flatnonzero(counts)
        distinct = len(present)
        by_name = facet in (Facet.YEAR, Facet.MONTH)
        if not by_name and 0 < limit < distinct:  # names are compared of those only that may be shown
            here = counts[present]
            present = present[here >= np.partition(here, -limit)[-limit]]
        found = [FacetCount(column.values[code], int(counts[code])) for code in present.tolist()]
        if by_name:
            found.sort(key=lambda value: value.value)
        else:
            found = sorted(found, key=lambda value: (-value.count, value.value))[:limit]
        return FacetCounts(facet, tuple(found), distinct, missing)
