"""A span of a body found by its anchors holds the syllables asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.engine.whoosh.anchors import encode_anchors, span_around
from dvsearch.text.analyze import syllables
from dvsearch.text.anchors import ANCHOR_STEP, anchors
from dvsearch.text.normalize import normalize_with_map

words = st.sampled_from(["dân", "da\u0302n", "khe\u0301o,", "\u200b290", "- ở"])


@given(st.lists(words, max_size=200).map(" ".join), st.data())
def test_a_span_holds_the_syllables_asked_for(text: str, data: st.DataObject) -> None:
    found = syllables(text)
    count = len(found.terms)
    first = data.draw(st.integers(0, count))
    last = data.draw(st.integers(first, count))
    start, end, syllable = span_around(encode_anchors(anchors(normalize_with_map(text))), first, last)
    part = text[start:end]
    before = sum(place < start for place, _ in found.spans)
    assert syllable == before <= first
    assert first - before < ANCHOR_STEP or before + ANCHOR_STEP > count
    held = syllables(part).terms
    assert held == found.terms[before : before + len(held)]
    assert before + len(held) >= last
    assert before + len(held) < last + ANCHOR_STEP or end is None


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (0, 1, (0, 100, 0)),
        (31, 32, (0, 100, 0)),
        (31, 33, (0, 250, 0)),
        (32, 64, (100, 250, 32)),
        (40, 96, (100, None, 32)),
        (64, 65, (250, None, 64)),
        (1000, 1001, (250, None, 64)),
        (-5, 3, (0, 100, 0)),
    ],
)
def test_spans(first: int, last: int, expected: tuple[int, int | None, int]) -> None:
    assert span_around(encode_anchors((100, 250)), first, last) == expected


@pytest.mark.parametrize(("distance", "kept"), [(65_535, True), (65_536, False)])
def test_anchors_too_far_apart_are_none(distance: int, kept: bool) -> None:
    data = encode_anchors((10, 10 + distance))
    assert (data != b"") == kept
    assert span_around(data, 64, 65) == ((10 + distance, None, 64) if kept else (0, None, 0))


def test_no_anchors_is_all_of_the_body() -> None:
    assert encode_anchors(()) == b""
    assert span_around(b"", 5, 9) == (0, None, 0)
