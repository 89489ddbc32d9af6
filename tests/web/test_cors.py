"""Scripts of allowed origins may read the API, others may not, and caches can tell them apart."""

import pytest
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.search import Searcher
from dvsearch.web.app import create_app

ALLOWED = "https://intranet.example"
OTHER = "https://evil.example"
ALLOW, VARY = "access-control-allow-origin", "vary"


@pytest.fixture(scope="module")
def open_to_one(searcher: Searcher) -> TestClient:
    return TestClient(create_app(Settings(embed_origins=ALLOWED), searcher))


@pytest.mark.parametrize(
    "path", ["/api/v1/search?q=dan", "/api/v1/search?page=x", "/api/v1/nothing", "/embed.js"]
)
def test_an_allowed_origin_may_read(open_to_one: TestClient, path: str) -> None:
    headers = open_to_one.get(path, headers={"origin": ALLOWED}).headers
    assert headers[ALLOW] == ALLOWED
    assert "Origin" in headers[VARY]
    assert headers["access-control-expose-headers"] == "ETag, Link"
    assert "access-control-allow-credentials" not in headers


@pytest.mark.parametrize("headers", [{"origin": OTHER}, {"origin": "null"}, {}])
def test_others_get_no_permission_but_the_answer_varies(
    open_to_one: TestClient, headers: dict[str, str]
) -> None:
    answer = open_to_one.get("/api/v1/search?q=dan", headers=headers)
    assert ALLOW not in answer.headers
    assert "Origin" in answer.headers[VARY]


@pytest.mark.parametrize("path", ["/", "/?q=dan", "/healthz", "/robots.txt", "/nhung", "/apiary/api/v1/"])
def test_pages_are_not_for_scripts_of_others(open_to_one: TestClient, path: str) -> None:
    assert ALLOW not in open_to_one.get(path, headers={"origin": ALLOWED}).headers


def _ask_beforehand(client: TestClient, origin: str) -> dict[str, str]:
    asked = {"origin": origin, "access-control-request-method": "GET"}
    answer = client.options("/api/v1/search", headers=asked)
    assert answer.status_code == 204
    return dict(answer.headers)


def test_a_browser_that_asks_beforehand_is_answered(open_to_one: TestClient) -> None:
    headers = _ask_beforehand(open_to_one, ALLOWED)
    assert headers[ALLOW] == ALLOWED
    assert headers["access-control-allow-methods"] == "GET, HEAD"
    assert ALLOW not in _ask_beforehand(open_to_one, OTHER)


def test_options_are_otherwise_what_they_were(open_to_one: TestClient) -> None:
    assert open_to_one.options("/api/v1/search", headers={"origin": ALLOWED}).status_code == 405


def test_a_star_is_for_all_and_varies_with_nothing(searcher: Searcher) -> None:
    client = TestClient(create_app(Settings(embed_origins="*"), searcher))
    headers = client.get("/api/v1/search?q=dan", headers={"origin": OTHER}).headers
    assert headers[ALLOW] == "*"
    assert "Origin" not in headers.get(VARY, "")


def test_without_the_setting_nobody_may(client: TestClient) -> None:
    assert ALLOW not in client.get("/api/v1/search?q=dan", headers={"origin": ALLOWED}).headers


def test_it_holds_below_a_path(searcher: Searcher) -> None:
    client = TestClient(create_app(Settings(embed_origins=ALLOWED), searcher), root_path="/kho")
    assert client.get("/kho/api/v1/search?q=dan", headers={"origin": ALLOWED}).headers[ALLOW] == ALLOWED
