"""Pieces, and what is on the way to what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.search.suggest.pieces import fits, is_on_the_way, matching_ranges, pieces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("290-QĐ/TW", ("290", "qđ", "tw")),
        ("QĐ290", ("qđ", "290")),
        ("Hòa Bình", ("hoà", "bình")),
        ("Bà Rịa - Vũng Tàu", ("bà", "rịa", "vũng", "tàu")),
        ("?!", ()),
    ],
)
def test_letters_and_digits_are_pieces(text: str, expected: tuple[str, ...]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("typed", "form", "expected"),
    [
        ("", "quận", True),
        ("q", "quận", True),
        ("quan", "quận", True),
        ("quân", "quận", True),
        ("quận", "quận", True),
        ("quạn", "quận", True),
        ("quàn", "quận", False),
        ("quăn", "quận", False),
        ("quận", "quân", False),
        ("hò", "hoà", True),
        ("đuo", "được", True),
        ("duo", "được", True),
        ("đu", "du", False),
        ("quang", "quận", False),
    ],
)
def test_letters_and_marks_may_still_come(typed: str, form: str, expected: bool) -> None:
    assert is_on_the_way(typed, form) is expected


@pytest.mark.parametrize(
    ("typed", "shown", "is_open", "expected"),
    [
        ("quang b", "Quảng Bình", True, True),
        ("quang b", "Quảng Bình", False, False),
        ("quảng binh", "Quảng Bình", False, True),
        ("quâng", "Quảng Bình", False, False),
        ("quảng bình x", "Quảng Bình", True, False),
        ("bình", "Quảng Bình", True, False),
    ],
)
def test_whole_pieces_fit_with_their_marks(typed: str, shown: str, is_open: bool, expected: bool) -> None:
    assert fits(pieces(typed), pieces(shown), is_open=is_open) is expected


@given(st.text(max_size=40), st.text(max_size=20), st.booleans())
def test_ranges_are_within_the_text_and_apart(text: str, typed: str, is_open: bool) -> None:
    ranges = matching_ranges(pieces(typed), text, is_open=is_open)
    flat = [at for span in ranges for at in span]
    assert flat == sorted(set(flat))
    assert all(0 <= at <= len(text) for at in flat)


def test_decomposed_text_is_marked_in_its_own_spelling() -> None:
    text = "Da\u0302n va\u0323\u0302n"
    ((start, end),) = matching_ranges(("dân", "vận"), text, is_open=False)
    assert text[start:end] == text
