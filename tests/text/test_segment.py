"""Spans of words, and that no text breaks them."""

import re
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dân " + "x" * 99 + " vận", ["dân", "x" * 99, "vận"]),
        ("dân " + "x." * 50 + " vận", ["dân", "x." * 50, "vận"]),
        ("công tác " + "x." * 50 + " dân vận", ["công tác", "x." * 50, "dân vận"]),
    ],
)
def test_a_run_of_100_characters_is_one_word(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_long_line_is_cut_at_the_last_blank_of_each_piece() -> None:
    line = "Công tác dân vận khéo của tỉnh uỷ, " * 200
    pieces = []
    while len(line) > 2_000:
        cut = line.rindex(" ", 0, 2_000)
        pieces.append(line[:cut])
        line = line[cut:]
    assert words("".join([*pieces, line])) == [word for piece in [*pieces, line] for word in words(piece)]


def test_a_line_that_cannot_be_composed_is_cut_at_blanks_only() -> None:
    assert words("công tác\u0344, dân vận\ndân vận") == ["công", "tác\u0344,", "dân", "vận", "dân vận"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công tác dân vận của tỉnh", ["Công tác", "dân vận"]),
        ("12,5 %, 27/3, hop@tinh.vn", ["12,5", "hop@tinh.vn"]),
        ("một_hai ba", ["một_hai"]),
        ("công tác\u0344", ["công", "tác\u0344"]),
    ],
)
def test_compounds_are_the_words_that_may_have_several_syllables(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in segment(text, compounds=True)] == expected


@settings(deadline=None, max_examples=100)
@given(st.text() | st.text(alphabet="dân vận, hợp tác xã.12/-@_\n"))
def test_no_compound_is_missing(text: str) -> None:
    text = normalize(text)
    found = segment(text, compounds=True)
    several = [span for span in segment(text) if len(re.findall(r"[^\W_]+", text[slice(*span)])) > 1]
    assert set(several) <= set(found) <= set(segment(text))


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
