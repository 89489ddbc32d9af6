"""How one document was covered, over time and place."""

from collections.abc import Iterator
from datetime import date

import pytest

from dvsearch.engine.base import FacetCount, Snapshot
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.extract.provinces.units import FORMER, TODAY
from dvsearch.register.coverage import Coverage, days_between, read_coverage
from tests.register.archives import add, article

CITES = "học Quyết định số 290-QĐ/TW ngày 25/2/2010 của Bộ Chính trị"
ARTICLES = [
    article("1", f"Tỉnh uỷ Quảng Bình {CITES}.", "2010-06-01"),
    article("2", f"Tỉnh uỷ Quảng Bình {CITES} và Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị.", "2018-06-01"),
    article("3", f"Tỉnh uỷ Nghệ An {CITES}; Tỉnh uỷ Quảng Bình cũng vậy.", "2018-07-01"),
    article("4", f"Chi bộ {CITES}.", "2018"),
    article("5", f"Tỉnh uỷ Quảng Trị {CITES}."),
    article("6", "Tỉnh uỷ Nghệ An không nhắc tới văn bản nào.", "2009-01-01"),
]  # fmt: skip


@pytest.fixture(scope="module")
def snapshot() -> Iterator[Snapshot]:
    with WhooshEngine() as engine:
        add(engine, ARTICLES)
        yield engine.snapshot()


def covered(snapshot: Snapshot, *, today: bool = False) -> Coverage:
    found = read_coverage(snapshot, "290-QĐ/TW", today=today)
    assert found is not None
    return found


def test_what_nothing_cites_has_none(snapshot: Snapshot) -> None:
    assert read_coverage(snapshot, "291-QĐ/TW", today=False) is None


def test_articles_are_counted(snapshot: Snapshot) -> None:
    found = covered(snapshot)
    assert (found.articles, found.undated, found.elsewhere) == (5, 1, 1)


def test_years_are_divided_among_provinces(snapshot: Snapshot) -> None:
    assert [
        (year.value, year.articles, year.provinces, year.elsewhere) for year in covered(snapshot).years
    ] == [
        ("2010", 1, (FacetCount("Quảng Bình", 1),), 0),
        ("2018", 3, (FacetCount("Quảng Bình", 2), FacetCount("Nghệ An", 1)), 1),
    ]


def test_a_date_of_a_year_only_is_of_no_month(snapshot: Snapshot) -> None:
    assert [(month.value, month.articles) for month in covered(snapshot).months] == [
        ("2010-06", 1),
        ("2018-06", 1),
        ("2018-07", 1),
    ]


def test_provinces_with_their_first_and_latest_day(snapshot: Snapshot) -> None:
    assert [(each.name, each.articles, each.first, each.latest) for each in covered(snapshot).provinces] == [
        ("Quảng Bình", 3, date(2010, 6, 1), date(2018, 7, 1)),
        ("Nghệ An", 1, date(2018, 7, 1), date(2018, 7, 1)),
        ("Quảng Trị", 1, None, None),
    ]


def test_provinces_of_today(snapshot: Snapshot) -> None:
    found = covered(snapshot, today=True)
    assert [(each.name, each.articles) for each in found.provinces] == [("Quảng Trị", 4), ("Nghệ An", 1)]


@pytest.mark.parametrize(("today", "units", "covered_units"), [(True, TODAY, 2), (False, FORMER, 3)])
def test_provinces_without_any(
    today: bool, units: tuple[str, ...], covered_units: int, snapshot: Snapshot
) -> None:
    found = covered(snapshot, today=today)
    assert len(found.without) == len(units) - covered_units
    assert "Nghệ An" not in found.without
    assert "An Giang" in found.without


def test_the_first_and_the_latest_article(snapshot: Snapshot) -> None:
    found = covered(snapshot)
    assert found.first is not None
    assert found.latest is not None
    assert (found.first.key, found.latest.key) == ("1", "3")


def test_what_was_cited_along_with_it(snapshot: Snapshot) -> None:
    found = covered(snapshot)
    assert (found.co_cited, found.co_cited_total) == ((FacetCount("05-CT/TW", 1),), 1)


def test_without_dates_nothing_is_first() -> None:
    with WhooshEngine() as engine:
        add(engine, [article("5", f"Tỉnh uỷ Quảng Trị {CITES}.")])
        found = covered(engine.snapshot())
    assert (found.first, found.latest, found.years, found.months) == (None, None, (), ())


def test_a_province_that_only_changed_its_name_is_not_without() -> None:
    with WhooshEngine() as engine:
        add(engine, [article("1", f"Thành uỷ Huế {CITES}.", "2025-03-01")])
        assert "Thừa Thiên Huế" not in covered(engine.snapshot()).without


@pytest.mark.parametrize(
    ("issued", "first", "days"),
    [
        (date(2010, 2, 25), date(2010, 2, 25), 0),
        (date(2010, 2, 25), date(2010, 6, 1), 96),
        (date(2010, 2, 25), date(2010, 2, 24), None),
        (date(1910, 2, 25), date(2010, 2, 24), None),
    ],
)
def test_days_between(issued: date, first: date, days: int | None) -> None:
    assert days_between(issued, first) == days
