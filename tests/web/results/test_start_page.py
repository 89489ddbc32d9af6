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


def test_every_year_and_decision_leads_to_articles(client: TestClient) -> None:
    view = client.get("/").context["page"]
    hrefs = [bar.href for bar in view.years if bar.href] + [
        link.href for link in view.decisions + view.provinces
    ]
    assert all(client.get(href).context["page"].total for href in [*hrefs, view.browse])


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
