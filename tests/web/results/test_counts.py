"""Every number beside a value is what choosing the value finds: a law, over the sample archive."""

from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from starlette.testclient import TestClient

from dvsearch.web.results.facets import FacetValue, FacetView
from dvsearch.web.results.view import SearchView

QUERIES = (
    "q=d%C3%A2n",
    "q=dan+van&units=today",
    "sort=newest&from=2014&to=2021",
    "q=xyzabc+d%C3%A2n+v%E1%BA%ADn",
    "q=d%C3%A2n&kind=lu%E1%BA%ADt",
    "q=d%C3%A2n&kind=lu%E1%BA%ADt&kind=ch%E1%BB%89+th%E1%BB%8B&-source=QBTV.vn",
    "province=B%E1%BA%AFc+Giang&province=Gia+Lai&-kind=lu%E1%BA%ADt&month=2014-09",
    "decision=290-Q%C4%90%2FTW&decision=23-Q%C4%90%2FTW&-year=2021",
)


def page(client: TestClient, query: str) -> SearchView:
    view = client.get(f"/?{query}").context["page"]
    assert isinstance(view, SearchView)
    return view


def total(client: TestClient, href: str) -> int:
    return page(client, urlsplit(href).query).total


def alone(facet: FacetView, value: FacetValue) -> str:
    """The search for the value and no other of its facet, under all other filters."""
    pairs = parse_qsl(urlsplit(value.exclude).query)
    left_out = next(pair for pair in reversed(pairs) if pair[0] == f"-{facet.name}")
    kept = [pair for pair in pairs if pair[0] != facet.name and pair != left_out]
    return f"/?{urlencode([*kept, (facet.name, left_out[1])])}"


def some(facet: FacetView) -> list[FacetValue]:
    """The first and the last values that are not left out: each costs a search."""
    values = [value for value in facet.values if not value.excluded]
    return [*values[:3], *values[3:][-2:]]


def chosen(facet: FacetView) -> list[FacetValue]:
    return [value for value in facet.values if value.active]


@pytest.mark.parametrize("query", QUERIES)
def test_a_count_is_of_the_value_alone(client: TestClient, query: str) -> None:
    for facet in page(client, query).facets:
        for value in some(facet):
            assert total(client, alone(facet, value)) == int(value.count), value


@pytest.mark.parametrize("query", QUERIES)
def test_a_click_finds_the_count(client: TestClient, query: str) -> None:
    for facet in page(client, query).facets:
        for value in some(facet) if not chosen(facet) else ():
            assert total(client, value.href) == int(value.count), value


@pytest.mark.parametrize("query", QUERIES)
def test_excluding_takes_the_count_away(client: TestClient, query: str) -> None:
    view = page(client, query)
    for facet in view.facets:
        for value in some(facet) if not chosen(facet) else ():
            # Where none is left with as many of the words, those with fewer are shown.
            left = view.total - int(value.count)
            assert left == 0 or total(client, value.exclude) == left, value


def test_a_second_value_is_added_to_the_first(client: TestClient) -> None:
    view = page(client, "q=d%C3%A2n&source=QBTV.vn&source=tinmauqb.vn")
    (sources,) = (facet for facet in view.facets if facet.name == "source")
    assert view.total == sum(int(value.count) for value in chosen(sources))
    for value in some(sources):  # an article has one source
        step = -int(value.count) if value.active else int(value.count)
        assert total(client, value.href) == view.total + step


@pytest.mark.parametrize("query", [*QUERIES, "q=d%C3%A2n&from=2014-02-01&to=2014-11-30", "year=2021"])
def test_a_bar_stands_for_what_a_click_finds(client: TestClient, query: str) -> None:
    time = page(client, query).time
    assert time is not None
    for bar in (*time.years, *time.months):
        assert not bar.href or total(client, bar.href) == bar.number, bar


@pytest.mark.parametrize("query", ["q=d%C3%A2n", "q=d%C3%A2n&year=2014", "year=2020&kind=lu%E1%BA%ADt"])
def test_a_range_of_bars_finds_what_they_stand_for(client: TestClient, query: str) -> None:
    time = page(client, query).time
    assert time is not None
    for bars in (time.years, time.months):
        for first, last in ((0, 2), (1, 4), (3, 11)):
            chosen_bars = bars[first : last + 1]
            if chosen_bars:
                ends = [("from", chosen_bars[0].first), ("to", chosen_bars[-1].last)]
                found = page(client, urlencode([*time.kept, *ends])).total
                assert found == sum(bar.number for bar in chosen_bars)
