"""Write the posting lists of one field: which documents have a term, how often, and where.

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

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.whoosh.codec.arrayfile import ArrayFileWriter
from dvsearch.engine.whoosh.codec.dictionary import TERMS_IN_BLOCK, write_dictionary
from dvsearch.engine.whoosh.codec.packed import BLOCK, MAX_VALUE, write_packed

__all__ = ["MAX_DOCUMENTS", "MAX_POSITION", "FieldArrays", "bitmap_bytes", "write_field"]

# Documents of a segment: their numbers are 16 bits wide.
MAX_DOCUMENTS = 0x10000
# The last position that can be told; it stands for all beyond it.
MAX_POSITION = 0xFFFF

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
    bitmaps = np.zeros((len(dense), bitmap_bytes(documents)), dtype=np.uint8)
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
    dense: Flags = counts * 2 > bitmap_bytes(documents)
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


def bitmap_bytes(documents: int) -> int:
    """The length of a bitmap of so many documents."""
    return -(-documents // 8)
