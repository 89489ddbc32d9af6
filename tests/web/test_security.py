"""Who may frame which page."""

import pytest
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.errors import ConfigError
from dvsearch.search import Searcher
from dvsearch.web.app import create_app

FRAMED = ["/nhung/khung", "/nhung/khung?q=dan", "/nhung/the/290-QĐ/TW", "/nhung/the/1-KH/TW"]
OWN = ["/", "/?q=dan", "/nhung", "/nhung/xem-thu", "/nhung/khung.js", "/nowhere", "/api/v1/search"]


def _ancestors(client: TestClient, path: str) -> str:
    policy = client.get(path).headers["content-security-policy"]
    return next(each for each in policy.split("; ") if each.startswith("frame-ancestors ")).partition(" ")[2]


@pytest.mark.parametrize(
    ("listed", "ancestors"),
    [
        ("", "'self'"),
        ("https://a.example, http://b.example:8080", "'self' https://a.example http://b.example:8080"),
        ("*", "*"),
    ],
)
@pytest.mark.parametrize("path", FRAMED)
def test_what_is_made_for_it_may_be_framed_by_those_allowed(
    searcher: Searcher, path: str, listed: str, ancestors: str
) -> None:
    assert _ancestors(TestClient(create_app(Settings(embed_origins=listed), searcher)), path) == ancestors


@pytest.mark.parametrize("path", OWN)
def test_all_else_only_by_ourselves(searcher: Searcher, path: str) -> None:
    assert _ancestors(TestClient(create_app(Settings(embed_origins="*"), searcher)), path) == "'self'"


def test_it_holds_below_a_path(searcher: Searcher) -> None:
    client = TestClient(create_app(Settings(embed_origins="*"), searcher), root_path="/kho")
    assert _ancestors(client, "/kho/nhung/khung") == "*"


def test_a_bad_origin_stops_the_start(searcher: Searcher) -> None:
    with pytest.raises(ConfigError, match=r"DVSEARCH_EMBED_ORIGINS: 'intranet'"):
        create_app(Settings(embed_origins="intranet"), searcher)
