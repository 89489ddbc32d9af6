"""Anchors stand between the syllables they part, whatever the text is written like."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.text.analyze import syllables
from dvsearch.text.anchors import ANCHOR_STEP, anchors
from dvsearch.text.normalize import normalize_with_map

# Composed and decomposed letters, zero-width characters, signs, and a letter that grows in lower case.
PIECES = ["dân", "da\u0302n", "Hòa", "hoà", "\u200bẩn", "ð", "İ", "_", "-", " ", "\n", "...", "290", "\u0301"]
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=300).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=300).map("".join),
    st.text(max_size=300),
    st.text("aâ\u0302 -", max_size=300),
)


def found(text: str) -> tuple[int, ...]:
    return anchors(normalize_with_map(text))


@given(texts)
def test_an_anchor_stands_between_the_syllables_it_parts(text: str) -> None:
    spans = syllables(text).spans
    places = found(text)
    assert len(places) == len(spans) // ANCHOR_STEP
    for number, place in enumerate(places, 1):
        at = number * ANCHOR_STEP
        assert spans[at - 1][1] <= place
        assert place <= (spans[at][0] if at < len(spans) else len(text))


@given(texts)
def test_anchors_ascend(text: str) -> None:
    assert list(found(text)) == sorted(found(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("a " * 31, ()),
        ("a " * 32, (64,)),
        ("a " * 33, (64,)),
        ("a " * 64 + "b", (64, 128)),
        ("..." + "a, " * 32 + "b", (99,)),
        ("a\u0302 " * 32 + "b", (96,)),
        ("a_" * 32 + "b", (64,)),
    ],
)
def test_places(text: str, expected: tuple[int, ...]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, " " * 1_000_000, "a " * 500_000, "_-" * 500_000, "a\u0301" * 300_000]
)
def test_the_worst_texts_take_time_in_proportion(text: str) -> None:
    normalized = normalize_with_map(text)
    began = time.process_time()
    anchors(normalized)
    assert time.process_time() - began < 1
