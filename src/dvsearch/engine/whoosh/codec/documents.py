"""All that a segment knows of its documents besides their terms.

In the file, lengths stand under `length/FIELD`, columns under `number/NAME`, `bytes/NAME` and `values/NAME`
(see `columns`), stored texts under `text/NAME` (see `texts`); `documents` among the facts is their number.
"""

from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.whoosh.codec.arrayfile import ArrayFile, ArrayFileWriter
from dvsearch.engine.whoosh.codec.columns import (
    ValuesColumn,
    read_bytes,
    read_numbers,
    read_values,
    write_bytes,
    write_numbers,
    write_values,
)
from dvsearch.engine.whoosh.codec.fields import MAX_DOCUMENTS
from dvsearch.engine.whoosh.codec.texts import CompressedTexts, StoredTexts, write_texts

__all__ = ["DocumentArrays", "DocumentReader", "write_documents"]

Integers = NDArray[np.int64]


@dataclass(slots=True)
class DocumentArrays:
    """What is written of `count` documents; every array and list has an entry for each."""

    count: int
    lengths: dict[str, Integers] = field(default_factory=dict)
    numbers: dict[str, Integers] = field(default_factory=dict)
    strings: dict[str, list[bytes]] = field(default_factory=dict)
    values: dict[str, ValuesColumn] = field(default_factory=dict)
    texts: dict[str, CompressedTexts] = field(default_factory=dict)


def write_documents(file: ArrayFileWriter, documents: DocumentArrays) -> None:
    """Write everything, and finish the file."""
    for name, numbers in documents.lengths.items():
        write_numbers(file, f"length/{name}", numbers)
    for name, numbers in documents.numbers.items():
        write_numbers(file, f"number/{name}", numbers)
    for name, strings in documents.strings.items():
        write_bytes(file, f"bytes/{name}", strings)
    for name, column in documents.values.items():
        write_values(file, f"values/{name}", column)
    for name, texts in documents.texts.items():
        write_texts(file, f"text/{name}", texts)
    file.finish({"documents": documents.count})


class DocumentReader:
    """Reads what `write_documents` wrote, a part at a time."""

    def __init__(self, file: ArrayFile) -> None:
        self._file = file
        self.count: int = file.facts["documents"]
        if not 0 <= self.count <= MAX_DOCUMENTS:
            raise ValueError(f"{self.count} documents in one segment")
        self._stored = cache(lambda name: StoredTexts(file, f"text/{name}"))
        self._ends = cache(lambda column: np.cumsum(file[f"{column}/lengths"], dtype=np.int64))

    def lengths(self, field: str) -> Integers:
        """Number of terms of a field; zeros where no document has it."""
        return self._numbers(f"length/{field}")

    def numbers(self, name: str) -> Integers:
        """A column of numbers."""
        return self._numbers(f"number/{name}")

    def strings(self, name: str) -> list[bytes]:
        """A column of bytes."""
        column = f"bytes/{name}"
        return read_bytes(self._file, column) if f"{column}/data" in self._file else [b""] * self.count

    def string(self, name: str, doc: int) -> bytes:
        """The entry of one document in a column of bytes."""
        column = f"bytes/{name}"
        if f"{column}/data" not in self._file:
            return b""
        ends = self._ends(column)
        start = int(ends[doc - 1]) if doc else 0
        return self._file[f"{column}/data"][start : ends[doc]].tobytes()

    def values(self, name: str) -> ValuesColumn:
        """A column of values."""
        column = f"values/{name}"
        if f"{column}/rows" in self._file:
            return read_values(self._file, column)
        return ValuesColumn((), np.zeros(0, np.int64), np.zeros(0, np.int64))

    def texts(self, name: str) -> StoredTexts | None:
        """A stored text, or None if no document has it."""
        return self._stored(name) if f"text/{name}/data" in self._file else None

    def names(self, kind: str) -> list[str]:
        """Names of all that is there of a kind: length, number, bytes, values or text."""
        parts = (name.split("/") for name in self._file.names())
        return list(dict.fromkeys(part[1] for part in parts if part[0] == kind))

    def _numbers(self, name: str) -> Integers:
        return read_numbers(self._file, name) if name in self._file else np.zeros(self.count, np.int64)
