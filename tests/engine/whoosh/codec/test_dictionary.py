"""A dictionary answers as a plain sorted list does."""

import threading
from bisect import bisect_left

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.engine.whoosh.codec.dictionary import TERMS_IN_BLOCK, Dictionary, write_dictionary
from tests.engine.whoosh.codec.memory import written

# Few letters, so that terms share beginnings, and those that need care: the joint, its escape, the last byte.
LETTERS = [b"\x00", b"\x01", b"\x02", b"a", b"b", b"\x1f", b"\xff"]
terms = st.lists(st.sampled_from(LETTERS), max_size=5).map(b"".join)
lists = st.lists(terms, unique=True, max_size=60).map(sorted)


def dictionary(entries: list[bytes]) -> Dictionary:
    return Dictionary(written(lambda file: write_dictionary(file, "t", entries)), "t")


def check(entries: list[bytes], asked: bytes) -> None:
    found = dictionary(entries)
    place = bisect_left(entries, asked)
    there = place < len(entries) and entries[place] == asked
    assert found.find(asked) == (place if there else None)
    assert found.lower_bound(asked) == place
    first, last = found.prefix_range(asked)
    assert entries[first:last] == [entry for entry in entries if entry.startswith(asked)]


@given(lists, terms)
def test_it_answers_as_a_sorted_list_does(entries: list[bytes], asked: bytes) -> None:
    check(entries, asked)


@given(lists, st.data())
def test_a_range_of_terms_is_the_lists(entries: list[bytes], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(entries)))
    last = data.draw(st.none() | st.integers(0, len(entries) + 3))
    assert dictionary(entries).terms(first, last) == entries[first:last]


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 1 << 30), st.sampled_from([127, 128, 129, 256, 300, 5000]), st.lists(terms, max_size=5))
def test_many_blocks_answer_as_a_sorted_list_does(seed: int, size: int, asked: list[bytes]) -> None:
    random = np.random.default_rng(seed)
    many = {bytes(random.choice(list(b"\x00\x01\x02ab\x1f\xff"), random.integers(0, 9))) for _ in range(size)}
    entries = sorted(many | {b"%05d" % number for number in range(size - len(many))})
    found = dictionary(entries)
    assert found.size == len(entries)
    assert found.terms() == entries
    places = np.sort(random.integers(0, len(entries), 10))
    assert found.at(places) == [entries[place] for place in places]
    for place in random.integers(0, len(entries), 10).tolist():
        assert found.find(entries[place]) == place
        prefix = entries[place][:3]
        first, last = found.prefix_range(prefix)
        assert entries[first:last] == [entry for entry in entries if entry.startswith(prefix)]
    for term in asked:
        check(entries, term)


@pytest.mark.parametrize(
    "entries",
    [
        [],
        [b""],
        [b"", b"\x00"],
        [b"\x00\x00", b"\x00\x01", b"\x01\x00", b"\x01\x01", b"\x01\x02"],
        [b"\xff", b"\xff\xff", b"\xff\xff\xff"],
        [b"%04d" % number for number in range(TERMS_IN_BLOCK)],
        [b"x" * 100_000, b"y"],
    ],
    ids=["none", "empty term", "zero", "escapes", "last bytes", "a whole block", "a long term"],
)
def test_terms_come_back(entries: list[bytes]) -> None:
    assert dictionary(entries).terms() == entries
    assert [dictionary(entries).find(entry) for entry in entries] == list(range(len(entries)))
    assert dictionary(entries).prefix_range(b"") == (0, len(entries))


def test_more_blocks_than_are_kept() -> None:
    entries = [b"%08d" % number for number in range(300 * TERMS_IN_BLOCK)]
    found = dictionary(entries)
    assert found.terms() == entries
    assert found.terms(5, 40_000) == entries[5:40_000]
    assert found.find(b"00038399") == 38_399


def test_several_threads_may_ask() -> None:
    entries = [b"%05d" % number for number in range(2000)]
    found = dictionary(entries)
    wrong: list[bytes] = []

    def ask(step: int) -> None:
        asked = range(0, 2000, step)
        wrong.extend(entries[number] for number in asked if found.find(entries[number]) != number)

    threads = [threading.Thread(target=ask, args=(step,)) for step in (1, 2, 3, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
