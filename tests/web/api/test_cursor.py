"""A whole answer, page by page behind cursors; and the address of the next page."""

import pytest
from starlette.testclient import TestClient


def pages(client: TestClient, address: str) -> list[dict[str, object]]:
    """All pages from this one on, each by the Link of the one before."""
    found = []
    while True:
        response = client.get(address)
        found.append(response.json())
        if "next" not in response.links:
            return found
        address = response.links["next"]["url"]


def keys(found: list[dict[str, object]]) -> list[str]:
    return [result["key"] for page in found for result in page["results"]]  # type: ignore[attr-defined]


@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
@pytest.mark.parametrize("query", ["", "q=dan+van", "q=290-QD/TW&size=4", "q=khongcotunay"])
def test_cursors_lead_through_the_whole_answer(client: TestClient, query: str, sort: str) -> None:
    found = pages(client, f"/api/v1/search?{query}&sort={sort}&cursor=*&facets=none")
    assert len(set(keys(found))) == len(keys(found)) == found[0]["total"]
    assert found[-1]["next"] is None
    assert {page["page"] for page in found} == {None}


def test_so_do_numbers(client: TestClient) -> None:
    found = pages(client, "/api/v1/search?q=dan+van&facets=none&size=7")
    assert len(set(keys(found))) == found[0]["total"]
    assert [page["page"] for page in found] == list(range(1, len(found) + 1))
    assert {page["next"] for page in found} == {None}


def test_the_cursor_is_the_one_of_the_link(client: TestClient) -> None:
    response = client.get(
        "/api/v1/search?cursor=*&size=1&q=d%C3%A2n+v%E1%BA%ADn&province=Qu%E1%BA%A3ng+B%C3%ACnh"
    )
    following = client.get("/api/v1/search", params={
        "q": "dân vận", "province": "Quảng Bình", "cursor": response.json()["next"], "size": 1
    })  # fmt: skip
    assert response.json()["next"] in response.links["next"]["url"]
    assert following.json()["results"] == client.get(response.links["next"]["url"]).json()["results"]


def test_a_link_stays_below_the_path_that_we_are_mounted_at(client: TestClient) -> None:
    mounted = TestClient(client.app, root_path="/tim")
    assert mounted.get("/tim/api/v1/search").links["next"]["url"].startswith("/tim/api/v1/search?")


def test_a_cursor_of_another_search_is_an_error(client: TestClient) -> None:
    cursor = client.get("/api/v1/search?cursor=*&size=1").json()["next"]
    response = client.get("/api/v1/search", params={"q": "dân vận", "cursor": cursor, "lang": "en"})
    error = response.json()["error"]
    assert (response.status_code, error["parameter"]) == (400, "cursor")
    assert "begin again with cursor=*" in error["message"]


def test_the_last_page_has_no_next(client: TestClient) -> None:
    assert "link" not in client.get("/api/v1/search?size=100").headers
    assert "link" not in client.get("/api/v1/search?page=1000000").headers
