"""What later floors ask of a parsed query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.query import Filter, FilterField, parse

QUERY = 'dân -vận tiêu đề:khéo (a OR "b c") d* tỉnh:Huế -số:12'


def test_terms_are_those_to_highlight() -> None:
    assert [term.text for term in parse(QUERY).terms()] == ["dân", "khéo", "a", "b c", "d"]


def test_filters_say_whether_they_exclude() -> None:
    assert list(parse(QUERY).filters()) == [
        (Filter(FilterField.PROVINCE, "Huế", 0, 0), True),
        (Filter(FilterField.DECISION, "12", 0, 0), False),
    ]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", []),
        ("dân", ["dân"]),
        ("-dân", []),
        ("quyết định 290", ["quyết", "định", "290"]),
        ('"quyết định" 290 (a OR b) -c tiêu đề:d', ["290"]),
        ("a OR b", []),
    ],
)
def test_bare_words(query: str, words: list[str]) -> None:
    assert [word.text for word in parse(query).bare_words()] == words


@pytest.mark.parametrize(
    ("query", "piece", "left"),
    [
        ("dân vận khéo", "vận", "dân khéo"),
        ("dân vận khéo", "khéo", "dân vận"),
        ("dân", "dân", ""),
        ("xã quyết định 290 mới", "quyết định 290", "xã mới"),
        ('dân tỉnh:"Quảng Bình" vận', 'tỉnh:"Quảng Bình"', "dân vận"),
        ('dân -tỉnh:"Quảng Bình"', 'tỉnh:"Quảng Bình"', "dân"),
        ("dân NOT vận khéo", "vận", "dân khéo"),
        ("tiêu đề:dân vận", "dân", "vận"),
        ("-tiêu đề: dân vận", "dân", "vận"),
        ("a OR b", "a", "b"),
        ("a OR b", "b", "a"),
        ("a OR b OR c", "b", "a OR c"),
        ("a OR b c", "b", "a OR c"),
        ("a AND b", "b", "a"),
        ("a | b", "b", "a"),
        ("(a OR b) c", "a", "(b) c"),
        ("x -(a) c", "a", "x c"),
        ("x OR ((a))", "a", "x"),
        ("x (a", "a", "x"),
        ("dân*, vận", "dân*", "vận"),
        ("dân, vận", "vận", "dân,"),
        ("Hòa  Bình  x", "x", "Hòa  Bình"),
    ],
)
def test_without(query: str, piece: str, left: str) -> None:
    start = query.index(piece)
    assert parse(query).without(start, start + len(piece)) == left


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 4), (100, 200), (-5, 0)])
def test_without_a_span_that_holds_nothing_changes_no_meaning(start: int, end: int) -> None:
    query = parse("dân ; vận")
    assert parse(query.without(start, end)).root == query.root


@given(
    st.lists(
        st.sampled_from(["a", "b", "-c", '"d e"', "OR", "(", ")", "tỉnh:f", "-td:g", "h*", "NOT"]),
        max_size=9,
    ).map(" ".join),
    st.integers(0, 8),
)
def test_without_a_leaf_keeps_the_other_leaves(text: str, number: int) -> None:
    query = parse(text)
    leaves = list(query.leaves())
    if not leaves:
        return
    gone = leaves[number % len(leaves)]
    left = list(parse(query.without(gone.start, gone.end)).leaves())
    assert set(left) | {gone} == set(leaves)
