"""One more filter, as a click on a facet adds it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.query import And, Filter, FilterField, parse, with_filter


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("", "tỉnh:Huế"),
        ("Hòa  Bình", "tỉnh:Huế Hòa  Bình"),
        ('"dân vận', 'tỉnh:Huế "dân vận'),
        ("a OR b", "tỉnh:Huế (a OR b)"),
        ("OR a", "tỉnh:Huế a"),
        ("a tinh:Huế", "a tinh:Huế"),
        ("tỉnh:Huế", "tỉnh:Huế"),
        ("-tỉnh:Huế", "tỉnh:Huế -tỉnh:Huế"),
    ],
)
def test_with_filter(query: str, text: str) -> None:
    assert with_filter(parse(query), FilterField.PROVINCE, "Huế") == text


def test_an_empty_value_adds_nothing() -> None:
    assert with_filter(parse("a"), FilterField.PROVINCE, " ") == "a"


@given(st.text(alphabet='ab OR"()-*:', max_size=20))
def test_the_filter_holds_for_the_whole_query(text: str) -> None:
    added = Filter(FilterField.PROVINCE, "Huế", 0, 0)
    root = parse(with_filter(parse(text), FilterField.PROVINCE, "Huế")).root
    assert root == added or (isinstance(root, And) and root.children[0] == added)
