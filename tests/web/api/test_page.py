"""The page of the API shows what its document says."""

import pytest
from starlette.testclient import TestClient

from dvsearch.web.api.openapi.operations import OPERATIONS, SEARCH
from dvsearch.web.api.openapi.schemas import SCHEMAS
from dvsearch.web.api.view import ApiView, ParameterView, api_view
from dvsearch.web.wording import Wording

VIEW = api_view("http://kho.example", Wording("en"))
SEARCHING = VIEW.operations[0]


def test_every_operation_and_record_is_there(client: TestClient) -> None:
    page = client.get("/api").context["page"]
    assert isinstance(page, ApiView)
    assert [each.name for each in page.operations] == [each.name for each in OPERATIONS]
    assert [each.name for each in page.schemas] == list(SCHEMAS)


@pytest.mark.parametrize(
    ("base_url", "base"),
    [
        ("http://testserver", "http://testserver/api/v1"),
        ("https://kho.example:8443", "https://kho.example:8443/api/v1"),
    ],
)
def test_addresses_are_this_servers(client: TestClient, base_url: str, base: str) -> None:
    page = TestClient(client.app, base_url=base_url).get("/api")
    assert f"<code>{base}</code>" in page.text


def test_below_a_path(client: TestClient) -> None:
    page = TestClient(client.app, root_path="/tim").get("/tim/api")
    assert "<code>http://testserver/tim/api/v1</code>" in page.text


def test_every_parameter_is_there() -> None:
    assert [name for each in SEARCHING.parameters for name in each.names] == [
        each.name for each in SEARCH.parameters
    ]


def test_parameters_of_which_the_same_is_said_share_a_row() -> None:
    (shared,) = (each for each in SEARCHING.parameters if len(each.names) > 1)
    assert isinstance(shared, ParameterView)
    assert shared.names[:2] == ("-province", "-today")
    assert (shared.form, shared.example) == (None, "")


def test_what_to_type(client: TestClient) -> None:
    assert SEARCHING.curl == "curl 'http://kho.example/api/v1/search?q=dan+van+kheo&size=3'"
    compile(SEARCHING.python, "sample", "exec")


def test_a_hostile_host_stays_in_its_quotes() -> None:
    hostile = api_view("http://a'\"`$(id)", Wording()).operations[0]
    assert hostile.curl.startswith("curl 'http://a'\"'\"'\"`$(id)/api")
    compile(hostile.python, "sample", "exec")


@pytest.mark.parametrize("operation", VIEW.operations, ids=lambda each: each.name)
def test_the_sample_requests_work(client: TestClient, operation: object) -> None:
    address = getattr(operation, "address")  # noqa: B009 - parametrize does not type
    assert client.get(address.removeprefix("http://kho.example")).status_code == 200


@pytest.mark.parametrize(("language", "word"), [("vi", "Tham số"), ("en", "Parameters")])
def test_the_frame_is_in_both_languages(client: TestClient, language: str, word: str) -> None:
    assert word in client.get(f"/api?lang={language}").text


def test_every_reference_on_the_page_leads_somewhere(client: TestClient) -> None:
    html = client.get("/api").text
    wanted = {part.partition('"')[0] for part in html.split('href="#')[1:]}
    assert {name for name in wanted if f'id="{name}"' not in html} == set()
