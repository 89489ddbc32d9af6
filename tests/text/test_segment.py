"""Spans of words, and that no text breaks them."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.text.normalize import normalize
from dvsearch.text.segment import segment


def words(text: str, keep: list[tuple[int, int]] | None = None) -> list[str]:
    return [text[start:end] for start, end in segment(text, keep or [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("công tác dân vận", ["công tác", "dân vận"]),
        ("Tỉnh uỷ tổ chức hội nghị", ["Tỉnh uỷ", "tổ chức", "hội nghị"]),
        ("hoà giải", ["hoà giải"]),
        ("", []),
        (" \n\n ", []),
        ("12,5 %", ["12,5", "%"]),
    ],
)
def test_words_are_found(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_kept_spans_come_back_whole() -> None:
    text = "Quyết định 290-QĐ/TW gắn với dân vận"
    start = text.index("290")
    assert "290-QĐ/TW" in words(text, [(start, start + len("290-QĐ/TW"))])


@settings(deadline=None, max_examples=60)
@given(st.text() | st.text(alphabet="aàđê uôÀ.,:/-_@0123456789\n\u0301ᄀ\u1161"))
def test_spans_are_in_order_and_never_empty(text: str) -> None:
    spans = segment(normalize(text))
    flat = [at for span in spans for at in span]
    assert flat == sorted(flat)
    assert all(0 <= start < end <= len(normalize(text)) for start, end in spans)


@settings(deadline=None, max_examples=30)
@given(st.text(alphabet="dân vận khéo tỉnh uỷ\n"))
def test_every_visible_character_is_in_a_word(text: str) -> None:
    text = normalize(text)
    assert "".join(words(text)).replace(" ", "") == "".join(text.split())


@pytest.mark.parametrize("run", ["a", "a.", "1.", "@", "dân ", "x@"], ids=repr)
def test_long_runs_cost_no_more_than_their_length(run: str) -> None:
    def cost(length: int) -> float:
        text = (run * length)[:length]
        began = time.process_time()
        segment(text)
        return time.process_time() - began

    cost(1_000)  # loads the model
    assert cost(40_000) < 40 * cost(4_000) + 1.0
