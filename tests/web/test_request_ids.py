"""Every request has a name, which the answer, the error page and the traceback share."""

import pytest
from starlette.testclient import TestClient

from dvsearch.errors import IndexDamaged
from tests.web.test_errors import broken


@pytest.mark.parametrize("given", ["7b8e0b6c-4a4f-4a0e-9d5d-6d7b8c9d0e1f", "Root=1-67/a+b", "x", "a" * 100])
def test_the_id_of_a_proxy_is_taken_over(client: TestClient, given: str) -> None:
    assert client.get("/healthz", headers={"X-Request-ID": given}).headers["x-request-id"] == given


@pytest.mark.parametrize("given", ["", "a b", "<script>", "a" * 101, "é".encode(), b"\x1b[2J", "a,b", '"'])
def test_one_that_could_do_harm_is_not(client: TestClient, given: str | bytes) -> None:
    made = client.get("/healthz", headers=[(b"X-Request-ID", given)]).headers["x-request-id"]
    assert len(made) == 16
    assert int(made, 16) >= 0


def test_no_two_are_the_same(client: TestClient) -> None:
    assert len({client.get("/healthz").headers["x-request-id"] for _ in range(20)}) == 20


@pytest.mark.parametrize("error", [IndexDamaged("x"), RuntimeError("secret")], ids=["damaged", "crash"])
def test_an_error_page_shows_it_to_be_quoted(error: Exception) -> None:
    response = broken(error).get("/?q=a", headers={"X-Request-ID": "quote-me"})
    assert response.headers["x-request-id"] == response.context["page"].request_id == "quote-me"
    assert "<code>quote-me</code>" in response.text


def test_a_page_that_is_not_there_is_nobodys_fault(client: TestClient) -> None:
    assert client.get("/nowhere").context["page"].request_id == ""


def test_the_traceback_of_a_crash_names_it() -> None:
    error = RuntimeError("secret")
    broken(error).get("/?q=a", headers={"X-Request-ID": "quote-me"})
    assert error.__notes__ == ["while answering request quote-me"]
