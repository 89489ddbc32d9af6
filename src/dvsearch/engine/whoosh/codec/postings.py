"""Read the posting lists of one field; `fields` says what is where.

A *posting* is known by its place in the row of all lists, so the lists of neighbouring terms are one slice.
"""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.whoosh.codec.arrayfile import ArrayFile
from dvsearch.engine.whoosh.codec.dictionary import TERMS_IN_BLOCK, Dictionary
from dvsearch.engine.whoosh.codec.fields import FieldArrays, bitmap_bytes
from dvsearch.engine.whoosh.codec.packed import BLOCK, PackedArray

__all__ = ["FieldPostings", "Selection", "TermRange"]

_CACHED_BLOCKS = 2_048
# Bitmaps whose ones stay counted: up to 16 KB each.
_CACHED_BITMAPS = 256
_BITS = (1 << np.arange(8)).astype(np.uint8)
# The number of ones in each byte.
_ONES = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1).sum(axis=1, dtype=np.uint8)

Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Selection:
    """Some documents of a segment, twice: a flag for each document, and their numbers."""

    flags: Flags
    docs: Integers

    @classmethod
    def of(cls, flags: Flags) -> "Selection":
        """The flagged documents."""
        return cls(flags, np.flatnonzero(flags))

    @classmethod
    def only(cls, docs: Integers, documents: int) -> "Selection":
        """These of so many documents."""
        flags = np.zeros(documents, dtype=np.bool_)
        flags[docs] = True
        return cls(flags, docs)


@dataclass(frozen=True, slots=True)
class TermRange:
    """The terms with the ordinals [first, last), whose postings are [start, stop)."""

    first: int
    last: int
    start: int
    stop: int


