"""Any search as Atom: valid, newest first, harmless, and asked for again only when the index changed."""

import xml.etree.ElementTree as ET
from datetime import datetime

import pytest
from starlette.testclient import TestClient

from dvsearch.engine.query import Sort
from dvsearch.model import Article
from dvsearch.search import Searcher, SearchQuery
from tests.web.conftest import MakeClient

ATOM = "{http://www.w3.org/2005/Atom}"
# What RFC 4287 asks of every entry and feed.
NEEDED = ("id", "title", "updated", "author")


def feed(client: TestClient, query: str = "") -> ET.Element:
    response = client.get(f"/feed.atom?{query}")
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(response.content)


def entries(root: ET.Element) -> list[ET.Element]:
    return root.findall(f"{ATOM}entry")


def text(element: ET.Element, name: str) -> str:
    found = element.findall(f"{ATOM}{name}")
    assert len(found) == 1
    return found[0].text or ""


def link(element: ET.Element, rel: str) -> str:
    (found,) = (each for each in element.findall(f"{ATOM}link") if each.get("rel") == rel)
    return str(found.get("href"))


@pytest.mark.parametrize(
    "query", ["", "q=dan+van", "decision=290-QĐ/TW", "province=Nghệ+An", "q=qqqq", "lang=en"]
)
def test_it_is_whole(client: TestClient, query: str) -> None:
    root = feed(client, query)
    for element in (root, *entries(root)):
        assert all(element.find(f"{ATOM}{name}") is not None for name in NEEDED)
        assert text(element, "id").startswith("http://testserver/")
        assert datetime.fromisoformat(text(element, "updated")).tzinfo is not None
    ids = [text(entry, "id") for entry in entries(root)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("query", ["sort=oldest", "q=dan+van&sort=relevance", "q=dan+van&page=7&size=1"])
def test_the_newest_come_first_whatever_the_sort(client: TestClient, searcher: Searcher, query: str) -> None:
    words = "dan van" if "q=" in query else ""
    found = searcher.search(SearchQuery(words, sort=Sort.NEWEST, size=50))
    days = [result.date.first_day.isoformat() for result in found.results if result.date]
    assert [text(entry, "updated")[:10] for entry in entries(feed(client, query))] == days


def test_fifty_at_most(client_over: MakeClient) -> None:
    articles = [
        Article(f"a{at}", "Bài", "Mùa vụ", published=f"2020-01-{at % 28 + 1:02d}") for at in range(60)
    ]
    assert len(entries(feed(client_over(*articles)))) == 50


def test_the_feed_is_as_new_as_its_newest_entry(client: TestClient) -> None:
    root = feed(client, "decision=290-QĐ/TW")
    assert text(root, "updated") == text(entries(root)[0], "updated")
    assert text(root, "updated").endswith("T00:00:00+07:00")


def test_an_empty_feed_is_as_new_as_the_index(client: TestClient, searcher: Searcher) -> None:
    assert text(feed(client, "q=qqqq"), "updated") == searcher.created().isoformat(timespec="seconds")


def test_articles_of_unknown_date_are_left_out(client_over: MakeClient) -> None:
    client = client_over(
        Article("a", "Không rõ ngày", "Xã họp."), Article("b", "Rõ ngày", "Xã họp.", published="2020")
    )
    assert [text(entry, "title") for entry in entries(feed(client))] == ["Rõ ngày"]


def test_what_comes_near_is_left_out(client: TestClient, searcher: Searcher) -> None:
    assert searcher.search(SearchQuery("dân vận qqqq")).partial
    assert entries(feed(client, "q=dân+vận+qqqq")) == []


def test_a_decision(client: TestClient) -> None:
    root = feed(client, "decision=290-qd/tw")
    assert text(root, "title") == "290-QĐ/TW – Kho báo mẫu"
    for entry in entries(root):
        schemes = {each.get("term"): each.get("scheme") for each in entry.findall(f"{ATOM}category")}
        assert schemes["290-QĐ/TW"] == "http://testserver/van-ban"


def test_categories_are_decisions_and_provinces(client: TestClient) -> None:
    entry = entries(feed(client, "q=dan+van+kheo&province=Quảng+Bình"))[-1]
    found = [(each.get("term"), each.get("scheme")) for each in entry.findall(f"{ATOM}category")]
    assert found == [("290-QĐ/TW", "http://testserver/van-ban"), ("Quảng Bình", "http://testserver/")]


def test_links(client: TestClient) -> None:
    root = feed(client, "q=dan+van+kheo&page=3&size=7&units=today")
    assert link(root, "self") == "http://testserver/feed.atom?q=dan+van+kheo"
    assert link(root, "alternate") == "http://testserver/?q=dan+van+kheo&sort=newest"
    for entry in entries(root):
        assert client.get(link(entry, "alternate")).status_code == 200


def test_an_entry_is_the_same_in_both_languages(client: TestClient) -> None:
    vietnamese, english = (entries(feed(client, f"q=dan+van&lang={each}"))[0] for each in ("vi", "en"))
    assert text(vietnamese, "id") == text(english, "id")
    assert link(english, "alternate").endswith("?lang=en")


def test_it_stands_below_a_path_of_a_proxy(client: TestClient) -> None:
    inner = TestClient(client.app, base_url="https://kho.example", root_path="/tim")
    root = feed(inner, "q=dan+van+kheo")
    assert link(root, "self") == "https://kho.example/tim/feed.atom?q=dan+van+kheo"
    assert text(entries(root)[0], "id").startswith("https://kho.example/tim/bai/")


HOSTILE = "]]> <script>x</script> & \x00\x08\x0b\ufffe \u202e {{ 7*7 }} \"'"


def test_hostile_articles_are_text(client_over: MakeClient) -> None:
    client = client_over(
        Article('a"<&>\x01', HOSTILE, f"{HOSTILE} dân vận 290-QĐ/TW", source=HOSTILE, published="2020-01-02")
    )
    (entry,) = entries(feed(client, "q=dân+vận"))
    assert "<script>x</script> & " in text(entry, "title")
    assert "{{ 7*7 }}" in text(entry, "summary")
    assert entry.find(f"{ATOM}summary").get("type") == "text"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "query", ["q=%00%08%EF%BF%BE<%26]]>", "source=%0B%22'<", "decision=%01", "q=%ED%A0%80"]
)
def test_so_is_what_is_asked(client: TestClient, query: str) -> None:
    feed(client, query)


