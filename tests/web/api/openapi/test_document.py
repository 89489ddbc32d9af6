"""The document is OpenAPI, and says what the API does: no route, parameter or answer more or less."""

import json
from collections.abc import Iterator

import jsonschema_rs
import pytest
from starlette.routing import Route
from starlette.testclient import TestClient

from dvsearch.extract.provinces import resolve_unit
from dvsearch.web.api.openapi.document import make_document
from dvsearch.web.api.openapi.operations import OPERATIONS, Operation
from dvsearch.web.api.openapi.schemas import SCHEMAS
from tests.web.conftest import MakeClient

DOCUMENT = json.loads(json.dumps(make_document("Kho báo mẫu", "")))
GETS = {path: operations["get"] for path, operations in DOCUMENT["paths"].items()}
KEY = "quang-binh/dan-van-kheo.txt"


def is_valid(name: str, answer: object) -> None:
    """Hold an answer against a schema of the document."""
    whole = {"$ref": f"#/components/schemas/{name}", "components": DOCUMENT["components"]}
    jsonschema_rs.validator_for(whole, validate_formats=True).validate(answer)


def test_the_document_is_served(client: TestClient) -> None:
    response = client.get("/api/v1/openapi.json")
    assert response.headers["content-type"] == "application/json"
    assert response.json() == DOCUMENT


def test_its_addresses_begin_where_the_application_is_mounted(client: TestClient) -> None:
    mounted = TestClient(client.app, root_path="/tim")
    assert mounted.get("/tim/api/v1/openapi.json").json()["servers"] == [{"url": "/tim/api/v1"}]


def test_every_route_is_an_operation_and_the_reverse(client: TestClient) -> None:
    app = client.app
    served = {r.path for r in app.routes if isinstance(r, Route) and r.path.startswith("/api/")}  # type: ignore[attr-defined]
    assert served == {operation.route for operation in OPERATIONS}


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_every_reference_leads_somewhere(operation: Operation) -> None:
    assert operation.answer in SCHEMAS


def _references(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from [each for name, each in value.items() if name == "$ref"]
        value = list(value.values())
    for each in value if isinstance(value, list) else ():
        yield from _references(each)


def test_every_schema_is_used() -> None:
    used = {reference.rpartition("/")[2] for reference in _references(DOCUMENT)}
    assert used == set(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_one(name: str) -> None:
    jsonschema_rs.meta.validate({**SCHEMAS[name], "$schema": "https://json-schema.org/draft/2020-12/schema"})


EXAMPLES = [
    (path, status, answer["content"]["application/json"])
    for path, get in GETS.items()
    for status, answer in get["responses"].items()
    if "content" in answer
]


@pytest.mark.parametrize(("path", "status", "content"), EXAMPLES, ids=[f"{p} {s}" for p, s, _ in EXAMPLES])
def test_every_example_is_valid(path: str, status: str, content: dict[str, dict[str, str]]) -> None:
    if path == "/openapi.json" and status == "200":
        assert "example" not in content
    else:
        is_valid(content["schema"]["$ref"].rpartition("/")[2], content["example"])


PARAMETERS = {
    (path, parameter["name"]): parameter for path, get in GETS.items() for parameter in get["parameters"]
}


@pytest.mark.parametrize(("path", "name"), PARAMETERS)
def test_every_parameter_has_a_valid_example(client: TestClient, path: str, name: str) -> None:
    parameter = PARAMETERS[path, name]
    jsonschema_rs.validator_for(parameter["schema"]).validate(parameter["example"])
    if parameter["in"] == "query":
        address = path.replace("{key}", PARAMETERS[path, "key"]["example"]) if "{key}" in path else path
        assert client.get(f"/api/v1{address}", params={name: parameter["example"]}).status_code == 200


@pytest.mark.parametrize("name", ["province", "today"])
def test_every_province_listed_is_known_by_that_name(name: str) -> None:
    values = PARAMETERS["/search", name]["schema"]["items"]["enum"]
    assert [value for value in values if resolve_unit(value) != value] == []


# Answers of every shape that the sample archive has: dates of each precision and basis, interpretations …
ANSWERS = [
    "search",
    "search?size=100",
    "search?q=dan+van+kheo+290-QD/TW&lang=en",
    "search?q=%22d%C3%A2n+khong:+t%E1%BB%89nh:x+(+dan*+d*&from=2010&sort=oldest",
    "search?q=khongcotunay&province=Qu%E1%BA%A3ng+B%C3%ACnh&-year=2020",
    "search?page=1000000",
    "search?facets=none",
    "search?cursor=*&size=2",
    "search?facets=today&facets=month&facet_limit=1",
    f"articles/{KEY}",
    f"articles/{KEY}?lang=en",
    "decisions",
    "decisions?sort=issued&order=asc&size=100&lang=en",
    "decisions?q=dan+van&kind=quy%E1%BA%BFt+%C4%91%E1%BB%8Bnh&year=2010",
    "decisions?page=1000",
    "decisions/290-Q%C4%90/TW",
    "decisions/290-Q%C4%90%2FTW?units=today",
    "trends",
    "trends?q=dan+van&q=290-QD/TW&by=month&lang=en",
    "trends?q=%22d%C3%A2n&q=&from=2012&to=2020&-kind=lu%E1%BA%ADt",
    "trends?year=1990",
    "suggest",
    "suggest?q=qd+290",
    "suggest?q=quang&lang=en",
    "suggest?q=dan+van",
    "openapi.json",
]


@pytest.mark.parametrize("address", ANSWERS)
def test_real_answers_are_valid(client: TestClient, address: str) -> None:
    response = client.get(f"/api/v1/{address}")
    assert response.status_code == 200
    is_valid(_answer_of(address), response.json())


def test_all_decisions_are_valid(client: TestClient) -> None:
    for row in client.get("/api/v1/decisions?size=100").json()["decisions"]:
        is_valid("DecisionAnswer", client.get(f"/api/v1/decisions/{row['key']}").json())


def test_all_articles_are_valid(client: TestClient) -> None:
    for result in client.get("/api/v1/search?size=100&facets=none").json()["results"]:
        is_valid("ArticleAnswer", client.get(f"/api/v1/articles/{result['key']}").json())


@pytest.mark.parametrize("address", ["nowhere", "search?page=0", "search?x=1&y=2", "articles/nowhere"])
def test_real_errors_are_valid(client: TestClient, address: str) -> None:
    response = client.get(f"/api/v1/{address}")
    assert response.status_code >= 400
    is_valid("ErrorAnswer", response.json())


def test_an_article_without_any_fact_is_valid(client_over: MakeClient) -> None:
    from dvsearch.model import Article

    client = client_over(Article("a", "", ""))
    is_valid("ArticleAnswer", client.get("/api/v1/articles/a").json())
    is_valid("SearchAnswer", client.get("/api/v1/search").json())


def _answer_of(address: str) -> str:
    path = f"/{address.partition('?')[0]}"
    fitting = [each for each in OPERATIONS if path.startswith(each.path.partition("{")[0])]
    operation = max(fitting, key=lambda each: len(each.path))
    return operation.answer
