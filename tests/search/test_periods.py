"""Places on a time line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.search.periods import Interval, fullest_span, period_at, place_of


@pytest.mark.parametrize(
    ("period", "interval", "before"),
    [
        ("2020", Interval.YEAR, "2019"),
        ("0012", Interval.YEAR, "0011"),
        ("2020-05", Interval.MONTH, "2020-04"),
        ("2020-01", Interval.MONTH, "2019-12"),
    ],
)
def test_a_period_has_a_place(period: str, interval: Interval, before: str) -> None:
    assert period_at(place_of(period), interval) == period
    assert period_at(place_of(period) - 1, interval) == before


@pytest.mark.parametrize(
    ("counts", "span"),
    [
        ({}, range(0)),
        ({7: 1}, range(7, 8)),
        ({1: 1, 10: 1}, range(1, 11)),
        ({1: 1, 100: 2, 105: 2}, range(100, 106)),
        ({1: 9, 100: 2, 105: 2}, range(1, 2)),
    ],
)
def test_the_fullest_span(counts: dict[int, int], span: range) -> None:
    assert fullest_span(counts, 10) == span


@given(st.dictionaries(st.integers(0, 60), st.integers(1, 9)), st.integers(1, 20))
def test_no_span_as_long_has_more(counts: dict[int, int], longest: int) -> None:
    span = fullest_span(counts, longest)
    assert len(span) <= longest
    most = max((sum(counts.get(at, 0) for at in range(b, b + longest)) for b in range(61)), default=0)
    assert sum(counts.get(at, 0) for at in span) == most
