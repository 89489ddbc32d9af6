"""What a search finds and says, as rows of tests/cases/search.json; a row more is a test more."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvsearch.engine.query import Facet, Sort
from dvsearch.errors import ArticleNotFound, QueryError
from dvsearch.search import FacetFilter, Searcher, SearchQuery
from tests.search.conftest import CASES

SEARCHES = CASES["searches"]


def ask(searcher: Searcher, text: str, **more: object) -> list[str]:
    return [result.key for result in searcher.search(SearchQuery(text, size=50, **more)).results]  # type: ignore[arg-type]


@pytest.mark.parametrize("row", SEARCHES, ids=[row["query"] for row in SEARCHES])
def test_what_is_found(searcher: Searcher, row: dict[str, object]) -> None:
    page = searcher.search(SearchQuery(str(row["query"]), size=50))
    assert {result.key for result in page.results} == set(row["keys"])  # type: ignore[call-overload]
    assert page.total == len(page.results)


@pytest.mark.parametrize(
    "row", [row for row in SEARCHES if len(row) > 2], ids=[row["query"] for row in SEARCHES if len(row) > 2]
)
def test_what_is_said(searcher: Searcher, row: dict[str, object]) -> None:
    page = searcher.search(SearchQuery(str(row["query"])))
    said = {
        "suggestion": page.suggestion and page.suggestion.text,
        "partial": page.partial,
        "interpretations": [found.meaning for found in page.interpretations],
        "notes": [str(note.code) for note in page.notes],
    }
    assert {name: said[name] for name in said if name in row} == {
        name: row[name] for name in said if name in row
    }


@pytest.mark.parametrize("row", SEARCHES, ids=[row["query"] for row in SEARCHES])
def test_decomposed_queries_find_the_same(searcher: Searcher, row: dict[str, object]) -> None:
    query = str(row["query"])
    assert ask(searcher, unicodedata.normalize("NFD", query)) == ask(searcher, query)


@pytest.mark.parametrize(
    ("more", "keys"),
    [
        ({"filters": (FacetFilter(Facet.PROVINCE, "An Giang"),)}, ["uy-ban", "lua"]),
        ({"filters": (FacetFilter(Facet.DECISION, "25-NQ/TW"),)}, ["van-dong"]),
        ({"filters": (FacetFilter(Facet.PROVINCE, "An Giang"), FacetFilter(Facet.YEAR, "2021"))}, ["lua"]),
        (
            {"filters": (FacetFilter(Facet.PROVINCE, "An Giang"), FacetFilter(Facet.PROVINCE, "Quảng Ninh"))},
            ["uy-ban", "lua", "bo-may"],
        ),
        (
            {"filters": tuple(FacetFilter(Facet.YEAR, year, exclude=True) for year in ("2021", "2022"))},
            ["van-dong", "hoa-binh", "bo-may", "hop-to"],
        ),
        (
            {
                "filters": (FacetFilter(Facet.PROVINCE, "An Giang", exclude=True),),
                "first_day": date(2022, 1, 1),
            },
            ["cong-vu"],
        ),
        ({"first_day": date(2021, 6, 1), "last_day": date(2021, 12, 31)}, ["lua", "covid"]),
        ({"filters": (FacetFilter(Facet.KIND, "không có"),)}, []),
    ],
)
def test_chosen_filters(searcher: Searcher, more: dict[str, object], keys: list[str]) -> None:
    assert ask(searcher, "", sort=Sort.NEWEST, **more) == keys


def test_an_interpretation_can_be_left_out_or_taken_word_by_word(searcher: Searcher) -> None:
    (found,) = searcher.search(SearchQuery("dân vận quyết định 290")).interpretations
    assert (found.typed, found.without, found.literal) == (
        "quyết định 290",
        "dân vận",
        'dân vận "quyết định 290"',
    )
    assert searcher.search(SearchQuery(found.literal)).interpretations == ()


def test_a_decision_is_marked_in_the_snippet(searcher: Searcher) -> None:
    (result,) = searcher.search(SearchQuery("qđ 290")).results
    assert [result.snippet.text[start:end] for start, end in result.snippet.ranges] == [
        "Quyết định số 290-QĐ/TW"
    ]


def test_of_a_long_query_most_words_are_enough(searcher: Searcher) -> None:
    text = "nông dân tỉnh An Giang bán lúa ngoài chợ nổi với giá cao"
    page = searcher.search(SearchQuery(text))
    assert page.results[0].key == "lua"
    assert page.needed < page.words
    assert not page.partial


@pytest.mark.parametrize(("page", "size"), [(0, 10), (-1, 10), (1, 0), (1, 101)])
def test_pages_out_of_range_are_refused(searcher: Searcher, page: int, size: int) -> None:
    with pytest.raises(QueryError):
        searcher.search(SearchQuery("dân", page=page, size=size))


def test_a_page_past_the_last_is_empty_with_the_true_total(searcher: Searcher) -> None:
    page = searcher.search(SearchQuery("", page=99, size=3))
    assert (page.results, page.total, page.pages) == ((), 8, 3)


def test_an_article_is_shown_or_said_to_be_missing(searcher: Searcher) -> None:
    assert searcher.article("lua").article.title == "Giá lúa hè thu tăng ở An Giang"
    with pytest.raises(ArticleNotFound, match="nirgends"):
        searcher.article("nirgends")


def test_facets_count_all_articles_found(searcher: Searcher) -> None:
    page = searcher.search(SearchQuery("", size=1))
    counts = {counts.facet: {entry.value: entry.count for entry in counts.counts} for counts in page.facets}
    assert counts[Facet.YEAR]["2021"] == 2
    assert counts[Facet.PROVINCE]["Quảng Bình"] == 2
    assert counts[Facet.PROVINCE_TODAY]["Quảng Trị"] == 2
    assert counts[Facet.DECISION] == {"18-NQ/TW": 1, "25-NQ/TW": 1, "290-QĐ/TW": 1}


@settings(max_examples=150, deadline=None)
@given(st.text() | st.text(alphabet='dân vậnQĐ/TW290-:"()*số:tỉnhORnăm 2020 '))
def test_no_query_raises(searcher: Searcher, text: str) -> None:
    page = searcher.search(SearchQuery(text, size=3))
    assert page.total >= len(page.results)
    for result in page.results:
        for shown in (result.title, result.snippet):
            flat = [at for span in shown.ranges for at in span]
            assert flat == sorted(flat)
            assert all(0 <= at <= len(shown.text) for at in flat)
