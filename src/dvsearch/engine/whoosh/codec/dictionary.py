"""A dictionary of terms: sorted byte strings in compressed blocks of 128, found by two binary searches.

A term's *ordinal* is its place in the order. Terms that share a beginning stand next to each other, so
that a prefix is a range of ordinals. In a block, terms are joined by a zero byte; a zero or a one within a
term is written as 1 1 or 1 2, which keeps the order. Blocks are raw deflate.

Four arrays in a file: `blocks`, the compressed blocks; `ends`, where each ends; `heads`, the first
terms of all blocks, compressed as a block is; `size`, the number of terms.
"""

import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.whoosh.codec.arrayfile import ArrayFile, ArrayFileWriter

__all__ = ["TERMS_IN_BLOCK", "Dictionary", "write_dictionary"]

TERMS_IN_BLOCK = 128
_LEVEL = 6
# Blocks kept decompressed: some 2 KB each.
_CACHED_BLOCKS = 2_048
_JOINT = b"\x00"


def write_dictionary(file: ArrayFileWriter, name: str, terms: Sequence[bytes]) -> None:
    """Write ascending, distinct terms under `name`."""
    starts = range(0, len(terms), TERMS_IN_BLOCK)
    blocks = [_compress(terms[start : start + TERMS_IN_BLOCK]) for start in starts]
    heads = _compress([terms[start] for start in starts])
    file.add(f"{name}/blocks", np.frombuffer(b"".join(blocks), dtype=np.uint8))
    file.add(f"{name}/ends", np.cumsum([len(block) for block in blocks], dtype=np.uint32))
    file.add(f"{name}/heads", np.frombuffer(heads, dtype=np.uint8))
    file.add(f"{name}/size", np.array([len(terms)], dtype=np.uint32))


def _compress(terms: Sequence[bytes]) -> bytes:
    compressor = zlib.compressobj(_LEVEL, wbits=-15)
    return compressor.compress(_JOINT.join(map(_escape, terms))) + compressor.flush()


def _decompress(data: bytes) -> bytes:
    return zlib.decompress(data, wbits=-15)


def _split(joined: bytes) -> list[bytes]:
    terms = joined.split(_JOINT)
    return [_unescape(term) for term in terms] if b"\x01" in joined else terms


def _escape(term: bytes) -> bytes:
    if b"\x00" in term or b"\x01" in term:
        return term.replace(b"\x01", b"\x01\x02").replace(b"\x00", b"\x01\x01")
    return term


def _unescape(term: bytes) -> bytes:
    return term.replace(b"\x01\x01", b"\x00").replace(b"\x01\x02", b"\x01")


class Dictionary:
    """Reads what `write_dictionary` wrote under `name`; safe to use from several threads."""

    def __init__(self, file: ArrayFile, name: str) -> None:
        self._file = file
        self._name = name
        self._blocks = file[f"{name}/blocks"]
        self._ends = file[f"{name}/ends"]
        self.size = int(file[f"{name}/size"][0])
        self._joined = lru_cache(_CACHED_BLOCKS)(self._read_block)

    @cached_property
    def _heads(self) -> list[bytes]:
        return _split(_decompress(self._file[f"{self._name}/heads"].tobytes())) if self.size else []

    def head(self, number: int) -> bytes:
        """The first term of a block."""
        return self._heads[number]

    def block(self, number: int) -> list[bytes]:
        """The terms of one block."""
        return _split(self._joined(number))

    def _read_block(self, number: int) -> bytes:
        start = int(self._ends[number - 1]) if number else 0
        return _decompress(self._blocks[start : self._ends[number]].tobytes())

    def find(self, term: bytes) -> int | None:
        """The ordinal of a term, or None."""
        number = bisect_right(self._heads, term) - 1
        if number < 0:
            return None
        block = self.block(number)
        at = bisect_left(block, term)
        return number * TERMS_IN_BLOCK + at if at < len(block) and block[at] == term else None

    def lower_bound(self, term: bytes) -> int:
        """The ordinal of the first term that is not less than `term`."""
        number = bisect_right(self._heads, term) - 1
        if number < 0:
            return 0
        return number * TERMS_IN_BLOCK + bisect_left(self.block(number), term)

    def prefix_range(self, prefix: bytes) -> tuple[int, int]:
        """The ordinals [first, last) of the terms that begin with `prefix`."""
        last = prefix.rstrip(b"\xff")
        end = self.lower_bound(last[:-1] + bytes([last[-1] + 1])) if last else self.size
        return self.lower_bound(prefix), end

    def at(self, ordinals: NDArray[np.int64]) -> list[bytes]:
        """The terms with these ordinals."""
        places = zip(*(part.tolist() for part in divmod(ordinals, TERMS_IN_BLOCK)), strict=True)
        return [self.block(number)[at] for number, at in places]

    def terms(self, first: int = 0, last: int | None = None) -> list[bytes]:
        """The terms with the ordinals [first, last), in order."""
        last = self.size if last is None else min(last, self.size)
        if first >= last:
            return []
        begin, end = first // TERMS_IN_BLOCK, (last - 1) // TERMS_IN_BLOCK + 1
        read = self._joined if end - begin < _CACHED_BLOCKS // 8 else self._read_block
        found = [term for number in range(begin, end) for term in _split(read(number))]
        return found[first - begin * TERMS_IN_BLOCK : last - begin * TERMS_IN_BLOCK]
