"""The URL is the whole state: what is written is read again, and what cannot be used is named."""

import unicodedata
from datetime import date
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from dvsearch.engine.query import Facet, Sort
from dvsearch.extract.decisions import canonical_key
from dvsearch.extract.provinces import TODAY, UNITS
from dvsearch.query.limits import MAX_FILTERS, MAX_LENGTH
from dvsearch.search import FacetFilter, SearchQuery
from dvsearch.web.params import FACET_NAMES, MAX_PAGE, MAX_VALUE, SearchParams, param_pairs, read_params
from dvsearch.web.problems import Problem
from dvsearch.web.wording import Wording


def written(params: SearchParams) -> str:
    return urlencode(list(param_pairs(params)), errors="replace")


def read(query: str) -> tuple[SearchParams, tuple[Problem, ...]]:
    return read_params(QueryParams(query).multi_items())


VALID = st.characters(exclude_categories=["Cs"])
VALUES = {
    Facet.PROVINCE: st.sampled_from([unit.name for unit in UNITS]),
    Facet.PROVINCE_TODAY: st.sampled_from(TODAY),
    Facet.DECISION: st.text(VALID, min_size=1, max_size=30).map(lambda text: canonical_key(text) or text)
    | st.sampled_from(["290-QĐ/TW", "167/2013/NĐ-CP", "397/QĐ-TTG", "quyết định 290", "~Luật Đất đai 2013"]),
    Facet.KIND: st.text(VALID, min_size=1, max_size=MAX_VALUE),
    Facet.SOURCE: st.text(VALID, min_size=1, max_size=MAX_VALUE),
    Facet.YEAR: st.integers(1, 9999).map("{:04d}".format),
    Facet.MONTH: st.dates().map(lambda day: day.isoformat()[:7]),
}


@st.composite
def filters(draw: st.DrawFn) -> FacetFilter:
    facet = draw(st.sampled_from(list(Facet)))
    return FacetFilter(facet, draw(VALUES[facet]), draw(st.booleans()))


@st.composite
def search_params(draw: st.DrawFn) -> SearchParams:
    days = sorted([draw(st.dates()), draw(st.dates())])
    query = SearchQuery(
        text=unicodedata.normalize("NFC", draw(st.text(VALID, max_size=100)))[:MAX_LENGTH],
        filters=tuple(draw(st.lists(filters(), max_size=MAX_FILTERS, unique=True))),
        first_day=draw(st.sampled_from([None, days[0]])),
        last_day=draw(st.sampled_from([None, days[1]])),
        sort=draw(st.sampled_from(list(Sort))),
        page=draw(st.integers(1, MAX_PAGE)),
        size=draw(st.integers(1, 100)),
    )
    return SearchParams(
        query,
        draw(st.sampled_from(["vi", "en"])),  # type: ignore[arg-type] # a Language
        draw(st.booleans()),
        draw(st.sampled_from([None, *Facet])),
    )


@given(search_params())
def test_what_is_written_is_read_again(params: SearchParams) -> None:
    assert read(written(params)) == (params, ())


@given(
    st.lists(
        st.tuples(st.sampled_from([*FACET_NAMES.values(), "q", "from", "page", "size", "all"]), st.text())
    )
)
def test_nothing_raises(pairs: list[tuple[str, str]]) -> None:
    params, _ = read_params(pairs)
    assert read(written(params))[0].query.filters == params.query.filters


def test_the_start_page_has_no_parameters() -> None:
    assert written(SearchParams()) == ""


def test_every_facet_has_a_name() -> None:
    assert set(FACET_NAMES) == set(Facet)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=d%C3%A2n+v%E1%BA%ADn", SearchQuery("dân vận")),
        ("q=da%CC%82n", SearchQuery("dân")),
        ("q=", SearchQuery()),
        ("utm_source=x&-nothing=1", SearchQuery()),
        ("from=2020", SearchQuery(first_day=date(2020, 1, 1))),
        ("to=2/2020", SearchQuery(last_day=date(2020, 2, 29))),
        ("from=28/5/2020&to=28/5/2020", SearchQuery(first_day=date(2020, 5, 28), last_day=date(2020, 5, 28))),
        ("from=2019&from=2020", SearchQuery(first_day=date(2020, 1, 1))),
        ("sort=oldest&page=3&size=50", SearchQuery(sort=Sort.OLDEST, page=3, size=50)),
        (
            "source=A&source=B",
            SearchQuery(filters=(FacetFilter(Facet.SOURCE, "A"), FacetFilter(Facet.SOURCE, "B"))),
        ),
        ("source=A&source=A", SearchQuery(filters=(FacetFilter(Facet.SOURCE, "A"),))),
        ("-province=quang+binh", SearchQuery(filters=(FacetFilter(Facet.PROVINCE, "Quảng Bình", True),))),
        ("today=quang+binh", SearchQuery(filters=(FacetFilter(Facet.PROVINCE_TODAY, "Quảng Trị"),))),
        ("decision=290-qd/tw", SearchQuery(filters=(FacetFilter(Facet.DECISION, "290-QĐ/TW"),))),
    ],
)
def test_reading(query: str, expected: SearchQuery) -> None:
    params, problems = read(query)
    assert (params.query, problems) == (expected, ())


@pytest.mark.parametrize(
    ("query", "parameter", "code"),
    [
        ("page=0", "page", "bad-page"),
        ("page=-1", "page", "bad-page"),
        ("page=%C2%B2", "page", "bad-page"),
        ("page=1000001", "page", "page-too-far"),
        ("page=" + "9" * 5_000, "page", "page-too-far"),
        ("size=0", "size", "bad-size"),
        ("size=101", "size", "bad-size"),
        ("sort=best", "sort", "bad-sort"),
        ("from=31/2/2020", "from", "bad-date"),
        ("to=yesterday", "to", "bad-date"),
        ("from=2021&to=2020", "from", "bad-range"),
        ("year=20", "year", "bad-year"),
        ("year=0000", "year", "bad-year"),
        ("month=2020-13", "month", "bad-month"),
        ("province=Atlantis", "province", "bad-province"),
        ("-today=Atlantis", "-today", "bad-province"),
        ("source=" + "a" * (MAX_VALUE + 1), "source", "bad-value"),
        ("lang=fr", "lang", "bad-lang"),
        ("units=old", "units", "bad-units"),
        ("all=x", "all", "bad-all"),
        ("&".join(f"source={n}" for n in range(MAX_FILTERS + 1)), "source", "too-many-filters"),
    ],
)
def test_what_cannot_be_used(query: str, parameter: str, code: str) -> None:
    _, problems = read(query)
    assert [(problem.parameter, problem.code) for problem in problems] == [(parameter, code)]
    for language in ("vi", "en"):
        assert Wording(language)(code, value=problems[0].value, limit=problems[0].limit)


def test_a_bad_range_is_left_out_whole() -> None:
    params, _ = read("from=2021&to=2020&q=a")
    assert params.query == SearchQuery("a")


def test_a_message_repeats_little_of_a_long_value() -> None:
    _, problems = read("sort=" + "x" * 10_000)
    assert len(problems[0].value) <= 40


def test_a_long_text_is_cut_one_behind_the_limit_so_that_the_parser_says_so() -> None:
    params, problems = read("q=" + "x" * 10_000)
    assert (len(params.query.text), problems) == (MAX_LENGTH + 1, ())
