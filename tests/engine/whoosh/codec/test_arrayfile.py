"""Arrays come back as they were written, and nothing else passes for a file of arrays."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.engine.whoosh.codec.arrayfile import ArrayFile, ArrayFileWriter, smallest_unsigned
from tests.engine.whoosh.codec.memory import written, written_bytes

TYPES = ("u1", "u2", "u4", "u8")


def entries() -> st.SearchStrategy[list[tuple[str, list[int]]]]:
    entry = st.sampled_from(TYPES).flatmap(
        lambda dtype: st.tuples(
            st.just(dtype), st.lists(st.integers(0, int(np.iinfo(dtype).max)), max_size=20)
        )
    )
    return st.lists(entry, max_size=6)


def two_arrays(file: ArrayFileWriter) -> None:
    file.add("one", np.arange(3, dtype=np.uint8))
    file.add("two", np.arange(1000, 1005, dtype=np.uint32))


@given(entries())
def test_arrays_come_back_with_their_type_and_order(arrays: list[tuple[str, list[int]]]) -> None:
    def write(file: ArrayFileWriter) -> None:
        for number, (dtype, values) in enumerate(arrays):
            file.add(str(number), np.array(values, dtype=dtype))

    file = written(write)
    assert file.names() == [str(number) for number in range(len(arrays))]
    for number, (dtype, values) in enumerate(arrays):
        assert file[str(number)].dtype == np.dtype(dtype).newbyteorder("<")
        assert file[str(number)].tolist() == values


@given(entries())
def test_every_array_begins_at_a_multiple_of_eight_bytes(arrays: list[tuple[str, list[int]]]) -> None:
    def write(file: ArrayFileWriter) -> None:
        for number, (dtype, values) in enumerate(arrays):
            file.add(str(number), np.array(values, dtype=dtype))

    data = np.frombuffer(written_bytes(write), dtype=np.uint8)
    file = ArrayFile(data.tobytes())
    base = file["0"].ctypes.data if arrays else 0
    assert all((file[name].ctypes.data - base) % 8 == 0 for name in file.names() if file[name].size)


def test_a_file_on_disk_is_mapped(tmp_path: Path) -> None:
    path = tmp_path / "arrays"
    path.write_bytes(written_bytes(two_arrays, {"documents": 3}))
    file = ArrayFile.open(path)
    path.unlink()  # the mapping lives on
    assert file["two"].tolist() == [1000, 1001, 1002, 1003, 1004]
    assert file.facts == {"documents": 3}
    assert "one" in file
    assert "three" not in file


def test_big_endian_numbers_are_written_little_endian() -> None:
    file = written(lambda file: file.add("a", np.array([1, 258], dtype=">u2")))
    assert file["a"].tobytes() == b"\x01\x00\x02\x01"


def test_what_is_read_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="read-only"):
        written(two_arrays)["one"][0] = 9


# Everything else is refused

WHOLE = written_bytes(two_arrays, {"documents": 3})


@pytest.mark.parametrize("length", range(len(WHOLE)))
def test_a_file_cut_short_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="file of arrays"):
        ArrayFile(WHOLE[:length])


def trailed(directory: bytes) -> bytes:
    """A file with nothing in it but this directory."""
    magic = WHOLE[:8]
    return magic + directory + (8).to_bytes(8, "little") + len(directory).to_bytes(8, "little") + magic


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 100,
        b"PK" + WHOLE[2:],
        WHOLE[:7] + b"\x02" + WHOLE[8:],
        WHOLE + b"\x00",
        WHOLE + WHOLE[:8],
        WHOLE[:-24] + b"\xff" * 16 + WHOLE[-8:],
        trailed(b""),
        trailed(b"{"),
        trailed(b"\xff\xfe"),
        trailed(b"[]"),
        trailed(b"{}"),
        trailed(b'{"arrays": {}}'),
        trailed(b'{"arrays": [], "facts": {}}'),
    ],
    ids=[
        "empty",
        "zeros",
        "another magic",
        "another version",
        "a byte too much",
        "two ends",
        "a wild trailer",
        "no directory",
        "half a directory",
        "no text",
        "a list",
        "nothing in it",
        "no facts",
        "arrays that are a list",
    ],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - JSON's own errors are among them
        ArrayFile(data)


def test_an_empty_file_on_disk_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    with pytest.raises(ValueError, match="empty"):
        ArrayFile.open(tmp_path / "empty")


@given(st.binary(max_size=200))
def test_garbage_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        ArrayFile(data)


@given(st.data())
def test_an_array_past_the_end_is_refused(data: st.DataObject) -> None:
    count = data.draw(st.integers(len(WHOLE), 1 << 40))
    with pytest.raises(ValueError, match="buffer"):
        ArrayFile(trailed(b'{"arrays": {"a": ["<u8", 0, %d]}, "facts": {}}' % count))["a"]


@pytest.mark.parametrize(
    ("largest", "dtype"),
    [(0, "u1"), (255, "u1"), (256, "u2"), (65_535, "u2"), (65_536, "u4"), (1 << 32, "u8")],
)
def test_the_smallest_type_that_holds_all(largest: int, dtype: str) -> None:
    array = smallest_unsigned(np.array([0, largest], dtype=np.int64))
    assert array.dtype == dtype
    assert array.tolist() == [0, largest]


def test_the_smallest_type_of_nothing_is_a_byte() -> None:
    assert smallest_unsigned(np.zeros(0, dtype=np.int64)).dtype == np.uint8
