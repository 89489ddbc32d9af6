"""Columns come back as they were written."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.engine.whoosh.codec.columns import (
    number_values,
    read_bytes,
    read_numbers,
    read_values,
    write_bytes,
    write_numbers,
    write_values,
)
from tests.engine.whoosh.codec.memory import written


@given(st.lists(st.integers(0, (1 << 63) - 1)))
def test_numbers(numbers: list[int]) -> None:
    file = written(lambda file: write_numbers(file, "n", np.array(numbers, dtype=np.int64)))
    assert read_numbers(file, "n").tolist() == numbers


@given(st.lists(st.binary()))
def test_bytes(strings: list[bytes]) -> None:
    file = written(lambda file: write_bytes(file, "b", strings))
    assert read_bytes(file, "b") == strings


@given(st.lists(st.lists(st.text(max_size=4), max_size=3)))
def test_values(values: list[list[str]]) -> None:
    file = written(lambda file: write_values(file, "v", number_values(values)))
    column = read_values(file, "v")
    found: list[list[str]] = [[] for _ in values]
    for row, code in zip(column.rows.tolist(), column.codes.tolist(), strict=True):
        found[row].append(column.values[code])
    assert found == values
    assert len(set(column.values)) == len(column.values)
    assert column.rows.tolist() == sorted(column.rows.tolist())


@pytest.mark.parametrize(("largest", "width"), [(0, 1), (255, 1), (256, 2), (20_201_231, 4)])
def test_numbers_are_as_wide_as_the_largest(largest: int, width: int) -> None:
    file = written(lambda file: write_numbers(file, "n", np.array([largest, 0])))
    assert file["n"].itemsize == width
