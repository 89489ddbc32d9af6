"""The start page."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from starlette.testclient import TestClient

from dvsearch.search import Searcher
from dvsearch.web.results.start import StartView
from tests.web.conftest import MakeClient


def test_it_tells_how_much_there_is(client: TestClient, searcher: Searcher) -> None:
    view = client.get("/").context["page"]
    assert isinstance(view, StartView)
    assert (view.total, view.first_year, view.last_year) == (searcher.count(), "2012", "2026")


@pytest.mark.parametrize("query", ["", "q=", "q=+++", "lang=en", "size=20", "page=x"])
def test_nothing_asked_is_the_start_page(client: TestClient, query: str) -> None:
    assert isinstance(client.get(f"/?{query}").context["page"], StartView)


def test_a_bad_parameter_is_named_here_too(client: TestClient) -> None:
    assert client.get("/?page=x").context["page"].messages == (
        "Số trang “x” không dùng được; trang đếm từ 1.",
    )


def test_every_year_leads_to_articles(client: TestClient) -> None:
    view = client.get("/").context["page"]
    hrefs = [bar.href for bar in view.years if bar.href]
    assert all(client.get(href).context["page"].total for href in [*hrefs, view.browse])


def test_every_province_leads_to_as_many_articles_as_it_says(client: TestClient) -> None:
    for way in client.get("/").context["page"].provinces:
        assert str(client.get(way.link.href).context["page"].total) == way.count


def test_the_decisions_cited_most_lead_to_their_pages(client: TestClient) -> None:
    decisions = client.get("/").context["page"].decisions
    assert ("290-QĐ/TW", "/van-ban/290-Q%C4%90/TW", "6") in [
        (way.link.text, way.link.href, way.count) for way in decisions
    ]


def test_every_example_finds_something(client: TestClient) -> None:
    for example in client.get("/").context["page"].examples:
        assert client.get(example.link.href).context["page"].total, example


def test_an_example_is_the_query_it_shows(client: TestClient) -> None:
    for example in client.get("/?lang=en").context["page"].examples:
        assert dict(parse_qsl(urlsplit(example.link.href).query)) == {"q": example.link.text, "lang": "en"}


def test_an_empty_archive_says_so(client_over: MakeClient) -> None:
    client = client_over()
    assert "Kho chưa có bài nào." in client.get("/").text
    assert "Không tìm thấy bài nào." in client.get("/?q=dan").text
