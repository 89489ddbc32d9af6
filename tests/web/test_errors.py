"""Errors: one look for people, one shape for scripts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.engine.base import CheckResult, Engine, Part, Snapshot, Writer
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import DvsearchError, IndexDamaged, IndexLocked, IndexOutdated, QueryError
from dvsearch.search import Searcher
from dvsearch.web.app import create_app

from .conftest import client_of


class Broken(Engine):
    """An engine that cannot be opened."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def snapshot(self) -> Snapshot:
        raise self.error

    def writer(self, wait: float = 0.0) -> Writer:
        raise self.error

    def build_part(self, documents: object) -> Part:
        raise self.error

    def check(self) -> list[CheckResult]:
        return []

    def close(self) -> None:
        pass


def broken(error: Exception) -> TestClient:
    return client_of(create_app(Settings(), Searcher(Broken(error))), raising=False)


PATHS = ["/", "/?q=dan", "/bai/a"]
API_PATHS = ["/api/v1/search?q=dan", "/api/v1/articles/a"]


@pytest.mark.parametrize("path", PATHS)
def test_a_missing_index_says_what_to_run(tmp_path: Path, path: str) -> None:
    with WhooshEngine(tmp_path / "none") as engine:
        response = client_of(create_app(Settings(), Searcher(engine))).get(path)
    assert response.status_code == 503
    assert "dvsearch index" in response.context["page"].command
    assert "&lt;thư mục bài báo&gt;" in response.text


@pytest.mark.parametrize(
    ("error", "status", "code", "command"),
    [
        (IndexDamaged("x"), 503, "index-damaged", "dvsearch doctor"),
        (IndexOutdated("x"), 503, "index-outdated", "dvsearch index --rebuild <folder of articles>"),
        (IndexLocked("x"), 503, "index-index", "dvsearch doctor"),
        (QueryError("too much"), 400, "limit", ""),
        (DvsearchError("x"), 500, "server-error", ""),
        (RuntimeError("secret"), 500, "server-error", ""),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
@pytest.mark.parametrize("path", [*PATHS, *API_PATHS])
def test_every_error_is_answered(error: Exception, status: int, code: str, command: str, path: str) -> None:
    response = broken(error).get(path, params={"lang": "en"})
    assert response.status_code == status
    assert "secret" not in response.text
    assert response.headers["x-content-type-options"] == "nosniff"
    if path in API_PATHS:
        assert response.json()["error"]["code"] == code
        assert command in response.json()["error"]["message"]
    else:
        assert (response.context["page"].code, response.context["page"].command) == (code, command)


Get = Callable[[str], object]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/nowhere", "not-found"),
        ("/bai/nowhere", "article-not-found"),
        ("/static/site.css", "not-found"),
        ("/bai", "article-not-found"),
    ],
)
def test_what_is_not_there(client: TestClient, path: str, code: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.context["page"].code) == (404, code)
    assert 'role="search"' in response.text


@pytest.mark.parametrize(
    ("path", "code"), [("/api/v1/nowhere", "not-found"), ("/api/v1/articles/nowhere", "article-not-found")]
)
def test_what_the_api_does_not_have(client: TestClient, path: str, code: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert response.json()["error"].keys() == {"code", "message", "parameter"}
    assert response.json()["error"]["code"] == code


@pytest.mark.parametrize("path", ["/", "/bai/a", "/api/v1/search", "/healthz"])
def test_only_reading_is_allowed(client: TestClient, path: str) -> None:
    response = client.post(path)
    assert response.status_code == 405
    assert "GET" in response.headers["allow"]


def test_an_error_page_speaks_the_readers_language(client: TestClient) -> None:
    assert "Page not found" in client.get("/nowhere?lang=en").text
    assert "Không có trang này" in client.get("/nowhere").text
