"""What a client has already is neither searched nor sent again."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dvsearch.config import Settings
from dvsearch.documents import make_document
from dvsearch.engine.whoosh import WhooshEngine
from dvsearch.model import Article
from dvsearch.search import Searcher
from dvsearch.web.app import create_app
from tests.web.conftest import client_of

PATHS = ["/api/v1/search?q=dan", "/api/v1/articles/a"]


def _add(engine: WhooshEngine, key: str) -> None:
    with engine.writer() as writer:
        writer.add([make_document(Article(key, "Dân vận khéo", "Dân vận khéo ở cơ sở."))])


@pytest.fixture
def engine() -> Iterator[WhooshEngine]:
    with WhooshEngine(None) as engine:
        _add(engine, "a")
        yield engine


@pytest.fixture
def client(engine: WhooshEngine) -> TestClient:
    return client_of(create_app(Settings(), Searcher(engine)))


@pytest.mark.parametrize("path", PATHS)
def test_an_answer_bears_a_weak_tag(client: TestClient, path: str) -> None:
    assert client.get(path).headers["etag"].startswith('W/"')


@pytest.mark.parametrize("given", ["{tag}", '"x", {tag}', '{tag},W/"y"', "{strong}"])
@pytest.mark.parametrize("path", PATHS)
def test_what_the_client_has_is_not_sent_again(client: TestClient, path: str, given: str) -> None:
    tag = client.get(path).headers["etag"]
    header = given.format(tag=tag, strong=tag.removeprefix("W/"))
    response = client.get(path, headers={"if-none-match": header})
    assert (response.status_code, response.content, response.headers["etag"]) == (304, b"", tag)
    assert response.headers["cache-control"] == "no-cache"


def test_nothing_is_searched_for_it(engine: WhooshEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    client = client_of(create_app(Settings(), Searcher(engine)))
    tag = client.get(PATHS[0]).headers["etag"]
    monkeypatch.delattr(Searcher, "search")
    assert client.get(PATHS[0], headers={"if-none-match": tag}).status_code == 304


@pytest.mark.parametrize("given", ["", '"x"', "W/", "*", ",,", '"' * 9])
def test_another_tag_is_answered_in_full(client: TestClient, given: str) -> None:
    assert client.get(PATHS[0], headers={"if-none-match": given}).status_code == 200


def test_a_new_generation_has_new_tags(client: TestClient, engine: WhooshEngine) -> None:
    tag = client.get(PATHS[0]).headers["etag"]
    _add(engine, "b")
    response = client.get(PATHS[0], headers={"if-none-match": tag})
    assert (response.status_code, response.json()["total"]) == (200, 2)
    assert response.headers["etag"] != tag


def test_an_index_made_anew_has_new_tags(tmp_path: Path) -> None:
    index = tmp_path / "index"
    with WhooshEngine(index) as engine:
        client = client_of(create_app(Settings(), Searcher(engine)))
        _add(engine, "a")
        tag = client.get(PATHS[0]).headers["etag"]
        shutil.rmtree(index)
        _add(engine, "b")  # again generation 1, and again one article
        response = client.get(PATHS[0], headers={"if-none-match": tag})
        assert (response.status_code, response.json()["results"][0]["key"]) == (200, "b")


@pytest.mark.parametrize("other", ["?q=van", "?q=dan&lang=en", "?q=dan&"])
def test_another_question_has_another_tag(client: TestClient, other: str) -> None:
    tags = {client.get(f"/api/v1/search{query}").headers["etag"] for query in ("?q=dan", other)}
    assert len(tags) == 2


def test_other_settings_have_other_tags(engine: WhooshEngine) -> None:
    apps = [create_app(Settings(title=title), Searcher(engine)) for title in ("Kho A", "Kho B")]
    assert len({client_of(app).get(PATHS[0]).headers["etag"] for app in apps}) == 2


@pytest.mark.parametrize("path", ["/api/v1/search?page=0", "/api/v1/articles/nowhere"])
def test_an_error_bears_none(client: TestClient, path: str) -> None:
    assert "etag" not in client.get(path).headers
