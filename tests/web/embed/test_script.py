"""The script has one small file at one address, which caches ask for again."""

import gzip

import pytest
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.search import Searcher
from dvsearch.web.app import create_app


def test_it_is_a_script_for_every_page(client: TestClient) -> None:
    headers = client.get("/embed.js").headers
    assert headers["content-type"] == "text/javascript; charset=utf-8"
    assert headers["cross-origin-resource-policy"] == "cross-origin"
    assert headers["cache-control"] == "public, max-age=600"


@pytest.mark.parametrize("known", ["{tag}", '"other", {tag}'])
def test_a_cache_that_has_it_is_told_so(client: TestClient, known: str) -> None:
    tag = client.get("/embed.js").headers["etag"]
    response = client.get("/embed.js", headers={"if-none-match": known.format(tag=tag)})
    assert (response.status_code, response.content) == (304, b"")
    assert response.headers["etag"] == tag
    assert response.headers["cache-control"] == "public, max-age=600"


def test_one_that_has_another_gets_it(client: TestClient) -> None:
    assert client.get("/embed.js", headers={"if-none-match": 'W/"embed.0.js"'}).status_code == 200


def test_it_is_small(client: TestClient) -> None:
    content = client.get("/embed.js").content
    assert len(content) < 15_000
    assert len(gzip.compress(content)) < 6_000


@pytest.mark.parametrize("word", ["innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "document.write"])
def test_it_makes_nothing_from_markup(client: TestClient, word: str) -> None:
    assert word not in client.get("/embed.js").text


def test_a_page_tries_it_out(client: TestClient) -> None:
    html = client.get("/nhung/xem-thu?q=dan&province=Nghệ An&results=3&theme=dark").text
    assert '<script src="/embed.js" defer></script>' in html
    assert '<dv-search q="dan" province="Nghệ An" results="3" theme="dark"></dv-search>' in html


def test_and_the_plain_form(client: TestClient) -> None:
    html = client.get("/nhung/xem-thu?variant=form&province=Nghệ An").text
    assert "<script" not in html
    assert '<input type="hidden" name="province" value="Nghệ An">' in html


def test_it_is_found_below_a_path(searcher: Searcher) -> None:
    client = TestClient(create_app(Settings(), searcher), root_path="/kho")
    assert '<script src="/kho/embed.js" defer></script>' in client.get("/kho/nhung/xem-thu").text
    assert client.get("/kho/embed.js").status_code == 200
