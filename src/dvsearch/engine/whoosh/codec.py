"""Whoosh's own codec in larger blocks, whose posting lists are read as arrays.

Whoosh's matcher gives a posting at a time; NumPy wants them all at once. `read_postings` takes the
blocks that Whoosh wrote and joins them. The files are in Whoosh's own format.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import W3Codec, W3LeafMatcher

__all__ = ["ArrayCodec", "DocIds", "Frequencies", "PostingList", "read_postings"]

DocIds = NDArray[np.int64]
Frequencies = NDArray[np.float32]

# Postings in a block. Reading a block costs Python some 30 µs whatever its size; Whoosh's default is 128.
_BLOCK = 4096
_COMPRESSION = 1  # zlib's fastest


@dataclass(frozen=True, slots=True)
class PostingList:
    """The postings of one term in one segment: ascending documents, frequencies, joined values."""

    docs: DocIds
    frequencies: Frequencies
    values: bytes


class ArrayCodec(W3Codec):  # type: ignore[misc, unused-ignore]
    """Whoosh's codec in our block size."""

    def __init__(self) -> None:
        super().__init__(blocklimit=_BLOCK, compression=_COMPRESSION)


class _BlockMatcher(W3LeafMatcher):  # type: ignore[misc, unused-ignore]
    """Whoosh's posting reader, used block by block."""

    _data: tuple[tuple[int, ...], tuple[float, ...] | float | None, tuple[bytes, ...] | None]

    def read_all(self, *, with_values: bool) -> PostingList:
        docs, frequencies, values = [], [], []
        while True:
            self._read_data()
            deltas, weights, block_values = self._data
            docs.append(np.cumsum(np.array(deltas, dtype=np.int64)))
            if weights is None or isinstance(weights, float):  # Whoosh writes equal weights once
                frequencies.append(np.full(len(deltas), weights or 1.0, dtype=np.float32))
            else:
                frequencies.append(np.array(weights, dtype=np.float32))
            if with_values:
                values.append(b"".join(block_values or ()))
            if self._lastblock:
                return PostingList(np.concatenate(docs), np.concatenate(frequencies), b"".join(values))
            self._goto(self._nextoffset)


def read_postings(terms: object, info: object, form: object, *, with_values: bool) -> PostingList:
    """Read all postings that `info` of a codec's terms reader points to."""
    offset, length = info.extent()  # type: ignore[attr-defined]
    matcher = _BlockMatcher(terms._postfile, offset, length, form)  # type: ignore[abstract, attr-defined]
    return matcher.read_all(with_values=with_values)
