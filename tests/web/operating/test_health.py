"""Is it alive, and could it search?"""

from datetime import datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.errors import IndexDamaged, IndexOutdated
from dvsearch.model import Article
from dvsearch.search import Searcher
from dvsearch.web.app import create_app
from tests.web.conftest import MakeClient, client_of
from tests.web.test_errors import broken


def test_health_looks_at_no_index() -> None:
    response = broken(IndexDamaged("x")).get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_ready_says_what_is_searched(client_over: MakeClient) -> None:
    client = client_over(Article("a", "Dân vận khéo", "Xã họp."), Article("b", "Hội nghị", "Xã họp."))
    answer = client.get("/readyz").json()
    assert datetime.fromisoformat(answer.pop("created")).tzinfo is not None
    assert answer == {"status": "ready", "generation": 1, "articles": 2}


def test_an_empty_index_is_ready(client_over: MakeClient) -> None:
    assert client_over().get("/readyz").json()["articles"] == 0


def test_a_missing_index_is_not(tmp_path: Path) -> None:
    with WhooshEngine(tmp_path / "none") as engine:
        response = client_of(create_app(Settings(), Searcher(engine))).get("/readyz?lang=en")
    assert response.status_code == 503
    assert response.json() == {
        "status": "unready",
        "code": "index-missing",
        "reason": "There is no index yet. To make one, run:",
        "command": "dvsearch index <folder of articles>",
    }


@pytest.mark.parametrize(
    ("error", "code", "command"),
    [
        (IndexDamaged("/secret/place"), "index-damaged", "dvsearch doctor"),
        (IndexOutdated("/secret/place"), "index-outdated", "dvsearch index --rebuild <thư mục bài báo>"),
    ],
)
def test_it_names_what_is_wrong_and_what_mends_it(error: Exception, code: str, command: str) -> None:
    response = broken(error).get("/readyz")
    assert response.status_code == 503
    assert (response.json()["code"], response.json()["command"]) == (code, command)
    assert "secret" not in response.text


def test_it_sees_a_new_index_by_itself(tmp_path: Path) -> None:
    with WhooshEngine(tmp_path) as engine:
        client: TestClient = client_of(create_app(Settings(), Searcher(engine)))
        before = client.get("/readyz").status_code
        with engine.writer() as writer:
            writer.add([])
        after = client.get("/readyz").status_code
    assert (before, after) == (503, 200)
