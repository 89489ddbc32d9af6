"""The whole answer: walked through, and page by page while the archive changes."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.engine.base import Engine
from dvsearch.engine.document import Document
from dvsearch.engine.query import Facet, Sort
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import QueryError
from dvsearch.search import FacetFilter, Searcher, SearchQuery
from tests.engine.documents import document

FIRST_DAY = date(2020, 1, 1)


def dated(key: str, day: int | None, body: str = "dân vận khéo") -> Document:
    when = None if day is None else (FIRST_DAY + timedelta(days=day)).isoformat()
    return document(key, "Tin", body, when, ("An Giang",))


@pytest.fixture(scope="module")
def archive() -> Iterator[Searcher]:
    """70 articles, of which passages reorder the first 50."""
    bodies = ["dân " + "chuyện khác " * (n % 9) + "vận " + "thêm " * (n % 5) + "khéo" for n in range(70)]
    with WhooshEngine() as engine:
        with engine.writer() as writer:
            writer.add(dated(f"k{n}", n % 11 if n % 7 else None, body) for n, body in enumerate(bodies))
        yield Searcher(engine)


def put(engine: Engine, documents: list[Document], gone: list[str] | None = None) -> None:
    with engine.writer() as writer:
        writer.add(documents)
        writer.remove(gone or [])


def paged(searcher: Searcher, query: SearchQuery) -> list[str]:
    """Keys through the pages of `search`."""
    found = []
    for page in range(1, 1_000):
        results = searcher.search(
            SearchQuery(query.text, sort=query.sort, size=query.size, page=page)
        ).results
        if not results:
            break
        found += [result.key for result in results]
    return found


def followed(searcher: Searcher, query: SearchQuery) -> list[str]:
    """Keys through cursors."""
    found, cursor = [], None
    for _ in range(1_000):
        page, cursor = searcher.search_after(query, cursor)
        found += [result.key for result in page.results]
        if cursor is None:
            break
    return found


# Walking


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("text", ["", "dân vận khéo", "khéo", "không có", "dân vận xyz"])
def test_walking_is_paging_to_the_end(archive: Searcher, text: str, sort: Sort) -> None:
    query = SearchQuery(text, sort=sort, size=9)
    walked = [stored.article.key for stored in archive.walk(query)]
    assert walked == paged(archive, query)


def test_walking_does_not_mind_pages(archive: Searcher) -> None:
    assert sum(1 for _ in archive.walk(SearchQuery("dân", page=99, size=1))) == 70


def test_a_walk_stays_in_its_generation() -> None:
    with WhooshEngine() as engine:
        put(engine, [dated(f"k{n}", n) for n in range(450)])
        walk = Searcher(engine).walk(SearchQuery("dân", sort=Sort.OLDEST))
        keys = [next(walk).article.key]
        put(engine, [], [f"k{n}" for n in range(400)])
        keys += [stored.article.key for stored in walk]
    assert keys == [f"k{n}" for n in range(450)]


# Cursors


@pytest.mark.parametrize("text", ["", "dân vận khéo", "khéo"])
@pytest.mark.parametrize("size", [1, 7, 30, 70, 100])
def test_cursors_by_relevance_go_through_the_pages(archive: Searcher, text: str, size: int) -> None:
    query = SearchQuery(text, size=size)
    assert followed(archive, query) == paged(archive, query)


@pytest.mark.parametrize("sort", [Sort.NEWEST, Sort.OLDEST])
@pytest.mark.parametrize("size", [1, 7, 70])
def test_cursors_by_date_go_through_all(archive: Searcher, sort: Sort, size: int) -> None:
    found = followed(archive, SearchQuery("dân vận", sort=sort, size=size))
    assert found == followed(archive, SearchQuery("dân vận", sort=sort, size=100))
    days = [archive.article(key).facts.date for key in found]
    dates = [day.iso for day in days if day]
    assert dates == sorted(dates, reverse=sort is Sort.NEWEST)
    assert days[len(dates) :] == [None] * 10
    assert len(set(found)) == 70


def test_a_page_tells_total_and_facets_of_all(archive: Searcher) -> None:
    query = SearchQuery("dân", sort=Sort.NEWEST, size=10, facets=(Facet.PROVINCE,))
    page, cursor = archive.search_after(query, None)
    page, cursor = archive.search_after(query, cursor)
    assert (page.total, len(page.results), page.facets[0].counts[0].count) == (70, 10, 70)


def test_an_answer_of_one_page_has_no_next(archive: Searcher) -> None:
    assert archive.search_after(SearchQuery("dân", size=70), None)[1] is None
    assert archive.search_after(SearchQuery("không có"), None)[1] is None


def test_a_cursor_is_short_and_safe_in_a_url(archive: Searcher) -> None:
    _, cursor = archive.search_after(SearchQuery("dân"), None)
    assert cursor is not None
    assert len(cursor) < 40
    assert set(cursor) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


def test_size_and_facets_may_change_on_the_way(archive: Searcher) -> None:
    _, cursor = archive.search_after(SearchQuery("dân", size=10), None)
    page, _ = archive.search_after(SearchQuery("dân", size=20, facets=()), cursor)
    assert [result.key for result in page.results] == paged(archive, SearchQuery("dân", size=10))[10:30]


@pytest.mark.parametrize(
    "other",
    [
        SearchQuery("vận"),
        SearchQuery("dân", sort=Sort.NEWEST),
        SearchQuery("dân", filters=(FacetFilter(Facet.YEAR, "2020"),)),
        SearchQuery("dân", first_day=date(2020, 1, 1)),
    ],
)
def test_a_cursor_of_another_query_is_refused(archive: Searcher, other: SearchQuery) -> None:
    _, cursor = archive.search_after(SearchQuery("dân"), None)
    with pytest.raises(QueryError, match="cursor belongs to another query"):
        archive.search_after(other, cursor)


@pytest.mark.parametrize("cursor", ["", "x", "AAAA", "?" * 40, "ấ" * 40, "_" * 40, "A" * 10_000, "\ud800"])
def test_what_is_no_cursor_is_refused(archive: Searcher, cursor: str) -> None:
    with pytest.raises(QueryError, match="cursor"):
        archive.search_after(SearchQuery("dân"), cursor)


@given(st.text(max_size=80) | st.binary(max_size=60).map(lambda data: data.hex()))
def test_no_cursor_does_more_than_be_refused(archive: Searcher, cursor: str) -> None:
    with pytest.raises(QueryError):
        archive.search_after(SearchQuery("dân"), cursor)


# While the archive changes


@pytest.mark.parametrize(
    ("gone", "added", "expected"),
    [
        ([], [], ["k2", "k3", "k4"]),
        (["k0"], [], ["k2", "k3", "k4"]),
        (["k1"], [], ["k3", "k4"]),  # the last article shown is gone: its offset holds
        ([], ["dân " * 30], ["k2", "k3", "k4"]),
    ],
)
def test_by_relevance_the_next_page_is_behind_the_last_article(
    gone: list[str], added: list[str], expected: list[str]
) -> None:
    bodies = ["dân " * (9 - n) + "x " * (3 * n) for n in range(5)]
    with WhooshEngine() as engine:
        put(engine, [dated(f"k{n}", 1, body) for n, body in enumerate(bodies)])
        searcher = Searcher(engine)
        query = SearchQuery("dân", size=2)
        page, cursor = searcher.search_after(query, None)
        assert [result.key for result in page.results] == ["k0", "k1"]
        put(engine, [dated("new", 1, body) for body in added], gone)
        page, _ = searcher.search_after(SearchQuery("dân", size=9), cursor)
        assert [result.key for result in page.results] == expected


@pytest.mark.parametrize("sort", Sort)
def test_words_that_were_enough_stay_enough(sort: Sort) -> None:
    with WhooshEngine() as engine:
        put(engine, [dated(f"k{n}", n) for n in range(4)])
        searcher, query = Searcher(engine), SearchQuery("dân lúa", sort=sort, size=2)
        page, cursor = searcher.search_after(query, None)
        put(engine, [dated("new", 9, "dân lúa")])
        found = [result.key for result in page.results]
        found += [result.key for result in searcher.search_after(query, cursor)[0].results]
    assert sorted(set(found) - {"new"}) == ["k0", "k1", "k2", "k3"]


# Few days, so that many articles stand on the same; None for those without.
DAYS = st.none() | st.integers(0, 3)
CHANGES = st.lists(st.tuples(st.integers(0, 11), st.none() | DAYS.map(lambda day: (day,))), max_size=4)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(DAYS, min_size=1, max_size=9),
    st.lists(CHANGES, min_size=1, max_size=4),
    st.sampled_from([Sort.NEWEST, Sort.OLDEST]),
    st.sampled_from(["", "dân", "dan van", "dân lúa"]),
    st.integers(1, 3),
)
def test_by_date_nothing_that_stays_is_repeated_or_skipped(
    days: list[int | None],
    changes: list[list[tuple[int, tuple[int | None] | None]]],
    sort: Sort,
    text: str,
    size: int,
) -> None:
    """Between pages articles are added, given another date, or removed: the last one shown as well.

    No article has both words of "dân lúa" at first, so that one of them is enough; later the twelfth may come.
    """
    bodies = ["dân vận", "dân dân vận", "dân vận thêm lời"] * 3 + ["dân vận", "vận dân", "dân lúa vận"]
    with WhooshEngine() as engine:
        put(engine, [dated(f"k{n}", day, bodies[n]) for n, day in enumerate(days)])
        searcher = Searcher(engine)
        staying = {f"k{n}" for n in range(len(days))}
        query = SearchQuery(text, sort=sort, size=size)
        whole = followed(searcher, query)
        page, cursor = searcher.search_after(query, None)
        found = [result.key for result in page.results]
        while cursor is not None:
            change = changes.pop() if changes else []
            added = {f"k{n}": dated(f"k{n}", to[0], bodies[n]) for n, to in change if to is not None}
            gone = [f"k{n}" for n, to in change if to is None]
            put(engine, list(added.values()), gone)
            staying -= {*added, *gone}
            page, cursor = searcher.search_after(query, cursor)
            found += [result.key for result in page.results]
    assert [key for key in found if key in staying] == [key for key in whole if key in staying]
