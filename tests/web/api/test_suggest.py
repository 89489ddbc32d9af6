"""Completions, and the pages that they lead to."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from starlette.testclient import TestClient


def completions(client: TestClient, typed: str, **more: str) -> list[dict[str, object]]:
    answer = client.get("/api/v1/suggest", params={"q": typed, **more})
    assert answer.status_code == 200
    found = answer.json()["completions"]
    assert isinstance(found, list)
    return found


def test_a_completion_has_its_parts(client: TestClient) -> None:
    first = completions(client, "qd 290")[0]
    assert first == {
        "kind": "decision",
        "text": "290-QĐ/TW",
        "count": 6,
        "ranges": [[0, 3], [4, 6]],
        "key": "290-QĐ/TW",
        "query": "số:290-QĐ/TW",
        "path": "/van-ban/290-Q%C4%90/TW",
    }


@pytest.mark.parametrize("typed", ["quang b", "dan van kh", "tinmau", "nông thôn"])
def test_what_is_searched_for_is_found(client: TestClient, typed: str) -> None:
    searched = [found for found in completions(client, typed) if found["kind"] in ("province", "source")]
    for found in searched:
        view = client.get(str(found["path"])).context["page"]
        assert dict(parse_qsl(urlsplit(str(found["path"])).query)) == {"q": found["query"]}
        assert view.total >= int(str(found["count"]))


def test_a_title_leads_to_its_article(client: TestClient) -> None:
    titles = [found for found in completions(client, "dan van kheo") if found["kind"] == "title"]
    assert titles
    for found in titles:
        assert client.get(str(found["path"])).context["page"].plain_title == found["text"]


def test_every_path_keeps_the_language(client: TestClient) -> None:
    found = completions(client, "qua", lang="en")
    assert found
    assert all("lang=en" in str(each["path"]) for each in found)


@pytest.mark.parametrize("typed", ["", "   ", "\x00", "ậ" * 800, '"', "số:", "\u202e)("])
def test_what_means_nothing_offers_nothing(client: TestClient, typed: str) -> None:
    assert completions(client, typed) == []


def test_a_parameter_that_cannot_be_used_is_an_error(client: TestClient) -> None:
    answer = client.get("/api/v1/suggest?q=dan&lang=xx")
    assert (answer.status_code, answer.json()["error"]["parameter"]) == (400, "lang")


def test_who_has_the_answer_is_told_so(client: TestClient) -> None:
    tag = client.get("/api/v1/suggest?q=dan").headers["etag"]
    assert client.get("/api/v1/suggest?q=dan", headers={"if-none-match": tag}).status_code == 304
