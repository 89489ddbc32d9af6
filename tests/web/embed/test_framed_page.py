"""The search in a frame: fixed filters, links that leave the frame, pages that stay in it."""

import pytest
from starlette.testclient import TestClient

from dvsearch.model import Article
from tests.web.conftest import MakeClient


def test_without_words_it_shows_the_newest(client: TestClient) -> None:
    page = client.get("/nhung/khung?kind=quyết định&size=3").context["page"]
    days = [result.date.iso for result in page.results]
    assert days == sorted(days, reverse=True)
    assert len(days) == 3
    assert page.narrowed == ("Quyết định",)
    assert page.status.endswith("mới nhất trước")


def test_its_filters_hold_for_what_is_typed(client: TestClient) -> None:
    page = client.get("/nhung/khung?province=Quảng Bình&theme=dark&target=_blank&size=5").context["page"]
    assert page.kept == (
        ("province", "Quảng Bình"),
        ("size", "5"),
        ("theme", "dark"),
        ("target", "_blank"),
    )


def test_results_are_marked(client: TestClient) -> None:
    response = client.get("/nhung/khung?q=dan+van+kheo")
    assert "<mark>dân vận khéo</mark>" in response.text
    assert response.context["page"].status == "3 bài"


@pytest.mark.parametrize(
    ("query", "target"),
    [("", "_top"), ("target=_self", "_top"), ("target=_blank", "_blank"), ("target=x", "_top")],
)
def test_links_leave_the_frame(client: TestClient, query: str, target: str) -> None:
    html = client.get(f"/nhung/khung?{query}").text
    leaving = html.count('<a href="/bai/') + html.count('<a class="panel-all"')
    assert leaving > 5
    assert html.count(f'target="{target}"') == leaving


def test_pages_stay_in_it(client: TestClient) -> None:
    page = client.get("/nhung/khung?size=2&theme=dark&page=2").context["page"]
    assert page.next == "/nhung/khung?page=3&size=2&theme=dark"
    assert page.previous == "/nhung/khung?size=2&theme=dark"


def test_all_of_it_is_on_the_site(client: TestClient) -> None:
    everything = client.get("/nhung/khung?q=dan+van&size=2&page=2&year=2021").context["page"].everything
    assert everything.href == "/?q=dan+van&year=2021"


def test_nothing_found_has_nothing_around_it(client: TestClient) -> None:
    page = client.get("/nhung/khung?q=xyzxyz").context["page"]
    assert (page.status, page.results, page.everything) == ("Không tìm thấy bài nào.", (), None)


def test_it_speaks_english(client: TestClient) -> None:
    response = client.get("/nhung/khung?q=dan+van+kheo&lang=en")
    assert '<html lang="en" data-theme="light">' in response.text
    assert response.context["page"].status == "3 articles"


@pytest.mark.parametrize("query", ["theme=pink", "province=Atlantis", "page=x"])
def test_a_bad_parameter_is_named(client: TestClient, query: str) -> None:
    messages = client.get(f"/nhung/khung?{query}").context["page"].messages
    assert f"“{query.partition('=')[2]}”" in messages[0]


def test_what_narrows_it_is_said(client: TestClient) -> None:
    query = "year=2020&-source=QBTV&from=2020&to=5/2020"
    assert client.get(f"/nhung/khung?{query}").context["page"].narrowed == (
        "Năm 2020",
        "trừ QBTV",
        "01/01/2020 – 31/05/2020",
    )


def test_hostile_articles_are_text(client_over: MakeClient) -> None:
    article = Article(key="'><b>", title="<script>alert(1)</script>", body="<img src=x onerror=x()> dân vận")
    html = client_over(article).get("/nhung/khung").text
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


def test_searches_in_it_are_not_for_crawlers(client: TestClient) -> None:
    assert '<meta name="robots" content="noindex, nofollow">' in client.get("/nhung/khung").text
