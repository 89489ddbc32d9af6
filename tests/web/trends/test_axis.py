"""Axes read well: round steps, room between names, labels apart."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.web.trends.axis import round_ticks, spread, time_ticks


@pytest.mark.parametrize(
    ("most", "whole", "ticks"),
    [
        (0, True, (0, 1)),
        (1, True, (0, 1)),
        (3, True, (0, 1, 2, 3)),
        (7, True, (0, 2, 4, 6, 8)),
        (12, True, (0, 5, 10, 15)),
        (77, True, (0, 20, 40, 60, 80)),
        (100, True, (0, 20, 40, 60, 80, 100)),
        (101, True, (0, 50, 100, 150)),
        (1_234, True, (0, 500, 1_000, 1_500)),
        (0.3, False, (0, 0.1, 0.2, 0.3)),
        (1, False, (0, 0.2, 0.4, 0.6, 0.8, 1.0)),
        (12, False, (0, 2.5, 5, 7.5, 10, 12.5)),
        (100, False, (0, 20, 40, 60, 80, 100)),
    ],
)
def test_round_ticks(most: float, whole: bool, ticks: tuple[float, ...]) -> None:
    assert round_ticks(most, 5, whole=whole) == ticks


@given(st.floats(0, 1e9), st.integers(1, 8), st.booleans())
def test_ticks_begin_with_zero_and_reach_what_is_shown(most: float, intervals: int, whole: bool) -> None:
    ticks = round_ticks(most, intervals, whole=whole)
    assert ticks[0] == 0
    assert ticks[-1] >= most * (1 - 1e-6) - 1e-9
    assert 2 <= len(ticks) <= intervals + 1
    if whole:
        assert all(tick == int(tick) for tick in ticks)


def months(first: int, count: int) -> list[str]:
    return [f"{at // 12:04d}-{at % 12 + 1:02d}" for at in range(first, first + count)]


@pytest.mark.parametrize(
    ("periods", "names"),
    [
        ([], ""),
        (["2020"], "2020"),
        (["2019", "2020", "2021"], "2019 2020 2021"),
        ([str(year) for year in range(2010, 2026)], "2010 2012 2014 2016 2018 2020 2022 2024"),
        ([str(year) for year in range(1946, 2026)], "1950 1960 1970 1980 1990 2000 2010 2020"),
        (months(2020 * 12 + 4, 1), "5/2020"),
        (months(2020 * 12 + 10, 4), "11/2020 12/2020 1/2021 2/2021"),
        (months(2019 * 12 + 2, 20), "4/2019 7/2019 10/2019 1/2020 4/2020 7/2020 10/2020"),
        (months(2012 * 12, 100), "2012 2013 2014 2015 2016 2017 2018 2019 2020"),
        (months(2012 * 12, 170), "2012 2014 2016 2018 2020 2022 2024 2026"),
    ],
)
def test_time_ticks(periods: list[str], names: str) -> None:
    assert " ".join(name for _, name in time_ticks(periods, 10)) == names


@given(st.integers(1900 * 12, 2000 * 12), st.integers(1, 480), st.integers(4, 12))
def test_there_is_room_for_every_name_and_at_least_one(first: int, count: int, room: int) -> None:
    ticks = time_ticks(months(first, count), room)
    assert len(ticks) <= room + 1
    assert ticks or count < 240
    assert all(0 <= at < count for at, _ in ticks)


@pytest.mark.parametrize(
    ("wanted", "placed"),
    [
        ((), ()),
        ((50,), (50,)),
        ((50, 50), (50, 60)),
        ((50, 20), (50, 20)),
        ((100, 100, 100), (80, 90, 100)),
        ((5, 0), (10, 0)),
    ],
)
def test_spread(wanted: tuple[float, ...], placed: tuple[float, ...]) -> None:
    assert spread(wanted, 10, 0, 100) == placed


@given(st.lists(st.floats(28, 346), max_size=5))
def test_labels_never_collide_nor_leave_the_chart(wanted: list[float]) -> None:
    placed = sorted(spread(wanted, 17, 28, 346))
    assert all(after - before >= 17 - 1e-6 for before, after in pairwise(placed))
    assert all(28 - 1e-6 <= place <= 346 + 1e-6 for place in placed)
