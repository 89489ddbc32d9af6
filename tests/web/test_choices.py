"""What a click does to a search."""

from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

import pytest
from starlette.datastructures import QueryParams

from dvsearch.engine.query import Facet, Sort
from dvsearch.search import FacetFilter
from dvsearch.web import choices
from dvsearch.web.params import SearchParams, param_pairs, read_params


def written(params: SearchParams) -> str:
    return urlencode(list(param_pairs(params)), errors="replace")


def params(query: str) -> SearchParams:
    return read_params(QueryParams(query).multi_items())[0]


def added(query: str, facet: Facet, value: str, *, exclude: bool = False) -> str:
    return written(choices.with_filter(params(query), FacetFilter(facet, value, exclude)))


@pytest.mark.parametrize(
    ("before", "facet", "value", "after"),
    [
        ("q=a&page=7", Facet.KIND, "luật", "q=a&kind=lu%E1%BA%ADt"),
        ("kind=a", Facet.KIND, "b", "kind=a&kind=b"),
        ("kind=a", Facet.KIND, "a", "kind=a"),
        ("-kind=a", Facet.KIND, "a", "kind=a"),
        ("source=a", Facet.SOURCE, "b", "source=a&source=b"),
        ("-source=a", Facet.SOURCE, "b", "-source=a&source=b"),
        ("year=2019&kind=a", Facet.YEAR, "2020", "kind=a&year=2020"),
        ("year=2019", Facet.MONTH, "2020-05", "month=2020-05"),
        ("from=2019-01-01&to=2019-02-01", Facet.YEAR, "2020", "year=2020"),
        ("-year=2019", Facet.YEAR, "2020", "-year=2019&year=2020"),
    ],
)
def test_a_filter_is_added(before: str, facet: Facet, value: str, after: str) -> None:
    assert added(before, facet, value) == after


@pytest.mark.parametrize(
    ("before", "after"), [("kind=a", "-kind=a"), ("kind=b", "kind=b&-kind=a"), ("-kind=b", "-kind=b&-kind=a")]
)
def test_a_value_is_excluded(before: str, after: str) -> None:
    assert added(before, Facet.KIND, "a", exclude=True) == after


WHOLE = params(
    "q=a&kind=k&-source=s&year=2020&from=2019-01-01&to=2021-01-01&sort=newest&page=9&size=20&lang=en"
)


@pytest.mark.parametrize(
    ("changed", "after"),
    [
        (choices.without_range(WHOLE), "q=a&kind=k&-source=s&year=2020&sort=newest&size=20&lang=en"),
        (
            choices.without_chosen(params("kind=a&-kind=b&kind=c&source=s"), Facet.KIND),
            "-kind=b&source=s",
        ),
        (choices.sized(params("q=a&page=3"), 50), "q=a&size=50"),
        (choices.without_dates(WHOLE), "q=a&kind=k&-source=s&sort=newest&size=20&lang=en"),
        (choices.without_filters(WHOLE), "q=a&sort=newest&size=20&lang=en"),
        (choices.find_value(WHOLE, Facet.KIND, "k"), "kind=k&size=20&lang=en"),
        (
            choices.for_text(choices.without_filters(WHOLE), "b"),
            "q=b&sort=newest&size=20&lang=en",
        ),
        (choices.sorted_by(choices.without_filters(WHOLE), Sort.OLDEST), "q=a&sort=oldest&size=20&lang=en"),
        (choices.on_page(choices.without_filters(WHOLE), 3), "q=a&sort=newest&page=3&size=20&lang=en"),
    ],
)
def test_other_choices(changed: SearchParams, after: str) -> None:
    assert written(changed) == after


def test_a_filter_is_taken_away() -> None:
    assert (
        written(choices.without_filter(params("kind=a&-kind=b"), FacetFilter(Facet.KIND, "b", True)))
        == "kind=a"
    )


@pytest.mark.parametrize(
    ("query", "narrowed"), [("q=a&sort=newest", False), ("from=2020", True), ("-kind=a", True)]
)
def test_is_narrowed(query: str, narrowed: bool) -> None:
    assert choices.is_narrowed(params(query)) is narrowed


@pytest.mark.parametrize(
    ("query", "restricted"),
    [("kind=a", False), ("-year=2020", False), ("month=2020-01", True), ("to=2020", True)],
)
def test_restricts_dates(query: str, restricted: bool) -> None:
    assert choices.restricts_dates(params(query)) is restricted


def test_a_choice_leaves_the_original_alone() -> None:
    before = replace(WHOLE)
    choices.without_filters(WHOLE)
    assert before == WHOLE
    assert WHOLE.query.first_day == date(2019, 1, 1)