def test_who_has_it_is_not_sent_it_again(client: TestClient) -> None:
    first = client.get("/feed.atom?q=dan+van")
    again = client.get("/feed.atom?q=dan+van", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/feed.atom?q=dan", headers={"If-None-Match": first.headers["etag"]})
    assert other.status_code == 200


def test_readers_that_know_no_tags_have_the_time(client: TestClient) -> None:
    first = client.get("/feed.atom?q=dan+van")
    time = first.headers["last-modified"]
    assert time.endswith(" GMT")
    assert client.get("/feed.atom?q=dan+van", headers={"If-Modified-Since": time}).status_code == 304
    both = {"If-Modified-Since": time, "If-None-Match": '"other"'}
    assert client.get("/feed.atom?q=dan+van", headers=both).status_code == 200


@pytest.mark.parametrize(
    "given", ["Thu, 01 Jan 1970 00:00:00 GMT", "yesterday", "", "Thu, 01 Jan 1970 00:00:00"]
)
def test_another_time_or_none_is_no_answer(client: TestClient, given: str) -> None:
    assert client.get("/feed.atom", headers={"If-Modified-Since": given}).status_code == 200


def test_a_bad_parameter_is_refused(client: TestClient) -> None:
    response = client.get("/feed.atom?province=Nowhere")
    assert response.status_code == 400
    assert "Nowhere" in response.context["page"].message
