"""What is no parameter of an operation is an error, and so is what stands twice."""

import pytest
from starlette.testclient import TestClient

from dvsearch.web.api.endpoint import misused
from dvsearch.web.api.openapi.operations import SEARCH
from dvsearch.web.problems import Problem

KEY = "quang-binh/dan-van-kheo.txt"


@pytest.mark.parametrize(
    ("pairs", "problems"),
    [
        ([], []),
        ([("q", "a"), ("year", "2019"), ("year", "2020"), ("-year", "2021")], []),
        ([("pag", "1")], [Problem("pag", "unknown-parameter-near", "page")]),
        ([("Page", "1")], [Problem("Page", "unknown-parameter-near", "page")]),
        ([("nam", "1")], [Problem("nam", "unknown-parameter", "")]),
        ([("nam", ""), ("nam", "2")], [Problem("nam", "unknown-parameter", "")]),
        ([("q", "a"), ("q", "b"), ("q", "c")], [Problem("q", "repeated-parameter", limit=1)]),
        ([("q", "a"), ("q", "")], [Problem("q", "repeated-parameter", limit=1)]),
        ([("kind", "")] * 20, []),
        ([("kind", "")] * 21, [Problem("kind", "too-many-values", limit=20)]),
        ([("x" * 5_000, "1")], [Problem("x" * 40, "unknown-parameter", "")]),
        ([("If-None-Match", "1")], [Problem("If-None-Match", "unknown-parameter", "")]),
    ],
)
def test_misuse(pairs: list[tuple[str, str]], problems: list[Problem]) -> None:
    assert list(misused(pairs, SEARCH)) == problems


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("search?pag=1", "There is no parameter “pag”; did you mean “page”?"),
        ("search?units=today", "There is no parameter “units”; the page /api lists those there are."),
        (f"articles/{KEY}?q=a", "There is no parameter “q”; the page /api lists those there are."),
        ("search?page=1&page=2", "The parameter “page” can be given once only."),
        ("search?facets=year" + "&facets=kind" * 7, "The parameter “facets” can be given 7 times only."),
        ("openapi.json?x=", "There is no parameter “x”; the page /api lists those there are."),
    ],
)
def test_its_sentence(client: TestClient, address: str, message: str) -> None:
    response = client.get(f"/api/v1/{address}&lang=en")
    assert response.status_code == 400
    assert response.json()["error"]["message"] == message


def test_all_that_is_wrong_is_listed(client: TestClient) -> None:
    answer = client.get("/api/v1/search?pag=1&size=0&from=x").json()
    assert [each["parameter"] for each in answer["problems"]] == ["pag", "size", "from"]
    assert answer["problems"][0] == answer["error"]
    assert [each["code"] for each in answer["problems"]] == ["unknown-parameter", *["bad-parameter"] * 2]


def test_one_thing_is_listed_once(client: TestClient) -> None:
    assert client.get("/api/v1/search?size=0").json().keys() == {"error"}


def test_an_endless_list_of_names_is_cut(client: TestClient) -> None:
    response = client.get("/api/v1/search?" + "&".join(f"p{place}=" for place in range(800)))
    assert len(response.json()["problems"]) == 20
