"""How well does each matching document answer? BM25F over whole arrays.

A clause is a term in title and body together: its weight in a document is the weighted sum of how often it
occurs in each, each normalised by that zone's length, and only the sum is saturated (Robertson, Zaragoza,
Taylor: Simple BM25 Extension to Multiple Weighted Fields, 2004). The document frequency of a clause is the
greater one of its two zones.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.query import Clause, Ranking, Zone
from dvsearch.engine.whoosh.codec.postings import FieldPostings, Selection
from dvsearch.engine.whoosh.columns import Columns
from dvsearch.engine.whoosh.matching import Flags
from dvsearch.engine.whoosh.segment import SegmentView, TermPostings

__all__ = ["Scorer", "document_frequency"]

Scores = NDArray[np.float64]

# Entries of the table of clauses by documents that is filled at a time (16 MB).
_TABLE = 2_000_000


class Scorer:
    """Scores documents of `segments`, of which `live` are not deleted."""

    def __init__(self, segments: tuple[SegmentView, ...], columns: Columns, live: int) -> None:
        self._segments = segments
        self._columns = columns
        self._live = live
        self._factors: tuple[Ranking, dict[Zone, NDArray[np.float32]]] | None = None

    def score(self, clauses: Sequence[Clause], ranking: Ranking, matching: Flags) -> Scores:
        """The score of each flagged document, in order."""
        found = [[self._find(clause, segment) for segment in self._segments] for clause in clauses]
        weights = np.array(
            [clause.weight * self._idf(terms) for clause, terms in zip(clauses, found, strict=True)]
        )
        scores = [np.zeros(0)]
        for number, (base, segment) in enumerate(zip(self._columns.bases, self._segments, strict=False)):
            flags = matching[base : base + segment.count]
            here = [terms[number] for terms in found]
            scores.append(self._score_segment(here, weights, ranking, flags, base))
        return np.concatenate(scores)

    def _find(self, clause: Clause, segment: SegmentView) -> dict[Zone, TermPostings]:
        found = {zone: segment.find_term(zone, clause.chain, clause.text, clause.folded) for zone in Zone}
        return {zone: term for zone, term in found.items() if term is not None}

    def _idf(self, terms: Sequence[dict[Zone, TermPostings]]) -> float:
        having = (
            max(sum(document_frequency(part.get(zone)) for part in terms) for zone in Zone) if terms else 0
        )
        return float(np.log1p((self._live - min(having, self._live) + 0.5) / (having + 0.5)))

    def _score_segment(
        self,
        terms: Sequence[dict[Zone, TermPostings]],
        weights: NDArray[np.float64],
        ranking: Ranking,
        flags: Flags,
        base: int,
    ) -> Scores:
        chosen = Selection.of(flags)
        scores = np.zeros(len(chosen.docs))
        if not len(chosen.docs):
            return scores
        slots = np.zeros(len(flags), dtype=np.int64)
        slots[chosen.docs] = np.arange(len(chosen.docs))
        step = max(1, _TABLE // len(chosen.docs))
        for start in range(0, len(terms), step):
            table = self._table(terms[start : start + step], ranking, chosen, slots, base)
            scores += weights[start : start + step] @ (table / (ranking.k1 + table))
        return scores

    def _table(
        self,
        terms: Sequence[dict[Zone, TermPostings]],
        ranking: Ranking,
        chosen: Selection,
        slots: NDArray[np.int64],
        base: int,
    ) -> NDArray[np.float64]:
        """The weight of each term in each chosen document."""
        size = len(chosen.docs)
        cells, values = [np.zeros(0, np.int64)], [np.zeros(0)]
        for zone, field, rows in _by_field(terms):
            found = [field.among(terms[row][zone][1], chosen) for row in rows]
            docs = np.concatenate([docs for docs, _ in found])
            postings = np.concatenate([postings for _, postings in found])
            cells.append(slots[docs] + np.repeat(np.array(rows) * size, [len(docs) for docs, _ in found]))
            factors = self._length_factors(ranking)[zone][docs + base]
            values.append((field.frequencies_at(postings) * factors).astype(np.float64))
        weights = np.concatenate(values)
        table = np.bincount(np.concatenate(cells), weights, minlength=len(terms) * size)
        return table.astype(np.float64, copy=False).reshape(len(terms), size)

    def _length_factors(self, ranking: Ranking) -> dict[Zone, NDArray[np.float32]]:
        """For each zone, what one occurrence counts in each document: its weight by the document's length."""
        if self._factors is None or self._factors[0] != ranking:
            self._factors = (
                ranking,
                {
                    Zone.TITLE: self._factor(Zone.TITLE, ranking.title_weight, ranking.title_b),
                    Zone.BODY: self._factor(Zone.BODY, ranking.body_weight, ranking.body_b),
                },
            )
        return self._factors[1]

    def _factor(self, zone: Zone, weight: float, b: float) -> NDArray[np.float32]:
        lengths = self._columns.lengths(zone)
        average = max(1.0, float(lengths.sum()) / max(1, len(lengths)))
        return (weight / ((1 - b) + b * lengths / average)).astype(np.float32)


def _by_field(
    terms: Sequence[dict[Zone, TermPostings]],
) -> Iterator[tuple[Zone, FieldPostings, list[int]]]:
    """Each field that some term has postings in, and the rows of these terms."""
    rows: dict[tuple[Zone, int], list[int]] = {}
    fields: dict[int, FieldPostings] = {}
    for row, by_zone in enumerate(terms):
        for zone, (field, _) in by_zone.items():
            fields[id(field)] = field
            rows.setdefault((zone, id(field)), []).append(row)
    return ((zone, fields[field], found) for (zone, field), found in rows.items())


def document_frequency(term: TermPostings | None) -> int:
    """In how many documents of its segment a term, or any of a range of terms, occurs."""
    if term is None:
        return 0
    field, found = term
    if found.last - found.first == 1:
        return found.stop - found.start
    flags = np.zeros(field.documents, dtype=np.bool_)
    field.flag(found, flags)
    return int(np.count_nonzero(flags))
