"""Values of date filters."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.query import DayRange, parse_day_range

YEAR = DayRange(date(2020, 1, 1), date(2020, 12, 31))
MAY = DayRange(date(2020, 5, 1), date(2020, 5, 31))
DAY = DayRange(date(2020, 5, 28), date(2020, 5, 28))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2020", YEAR),
        (" 2020 ", YEAR),
        ("2020-05", MAY),
        ("2020-5", MAY),
        ("05/2020", MAY),
        ("5/2020", MAY),
        ("5.2020", MAY),
        ("2020-05-28", DAY),
        ("2020/5/28", DAY),
        ("28/5/2020", DAY),
        ("28/05/2020", DAY),
        ("28-5-2020", DAY),
        ("28.5.2020", DAY),
        ("28 / 5 / 2020", DAY),
        ("2/2020", DayRange(date(2020, 2, 1), date(2020, 2, 29))),
        ("12/9999", DayRange(date(9999, 12, 1), date(9999, 12, 31))),
    ],
)
def test_parse_day_range(value: str, expected: DayRange) -> None:
    assert parse_day_range(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        "",
        "hôm qua",
        "20",
        "0000",
        "13/2020",
        "0/2020",
        "31/2/2020",
        "0/5/2020",
        "28/5/20",
        "28/5",
        "٢٠٢٠",
        "2020-",
    ],
)
def test_what_is_no_date(value: str) -> None:
    assert parse_day_range(value) is None


@given(st.dates())
def test_every_iso_day_is_read(day: date) -> None:
    assert parse_day_range(day.isoformat()) == DayRange(day, day)
