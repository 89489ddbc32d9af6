"""Addresses: keys survive in them, and only the web's own are followed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dvsearch.engine.query import Facet
from dvsearch.search import SearchQuery
from dvsearch.web.params import SearchParams
from dvsearch.web.paths import Paths, web_url


@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("a/b.txt", "/bai/a/b.txt"),
        ("Quảng Bình", "/bai/Qu%E1%BA%A3ng%20B%C3%ACnh"),
        ("a?b#c%41", "/bai/a%3Fb%23c%2541"),
        ("../a", "/bai/..%2Fa"),
        ("a/./b", "/bai/a%2F.%2Fb"),
        ("//host", "/bai/%2F%2Fhost"),
    ],
)
def test_an_article(key: str, path: str) -> None:
    assert Paths().article(key, SearchParams()) == path


def test_an_article_carries_the_search_it_was_found_by() -> None:
    assert Paths().article("a", SearchParams(SearchQuery("x y"))) == "/bai/a?q=x+y"


def test_a_root_stands_before_all() -> None:
    paths = Paths("/kho")
    assert paths.search(SearchParams()) == "/kho/"
    assert paths.api_search(SearchParams(SearchQuery("x"))) == "/kho/api/v1/search?q=x"
    assert paths.api_article("a") == "/kho/api/v1/articles/a"


def test_a_feed_and_a_file_are_of_the_whole_search() -> None:
    shown = SearchParams(SearchQuery("x", page=3, size=50), language="en", today=True, expanded=Facet.KIND)
    assert Paths("/kho").feed(shown) == "/kho/feed.atom?q=x&lang=en"
    assert Paths().export(shown, "xlsx") == "/export.xlsx?q=x&lang=en"
    assert Paths().feed(SearchParams()) == "/feed.atom"


def test_the_api_is_not_told_how_a_page_lists_facets() -> None:
    params = SearchParams(SearchQuery("x"), "en", today=True, expanded=Facet.YEAR)
    assert Paths().api_search(params) == "/api/v1/search?q=x&lang=en"


@given(st.text())
def test_a_key_never_leaves_the_folder(key: str) -> None:
    path = Paths().article(key, SearchParams())
    assert path.isascii()
    assert not {"?", "#", '"', "<", " ", "\n"} & set(path)


@pytest.mark.parametrize("url", ["http://bao.example/a", "https://bao.example:8080/a?b#c"])
def test_addresses_that_are_followed(url: str) -> None:
    assert web_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "//bao.example/a",
        "https:///a",
        "http://[",
        "/a",
    ],
)
def test_addresses_that_are_not(url: str) -> None:
    assert web_url(url) is None
