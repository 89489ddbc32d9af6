"""The posting lists of one field: which documents have a term, how often, and where.

All lists stand one behind the other in the order of the terms; a *posting* is known by its place in that
row, so the lists of neighbouring terms (all that begin alike) are one slice of it. Documents of a segment
are numbered in 16 bits. A term in many documents has a bitmap instead of a list of numbers, whichever
is shorter (the containers of Chambi, Lemire and others: Better bitmap performance with Roaring bitmaps,
2016).

| array | of | what |
|---|---|---|
| `terms/…` | | the dictionary (see `dictionary`) |
| `df/…` | a term | its number of documents, less one, packed (see `packed`) |
| `starts` | 128 terms | the first posting of the block; a last entry: the number of postings |
| `dense` | a dense term | its ordinal, ascending |
| `bitmaps` | a dense term | a bit a document, the lowest first, in whole bytes |
| `docs` | a posting of another term | the document |
| `frequency/…` | a posting | how often, less one, packed; more than 65,536 times is 65,536 |
| `occurrences` | 128 postings | the first occurrence of the block; a last entry: their number |
| `low` | an occurrence | the low byte of its position in the field |
| `high/…` | an occurrence | the high byte, packed |

The last three only where positions are kept.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.whoosh.codec.arrayfile import ArrayFile, ArrayFileWriter
from dvsearch.engine.whoosh.codec.dictionary import TERMS_IN_BLOCK, Dictionary, write_dictionary
from dvsearch.engine.whoosh.codec.packed import BLOCK, MAX_VALUE, PackedArray, write_packed

__all__ = ["MAX_DOCUMENTS", "FieldArrays", "FieldPostings", "Selection", "TermRange", "write_field"]

# Documents of a segment: their numbers are 16 bits wide.
MAX_DOCUMENTS = 0x10000
_CACHED_BLOCKS = 2_048
# Bitmaps whose ones stay counted: up to 16 KB each.
_CACHED_BITMAPS = 256
_BITS = (1 << np.arange(8)).astype(np.uint8)
# The number of ones in each byte.
_ONES = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1).sum(axis=1, dtype=np.uint8)

Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(slots=True)
class FieldArrays:
    """A field or some consecutive terms of it, uncompressed: what is written, and what merging reads.

    `terms` ascend; `counts[t]` postings belong to term t; `docs` ascend within a term; `positions`,
    where kept, has `frequencies[p]` ascending entries for each posting p.
    """

    terms: list[bytes]
    counts: Integers
    docs: NDArray[np.uint16]
    frequencies: Integers
    positions: NDArray[np.uint16] | None = None


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


def write_field(file: ArrayFileWriter, name: str, parts: Iterable[FieldArrays], documents: int) -> None:
    """Write a field of a segment with so many documents under `name`. Raises ValueError for too many.

    `parts` are at least one and follow one another in the order of the terms; no more than one of them is
    held uncompressed.
    """
    if documents > MAX_DOCUMENTS:
        raise ValueError(f"a segment holds at most {MAX_DOCUMENTS} documents, not {documents}")
    pieces = [_compact(_countable(part), documents) for part in parts]
    terms = [term for piece in pieces for term in piece.terms]
    counts = np.concatenate([piece.counts for piece in pieces])
    frequencies = np.concatenate([piece.frequencies for piece in pieces])
    write_dictionary(file, f"{name}/terms", terms)
    write_packed(file, f"{name}/df", counts - 1)
    file.add(f"{name}/starts", _every(_firsts(counts), TERMS_IN_BLOCK))
    file.add(f"{name}/dense", np.flatnonzero(_is_dense(counts, documents)).astype(np.uint32))
    file.add(f"{name}/bitmaps", np.concatenate([piece.bitmaps for piece in pieces]).reshape(-1))
    file.add(f"{name}/docs", np.concatenate([piece.docs for piece in pieces]))
    write_packed(file, f"{name}/frequency", frequencies)
    positions = [piece.positions for piece in pieces if piece.positions is not None]
    if len(positions) == len(pieces):
        file.add(f"{name}/occurrences", _every(_firsts(frequencies.astype(np.int64) + 1), BLOCK))
        file.add(f"{name}/low", np.concatenate([(each & 0xFF).astype(np.uint8) for each in positions]))
        write_packed(file, f"{name}/high", np.concatenate([each >> 8 for each in positions]))


@dataclass(slots=True)
class _Piece:
    """Some terms of a field, in about as many bytes as are written: frequencies less one, bitmaps apart."""

    terms: list[bytes]
    counts: Integers
    docs: NDArray[np.uint16]
    bitmaps: NDArray[np.uint8]
    frequencies: NDArray[np.uint16]
    positions: NDArray[np.uint16] | None


def _compact(field: FieldArrays, documents: int) -> _Piece:
    firsts = _firsts(field.counts)
    dense = np.flatnonzero(_is_dense(field.counts, documents))
    bitmaps = np.zeros((len(dense), _bitmap_bytes(documents)), dtype=np.uint8)
    sparse = np.ones(len(field.docs), dtype=np.bool_)
    for row, ordinal in enumerate(dense.tolist()):
        postings = slice(int(firsts[ordinal]), int(firsts[ordinal + 1]))
        bits = np.zeros(documents, dtype=np.bool_)
        bits[field.docs[postings]] = True
        bitmaps[row] = np.packbits(bits, bitorder="little")
        sparse[postings] = False
    frequencies = (field.frequencies - 1).astype(np.uint16)
    return _Piece(field.terms, field.counts, field.docs[sparse], bitmaps, frequencies, field.positions)


def _is_dense(counts: Integers, documents: int) -> Flags:
    """Which terms are in so many documents that a bitmap is shorter than a list."""
    dense: Flags = counts * 2 > _bitmap_bytes(documents)
    return dense


def _firsts(counts: Integers) -> Integers:
    """Where each begins if so many of each stand in a row, and the end of the last."""
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])


def _countable(field: FieldArrays) -> FieldArrays:
    """The same without what stands beyond the first 65,536 occurrences of a term in a document."""
    if field.frequencies.max(initial=0) <= MAX_VALUE + 1:
        return field
    positions = field.positions
    if positions is not None:
        starts = np.cumsum(field.frequencies) - field.frequencies
        positions = positions[np.arange(len(positions)) - np.repeat(starts, field.frequencies) <= MAX_VALUE]
    return replace(field, frequencies=np.minimum(field.frequencies, MAX_VALUE + 1), positions=positions)


def _every(firsts: Integers, step: int) -> NDArray[np.uint32]:
    """The first entry of every block of `step`, and the last of all."""
    return np.append(firsts[:-1:step], firsts[-1]).astype(np.uint32)


def _bitmap_bytes(documents: int) -> int:
    return -(-documents // 8)


class FieldPostings:
    """Reads what `write_field` wrote under `name`; safe to use from several threads."""

    def __init__(self, file: ArrayFile, name: str, documents: int) -> None:
        self.terms = Dictionary(file, f"{name}/terms")
        self.documents = documents
        self._counts = PackedArray(file, f"{name}/df")
        self._starts = file[f"{name}/starts"]
        self._dense: list[int] = file[f"{name}/dense"].tolist()
        self._bitmaps = file[f"{name}/bitmaps"].reshape(len(self._dense), _bitmap_bytes(documents))
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