class FieldPostings:
    """Reads what `write_field` wrote under `name`; safe to use from several threads."""

    def __init__(self, file: ArrayFile, name: str, documents: int) -> None:
        self.terms = Dictionary(file, f"{name}/terms")
        self.documents = documents
        self._counts = PackedArray(file, f"{name}/df")
        self._starts = file[f"{name}/starts"]
        self._dense: list[int] = file[f"{name}/dense"].tolist()
        self._bitmaps = file[f"{name}/bitmaps"].reshape(len(self._dense), bitmap_bytes(documents))
        self._docs: NDArray[np.uint16] = file[f"{name}/docs"]
        self._frequencies = PackedArray(file, f"{name}/frequency")
        self.has_positions = f"{name}/low" in file
        if self.has_positions:
            self._occurrences = file[f"{name}/occurrences"]
            self._low: NDArray[np.uint8] = file[f"{name}/low"]
            self._high = PackedArray(file, f"{name}/high")
        self._block_firsts = lru_cache(_CACHED_BLOCKS)(self._read_firsts)
        self._ones_before = lru_cache(_CACHED_BITMAPS)(self._count_ones)

    # Terms

    def find(self, term: bytes) -> TermRange | None:
        """The range of one term, or None."""
        ordinal = self.terms.find(term)
        return None if ordinal is None else self.range(ordinal, ordinal + 1)

    def prefix(self, prefix: bytes) -> TermRange:
        """The range of the terms that begin so; it may be empty."""
        return self.range(*self.terms.prefix_range(prefix))

    def range(self, first: int, last: int) -> TermRange:
        """The range of the terms with the ordinals [first, last)."""
        last = max(first, last)
        start = self._first_posting(first)
        return TermRange(first, last, start, self._first_posting(last))

    def counts(self, found: TermRange) -> Integers:
        """The number of documents of each term of a range."""
        return self._counts.slice(found.first, found.last).astype(np.int64) + 1

    def _first_posting(self, ordinal: int) -> int:
        block, at = divmod(ordinal, TERMS_IN_BLOCK)
        return int(self._block_firsts(block)[at] if at else self._starts[block])

    def _read_firsts(self, block: int) -> NDArray[np.uint32]:
        """The first posting of each term of a block, and the end of the last."""
        start = block * TERMS_IN_BLOCK
        counts = self._counts.slice(start, min(start + TERMS_IN_BLOCK, self.terms.size))
        firsts = np.cumsum([int(self._starts[block]), *(counts.astype(np.int64) + 1)])
        return firsts.astype(np.uint32)

    @cached_property
    def _dense_before(self) -> list[int]:
        """The number of postings of all dense terms before each dense term, and of all."""
        sizes = self._counts.take(np.array(self._dense, dtype=np.int64)).astype(np.int64) + 1
        return [0, *np.cumsum(sizes).tolist()]

    # Postings

    def docs(self, found: TermRange) -> Integers:
        """The document of each posting of a range; ascending within a term."""
        pieces: list[NDArray[Any]] = []
        for start, stop, bitmap in self._containers(found):
            if bitmap is None:
                pieces.append(self._docs[start:stop])
            else:
                pieces.append(np.flatnonzero(self._bits(bitmap)))
        return np.concatenate([np.zeros(0, np.int64), *pieces])

    def flag(self, found: TermRange, flags: Flags) -> None:
        """Set the flags of the documents that have any term of a range."""
        for start, stop, bitmap in self._containers(found):
            if bitmap is None:
                flags[self._docs[start:stop]] = True
            else:
                flags |= self._bits(bitmap)

    def among(self, found: TermRange, chosen: "Selection") -> tuple[Integers, Integers]:
        """The postings of a range whose document is chosen: their documents and their places."""
        docs, places = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
        posting = found.start
        for start, stop, bitmap in self._containers(found):
            if bitmap is None:
                here = self._docs[start:stop]
                rows = chosen.flags[here].nonzero()[0]
                docs.append(here[rows].astype(np.int64))
                places.append(rows + posting)
            else:
                having, ranks = self._ranks(bitmap, chosen.docs)
                docs.append(having)
                places.append(ranks + posting)
            posting += stop - start
        if len(docs) == 2:
            return docs[1], places[1]
        return np.concatenate(docs), np.concatenate(places)

    def frequencies(self, start: int, stop: int) -> Integers:
        """How often the term occurs in the document, for the postings [start, stop)."""
        return self._frequencies.slice(start, stop).astype(np.int64) + 1

    def frequencies_at(self, places: Integers) -> Integers:
        """The same for the postings at `places`."""
        return self._frequencies.take(places).astype(np.int64) + 1

    def positions(self, start: int, stop: int) -> NDArray[np.uint16]:
        """The positions of the postings [start, stop), as many for each as its frequency."""
        return self._positions(self._first_occurrence(start), self._first_occurrence(stop))

    def positions_at(self, places: Integers) -> tuple[Integers, NDArray[np.uint16]]:
        """The frequencies of the postings at `places`, and the positions of these, one after another."""
        frequencies = self.frequencies_at(places)
        starts = self._first_occurrences(places)
        ends = np.cumsum(frequencies)
        moved = np.repeat(starts - (ends - frequencies), frequencies)
        indices = moved + np.arange(len(moved))
        positions: NDArray[np.uint16] = self._low[indices] | self._high.take(indices) << np.uint16(8)
        return frequencies, positions

    def _positions(self, start: int, stop: int) -> NDArray[np.uint16]:
        positions: NDArray[np.uint16] = self._low[start:stop] | self._high.slice(start, stop) << np.uint16(8)
        return positions

    def _first_occurrences(self, places: Integers) -> Integers:
        blocks, row = np.unique(places // BLOCK, return_inverse=True)
        frequencies = self._frequencies.blocks(blocks).astype(np.int64) + 1
        before = np.cumsum(frequencies, axis=1) - frequencies
        return self._occurrences[blocks][row].astype(np.int64) + before[row, places % BLOCK]

    def _first_occurrence(self, posting: int) -> int:
        block, at = divmod(posting, BLOCK)
        first = int(self._occurrences[block])
        if at == 0:
            return first
        return first + at + int(self._frequencies.slice(block * BLOCK, posting).sum(dtype=np.int64))

    def _containers(self, found: TermRange) -> list[tuple[int, int, int | None]]:
        """The containers of a range in order: a slice of `docs`, or the places that a bitmap takes in
        the row of postings and its number."""
        first, last = bisect_left(self._dense, found.first), bisect_left(self._dense, found.last)
        before = self._dense_before
        if first == last:
            return [(found.start - before[first], found.stop - before[first], None)]
        containers: list[tuple[int, int, int | None]] = []
        posting = found.start
        for number in range(first, last):
            dense = self.range(self._dense[number], self._dense[number] + 1)
            if posting < dense.start:
                containers.append((posting - before[number], dense.start - before[number], None))
            containers.append((dense.start, dense.stop, number))
            posting = dense.stop
        if posting < found.stop:
            containers.append((posting - before[last], found.stop - before[last], None))
        return containers

    def _bits(self, bitmap: int) -> Flags:
        bits = np.unpackbits(self._bitmaps[bitmap], count=self.documents, bitorder="little")
        return bits.view(np.bool_)

    def _ranks(self, bitmap: int, docs: Integers) -> tuple[Integers, Integers]:
        """Those of `docs` that are in a bitmap, and how many of it come before each."""
        data = self._bitmaps[bitmap]
        byte, bit = docs >> 3, docs & 7
        rows = (data[byte] & _BITS[bit]).nonzero()[0]
        byte, bit = byte[rows], bit[rows]
        before = self._ones_before(bitmap)[byte].astype(np.int64)
        return docs[rows], before + _ONES[data[byte] & (_BITS[bit] - 1)]

    def _count_ones(self, bitmap: int) -> NDArray[np.uint16]:
        """How many bits are set before each byte of a bitmap."""
        ones = _ONES[self._bitmaps[bitmap]]
        before: NDArray[np.int32] = np.cumsum(ones, dtype=np.int32) - ones
        return before.astype(np.uint16)

    # Everything

    @property
    def size(self) -> int:
        """The number of postings."""
        return int(self._starts[-1])

    def read(self, first: int = 0, last: int | None = None) -> FieldArrays:
        """The terms with the ordinals [first, last), uncompressed."""
        found = self.range(first, self.terms.size if last is None else last)
        return FieldArrays(
            self.terms.terms(found.first, found.last),
            self.counts(found),
            self.docs(found).astype(np.uint16),
            self.frequencies(found.start, found.stop),
            self.positions(found.start, found.stop) if self.has_positions else None,
        )

    def split(self, pieces: int) -> list[bytes]:
        """At most `pieces` - 1 terms, ascending, that cut the row of postings into about equal pieces."""
        wanted = np.arange(1, pieces) * (self.size / pieces)
        blocks = np.unique(np.searchsorted(self._starts[:-1], wanted))
        return [self.terms.head(block) for block in blocks.tolist() if block < len(self._starts) - 1]
