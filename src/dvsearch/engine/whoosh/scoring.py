"""How well does each matching document answer? BM25F over whole arrays.

A clause is a term in title and body together: its weight in a document is the weighted sum of how often it
occurs in each, each normalised by that zone's length, and only the sum is saturated (Robertson, Zaragoza,
Taylor: Simple BM25 Extension to Multiple Weighted Fields, 2004). The document frequency of a clause is the
greater one of its two zones.

Only documents that can still be among the best are scored to the end (MaxScore; Turtle and Flood: Query
Evaluation, 1995): the rarest clauses come first, and a document that all others together could not lift
to the best so far is dropped. So common words, which have most postings, are looked up in few documents.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.deadline import check_time
from dvsearch.engine.query import Clause, Ranking, Zone
from dvsearch.engine.whoosh.codec.postings import FieldPostings, Selection
from dvsearch.engine.whoosh.columns import Columns
from dvsearch.engine.whoosh.matching import Flags
from dvsearch.engine.whoosh.segment import SegmentView, TermPostings

__all__ = ["Scorer", "document_frequency"]

Integers = NDArray[np.int64]
Scores = NDArray[np.float64]

# Entries of the table of clauses by documents that is filled at a time (16 MB).
_TABLE = 2_000_000
# Clauses between two droppings, and documents that are too few to be worth one.
_STEP = 2
_FEW = 500
# A table with fewer than one entry in so many is not filled, but its entries are sorted.
_SPARSE = 16
# Sums of floating-point numbers in another order differ by less.
_ROUNDING = 1e-9


@dataclass(slots=True)
class _Candidates:
    """The documents of one segment that may be among the best, with what they have scored so far."""

    number: int
    segment: SegmentView
    base: int
    chosen: Selection
    scores: Scores

    def keep(self, floor: float) -> None:
        """Drop documents that scored less than `floor`."""
        stays = self.scores >= floor
        if not stays.all():
            self.scores = self.scores[stays]
            self.chosen = Selection.only(self.chosen.docs[stays], self.segment.count)


class Scorer:
    """Scores documents of `segments`, of which `live` are not deleted."""

    def __init__(self, segments: tuple[SegmentView, ...], columns: Columns, live: int) -> None:
        self._segments = segments
        self._columns = columns
        self._live = live
        self._factors: tuple[Ranking, dict[Zone, NDArray[np.float32]]] | None = None

    def best(
        self, clauses: Sequence[Clause], ranking: Ranking, matching: Flags, wanted: int
    ) -> tuple[Integers, Scores]:
        """The flagged documents that may be among the `wanted` best, ascending, and their scores.

        All that score as much as the last of the best are among them.
        """
        found = [[self._find(clause, segment) for segment in self._segments] for clause in clauses]
        weights = np.array(
            [c.weight * self._idf(t) if any(t) else 0.0 for c, t in zip(clauses, found, strict=True)]
        )
        order = np.argsort(-weights, kind="stable")[: np.count_nonzero(weights)]
        candidates = [
            _Candidates(number, segment, base, chosen, np.zeros(len(chosen.docs)))
            for number, (base, segment) in enumerate(zip(self._columns.bases, self._segments, strict=False))
            if len((chosen := Selection.of(matching[base : base + segment.count])).docs)
        ]
        left = float(weights.sum())  # no clause scores more than its weight
        at = 0
        while at < len(order):
            check_time()
            size = sum(len(here.scores) for here in candidates)
            is_few = size <= max(wanted, _FEW)
            step = max(1, min(len(order) if is_few else _STEP, _TABLE // max(size, 1)))
            batch = order[at : at + step]
            for here in candidates:
                terms = [found[clause][here.number] for clause in batch.tolist()]
                here.scores += self._gain(terms, weights[batch], ranking, here)
            left -= float(weights[batch].sum())
            at += step
            floor = -1.0 if is_few else _last_of_best(candidates, wanted) - left - _ROUNDING
            if floor > 0:
                for here in candidates:
                    here.keep(floor)
        docs = [here.chosen.docs + here.base for here in candidates]
        return (
            np.concatenate([np.zeros(0, np.int64), *docs]),
            np.concatenate([np.zeros(0), *(here.scores for here in candidates)]),
        )

    def _find(self, clause: Clause, segment: SegmentView) -> dict[Zone, TermPostings]:
        found = {zone: segment.find_term(zone, clause.chain, clause.text, clause.folded) for zone in Zone}
        return {zone: term for zone, term in found.items() if term is not None}

    def _idf(self, terms: Sequence[dict[Zone, TermPostings]]) -> float:
        having = max(sum(document_frequency(part.get(zone)) for part in terms) for zone in Zone)
        return float(np.log1p((self._live - min(having, self._live) + 0.5) / (having + 0.5)))

    def _gain(
        self,
        terms: Sequence[dict[Zone, TermPostings]],
        weights: NDArray[np.float64],
        ranking: Ranking,
        here: _Candidates,
    ) -> Scores:
        """What the terms add to the score of each candidate."""
        docs = here.chosen.docs
        slots = np.zeros(here.segment.count, dtype=np.int64)
        slots[docs] = np.arange(len(docs))
        parts, values = [np.zeros(0, np.int64)], [np.zeros(0)]
        for zone, field, rows in _by_field(terms):
            found = [field.among(terms[row][zone][1], here.chosen) for row in rows]
            having = np.concatenate([part for part, _ in found])
            postings = np.concatenate([postings for _, postings in found])
            firsts = np.repeat(np.array(rows) * len(docs), [len(part) for part, _ in found])
            parts.append(slots[having] + firsts)
            factors = self._length_factors(ranking)[zone][having + here.base]
            values.append((field.frequencies_at(postings) * factors).astype(np.float64))
        cells, counts = np.concatenate(parts), np.concatenate(values)
        size = len(terms) * len(docs)
        if len(cells) * _SPARSE > size:
            table = np.bincount(cells, counts, minlength=size)
            gains = _saturated(table, ranking.k1).reshape(len(terms), len(docs))
            return np.asarray(weights @ gains)
        cells, places = np.unique(cells, return_inverse=True)
        sums = np.bincount(places, counts, minlength=len(cells))
        row, slot = np.divmod(cells, len(docs))
        gains = weights[row] * _saturated(sums, ranking.k1)
        return np.bincount(slot, gains, minlength=len(docs)).astype(np.float64, copy=False)

    def _length_factors(self, ranking: Ranking) -> dict[Zone, NDArray[np.float32]]:
        """For each zone, what one occurrence counts in each document: its weight by the document's length."""
        known = self._factors
        if known is not None and known[0] == ranking:
            return known[1]
        factors = {
            Zone.TITLE: self._factor(Zone.TITLE, ranking.title_weight, ranking.title_b),
            Zone.BODY: self._factor(Zone.BODY, ranking.body_weight, ranking.body_b),
        }
        self._factors = ranking, factors
        return factors

    def _factor(self, zone: Zone, weight: float, b: float) -> NDArray[np.float32]:
        lengths = self._columns.lengths(zone)
        average = max(1.0, float(lengths.sum()) / max(1, len(lengths)))
        return (weight / ((1 - b) + b * lengths / average)).astype(np.float32)


def _saturated(weights: NDArray[Any], k1: float) -> Scores:
    """What each weight counts, from 0 to 1; nothing counts nothing, also where k1 is 0."""
    gains = np.zeros(len(weights))
    np.divide(weights, k1 + weights, out=gains, where=weights > 0)
    return gains


def _last_of_best(candidates: Sequence[_Candidates], wanted: int) -> float:
    """The score of the last of the `wanted` best so far; 0 if so few have any."""
    scores = np.concatenate([here.scores[here.scores > 0] for here in candidates])
    return float(np.partition(scores, -wanted)[-wanted]) if len(scores) >= wanted else 0.0


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
