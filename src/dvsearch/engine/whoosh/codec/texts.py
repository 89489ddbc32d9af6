"""Stored texts: one a document, each compressed by itself, so that a page reads only what it shows.

Articles of one archive share much of their wording; a dictionary of zstd trained on some of them saves a
quarter. A text keeps the dictionary it was compressed with, so that merging copies it as it is.

| array | of | what |
|---|---|---|
| `NAME/sizes` | a text | its compressed size in bytes |
| `NAME/data` | | the compressed texts (zstd frames), one behind the other |
| `NAME/uses` | a text | the number of its dictionary, from 1; 0: none |
| `NAME/dictionaries/…` | a dictionary | its bytes, a column of bytes |
"""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import zstandard
from numpy.typing import NDArray

from dvsearch.engine.whoosh.codec.arrayfile import ArrayFile, ArrayFileWriter, smallest_unsigned
from dvsearch.engine.whoosh.codec.columns import read_bytes, write_bytes

__all__ = ["CompressedTexts", "StoredTexts", "compress_texts", "join_texts", "write_texts"]

# Level 6 takes 0.08 ms an article and makes a third of it; 9 takes twice that for 3 % less.
_LEVEL = 6
# Texts that a dictionary is trained on, its size, and how many make it worth its own bytes.
_SAMPLES = 300
_DICTIONARY_BYTES = 64 << 10
_WORTH_A_DICTIONARY = 300


@dataclass(frozen=True, slots=True)
class CompressedTexts:
    """Compressed texts; `uses[i]` is the number of the dictionary of `frames[i]` from 1, or 0."""

    frames: Sequence[bytes]
    uses: Sequence[int]
    dictionaries: Sequence[bytes]


def compress_texts(texts: Sequence[bytes], dictionary: bytes = b"") -> CompressedTexts:
    """Compress texts with `dictionary`, or one trained on them if there are enough."""
    dictionary = (dictionary if _is_usable(dictionary) else b"") or _train(texts)
    data = zstandard.ZstdCompressionDict(dictionary) if dictionary else None
    compressor = zstandard.ZstdCompressor(level=_LEVEL, dict_data=data)
    frames = [compressor.compress(text) for text in texts]
    return CompressedTexts(frames, [1 if dictionary else 0] * len(frames), [dictionary] if dictionary else [])


def _is_usable(dictionary: bytes) -> bool:
    """Say whether zstd takes it: one out of a damaged index may be anything."""
    try:
        data = zstandard.ZstdCompressionDict(dictionary)
        zstandard.ZstdCompressor(level=_LEVEL, dict_data=data).compress(b"")
    except (zstandard.ZstdError, ValueError, MemoryError):
        return False
    return bool(dictionary)


def _train(texts: Sequence[bytes]) -> bytes:
    if len(texts) < _WORTH_A_DICTIONARY:
        return b""
    samples: list[bytes | bytearray | memoryview] = [*texts[:: len(texts) // _SAMPLES][:_SAMPLES]]
    try:
        return zstandard.train_dictionary(_DICTIONARY_BYTES, samples).as_bytes()
    except zstandard.ZstdError:  # texts too short or too much alike to learn from
        return b""


def join_texts(parts: Iterable[CompressedTexts]) -> CompressedTexts:
    """All texts of `parts`, one behind the other, with each dictionary once."""
    frames: list[bytes] = []
    uses: list[int] = []
    numbers: dict[bytes, int] = {}
    for part in parts:
        renumbered = [0, *(numbers.setdefault(bytes(d), len(numbers) + 1) for d in part.dictionaries)]
        frames += part.frames
        uses += [renumbered[use] for use in part.uses]
    return CompressedTexts(frames, uses, list(numbers))


def write_texts(file: ArrayFileWriter, name: str, texts: CompressedTexts) -> None:
    """Write the texts of all documents under `name`."""
    sizes = np.fromiter(map(len, texts.frames), np.int64, len(texts.frames))
    file.add(f"{name}/sizes", smallest_unsigned(sizes))
    file.add(f"{name}/data", np.frombuffer(b"".join(texts.frames), dtype=np.uint8))
    file.add(f"{name}/uses", smallest_unsigned(np.array(texts.uses, dtype=np.int64)))
    write_bytes(file, f"{name}/dictionaries", texts.dictionaries)


class StoredTexts:
    """Reads what `write_texts` wrote under `name`; safe to use from several threads."""

    def __init__(self, file: ArrayFile, name: str) -> None:
        self.dictionaries = read_bytes(file, f"{name}/dictionaries")
        self._ends: NDArray[np.int64] = np.cumsum(file[f"{name}/sizes"], dtype=np.int64)
        self._data: NDArray[np.uint8] = file[f"{name}/data"]
        self._uses = file[f"{name}/uses"]
        self._decompressors: dict[int, zstandard.ZstdDecompressor] = {}
        self._lock = threading.Lock()  # a decompressor serves one thread at a time

    def __getitem__(self, doc: int) -> bytes:
        use = int(self._uses[doc])
        frame = self._frame(doc)
        with self._lock:
            if use not in self._decompressors:
                data = zstandard.ZstdCompressionDict(self.dictionaries[use - 1]) if use else None
                self._decompressors[use] = zstandard.ZstdDecompressor(dict_data=data)
            return self._decompressors[use].decompress(frame)

    def compressed(self, docs: Sequence[int]) -> CompressedTexts:
        """The texts of some documents as they are."""
        return CompressedTexts(
            [self._frame(doc) for doc in docs], [int(self._uses[doc]) for doc in docs], self.dictionaries
        )

    def _frame(self, doc: int) -> bytes:
        start = int(self._ends[doc - 1]) if doc else 0
        return self._data[start : self._ends[doc]].tobytes()
