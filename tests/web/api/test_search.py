"""The JSON says what the pages say."""

import json

import pytest
from starlette.testclient import TestClient

from dvsearch.engine.query import Facet
from dvsearch.model import Article
from dvsearch.search import Searcher
from tests.web.conftest import MakeClient

KEY = "quang-binh/dan-van-kheo.txt"


def test_a_search(client: TestClient) -> None:
    answer = client.get("/api/v1/search", params={"q": "quyết định 290", "size": 3, "page": 2}).json()
    assert " ".join(answer) == (
        "query total pages page took_ms words needed partial suggestion interpretations notes results facets next"
    )
    assert (answer["total"], answer["pages"], answer["page"], len(answer["results"])) == (6, 2, 2, 3)
    assert answer["interpretations"] == [
        {
            "kind": "decision",
            "typed": "quyết định 290",
            "meaning": "290-QĐ/TW",
            "without": "",
            "literal": '"quyết định 290"',
        }
    ]


def test_the_query_is_repeated_as_it_was_understood(client: TestClient) -> None:
    answer = client.get("/api/v1/search?q=a&province=quang+binh&-year=2020&from=2019&sort=newest").json()
    assert answer["query"] == {
        "text": "a",
        "filters": [
            {"facet": "province", "value": "Quảng Bình", "exclude": False},
            {"facet": "year", "value": "2020", "exclude": True},
        ],
        "from": "2019-01-01",
        "to": None,
        "sort": "newest",
        "page": 1,
        "size": 10,
    }


def test_a_result(client: TestClient) -> None:
    first = client.get("/api/v1/search?q=dan+van+kheo").json()["results"][0]
    title = first["title"]
    assert [title["text"][start:end] for start, end in title["ranges"]] == ["dân vận khéo"]
    assert first["snippet"].keys() == {"text", "ranges", "cut_before", "cut_after"}
    assert first["date"] == {"value": "2012-10-12", "precision": "day", "basis": "text", "inferred": False}
    assert (first["key"], first["provinces"], first["decisions"]) == (KEY, ["Quảng Bình"], ["290-QĐ/TW"])
    assert client.get(first["path"]).status_code == 200


def test_all_facets_are_counted(client: TestClient) -> None:
    facets = client.get("/api/v1/search").json()["facets"]
    assert [facet["facet"] for facet in facets] == [facet.value for facet in Facet]
    assert facets[0]["counts"][0] == {"value": "2012", "label": "2012", "count": 4}


def test_notes_have_a_code_and_a_sentence(client: TestClient) -> None:
    notes = client.get("/api/v1/search", params={"q": '"dân', "lang": "en"}).json()["notes"]
    assert notes == [
        {"code": "unclosed-quote", "message": "A closing quote is missing: searched for the phrase “dân”."}
    ]


def test_a_suggestion(client: TestClient) -> None:
    assert client.get("/api/v1/search?q=dan+van+kheo").json()["suggestion"] == "dân vận khéo"


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("page=0", "page"),
        ("size=9999", "size"),
        ("from=x", "from"),
        ("-year=x", "-year"),
        ("province=Atlantis", "province"),
    ],
)
def test_a_bad_parameter_is_an_error(client: TestClient, query: str, parameter: str) -> None:
    response = client.get(f"/api/v1/search?{query}")
    assert response.status_code == 400
    error = response.json()["error"]
    assert (error["code"], error["parameter"]) == ("bad-parameter", parameter)
    assert error["message"]


def test_an_article(client: TestClient, searcher: Searcher) -> None:
    answer = client.get(f"/api/v1/articles/{KEY}").json()
    article = searcher.article(KEY).article
    assert (answer["title"], answer["body"]) == (article.title, article.body)
    (citation,) = answer["citations"]
    whole = answer["title"] + "\n" + answer["body"]
    assert whole[citation["start"] : citation["end"]] == "Quyết định số 290-QĐ/TW"
    assert (citation["decision"], citation["issued"]) == ("290-QĐ/TW", "2010-02-25")


def test_hostile_text_is_a_string(client_over: MakeClient) -> None:
    client = client_over(Article("a", '"}<script>', "\x00\u2028 dân"))
    answer = json.loads(client.get("/api/v1/search").content)
    assert answer["results"][0]["title"]["text"] == '"}<script>'
    assert client.get("/api/v1/search").headers["content-type"] == "application/json"
