"""The columns of a segment: for each document a number, some bytes, or a few values of a small set.

| column | array | what |
|---|---|---|
| numbers | `NAME` | one unsigned number a document, in the smallest type that holds them all |
| bytes | `NAME/lengths`, `NAME/data` | one byte string a document, one behind the other |
| values | `NAME/names/…` | the different values, a column of bytes |
| | `NAME/rows`, `NAME/codes` | the documents that have a value, ascending, and its place in the names |
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dvsearch.engine.whoosh.codec.arrayfile import ArrayFile, ArrayFileWriter, smallest_unsigned

__all__ = [
    "ValuesColumn",
    "number_values",
    "read_bytes",
    "read_numbers",
    "read_values",
    "write_bytes",
    "write_numbers",
    "write_values",
]

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class ValuesColumn:
    """`values[codes[i]]` is a value of the document `rows[i]`; rows ascend."""

    values: tuple[str, ...]
    rows: Integers
    codes: Integers


def number_values(values: Iterable[Iterable[str]]) -> ValuesColumn:
    """Make a column of the values of each document."""
    numbers: dict[str, int] = {}
    rows, codes = [], []
    for row, found in enumerate(values):
        for value in found:
            rows.append(row)
            codes.append(numbers.setdefault(value, len(numbers)))
    return ValuesColumn(tuple(numbers), np.array(rows, dtype=np.int64), np.array(codes, dtype=np.int64))


def write_numbers(file: ArrayFileWriter, name: str, numbers: NDArray[Any]) -> None:
    """Write one number for each document."""
    file.add(name, smallest_unsigned(numbers))


def read_numbers(file: ArrayFile, name: str) -> Integers:
    """Read what `write_numbers` wrote."""
    return file[name].astype(np.int64)


def write_bytes(file: ArrayFileWriter, name: str, strings: Sequence[bytes]) -> None:
    """Write one byte string for each document."""
    file.add(f"{name}/lengths", smallest_unsigned(np.fromiter(map(len, strings), np.int64, len(strings))))
    file.add(f"{name}/data", np.frombuffer(b"".join(strings), dtype=np.uint8))


def read_bytes(file: ArrayFile, name: str) -> list[bytes]:
    """Read what `write_bytes` wrote."""
    ends = np.cumsum(file[f"{name}/lengths"], dtype=np.int64).tolist()
    data = file[f"{name}/data"].tobytes()
    return [data[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def write_values(file: ArrayFileWriter, name: str, column: ValuesColumn) -> None:
    """Write the values of all documents."""
    write_bytes(file, f"{name}/names", [value.encode() for value in column.values])
    file.add(f"{name}/rows", smallest_unsigned(column.rows))
    file.add(f"{name}/codes", smallest_unsigned(column.codes))


def read_values(file: ArrayFile, name: str) -> ValuesColumn:
    """Read what `write_values` wrote."""
    names = tuple(value.decode() for value in read_bytes(file, f"{name}/names"))
    return ValuesColumn(names, read_numbers(file, f"{name}/rows"), read_numbers(file, f"{name}/codes"))
