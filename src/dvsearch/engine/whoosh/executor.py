"""Execute a search request: match, score, choose, count."""

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.base import FacetCount, FacetCounts, Hit, Hits
from dvsearch.engine.query import Facet, SearchRequest, Sort
from dvsearch.engine.whoosh.columns import Columns
from dvsearch.engine.whoosh.matching import Flags, match_documents
from dvsearch.engine.whoosh.scoring import Scorer, Scores
from dvsearch.engine.whoosh.segment import SegmentView

__all__ = ["Executor"]

Integers = NDArray[np.int64]


class Executor:
    """Answers requests over `segments` and `columns`; `live` flags the documents not deleted."""

    def __init__(self, segments: tuple[SegmentView, ...], columns: Columns, live: Flags) -> None:
        self._segments = segments
        self._columns = columns
        self._live = live
        self._scorer = Scorer(segments, columns, int(np.count_nonzero(live)))

    def search(self, request: SearchRequest) -> Hits:
        """Answer one request."""
        matching = match_documents(request.match, self._segments, self._columns) & self._live
        found = np.flatnonzero(matching)
        scores = self._scorer.score(request.clauses, request.ranking, matching)
        chosen = self._choose(found, scores, request)
        facets = tuple(self._count(facet, matching, request.facet_limit) for facet in request.facets)
        hits = tuple(Hit(int(found[at]), float(scores[at])) for at in chosen)
        return Hits(len(found), hits, facets)

    def _choose(self, found: Integers, scores: Scores, request: SearchRequest) -> Integers:
        """Places in `found` of the page asked for, in order."""
        last = request.offset + request.limit
        if request.limit <= 0 or request.offset >= len(found):
            return np.zeros(0, dtype=np.int64)
        newest = -self._columns.first_day[found].astype(np.float64)
        if request.sort is Sort.RELEVANCE:
            first_key, then = -scores, newest
        elif request.sort is Sort.NEWEST:
            first_key, then = newest, -scores
        else:
            undated = newest == 0  # the oldest first, those without a date last
            first_key, then = np.where(undated, np.inf, -newest), -scores
        places = np.arange(len(found))
        if last < len(found):
            limit = np.partition(first_key, last - 1)[last - 1]
            places = np.flatnonzero(first_key <= limit)
        order = np.lexsort((self._columns.order[found[places]], then[places], first_key[places]))
        return places[order][request.offset : last]

    def _count(self, facet: Facet, matching: Flags, limit: int) -> FacetCounts:
        column = self._columns.facet(facet)
        counted = matching[column.rows]
        counts = np.bincount(column.codes[counted], minlength=len(column.values))
        having = np.zeros(self._columns.size, dtype=np.bool_)
        having[column.rows[counted]] = True
        missing = int(np.count_nonzero(matching)) - int(np.count_nonzero(having))
        present = np.flatnonzero(counts)
        found = [FacetCount(column.values[code], int(counts[code])) for code in present.tolist()]
        if facet in (Facet.YEAR, Facet.MONTH):
            found.sort(key=lambda value: value.value)
        else:
            found = sorted(found, key=lambda value: (-value.count, value.value))[:limit]
        return FacetCounts(facet, tuple(found), len(present), missing)
