"""Trends as JSON count what a search counts."""

import pytest
from starlette.testclient import TestClient


def test_lines_over_the_same_periods(client: TestClient) -> None:
    answer = client.get("/api/v1/trends", params={"q": ["dân vận", "nông thôn mới"]}).json()
    assert [line["text"] for line in answer["lines"]] == ["dân vận", "nông thôn mới"]
    for line in answer["lines"]:
        assert len(line["counts"]) == len(line["shares"]) == len(answer["periods"])
        assert sum(line["counts"]) + line["elsewhere"] + line["missing"] == line["total"]


def test_a_period_is_a_search(client: TestClient) -> None:
    answer = client.get("/api/v1/trends?q=d%C3%A2n+v%E1%BA%ADn").json()
    (line,) = answer["lines"]
    for period, count in zip(answer["periods"], line["counts"], strict=True):
        found = client.get("/api/v1/search", params={"q": "dân vận", "year": period, "facets": "none"}).json()
        assert (found["total"] if not found["partial"] else 0) == count


def test_shares_are_of_all_articles(client: TestClient) -> None:
    answer = client.get("/api/v1/trends?q=d%C3%A2n+v%E1%BA%ADn&by=month").json()
    (line,) = answer["lines"]
    for share, count, articles in zip(line["shares"], line["counts"], answer["articles"], strict=True):
        assert share == (round(count / articles, 6) if articles else None)


def test_an_interpretation_is_told(client: TestClient) -> None:
    (line,) = client.get("/api/v1/trends?q=290-QD/TW").json()["lines"]
    assert line["interpretations"][0]["meaning"] == "290-QĐ/TW"


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("by=week", "by"),
        ("as=share", "as"),
        ("q=1&q=2&q=3&q=4&q=5&q=6", "q"),
        ("q=a&province=Atlantis", "province"),
        ("q=a&page=2", "page"),
    ],
)
def test_what_cannot_be_used(client: TestClient, query: str, parameter: str) -> None:
    response = client.get(f"/api/v1/trends?{query}")
    assert (response.status_code, response.json()["error"]["parameter"]) == (400, parameter)
