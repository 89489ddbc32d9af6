"""Named arrays in one file, mapped into memory and read in place.

    magic (8 bytes) │ array │ array │ … │ directory (JSON) │ its offset and length (2 × u64) │ magic

Every array begins at a multiple of 8 bytes; numbers are little-endian. The directory maps each name to
[dtype, offset, count], and has a few small facts about the whole under "facts".
"""

import json
import mmap
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

__all__ = ["ArrayFile", "ArrayFileWriter", "smallest_unsigned"]

_MAGIC = b"DVARR\x00\x00\x01"  # the last byte is the format's version
_TRAILER = struct.Struct("<QQ8s")
_ALIGNMENT = 8

Facts = Mapping[str, int]
Array = NDArray[Any]


class _Sink(Protocol):
    def write(self, data: bytes, /) -> object: ...


class ArrayFileWriter:
    """Writes arrays one after another to a file that is open for writing; `finish` completes it."""

    def __init__(self, file: _Sink) -> None:
        self._file = file
        self._at = 0
        self._directory: dict[str, tuple[str, int, int]] = {}
        self._write(_MAGIC)

    def add(self, name: str, array: Array) -> None:
        """Write one array of any unsigned type."""
        self._write(bytes(-self._at % _ALIGNMENT))
        written = np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<"))
        self._directory[name] = (written.dtype.str, self._at, len(written))
        self._write(written.tobytes())

    def finish(self, facts: Facts) -> None:
        """Write the directory; the file stays open."""
        directory = json.dumps({"arrays": self._directory, "facts": dict(facts)}).encode()
        at = self._at
        self._write(directory)
        self._write(_TRAILER.pack(at, len(directory), _MAGIC))

    def _write(self, data: bytes) -> None:
        self._file.write(data)
        self._at += len(data)


class ArrayFile:
    """Reads what ArrayFileWriter wrote. Raises ValueError when `data` is anything else."""

    def __init__(self, data: "bytes | mmap.mmap") -> None:
        self._data = data
        if len(data) < len(_MAGIC) + _TRAILER.size or data[: len(_MAGIC)] != _MAGIC:
            raise ValueError("not a file of arrays, or of another version")
        at, length, magic = _TRAILER.unpack(data[-_TRAILER.size :])
        if magic != _MAGIC or at + length + _TRAILER.size != len(data):
            raise ValueError("a file of arrays that is cut short")
        directory = json.loads(data[at : at + length])
        parts = [directory.get(part) for part in ("arrays", "facts")] if isinstance(directory, dict) else []
        if not parts or not all(isinstance(part, dict) for part in parts):
            raise ValueError("a file of arrays whose directory makes no sense")
        self._directory: dict[str, tuple[str, int, int]] = directory["arrays"]
        self.facts: Facts = directory["facts"]

    @classmethod
    def open(cls, path: Path) -> "ArrayFile":
        """Map a file into memory; the mapping lives at least as long as any array read from it."""
        with path.open("rb") as file:
            return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))

    def __contains__(self, name: str) -> bool:
        return name in self._directory

    def __getitem__(self, name: str) -> Array:
        dtype, offset, count = self._directory[name]
        return np.frombuffer(self._data, dtype=np.dtype(dtype), count=count, offset=offset)

    def names(self) -> list[str]:
        """Names of all arrays, in the order in which they were written."""
        return list(self._directory)


def smallest_unsigned(array: Array) -> Array:
    """The same numbers in the smallest unsigned type that holds them."""
    largest = int(array.max(initial=0))
    return array.astype(np.min_scalar_type(largest))
