"""Packed numbers come back as a plain list has them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.engine.whoosh.codec.packed import BLOCK, MAX_VALUE, PackedArray, write_packed
from tests.engine.whoosh.codec.memory import written

# The largest number of each width, and the first that needs the next.
EDGES = [0, 1, 2, 3, 4, 15, 16, 255, 256, MAX_VALUE]


def packed(values: list[int]) -> PackedArray:
    array = np.array(values, dtype=np.int64)
    return PackedArray(written(lambda file: write_packed(file, "n", array)), "n")


@st.composite
def numbers(draw: st.DrawFn) -> list[int]:
    """A few blocks, each with a largest number of its own."""
    values: list[int] = []
    for _ in range(draw(st.integers(0, 5))):
        largest = draw(st.sampled_from(EDGES))
        seed = draw(st.integers(0, 1 << 30))
        values += np.random.default_rng(seed).integers(0, largest + 1, BLOCK).tolist()
    tail = draw(st.lists(st.integers(0, draw(st.sampled_from(EDGES))), max_size=BLOCK))
    return values + tail


@pytest.mark.parametrize("length", [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK])
@pytest.mark.parametrize("largest", EDGES)
def test_numbers_up_to(largest: int, length: int) -> None:
    values = [largest - at % 2 if largest else 0 for at in range(length)]
    assert packed(values).slice(0, length).tolist() == values
    assert packed(values).take(np.arange(length)).tolist() == values


@given(numbers(), st.data())
def test_a_slice_is_the_lists(values: list[int], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(values)))
    stop = data.draw(st.integers(start, len(values)))
    assert packed(values).slice(start, stop).tolist() == values[start:stop]


@given(numbers(), st.data())
def test_what_is_taken_is_the_lists(values: list[int], data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, len(values) - 1), max_size=20) if values else st.just([]))
    found = packed(values).take(np.array(places, dtype=np.int64))
    assert found.tolist() == [values[at] for at in places]


@pytest.mark.parametrize(
    ("largest", "bytes_a_block"), [(0, 0), (1, 16), (3, 32), (15, 64), (255, 128), (MAX_VALUE, 256)]
)
def test_a_block_takes_no_more_than_its_largest_number_needs(largest: int, bytes_a_block: int) -> None:
    values = np.full(5 * BLOCK, largest)
    file = written(lambda file: write_packed(file, "n", values))
    assert len(file["n/data"]) == 5 * bytes_a_block + 16
