"""The URL is the whole state of a trend."""

from datetime import date
from urllib.parse import parse_qsl, urlencode

import pytest

from dvsearch.engine.query import Facet
from dvsearch.search import FacetFilter, Interval
from dvsearch.web.trends.params import Measure, TrendParams, read_trend, trend_pairs


def read(query: str) -> TrendParams:
    params, problems = read_trend(parse_qsl(query, keep_blank_values=True))
    assert not problems
    return params


def problems(query: str) -> list[tuple[str, str]]:
    return [
        (found.parameter, found.code) for found in read_trend(parse_qsl(query, keep_blank_values=True))[1]
    ]


def test_everything() -> None:
    params = read("q=dân+vận&q=290-QĐ/TW&by=month&as=share&from=2019&to=5/2020&province=quang+binh&lang=en")
    assert params.texts == ("dân vận", "290-QĐ/TW")
    assert (params.interval, params.measure) == (Interval.MONTH, Measure.SHARE)
    assert params.shared.language == "en"
    assert params.query.filters == (FacetFilter(Facet.PROVINCE, "Quảng Bình"),)
    assert (params.query.first_day, params.query.last_day) == (date(2019, 1, 1), date(2020, 5, 31))


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ("", ()),
        ("q=&q=+&q=a&q=", ("a",)),
        ("q=a&q=b&q=a&q=+a+", ("a", "b")),
        ("q=e%CC%81", ("é",)),
        ("q=a&page=9&sort=oldest&size=x&units=x&all=x", ("a",)),
    ],
)
def test_queries(query: str, texts: tuple[str, ...]) -> None:
    assert read(query).texts == texts


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=1&q=2&q=3&q=4&q=5&q=6&q=7", [("q", "too-many-lines")]),
        ("by=week", [("by", "bad-by")]),
        ("as=percent", [("as", "bad-as")]),
        ("from=gestern&by=&as=", [("from", "bad-date")]),
        ("from=2021&to=2020", [("from", "bad-range")]),
    ],
)
def test_what_cannot_be_used_is_told(query: str, found: list[tuple[str, str]]) -> None:
    assert problems(query) == found


def test_a_sixth_query_is_left_out() -> None:
    params, _ = read_trend([("q", str(at)) for at in range(9)])
    assert params.texts == ("0", "1", "2", "3", "4")


@pytest.mark.parametrize(
    "query",
    [
        "",
        "q=d%C3%A2n+v%E1%BA%ADn&q=a&by=month&as=share&-kind=lu%E1%BA%ADt&from=2019-01-01&to=2020-05-31&lang=en",
        "as=share&province=Ngh%E1%BB%87+An",
    ],
)
def test_what_is_written_is_read_again(query: str) -> None:
    assert urlencode(list(trend_pairs(read(query))), errors="replace") == query
