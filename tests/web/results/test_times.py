"""Bars of years: heights, gaps, and which of them are named."""

from collections.abc import Mapping

import pytest

from dvsearch.engine.base import FacetCount, FacetCounts
from dvsearch.engine.query import Facet
from dvsearch.web.assets import Assets
from dvsearch.web.frame import Frame
from dvsearch.web.params import SearchParams
from dvsearch.web.paths import Paths
from dvsearch.web.results.times import Bar, time_view, year_bars

FRAME = Frame("x", Paths(), Assets({}), SearchParams())


def bars(counts: Mapping[int, int]) -> tuple[Bar, ...]:
    return year_bars(FRAME, [FacetCount(f"{year:04d}", count) for year, count in counts.items()])


def test_no_years_no_bars() -> None:
    assert bars({}) == ()


def test_heights_are_shares_of_the_highest() -> None:
    assert [bar.height for bar in bars({2019: 10, 2020: 40})] == [25, 100]


def test_a_year_without_articles_is_a_gap() -> None:
    assert [(bar.height, bar.href) for bar in bars({2018: 1, 2020: 1})][1] == (0, "")


def test_the_least_of_many_is_still_seen() -> None:
    assert bars({2019: 1, 2020: 1_000_000})[0].height > 0


def test_one_wrong_date_does_not_draw_a_thousand_gaps() -> None:
    assert [bar.label for bar in bars({12: 1, 2019: 1, 2020: 1, 2079: 1})] == ["2019", "2020"]


def test_of_very_many_years_the_fullest_span_is_drawn() -> None:
    drawn = bars({year: 1 + (year >= 5000) for year in range(1, 10_000)})
    assert [drawn[0].label, drawn[-1].label, len(drawn)] == ["5000", "5039", 40]


def test_articles_of_years_not_drawn_are_counted() -> None:
    counts = tuple(FacetCount(year, 1) for year in ("0012", "2019", "2020"))
    facets = (FacetCounts(Facet.YEAR, counts, 3, 2), FacetCounts(Facet.MONTH, (), 0, 5))
    view = time_view(FRAME, facets)
    assert view is not None
    assert (view.outside, view.missing) == ("1 bài của năm khác", "2 bài không rõ ngày")


@pytest.mark.parametrize(
    ("years", "ticks"),
    [
        (range(2018, 2021), "2018 2019 2020"),
        (range(2010, 2021), "2010 2012 2014 2016 2018 2020"),
        (range(2003, 2022), "2005 2010 2015 2020"),
        (range(1983, 2022), "1990 2000 2010 2020"),
    ],
)
def test_ticks_have_room(years: range, ticks: str) -> None:
    assert " ".join(bar.tick for bar in bars(dict.fromkeys(years, 1)) if bar.tick) == ticks
