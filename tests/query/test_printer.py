"""Trees and filters written as queries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.query import (
    And,
    Filter,
    FilterField,
    Node,
    Not,
    Or,
    Scoped,
    TextField,
    Word,
    format_filter,
    parse,
    quote,
    to_text,
)

A, B, C = (Word(letter, 0, 0) for letter in "abc")


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (None, ""),
        (A, "a"),
        (And((A, Or((B, C)))), "a (b OR c)"),
        (Or((And((A, B)), C)), "a b OR c"),
        (Not(And((A, B))), "-(a b)"),
        (Not(Not(A)), "-(-a)"),
        (Not(Scoped(TextField.TITLE, A)), "-tiêu đề:a"),
        (Scoped(TextField.TITLE, Or((A, B))), "tiêu đề:(a OR b)"),
        (And((Word("tiêu", 0, 0), Word("đề:x", 0, 0))), "tiêu & đề:x"),
        (Filter(FilterField.TO, "2020", 0, 0), "đến:2020"),
    ],
)
def test_to_text(node: Node | None, text: str) -> None:
    assert to_text(node) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("QBTV", "QBTV"),
        ("290-QĐ/TW", "290-QĐ/TW"),
        ("2020-05-28", "2020-05-28"),
        ("Quảng Bình", '"Quảng Bình"'),
        ("số:12", '"số:12"'),
        ("OR)", '"OR)"'),
        ("dân*", '"dân*"'),
        ('Báo "Mới"', '"Báo Mới"'),
        ("«»", '""'),
        ("", '""'),
    ],
)
def test_quote(value: str, text: str) -> None:
    assert quote(value) == text


def test_format_filter() -> None:
    assert format_filter(FilterField.PROVINCE, "Quảng Bình") == 'tỉnh:"Quảng Bình"'


@given(st.sampled_from(FilterField), st.text(max_size=40))
def test_a_formatted_filter_reads_back_its_value(field: FilterField, value: str) -> None:
    root = parse(f"x {format_filter(field, value)} y").root
    assert isinstance(root, And)
    plain = quote(value).strip('"')
    if any(map(str.isalnum, plain)):
        assert root.children[1] == Filter(field, plain, 0, 0)
    else:
        assert len(root.children) == 2
