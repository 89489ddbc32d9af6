"""Pages are light: bytes as they are sent, packed. `python -m benchmarks --only pages` measures time and shift too."""

import gzip
from collections.abc import Mapping

import pytest
from benchmarks.site_pages import MAX_ASSETS, MAX_HTML, PAGES, asset_paths
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.search import Searcher
from dvsearch.web.app import create_app
from dvsearch.web.templates import find_templates

FOLDER = find_templates() / "static"


@pytest.fixture(scope="module")
def whole(searcher: Searcher) -> TestClient:
    """With all layers, compression too."""
    return TestClient(create_app(Settings(), searcher))


def sent(client: TestClient, path: str) -> tuple[bytes, Mapping[str, str]]:
    with client.stream("GET", path, headers={"accept-encoding": "gzip"}) as response:
        assert response.status_code == 200
        return b"".join(response.iter_raw()), response.headers


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_is_light_and_so_are_the_files_it_loads(whole: TestClient, path: str) -> None:
    html, headers = sent(whole, path)
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert len(html) < MAX_HTML
    files = asset_paths(unpacked(html, headers).decode())
    assert any(".css" in file for file in files)
    assert sum(len(sent(whole, file)[0]) for file in files) < MAX_ASSETS


def unpacked(body: bytes, headers: Mapping[str, str]) -> bytes:
    return gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body


def test_all_files_together_are_light(whole: TestClient) -> None:
    assets = whole.app.state.site.assets  # type: ignore[attr-defined] # a Starlette
    files = [f"/static/{assets.versioned(path.name)}" for path in FOLDER.iterdir()]
    assert sum(len(sent(whole, file)[0]) for file in files) < MAX_ASSETS


def test_every_page_of_the_site_is_in_the_table(whole: TestClient) -> None:
    paths = [path.partition("?")[0] for path in PAGES.values()]
    for route in whole.app.routes:  # type: ignore[attr-defined] # a Starlette
        if "{" not in route.path and route.path not in paths:
            response = whole.get(route.path)
            is_page = response.status_code == 200 and "text/html" in response.headers["content-type"]
            assert not is_page, route.path
