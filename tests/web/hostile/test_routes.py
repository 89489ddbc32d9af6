"""Whatever articles and readers say is text, and nothing but text, under every route.

A new route is to have a line in `archive.ADDRESSES`.
"""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.web.app import create_app
from tests.web.hostile.archive import ADDRESSES, PWNED, TRICKS, Address, hostile_searcher
from tests.web.hostile.rendering import seen_text

SITE = TRICKS["script"] + TRICKS["attribute"]
ALL = [address for addresses in ADDRESSES.values() for address in addresses]
# Every name that any route reads a parameter by.
NAMES = [
    "q",
    "province",
    "today",
    "decision",
    "kind",
    "source",
    "year",
    "month",
    "-province",
    "-kind",
    "-source",
    "from",
    "to",
    "sort",
    "page",
    "size",
    "units",
    "all",
    "lang",
    "facets",
    "facet_limit",
    "cursor",
    "by",
    "as",
    "order",
    "issuer",
    "theme",
    "target",
    "limit",
    "title",
    "height",
    "form",
]
# What ends in a part that readers can write as they like.
FOLDERS = [
    "/",
    "/bai/",
    "/van-ban/",
    "/nhung/the/",
    "/static/",
    "/api/v1/",
    "/api/v1/articles/",
    "/api/v1/decisions/",
]
LONGEST = 100  # characters of a trick in an address: half of the names together fit into one


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with hostile_searcher(tmp_path_factory.mktemp("hostile")) as searcher:
        app = create_app(Settings(title=SITE), searcher)
        app.state.site.register.bring_up_to_date()
        yield TestClient(app)


def test_every_route_is_tried(client: TestClient) -> None:
    assert {route.name for route in client.app.routes} == set(ADDRESSES)  # type: ignore[attr-defined]


@pytest.mark.parametrize("address", ALL, ids=lambda address: address.path[:60])
def test_articles_are_text(client: TestClient, address: Address) -> None:
    response = client.get(address.path)
    assert response.status_code in (200, 404)
    text = seen_text(response)
    if address.quotes:
        assert f"<{PWNED}>" in text


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.parametrize("route", ADDRESSES)
def test_what_a_reader_asks_is_text(client: TestClient, route: str, trick: str) -> None:
    path = ADDRESSES[route][-1].path.partition("?")[0]
    for names in (NAMES[::2], NAMES[1::2]):
        response = client.get(path, params=dict.fromkeys(names, TRICKS[trick][:LONGEST]))
        assert response.status_code in (200, 400, 404)
        seen_text(response)


@pytest.mark.parametrize("trick", ["script", "formula", "control"])
@pytest.mark.parametrize("route", ADDRESSES)
def test_so_is_a_query_that_is_answered(client: TestClient, route: str, trick: str) -> None:
    path = ADDRESSES[route][-1].path.partition("?")[0]
    response = client.get(path, params={"q": f"dân {TRICKS[trick]}"})
    assert response.status_code in (200, 400, 404)
    seen_text(response)


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.parametrize("folder", FOLDERS)
def test_so_is_a_path(client: TestClient, folder: str, trick: str) -> None:
    response = client.get(folder + quote(TRICKS[trick][:LONGEST], safe=""))
    assert response.status_code < 500
    seen_text(response)
