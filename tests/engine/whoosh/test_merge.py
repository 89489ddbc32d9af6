"""Merging is the same as building anew from the documents that are left."""

from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.engine.whoosh.codec.fields import FieldArrays, write_field
from dvsearch.engine.whoosh.codec.postings import FieldPostings
from dvsearch.engine.whoosh.merge import GONE, merge_fields, merged_parts
from tests.engine.whoosh.codec.memory import written

# The terms of each document of a segment, and whether it is still there.
Segment = list[tuple[list[bytes], bool]]

terms = st.sampled_from([b"a", b"ab", b"b", b"\x00", b"c\x1fd"])
segments = st.lists(
    st.lists(st.tuples(st.lists(terms, max_size=6), st.booleans()), max_size=5), min_size=1, max_size=4
)


def build(documents: list[list[bytes]], *, positions: bool) -> FieldArrays:
    places: defaultdict[bytes, defaultdict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, document in enumerate(documents):
        for at, term in enumerate(document):
            places[term][number].append(at)
    postings = [(doc, found) for _, docs in sorted(places.items()) for doc, found in sorted(docs.items())]
    return FieldArrays(
        sorted(places),
        np.array([len(docs) for _, docs in sorted(places.items())], dtype=np.int64),
        np.array([doc for doc, _ in postings], dtype=np.uint16),
        np.array([len(found) for _, found in postings], dtype=np.int64),
        np.array([at for _, found in postings for at in found], np.uint16) if positions else None,
    )


def numbers(parts: list[Segment]) -> list[np.ndarray[tuple[int], np.dtype[np.int64]]]:
    """For each document the number it has among all that stay."""
    count, found = 0, []
    for part in parts:
        stays = np.array([stays for _, stays in part], dtype=np.bool_)
        found.append(np.where(stays, np.cumsum(stays) - 1 + count, GONE).astype(np.int64))
        count += int(stays.sum())
    return found


@settings(max_examples=60, deadline=None)
@given(segments, st.booleans())
def test_merging_is_building_anew(parts: list[Segment], positions: bool) -> None:
    fields = [build([document for document, _ in part], positions=positions) for part in parts]
    anew = build([document for part in parts for document, stays in part if stays], positions=positions)
    merged = merge_fields(fields, numbers(parts))
    assert merged.terms == anew.terms
    assert merged.counts.tolist() == anew.counts.tolist()
    assert merged.docs.tolist() == anew.docs.tolist()
    assert merged.frequencies.tolist() == anew.frequencies.tolist()
    assert (merged.positions is None) == (anew.positions is None) == (not positions)
    if merged.positions is not None and anew.positions is not None:
        assert merged.positions.tolist() == anew.positions.tolist()


@pytest.mark.parametrize("at_once", [1, 700, 5_000, 1 << 20])
def test_merging_some_terms_at_a_time_is_merging_all(at_once: int) -> None:
    random = np.random.default_rng(5)
    vocabulary = [f"t{number}".encode() for number in range(900)]
    fields = [
        build([[vocabulary[at] for at in random.integers(*range_, 30)] for _ in range(200)], positions=True)
        for range_ in ((0, 900), (0, 300), (600, 900))
    ]
    places = numbers([[([], doc % 7 > 0) for doc in range(200)]] * 3)
    files = [written(lambda file, field=field: write_field(file, "f", [field], 200)) for field in fields]
    parts = list(merged_parts([FieldPostings(file, "f", 200) for file in files], places, at_once))
    whole = merge_fields(fields, places)
    assert len(parts) == 1 or at_once < sum(len(field.docs) for field in fields)
    assert [term for part in parts for term in part.terms] == whole.terms
    for name in ("counts", "docs", "frequencies", "positions"):
        assert (
            np.concatenate([getattr(part, name) for part in parts]).tolist() == getattr(whole, name).tolist()
        )


def test_terms_of_documents_that_are_gone_are_gone() -> None:
    field = build([[b"a"], [b"b"]], positions=True)
    assert merge_fields([field], [np.array([GONE, 0])]).terms == [b"b"]


def test_nothing_is_left() -> None:
    field = build([[b"a"], [b"b"]], positions=True)
    merged = merge_fields([field, field], [np.array([GONE, GONE])] * 2)
    assert merged.terms == []
    assert merged.docs.tolist() == []
