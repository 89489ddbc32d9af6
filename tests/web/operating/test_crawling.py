"""Crawlers read articles and decisions, and walk through no combinations of filters."""

import re

import pytest
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.search import Searcher
from dvsearch.web.app import create_app
from tests.web.conftest import client_of

OPEN = [
    "/",
    "/bai/quang-binh/dan-van-kheo.txt",
    "/van-ban",
    "/van-ban/290-Q%C4%90/TW",
    "/tro-giup",
    "/nhung",
    "/api",
    "/static/site.0123456789ab.css",
]
CLOSED = [
    "/?q=dan+van",
    "/?province=Ngh%E1%BB%87+An&year=2020",
    "/bai/quang-binh/dan-van-kheo.txt?q=dan",
    "/van-ban?kind=ngh%E1%BB%8B+quy%E1%BA%BFt",
    "/van-ban.csv",
    "/xu-huong",
    "/xu-huong?q=dan",
    "/xu-huong.csv?q=dan",
    "/xu-huong.svg",
    "/export.csv?q=dan",
    "/export.xlsx",
    "/feed.atom",
    "/api/v1/search",
    "/api/v1/openapi.json",
    "/nhung/khung",
    "/nhung/the/290-Q%C4%90/TW",
    "/healthz",
    "/readyz",
    "/metrics",
]


def may_be_read(robots: str, path: str) -> bool:
    """RFC 9309: `*` stands for anything, and a rule for all that begins so."""
    rules = [line.removeprefix("Disallow: ") for line in robots.splitlines()[1:] if line]
    return not any(re.match(re.escape(rule).replace(r"\*", ".*"), path) for rule in rules)


@pytest.mark.parametrize("root", ["", "/tim-kiem"])
@pytest.mark.parametrize(("path", "is_open"), [*((p, True) for p in OPEN), *((p, False) for p in CLOSED)])
def test_robots_txt(searcher: Searcher, root: str, path: str, is_open: bool) -> None:
    client = client_of(create_app(Settings(root_path=root), searcher))
    response = client.get("/robots.txt")
    assert response.headers["content-type"].startswith("text/plain")
    assert response.text.startswith("User-agent: *\n")
    assert may_be_read(response.text, root + path) is is_open


@pytest.mark.parametrize("path", OPEN)
def test_an_open_page_may_be_kept(client: TestClient, path: str) -> None:
    assert "x-robots-tag" not in client.get(path).headers


@pytest.mark.parametrize("path", CLOSED)
def test_who_asks_nevertheless_is_told_to_keep_nothing(client: TestClient, path: str) -> None:
    assert client.get(path).headers["x-robots-tag"] == "noindex, nofollow"


@pytest.mark.parametrize("path", ["/?q=dan+van", "/?year=2020"])
def test_no_link_to_a_search_is_to_be_followed(client: TestClient, path: str) -> None:
    links = re.findall(r"<a [^>]*>", client.get(path).text)
    assert links
    followed = [link for link in links if 'href="/?' in link and "nofollow" not in link]
    assert followed == []
