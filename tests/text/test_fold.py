"""Folding keeps length and takes every mark off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.text.fold import fold, is_marked, lowercase


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Uỷ ban nhân dân", "Uy ban nhan dan"),
        ("Đắk Lắk", "Dak Lak"),
        ("Nghị quyết số 25-NQ/TW", "Nghi quyet so 25-NQ/TW"),
        ("ưỡn ẹo ỡm ờ", "uon eo om o"),
        ("plain ASCII", "plain ASCII"),
    ],
)
def test_marks_are_taken_off(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(("text", "marked"), [("dân", True), ("dan", False), ("đ", True), ("", False)])
def test_marked_text_is_told_from_unmarked(text: str, marked: bool) -> None:
    assert is_marked(text) is marked


@given(st.text())
def test_length_stays(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert len(lowercase(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
