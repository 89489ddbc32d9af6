"""The counts of a trend are those of single searches, period by period."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from dvsearch.documents import make_document
from dvsearch.engine.query import Facet
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import QueryError
from dvsearch.model import Article
from dvsearch.search import FacetFilter, Interval, Searcher, TrendQuery

SUBJECTS = ("Giá lúa hè thu tăng", "Trường học mở thư viện", "Giá lúa giảm nhẹ", "Xã thi dân vận khéo")


def _articles() -> Iterator[Article]:
    for at in range(60):
        year, month = 2015 + at % 5 if at % 7 else 2021, at % 12 + 1
        place = ("An Giang", "Nghệ An")[at % 2]
        decision = "theo Quyết định số 290-QĐ/TW" if at % 3 == 0 else "theo kế hoạch"
        published = ("", f"{year}", f"{year}-{month:02d}", f"{year}-{month:02d}-1{at % 10}")[min(at % 11, 3)]
        body = f"Hội nghị của tỉnh {place} bàn việc này {decision}."
        yield Article(f"a{at}", SUBJECTS[at % 4], body, published=published)


@pytest.fixture(scope="module")
def dated() -> Iterator[Searcher]:
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(map(make_document, _articles()))
        yield Searcher(engine)


QUERIES = ("giá lúa", "gia lua", '"giá lúa" -giảm', "290-QĐ/TW", "tỉnh:An Giang", "thư viện OR khéo", "lú*")


@pytest.mark.parametrize("interval", Interval)
@pytest.mark.parametrize("text", QUERIES)
@pytest.mark.parametrize(
    "shared",
    [
        TrendQuery(()),
        TrendQuery((), filters=(FacetFilter(Facet.PROVINCE, "Nghệ An"),)),
        TrendQuery((), first_day=date(2016, 3, 5), last_day=date(2019, 4, 12)),
    ],
    ids=["all", "province", "dates"],
)
def test_counts_are_those_of_single_searches(
    dated: Searcher, text: str, interval: Interval, shared: TrendQuery
) -> None:
    query = replace(shared, texts=(text,), interval=interval)
    trend = dated.trend(query)
    (line,) = trend.lines
    for period, count, articles in zip(trend.periods, line.counts, trend.articles, strict=True):
        found = dated.count_matching(query.search_in(text, period))
        assert count == (0 if found.needed < dated.count_matching(query.search(text)).needed else found.total)
        assert articles == dated.count_matching(query.search_in("", period)).total
    assert line.total == dated.count_matching(query.search(text)).total
    assert line.total == sum(line.counts) + line.elsewhere + line.missing


def test_periods_have_no_gaps(dated: Searcher) -> None:
    years = dated.trend(TrendQuery(("giá lúa",)))
    assert years.periods == ("2015", "2016", "2017", "2018", "2019", "2020", "2021")
    assert years.articles[5] == 0
    months = dated.trend(TrendQuery(("giá lúa",), Interval.MONTH, first_day=date(2018, 11, 1)))
    assert months.periods[:3] == ("2018-11", "2018-12", "2019-01")


def test_articles_whose_month_is_not_known_are_told(dated: Searcher) -> None:
    (by_year,) = dated.trend(TrendQuery(("hội nghị",))).lines
    (by_month,) = dated.trend(TrendQuery(("hội nghị",), Interval.MONTH)).lines
    assert 0 < by_year.missing < by_month.missing
    assert by_year.total == by_month.total


def test_shares(dated: Searcher) -> None:
    trend = dated.trend(TrendQuery(("giá lúa", "")))
    rice, everything = map(trend.shares, trend.lines)
    assert everything == (1.0, 1.0, 1.0, 1.0, 1.0, None, 1.0)
    assert rice[0] == trend.lines[0].counts[0] / trend.articles[0]


def test_what_was_understood_is_told(dated: Searcher) -> None:
    decision, unknown = dated.trend(TrendQuery(("qđ 290", "999-QĐ/TW"))).lines
    assert [piece.meaning for piece in decision.interpretations] == ["290-QĐ/TW"]
    assert [note.code for note in unknown.notes] == ["unknown-decision"]


def test_what_comes_near_is_not_counted(dated: Searcher) -> None:
    (line,) = dated.trend(TrendQuery(("lúa khéo",))).lines
    assert line.total == 0
    assert not any(line.counts)
    assert dated.count_matching(TrendQuery(()).search("lúa khéo")).total > 0


def test_an_archive_without_the_filters_values_has_no_periods(dated: Searcher) -> None:
    trend = dated.trend(TrendQuery(("lúa",), filters=(FacetFilter(Facet.PROVINCE, "Cà Mau"),)))
    assert (trend.periods, trend.lines[0].counts, trend.lines[0].total) == ((), (), 0)


def test_a_sixth_query_is_refused(dated: Searcher) -> None:
    with pytest.raises(QueryError, match="5 at most"):
        dated.trend(TrendQuery(("a",) * 6))
