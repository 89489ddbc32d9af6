"""Posting lists over all segments of a snapshot: one term, folded or as marked, as two arrays.

Lists read lately are kept, up to a fixed number of bytes.
"""

import threading
from collections import Counter, OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.query import Chain, Zone
from dvsearch.engine.whoosh.codec import DocIds, Frequencies, PostingList
from dvsearch.engine.whoosh.schema import decode_form, encode_term, field_name, folded_range
from dvsearch.engine.whoosh.segment import SegmentView

__all__ = ["POSITION_BITS", "Postings", "Term", "TermPostings"]

# A folded syllable has a dozen marked forms, a few dozen at most; beyond that it is rubbish.
_MAX_FORMS = 200
# Entries of the dictionary that one prefix may look through; "th" has some thousand.
_MAX_SCANNED = 20_000
_CACHE_BYTES = 64 << 20
# Positions are 16 bits wide, so document and position fit one number.
POSITION_BITS = 16

Term = tuple[Zone, Chain, str, bool]  # zone, chain, text, folded


@dataclass(frozen=True, slots=True)
class TermPostings:
    """The documents that have a term, ascending, and how often."""

    docs: DocIds
    frequencies: Frequencies


_NOTHING = TermPostings(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32))


class Postings:
    """Finds the postings of terms in `segments`, whose documents begin at `bases`."""

    def __init__(self, segments: tuple[SegmentView, ...], bases: list[int]) -> None:
        self._segments = tuple(zip(segments, bases, strict=False))
        self._size = bases[-1]
        self._cache: OrderedDict[Term, TermPostings] = OrderedDict()
        self._cached_bytes = 0
        self._lock = threading.Lock()

    def get(self, zone: Zone, chain: Chain, text: str, folded: bool) -> TermPostings:
        """Postings of a term; if folded, of all its marked forms together."""
        term = (zone, chain, text, folded)
        with self._lock:
            if term in self._cache:
                self._cache.move_to_end(term)
                return self._cache[term]
        found = self._read(term)
        with self._lock:
            self._remember(term, found)
        return found

    def occurrences(self, zone: Zone, text: str, folded: bool) -> NDArray[np.int64]:
        """Every place of a syllable as document * 65,536 + position, ascending."""
        places = []
        for base, found in self._lists(zone, Chain.SYLLABLE, text, folded, positions=True):
            docs = np.repeat(found.docs + base, found.frequencies.astype(np.int64))
            positions = np.frombuffer(found.values, dtype=np.uint16)
            places.append((docs << POSITION_BITS) + positions)
        joined = np.concatenate(places) if places else np.zeros(0, dtype=np.int64)
        return np.sort(joined) if len(places) > 1 else joined

    def forms(self, zone: Zone, chain: Chain, prefix: str) -> list[tuple[str, int]]:
        """Marked forms whose dictionary entries begin so, with their numbers of documents, the most
        frequent first."""
        counts: Counter[str] = Counter()
        for segment, _ in self._segments:
            for entry in segment.entries(field_name(zone, chain), prefix, _MAX_SCANNED):
                counts[decode_form(entry.term)] += entry.documents
        return sorted(counts.items(), key=lambda form: (-form[1], form[0]))

    def _lists(
        self, zone: Zone, chain: Chain, text: str, folded: bool, *, positions: bool = False
    ) -> Iterator[tuple[int, PostingList]]:
        """The posting lists that a term stands for, each with the first document of its segment."""
        field = field_name(zone, chain)
        for segment, base in self._segments:
            if folded and chain is not Chain.COMPOUND:
                prefix = folded_range(text)
                lists = segment.postings_from(field, prefix, _MAX_FORMS, positions=positions)
                yield from ((base, found) for found in lists)
                continue
            one = segment.postings(field, encode_term(text, chain), positions=positions)
            if one is not None:
                yield base, one

    def _read(self, term: Term) -> TermPostings:
        zone, chain, text, folded = term
        lists = list(self._lists(zone, chain, text, folded))
        docs = [found.docs + base for base, found in lists]
        frequencies = [found.frequencies for _, found in lists]
        if not docs:
            return _NOTHING
        if not folded:
            return TermPostings(np.concatenate(docs), np.concatenate(frequencies))
        total = np.bincount(
            np.concatenate(docs), weights=np.concatenate(frequencies), minlength=self._size
        ).astype(np.float32)
        having = np.flatnonzero(total)
        return TermPostings(having, total[having])

    def _remember(self, term: Term, postings: TermPostings) -> None:
        if term in self._cache:
            return
        self._cache[term] = postings
        self._cached_bytes += postings.docs.nbytes + postings.frequencies.nbytes
        while self._cached_bytes > _CACHE_BYTES:
            _, dropped = self._cache.popitem(last=False)
            self._cached_bytes -= dropped.docs.nbytes + dropped.frequencies.nbytes
