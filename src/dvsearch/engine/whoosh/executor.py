"""Execute a search request on arrays: match, score, count, choose.

A match is one flag for every document, a score one number: at the size of an office's archive
(some 100,000 articles) whole-array operations take microseconds, and there is no loop over postings.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.base import FacetCount, FacetCounts, Hit, Hits
from dvsearch.engine.query import (
    AllOf,
    AnyOf,
    AtLeast,
    Chain,
    Clause,
    DateBetween,
    Everything,
    Exclude,
    Facet,
    HasPhrase,
    HasPrefix,
    HasTerm,
    HasValue,
    Match,
    Ranking,
    SearchRequest,
    Sort,
    Zone,
)
from dvsearch.engine.whoosh.columns import Columns
from dvsearch.engine.whoosh.postings import POSITION_BITS, Postings
from dvsearch.text.fold import fold

__all__ = ["Executor"]

Flags = NDArray[np.bool_]
Scores = NDArray[np.float32]

# Syllables that one prefix may stand for; the most frequent ones of a longer list are taken.
_MAX_EXPANSIONS = 500


class Executor:
    """Answers requests over `postings` and `columns`; `live` flags the documents not deleted."""

    def __init__(self, postings: Postings, columns: Columns, live: Flags) -> None:
        self._postings = postings
        self._columns = columns
        self._live = live
        self._live_count = int(np.count_nonzero(live))
        self._averages = {
            zone: max(1.0, float(lengths.sum()) / max(1, len(lengths)))
            for zone, lengths in columns.lengths.items()
        }

    def search(self, request: SearchRequest) -> Hits:
        """Answer one request."""
        matching = self._match(request.match) & self._live
        found = np.flatnonzero(matching)
        scores = self._score(request.clauses, request.ranking, found)
        chosen = self._choose(found, scores, request)
        facets = tuple(self._count(facet, matching, request.facet_limit) for facet in request.facets)
        hits = tuple(Hit(int(found[at]), float(scores[at])) for at in chosen)
        return Hits(len(found), hits, facets)

    # Matching

    def _match(self, match: Match) -> Flags:
        size = self._columns.size
        if isinstance(match, HasTerm):
            return self._flag(
                self._postings.get(zone, match.chain, match.text, match.folded).docs for zone in match.zones
            )
        if isinstance(match, HasPhrase):
            return self._flag(self._phrase(zone, match) for zone in match.zones)
        if isinstance(match, HasPrefix):
            return self._prefix(match)
        if isinstance(match, HasValue):
            return self._value(match)
        if isinstance(match, DateBetween):
            return self._between(match)
        if isinstance(match, Exclude):
            return ~self._match(match.child)
        if isinstance(match, Everything):
            return np.ones(size, dtype=np.bool_)
        if isinstance(match, AllOf):
            flags = np.ones(size, dtype=np.bool_)
            for child in match.children:
                flags &= self._match(child)
            return flags
        if isinstance(match, AnyOf):
            flags = np.zeros(size, dtype=np.bool_)
            for child in match.children:
                flags |= self._match(child)
            return flags
        return self._at_least(match)

    def _flag(self, found: Iterable[NDArray[np.int64]]) -> Flags:
        flags = np.zeros(self._columns.size, dtype=np.bool_)
        for docs in found:
            flags[docs] = True
        return flags

    def _at_least(self, match: AtLeast) -> Flags:
        counts = np.zeros(self._columns.size, dtype=np.int16)
        for child in match.children:
            counts += self._match(child)
        return counts >= match.count

    def _phrase(self, zone: Zone, phrase: HasPhrase) -> NDArray[np.int64]:
        """Documents in which each syllable stands one place after the one before it."""
        if not phrase.texts:
            return np.zeros(0, dtype=np.int64)
        if len(phrase.texts) == 1:
            return self._postings.get(zone, Chain.SYLLABLE, phrase.texts[0], phrase.folded).docs
        if len(phrase.texts) == 2:
            return self._postings.get(zone, Chain.BIGRAM, " ".join(phrase.texts), phrase.folded).docs
        starts: NDArray[np.int64] | None = None
        for at, text in enumerate(phrase.texts):
            places = self._postings.occurrences(zone, text, phrase.folded) - at
            starts = places if starts is None else np.intersect1d(starts, places, assume_unique=True)
            if not len(starts):
                break
        assert starts is not None
        return np.unique(starts >> POSITION_BITS)

    def _prefix(self, prefix: HasPrefix) -> Flags:
        folded = fold(prefix.text)
        flags = np.zeros(self._columns.size, dtype=np.bool_)
        for zone in prefix.zones:
            forms = self._postings.forms(zone, Chain.SYLLABLE, folded)
            fitting = [form for form, _ in forms if prefix.folded or form.startswith(prefix.text)]
            for form in fitting[:_MAX_EXPANSIONS]:
                flags[self._postings.get(zone, Chain.SYLLABLE, form, folded=False).docs] = True
        return flags

    def _value(self, match: HasValue) -> Flags:
        column = self._columns.facet(match.facet)
        wanted = [code for code, value in enumerate(column.values) if value in match.values]
        flags = np.zeros(self._columns.size, dtype=np.bool_)
        flags[column.rows[np.isin(column.codes, wanted)]] = True
        return flags

    def _between(self, match: DateBetween) -> Flags:
        day = self._columns.first_day
        flags: Flags = day > 0
        if match.first is not None:
            flags &= day >= int(match.first.strftime("%Y%m%d"))
        if match.last is not None:
            flags &= day <= int(match.last.strftime("%Y%m%d"))
        return flags

    # Scoring

    def _score(self, clauses: tuple[Clause, ...], ranking: Ranking, found: NDArray[np.int64]) -> Scores:
        """BM25F of each matching document, in the order of `found`."""
        scores = np.zeros(self._columns.size, dtype=np.float32)
        if not len(found):
            return scores[found]
        for clause in clauses:
            self._add_clause(scores, clause, ranking)
        return scores[found]

    def _add_clause(self, scores: Scores, clause: Clause, ranking: Ranking) -> None:
        weights = np.zeros(self._columns.size, dtype=np.float32)
        for zone, boost, b in (
            (Zone.TITLE, ranking.title_weight, ranking.title_b),
            (Zone.BODY, ranking.body_weight, ranking.body_b),
        ):
            postings = self._postings.get(zone, clause.chain, clause.text, clause.folded)
            lengths = self._columns.lengths[zone][postings.docs].astype(np.float32)
            norms = (1 - b) + b * lengths / np.float32(self._averages[zone])
            weights[postings.docs] += boost * postings.frequencies / norms
        having = np.flatnonzero(weights)
        count = len(having)
        if count:
            idf = np.log1p((self._live_count - min(count, self._live_count) + 0.5) / (count + 0.5))
            weight = weights[having]
            scores[having] += np.float32(clause.weight * idf) * weight / (np.float32(ranking.k1) + weight)

    # Choosing

    def _choose(self, found: NDArray[np.int64], scores: Scores, request: SearchRequest) -> NDArray[np.int64]:
        """Places in `found` of the page asked for, in order."""
        last = request.offset + request.limit
        if request.limit <= 0 or request.offset >= len(found):
            return np.zeros(0, dtype=np.int64)
        newest = -self._columns.first_day[found]
        if request.sort is Sort.RELEVANCE:
            first_key: NDArray[np.float64] = -scores.astype(np.float64)
            then: NDArray[np.float64] = newest.astype(np.float64)
        elif request.sort is Sort.NEWEST:
            first_key, then = newest.astype(np.float64), -scores.astype(np.float64)
        else:
            undated = newest == 0  # the oldest first, those without a date last
            first_key, then = np.where(undated, np.inf, -newest), -scores.astype(np.float64)
        places: NDArray[np.int64] = np.arange(len(found))
        if last < len(found):
            limit = np.partition(first_key, last - 1)[last - 1]
            places = np.flatnonzero(first_key <= limit)
        order = np.lexsort((self._columns.order[found[places]], then[places], first_key[places]))
        return places[order][request.offset : last]

    # Counting

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
